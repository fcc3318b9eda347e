use super::assets::{Assets, policy_hash};
use super::early::EARLY;
use super::not_found::STYLE;
use crate::model::Language;
use crate::state::Route;

/// What a page may load and run. The same in the pages' own meta element and in the headers file. Images may stand in
/// the page itself: a chart that a chat app cannot save is shown as one. Framing is a matter of headers alone.
pub fn policy() -> String {
    policy_with("'self'")
}

fn policy_with(styles: &str) -> String {
    format!(
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval' '{}'; style-src {styles}; img-src 'self' data:; connect-src 'self'; \
         manifest-src 'self'; base-uri 'none'; form-action 'self'; require-trusted-types-for 'script'; trusted-types 'none'",
        policy_hash(EARLY)
    )
}

/// A headers file in the form that the usual static hosts read. Where two patterns fit a file, hosts join their values
/// and browsers hold to all of them, so that nothing can be allowed again by policy; but a policy that names ancestors
/// outdoes X-Frame-Options. So no page may be framed but those of single charts. Lasting files are named one by one.
/// Pages get no Cache-Control of ours: the hosts' own is to ask again.
pub fn headers_file(assets: &Assets) -> String {
    // The page for unknown addresses brings its own style; its meta element allows that one and nothing else.
    let policy = policy_with(&format!("'self' '{}'", policy_hash(STYLE)));
    let common = format!(
        "/*\n  Content-Security-Policy: {policy}\n  X-Frame-Options: DENY\n  X-Content-Type-Options: nosniff\n  Referrer-Policy: no-referrer\n  Cross-Origin-Opener-Policy: same-origin\n",
    );
    let Assets {
        program,
        data,
        boot,
        styles,
        icon,
    } = assets;
    let framed = Language::ALL
        .map(|language| {
            let folder = Route::Embed("*").path(language);
            let folder = folder.trim_end_matches('/');
            format!("\n/{folder}\n  Content-Security-Policy: frame-ancestors *\n")
        })
        .concat();
    let lasting: String = program
        .files()
        .into_iter()
        .chain([data, boot, styles, icon].map(String::as_str))
        .map(|name| format!("\n/{name}\n  Cache-Control: public, max-age=31536000, immutable\n"))
        .collect();
    common + &framed + &lasting
}
