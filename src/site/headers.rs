use super::assets::{Assets, policy_hash};
use super::early::EARLY;
use super::not_found::{LEADS_ON, STYLE};
use super::worker::WORKER;
use crate::model::Language;
use crate::state::Route;

/// What a page may load and run. The same in the pages' own meta element and in the headers file. Images may stand in
/// the page itself: a chart that a chat app cannot save is shown as one. The one policy of trusted types knows the
/// worker's address and no other. Framing is a matter of headers alone.
/// Styles are known by their texts: those that a page comes with, and those that take their place.
pub fn policy(styles: &[&str]) -> String {
    policy_with(&[&EARLY], styles)
}

fn policy_with(scripts: &[&str], styles: &[&str]) -> String {
    let allowed = |texts: &[&str]| {
        let hashes: Vec<String> = texts.iter().map(|text| format!("'{}'", policy_hash(text))).collect();
        hashes.join(" ")
    };
    let (scripts, styles) = (allowed(scripts), allowed(styles));
    format!(
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval' {scripts}; style-src {styles}; img-src 'self' data:; connect-src 'self'; \
         manifest-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'self'; require-trusted-types-for 'script'; \
         trusted-types worker-address"
    )
}

/// A headers file in the form that the usual static hosts read. Where two patterns fit a file, hosts join their values
/// and browsers hold to all of them, so that nothing can be allowed again by policy; but a policy that names ancestors
/// outdoes X-Frame-Options. So no page may be framed but those of single charts, and the others say so in both ways, each
/// for itself. Lasting files are named one by one.
/// Pages get no Cache-Control of ours: the hosts' own is to ask again.
pub fn headers_file(assets: &Assets) -> String {
    let common: String = common_headers(assets)
        .into_iter()
        .map(|(name, value)| format!("  {name}: {value}\n"))
        .collect();
    let alone: String = Language::ALL
        .into_iter()
        .flat_map(|language| {
            let pages = Route::MAIN.into_iter().chain([Route::Compare, Route::About]);
            pages.map(move |route| {
                let below = if route == Route::Overview { "" } else { "*" };
                let path = route.path(language);
                format!("\n/{path}{below}\n  Content-Security-Policy: frame-ancestors 'none'\n")
            })
        })
        .collect();
    let framed = Language::ALL
        .map(|language| {
            let folder = Route::Embed("*").path(language);
            let folder = folder.trim_end_matches('/');
            format!("\n/{folder}\n  Content-Security-Policy: frame-ancestors *\n")
        })
        .concat();
    let lasting: String = assets
        .files()
        .into_iter()
        .map(|name| format!("\n/{name}\n  Cache-Control: public, max-age=31536000, immutable\n"))
        .collect();
    // A browser that asks for the worker must be told of the next one.
    let worker = format!("\n/{WORKER}\n  Cache-Control: no-cache\n");
    format!("/*\n{common}{alone}{framed}{worker}{lasting}")
}

/// What is said with every file of the site.
pub fn common_headers(assets: &Assets) -> [(&'static str, String); 5] {
    // The page for unknown addresses brings its own style and script; its meta element allows these and nothing else.
    let policy = policy_with(
        &[&EARLY, &LEADS_ON],
        &[&assets.styles.whole, &assets.styles.list, STYLE],
    );
    [
        ("Content-Security-Policy", policy),
        ("X-Frame-Options", "DENY".into()),
        ("X-Content-Type-Options", "nosniff".into()),
        ("Referrer-Policy", "no-referrer".into()),
        ("Cross-Origin-Opener-Policy", "same-origin".into()),
    ]
}
