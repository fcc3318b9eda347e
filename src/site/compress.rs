use flate2::Compression;
use flate2::write::GzEncoder;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::{fs, io, thread};

/// What is worth compressing: text and programs.
const KINDS: [&str; 10] = [
    "html",
    "js",
    "wasm",
    "bin",
    "css",
    "svg",
    "json",
    "csv",
    "xml",
    "webmanifest",
];

/// Puts a Brotli and a gzip copy beside every text and program file below a folder, for hosts that serve them.
pub fn compress(folder: &Path) -> io::Result<()> {
    let mut files = Vec::new();
    find(folder, &mut files)?;
    // The largest first, so that no thread is left with it at the end.
    files.sort_by_key(|(size, path)| (std::cmp::Reverse(*size), path.clone()));
    let next = AtomicUsize::new(0);
    let work = || -> io::Result<()> {
        while let Some((_, path)) = files.get(next.fetch_add(1, Ordering::Relaxed)) {
            compress_file(path)?;
        }
        Ok(())
    };
    thread::scope(|scope| {
        let threads = thread::available_parallelism().map_or(1, usize::from);
        let running: Vec<_> = (0..threads).map(|_| scope.spawn(work)).collect();
        running.into_iter().try_for_each(|t| {
            t.join()
                .unwrap_or_else(|_| Err(io::Error::other("compressing panicked")))
        })
    })
}

fn find(folder: &Path, files: &mut Vec<(u64, PathBuf)>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            find(&path, files)?;
        } else if path.extension().is_some_and(|e| KINDS.iter().any(|k| e == *k)) {
            files.push((fs::metadata(&path)?.len(), path));
        }
    }
    Ok(())
}

fn compress_file(path: &Path) -> io::Result<()> {
    let bytes = fs::read(path)?;
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
    Ok(())
}
