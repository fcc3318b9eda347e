use super::assets::policy_hash;
use crate::export::escaped;
use crate::model::Language;
use crate::state::{HUNG_ON, Route};
use crate::view::Phrases;
use std::fmt::Write;
use std::sync::LazyLock;

/// Its whole script: it leads on to the address without what was hung on it, and where that leads nowhere either, it puts
/// the visitor's own language first.
pub static LEADS_ON: LazyLock<String> =
    LazyLock::new(|| include_str!("not_found.js").trim_end().replacen("HUNG", &hung_on(), 1));

/// What is hung on the path of a link, as a browser writes it there: a pattern.
pub fn hung_on() -> String {
    let marks = HUNG_ON.into_iter().map(|mark| {
        let bytes = mark.to_string().bytes().fold(String::new(), |mut text, byte| {
            let _ = write!(text, "%{byte:02X}"); // writing to a String cannot fail
            text
        });
        if mark.is_ascii() && mark != ' ' {
            format!("\\{mark}|{bytes}")
        } else {
            bytes
        }
    });
    marks.collect::<Vec<_>>().join("|")
}

/// Its whole style.
pub const STYLE: &str = "body{font:1rem/1.6 system-ui,sans-serif;max-width:40rem;margin:0 auto;padding:0 1rem 3rem;color:#13202a;background:#f4f6f6}header{margin-bottom:2.5rem;padding:1rem 0;border-bottom:1px solid #d0d8d8}header a{display:inline-block;padding:.4rem 0;font-weight:700;color:inherit;text-decoration:none}header span{margin-left:.4rem;font-size:.875rem;font-weight:400}h1,h2{font-size:1.6rem;line-height:1.3}section+section{border-top:1px solid #d0d8d8;margin-top:2rem;padding-top:1rem}li{padding:.3rem 0}a{color:#075f9c}form{display:flex;flex-wrap:wrap;gap:.5rem;margin:1rem 0}input,button{box-sizing:border-box;min-height:2.75rem;padding:.4rem .75rem;border:1px solid #7b8a92;border-radius:3px;font:inherit;color:inherit;background:#fff}input{flex:1 1 14rem;min-width:0}button{cursor:pointer}@media(prefers-color-scheme:dark){body{color:#e9eff1;background:#0e151a}a{color:#74bdf0}input,button{background:#151e25}}";

/// The page for unknown addresses: both languages, nothing loaded, right at any depth. `root` is the folder of the site.
/// It has one heading of the first rank, in the language that stands first.
pub fn not_found(root: &str) -> String {
    let sections = Language::ALL.map(|language| {
        let words = Phrases::of(language);
        let pages = [
            (Route::Overview, words.nav_overview),
            (Route::Companies, words.nav_companies),
            (Route::Policy, words.nav_policy),
            (Route::Sales, words.nav_sales),
            (Route::Ledger, words.nav_ledger),
            (Route::Facts, words.nav_facts),
        ];
        let links: String = pages
            .iter()
            .map(|(route, name)| format!("<li><a href=\"{root}{}\">{name}</a></li>", route.path(language)))
            .collect();
        let search = format!(
            "<form role=\"search\" aria-label=\"{}\" action=\"{root}{}\" method=\"get\"><input type=\"search\" name=\"q\" aria-label=\"{}\" placeholder=\"{}\"><button>{}</button></form>",
            escaped(words.search),
            Route::Companies.path(language),
            escaped(words.search_cards),
            escaped(words.search_hint),
            escaped(words.search),
        );
        let rank = if language == Language::Zh { "h1" } else { "h2" };
        format!(
            "<section lang=\"{}\"><{rank}>{}</{rank}><p>{}</p><p>{}</p>{search}<ul>{links}</ul></section>",
            language.tag(),
            escaped(words.not_found),
            escaped(words.not_found_text),
            escaped(words.unknown_named),
        )
    });
    let policy = format!(
        "default-src 'none'; script-src '{}'; style-src '{}'; base-uri 'none'; form-action 'self'",
        policy_hash(&LEADS_ON),
        policy_hash(STYLE)
    );
    let script = LEADS_ON.as_str();
    format!(
        "<!doctype html>\n<html lang=\"zh-CN\">\n<head><meta charset=\"utf-8\"><meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\"><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><meta name=\"robots\" content=\"noindex\"><title>{} · {}</title><style>{STYLE}</style></head>\n<body><header><a href=\"{root}\">{} <span lang=\"en\">{}</span></a></header><main>{}</main><script>{script}</script></body>\n</html>\n",
        Phrases::of(Language::Zh).not_found,
        Phrases::of(Language::En).not_found,
        escaped(Phrases::of(Language::Zh).site_name),
        escaped(Phrases::of(Language::En).site_name),
        sections.concat(),
    )
}
