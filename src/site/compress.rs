use flate2::Compression;
use flate2::write::GzEncoder;
use std::io::Write;
use std::path::Path;
use std::{fs, io};

/// Puts a Brotli and a gzip copy beside every text and program file below a folder, for hosts that serve them.
pub fn compress(folder: &Path) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            compress(&path)?;
        } else if path.extension().is_some_and(|e| {
            ["html", "js", "wasm", "css", "svg", "json", "csv", "xml"]
                .iter()
                .any(|k| e == *k)
        }) {
            let bytes = fs::read(&path)?;
            let beside = |ending: &str| {
                path.with_file_name(format!(
                    "{}.{ending}",
                    path.file_name().unwrap_or_default().to_string_lossy()
                ))
            };
            let mut gz = GzEncoder::new(fs::File::create(beside("gz"))?, Compression::best());
            gz.write_all(&bytes)?;
            gz.finish()?;
            let params = brotli::enc::BrotliEncoderParams {
                quality: 11,
                lgwin: 22,
                size_hint: bytes.len(),
                ..Default::default()
            };
            brotli::BrotliCompress(&mut bytes.as_slice(), &mut fs::File::create(beside("br"))?, &params)?;
        }
    }
    Ok(())
}
