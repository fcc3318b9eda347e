//! Packs `data/` into one value without types, and the words of the interface into constants.

#[path = "build/pack.rs"]
mod pack;

use std::path::{Path, PathBuf};
use std::{env, fs};

fn main() -> Result<(), String> {
    println!("cargo::rerun-if-changed=data");
    println!("cargo::rerun-if-changed=build");
    // A published program comes in parts, unless it is wanted whole; the linker keeps what it takes to split it.
    println!("cargo::rustc-check-cfg=cfg(split)");
    // The benchmark's program has only what it measures.
    let is_one_piece = ["CARGO_FEATURE_WHOLE", "CARGO_FEATURE_BENCH"]
        .iter()
        .any(|feature| env::var_os(feature).is_some());
    let is = |name: &str, wanted: &str| env::var(name).is_ok_and(|value| value.starts_with(wanted));
    if is("TARGET", "wasm32") && is("PROFILE", "release") && !is_one_piece {
        println!("cargo::rustc-cfg=split");
        println!("cargo::rustc-link-arg-bins=--emit-relocs");
    }
    let out = PathBuf::from(env::var_os("OUT_DIR").ok_or("OUT_DIR is not set")?);
    let mut packed = pack::pack(Path::new("data"))?;
    let phrases = [packed.remove("phrases/zh.toml"), packed.remove("phrases/en.toml")];
    let json = serde_json::to_string(&packed).map_err(|e| e.to_string())?;
    let hash = pack::hash(&packed)?;
    write(&out.join("dataset.json"), &json)?;
    write(&out.join("dataset.hash"), &hash)?;
    let mut constants = String::new();
    for (name, table) in ["ZH", "EN"].iter().zip(phrases) {
        let table = table.ok_or("data/phrases needs zh.toml and en.toml")?;
        constants += &phrase_constant(name, &table)?;
    }
    write(&out.join("phrases.rs"), &constants)
}

/// A key that is missing in one language, or unknown to `Phrases`, fails the build here: the constant has every field.
fn phrase_constant(name: &str, table: &serde_json::Value) -> Result<String, String> {
    let mut text = format!("/// The words of the interface.\npub static {name}: Phrases = Phrases {{\n");
    for (key, value) in table.as_object().ok_or("phrases are a table")? {
        let value = value.as_str().ok_or_else(|| format!("phrase {key} is not a text"))?;
        text += &format!("    {key}: {value:?},\n");
    }
    Ok(text + "};\n")
}

fn write(path: &Path, text: &str) -> Result<(), String> {
    fs::write(path, text).map_err(|e| format!("{}: {e}", path.display()))
}
