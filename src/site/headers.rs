use super::assets::{EARLY, policy_hash};

/// What a page may load and run. The same in the pages' own meta element and in the headers file, but for framing,
/// which a meta element cannot forbid.
pub fn policy() -> String {
    format!(
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval' '{}'; style-src 'self'; img-src 'self'; connect-src 'self'; \
         manifest-src 'self'; base-uri 'none'; form-action 'self'; require-trusted-types-for 'script'; trusted-types 'none'",
        policy_hash(EARLY)
    )
}

/// A headers file in the form that the usual static hosts read.
pub fn headers_file() -> String {
    let common = format!(
        "  Content-Security-Policy: {}; frame-ancestors 'none'\n  X-Content-Type-Options: nosniff\n  Referrer-Policy: no-referrer\n  Cross-Origin-Opener-Policy: same-origin\n",
        policy()
    );
    let lasting = ["js", "css", "wasm", "svg"]
        .map(|ending| format!("/*-*.{ending}\n  Cache-Control: public, max-age=31536000, immutable\n"))
        .concat();
    format!("/*\n{common}  Cache-Control: no-cache\n\n{lasting}")
}
