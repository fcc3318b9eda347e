use super::lean::make_lean;
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::fmt::Write;
use std::path::Path;
use std::process::Command;
use std::{fs, io};
use wasm_split_cli_support::{Options, transform};

/// The program as it is published: what every page loads, and what only some do.
#[derive(Clone, Debug, Default)]
pub struct Program {
    /// The glue that starts the wasm.
    pub script: String,
    /// The app itself.
    pub wasm: String,
    /// What fetches the parts, where there are any.
    pub linker: Option<String>,
    /// The files of each part, by the part's name.
    pub parts: BTreeMap<String, Vec<String>>,
}

impl Program {
    /// The files of a part; none where the program is one piece.
    pub fn part(&self, id: &str) -> &[String] {
        self.parts.get(id).map_or(&[], Vec::as_slice)
    }

    /// Every file of it, by its name inside the site.
    pub fn files(&self) -> Vec<&str> {
        let mut files: Vec<&str> = self.parts.values().flatten().map(String::as_str).collect();
        files.extend([self.script.as_str(), &self.wasm]);
        files.extend(self.linker.as_deref());
        files.sort_unstable();
        files.dedup();
        files
    }
}

/// Splits a linked program into what every page loads and the parts that are fetched when they are wanted, and writes
/// all of it into a folder named by its content.
///
/// # Errors
/// A program that was linked without `--emit-relocs`, no `wasm-bindgen` on the machine, a folder that cannot be written.
pub fn split(site: &Path, linked: &Path) -> io::Result<Program> {
    let folder = site.join("app");
    fs::create_dir_all(&folder)?;
    let input = fs::read(linked)?;
    let main = folder.join("main.wasm");
    let mut options = Options::new(&input);
    options.output_dir = &folder;
    options.main_out_path = &main;
    options.main_module = "./explorer.js";
    options.link_name = "./parts.js";
    let split = transform(options).map_err(|e| io::Error::other(format!("{}: {e:#}", linked.display())))?;
    glue(&main, &folder, &["--target", "web", "--keep-lld-exports"])?;
    fs::remove_file(&main)?;
    make_lean(&folder)?;
    let name = format!("app-{}", hash_of(&folder)?);
    let target = site.join(&name);
    if target.exists() {
        fs::remove_dir_all(&target)?;
    }
    fs::rename(&folder, &target)?;
    let parts = split.prefetch_map.into_iter().map(|(part, files)| {
        let files = files.iter().map(|file| format!("{name}/{file}.wasm"));
        (part, files.collect())
    });
    Ok(Program {
        script: format!("{name}/explorer.js"),
        wasm: format!("{name}/explorer_bg.wasm"),
        linker: Some(format!("{name}/parts.js")),
        parts: parts.collect(),
    })
}

/// Writes a linked program without names, and the script that starts it: `explorer_bg.wasm` and `explorer.js`.
///
/// # Errors
/// No `wasm-bindgen` on the machine, a program that it refuses.
pub fn glue(linked: &Path, folder: &Path, how: &[&str]) -> io::Result<()> {
    let status = Command::new("wasm-bindgen")
        .args(how)
        .args(["--no-typescript", "--remove-name-section", "--remove-producers-section"])
        .args(["--out-name", "explorer", "--out-dir"])
        .args([folder, linked])
        .status()
        .map_err(|e| io::Error::other(format!("wasm-bindgen does not run: {e}; ./serve.sh installs it")))?;
    if status.success() {
        Ok(())
    } else {
        Err(io::Error::other(format!("wasm-bindgen: {status}")))
    }
}

fn hash_of(folder: &Path) -> io::Result<String> {
    let mut paths: Vec<_> = fs::read_dir(folder)?
        .map(|entry| entry.map(|e| e.path()))
        .collect::<Result<_, _>>()?;
    paths.sort();
    let mut hash = Sha256::new();
    for path in paths {
        hash.update(path.file_name().unwrap_or_default().as_encoded_bytes());
        hash.update(fs::read(&path)?);
    }
    Ok(hash.finalize().iter().take(8).fold(String::new(), |mut hex, byte| {
        let _ = write!(hex, "{byte:02x}"); // writing to a String cannot fail
        hex
    }))
}
