//! Where each crate is at home, and the single files that may name what is not their room’s.

/// What only some rooms may name, and who: the words, the rooms before which nothing names them, the exceptions.
pub const HOMES: &[(&[&str], &[&str], &str)] = &[
    (
        &["web_sys", "gloo", "wasm_bindgen", "js_sys"],
        &["browser", "view", "app", "main", "bench"],
        "the browser begins at browser",
    ),
    (
        &["yew"],
        &["browser", "view", "app", "site", "main", "bench"],
        "what is seen is built from view on",
    ),
    (
        &["plotters", "plotters_backend"],
        &["paint"],
        "marks are drawn in one room",
    ),
    (
        &["rust_decimal"],
        &["model", "dataset", "facets", "ledger"],
        "numbers are worked out in the ledger",
    ),
    (
        &["serde_json"],
        &["dataset", "site", "bench"],
        "JSON is read at the one end and written at the other",
    ),
    (&["postcard"], &["dataset"], "a dataset is packed in one file"),
    (&["wasm_split_helpers"], &["app"], "the app fetches its parts"),
    (
        &["litemap"],
        &["dataset", "facets", "ledger"],
        "a few values by key, before anything is seen",
    ),
    (
        &["wasm_split_cli_support", "wasmparser", "wasm_encoder"],
        &["site"],
        "the program is split where files are written",
    ),
    (&["memchr"], &["bench"], "the benchmark looks texts up as its peers do"),
    (&["fixedbitset"], &["facets"], "sets of cards are narrowed in one room"),
    (&["form_urlencoded"], &["state"], "queries are an address's own"),
    (
        &["sha2", "brotli", "flate2", "tokio", "std::fs", "std::env"],
        &["site", "bin", "bench"],
        "files are written natively",
    ),
];

/// Single files that may name what is not their room's, each with its reason.
pub const EXCEPTIONS: &[(&str, &str, &str)] = &[
    (
        "src/view/interval_strip.rs",
        "rust_decimal",
        "draws an interval's ends, and turns them into places on a picture there",
    ),
    (
        "src/view/chart_canvas.rs",
        "web_sys",
        "names the canvas element that its picture is painted on",
    ),
];
