use crate::facets::{FACET_IDS, QUESTIONS};
use std::sync::LazyLock;

/// The one inline script, the same bytes on every page, before anything else runs. It sets theme and direction colours
/// before the first paint, as they are kept or, in someone else's frame, as the address says. And it is what still
/// speaks when the app cannot: it shows the page's notice when a file is missing or broken, when the program stops, when
/// it takes too long, or when it says on `<html>` what this browser refuses or what did not come; and it offers a page
/// that was cut off before its text once more. A page is left for another only where the site can be reached. Written for
/// browsers without modules.
pub static EARLY: LazyLock<String> = LazyLock::new(|| SCRIPT.replacen("ASKS", &asks().join("|"), 1));

/// The parameters of addresses that ask for another state of a page than the one it comes in.
fn asks() -> Vec<&'static str> {
    let others = ["q", "sort", "pick", "ids", "rounding", "verdict", "try"];
    others.into_iter().chain(QUESTIONS).chain(FACET_IDS).collect()
}

const SCRIPT: &str = r##"(function(){
var w=window,l=location,h=document.documentElement,d=h.dataset,ran=0,shut="",far=0,wait=0,patience=8000;
function off(name){h.removeAttribute("data-"+name)}
function key(){return d.app==="failed"?ran?"stopped":"failed":d.trouble||""}
function show(){
var n=document.getElementById("notice"),k=key(),p,i,x;
if(k)off("awaited");else shut="";
if(!n)return;
n.hidden=!k||k===shut;
p=n.querySelectorAll("[data-when]");
for(i=0;i<p.length;i++){x=" "+p[i].getAttribute("data-when")+" ";p[i].hidden=x.indexOf(" "+k+" ")<0&&!(far&&x===" unreached ")}
if(d.app!=="failed")return;
n.querySelector("textarea").value=[d.failure||"",d.build,l.href,navigator.userAgent].join("\n");
off("fetching");
p=document.querySelectorAll("dialog[open]");
for(i=0;i<p.length;i++)if(p[i].close)p[i].close()
}
function fail(why){if(d.app!=="failed"){d.failure=why;d.app="failed"}show()}
function trouble(k){if(k)d.trouble=k;else off("trouble");show()}
function on(t,f,o){(o||w).addEventListener(t,f,true)}
function again(){
var s=navigator.serviceWorker,t;
function unreached(){far=1;show()}
if(!w.fetch||!/^http/.test(l.protocol)||s&&s.controller)return l.reload();
far=0;show();t=setTimeout(unreached,patience);
fetch(l.href,{cache:"no-store"}).then(function(){clearTimeout(t);l.reload()},function(){clearTimeout(t);unreached()})
}
if(/^http/.test(l.protocol)&&/\/\//.test(l.pathname))l.replace(l.pathname.replace(/\/+/g,"/")+l.search+l.hash);
on("error",function(e){
var t=e.target,n=e.error&&e.error.name;
if(t&&t.tagName==="SCRIPT")fail(t.src);
else if(n&&(/^(Runtime|Range)Error$/.test(n)||!ran&&/\.js$/.test(e.filename)))fail(e.message)
});
on("unhandledrejection",function(e){if(e.reason&&e.reason.name==="RuntimeError")fail(String(e.reason))});
on("load",function(e){var t=e.target;if(t.type==="module"&&t.src&&d.boot==null)fail(t.src)},document);
on("DOMContentLoaded",function(){var u=document.getElementById("unscripted"),b=document.body,a;if(u)u.hidden=true;show();
if(b&&!document.getElementById("app")){a=document.createElement("a");a.href=l.href;a.textContent=d.cut;b.appendChild(a)}});
on("load",function(){if(!document.getElementById("unscripted")&&d.boot==null&&d.cut)fail("cut off")});
on("popstate",function(e){if(d.app==="failed"){e.stopImmediatePropagation();again()}});
"click input change submit keydown focusin pointermove".split(" ").forEach(function(t){on(t,function(e){
var a=t==="click"&&e.target.closest&&e.target.closest("#notice [data-do]"),x;
if(d.app==="failed")e.stopImmediatePropagation();
if(!a)return;
a=a.getAttribute("data-do");
if(a==="reload")again();
else if(a==="close"){shut=key();show()}
else if(a==="copy"){x=document.querySelector("#notice textarea");x.select();navigator.clipboard&&navigator.clipboard.writeText(x.value).then(null,function(){})}
})});
if(w.MutationObserver)new MutationObserver(function(){
if(d.app==="ready"){ran=1;if(d.trouble==="late")trouble()}
if(d.fetching==null){clearTimeout(wait);wait=0;if(d.trouble==="waiting")trouble()}
else if(!wait)wait=setTimeout(function(){if(d.app==="ready")trouble("waiting")},patience);
show()
}).observe(h,{attributes:true,attributeFilter:["data-app","data-trouble","data-fetching"]});
setTimeout(function(){if(d.app==="prerendered"&&!d.trouble)trouble("late")},patience);
if(!("noModule"in document.createElement("script")))fail("no modules");
function g(k){try{return localStorage.getItem("briefing-explorer."+k)}catch(e){return null}}
var q=/(^|\/)embed\//.test(d.route)&&new URLSearchParams(l.search),t=q?q.get("theme"):g("theme"),c=q?q.get("colours"):g("direction");
if(t==="light"||t==="dark")d.theme=t;
if(c==="red-up"||c==="green-up")d.direction=c;
d.scripts="";
if(/[?&](ASKS)=[^&]/.test(l.search)||/^\?/.test(d.route)&&/[?&]p=[^&]/.test(l.search)){d.query=d.awaited="";setTimeout(function(){off("awaited")},3000)}
})()"##;
