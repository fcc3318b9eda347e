/// The one inline script, the same bytes on every page, before anything else runs. It sets theme and direction colours
/// before the first paint, as they are kept or, in someone else's frame, as the address says. And it is what still
/// speaks when the app cannot: it shows the page's notice when a file is missing or broken, when the program stops, when
/// it takes too long, or when it says on `<html>` what this browser refuses; and it offers a page that was cut off before
/// its text once more. Written for browsers without modules.
pub const EARLY: &str = r##"(function(){
var w=window,h=document.documentElement,d=h.dataset,ran=0,shut="";
function show(){
var n=document.getElementById("notice"),k=d.app==="failed"?ran?"stopped":"failed":d.trouble||"",p,i;
if(!n)return;
n.hidden=!k||k===shut;
p=n.querySelectorAll("[data-when]");
for(i=0;i<p.length;i++)p[i].hidden=(" "+p[i].getAttribute("data-when")+" ").indexOf(" "+k+" ")<0;
if(d.app==="failed")n.querySelector("textarea").value=[d.failure||"",d.build,location.href,navigator.userAgent].join("\n")
}
function fail(why){if(d.app!=="failed"){d.failure=why;d.app="failed"}show()}
function trouble(k){if(k)d.trouble=k;else h.removeAttribute("data-trouble");show()}
function on(t,f,o){(o||w).addEventListener(t,f,true)}
on("error",function(e){
var t=e.target,n=e.error&&e.error.name;
if(t&&t.tagName==="SCRIPT")fail(t.src);
else if(n&&(/^(Runtime|Range)Error$/.test(n)||!ran&&/\.js$/.test(e.filename)))fail(e.message)
});
on("unhandledrejection",function(e){if(e.reason&&e.reason.name==="RuntimeError")fail(String(e.reason))});
on("load",function(e){var t=e.target;if(t.type==="module"&&t.src&&d.boot==null)fail(t.src)},document);
on("DOMContentLoaded",function(){var u=document.getElementById("unscripted"),b=document.body,a;if(u)u.hidden=true;show();
if(b&&!document.getElementById("app")){a=document.createElement("a");a.href=location.href;a.textContent=d.cut;b.appendChild(a)}});
on("load",function(){if(!document.getElementById("unscripted")&&d.boot==null&&d.cut)fail("cut off")});
on("popstate",function(e){if(d.app==="failed"){e.stopImmediatePropagation();location.reload()}});
"click input change submit keydown focusin pointermove".split(" ").forEach(function(t){on(t,function(e){
var a=t==="click"&&e.target.closest&&e.target.closest("#notice [data-do]"),x;
if(d.app==="failed")e.stopImmediatePropagation();
if(!a)return;
a=a.getAttribute("data-do");
if(a==="reload")location.reload();
else if(a==="close"){shut=d.app==="failed"?ran?"stopped":"failed":d.trouble;show()}
else{x=document.querySelector("#notice textarea");x.select();navigator.clipboard&&navigator.clipboard.writeText(x.value).then(null,function(){})}
})});
if(w.MutationObserver)new MutationObserver(function(){if(d.app==="ready"){ran=1;if(d.trouble==="late")trouble()}show()}).observe(h,{attributes:true,attributeFilter:["data-app","data-trouble"]});
setTimeout(function(){if(d.app==="prerendered"&&!d.trouble)trouble("late")},8000);
if(!("noModule"in document.createElement("script")))fail("no modules");
function g(k){try{return localStorage.getItem("briefing-explorer."+k)}catch(e){return null}}
var q=/(^|\/)embed\//.test(d.route)&&new URLSearchParams(location.search),t=q?q.get("theme"):g("theme"),c=q?q.get("colours"):g("direction");
if(t==="light"||t==="dark")d.theme=t;
if(c==="red-up"||c==="green-up")d.direction=c;
d.scripts="";
if(location.search)d.query=""
})()"##;
