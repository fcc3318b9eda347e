//! Packs the TOML files below a folder into one JSON object: path inside the folder → its content; and the keys of search.
//! Shared by build.rs and by the tests that load datasets from folders.

pub mod keys;

use sha2::{Digest, Sha256};
use std::fmt::Write;
use std::fs;
use std::path::Path;

/// Reads every `.toml` file below `folder`. Fails on the first file that is not TOML, naming it, and on a reading that cannot be one.
pub fn pack(folder: &Path) -> Result<serde_json::Map<String, serde_json::Value>, String> {
    let mut packed = serde_json::Map::new();
    let mut folders = vec![folder.to_path_buf()];
    while let Some(here) = folders.pop() {
        let entries = fs::read_dir(&here).map_err(|e| format!("{}: {e}", here.display()))?;
        for entry in entries {
            let path = entry.map_err(|e| e.to_string())?.path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|e| e == "toml") {
                let name = path
                    .strip_prefix(folder)
                    .map_err(|e| e.to_string())?
                    .to_string_lossy()
                    .replace('\\', "/");
                let text = fs::read_to_string(&path).map_err(|e| format!("{name}: {e}"))?;
                let value: toml::Value = toml::from_str(&text).map_err(|e| format!("{name}: {e}"))?;
                packed.insert(name, serde_json::to_value(value).map_err(|e| e.to_string())?);
            }
        }
    }
    // What was published last is for the tests alone: they hold the facts against it.
    packed.retain(|path, _| !path.ends_with("/published.toml"));
    keys::add(&mut packed)?;
    Ok(packed)
}

/// The short hash of a packed dataset. What facts once said is left out: it names earlier hashes, and adding one must not
/// make another.
pub fn hash(packed: &serde_json::Map<String, serde_json::Value>) -> Result<String, String> {
    let mut hashed = packed.clone();
    hashed.retain(|path, _| !path.ends_with("/history.toml"));
    let json = serde_json::to_string(&hashed).map_err(|e| e.to_string())?;
    let digest = Sha256::digest(json.as_bytes());
    Ok(digest.iter().take(4).fold(String::new(), |mut hex, byte| {
        let _ = write!(hex, "{byte:02x}"); // writing to a String cannot fail
        hex
    }))
}
