//! Serves a built site as a static host would, for this machine only.
//! `serve FOLDER [PORT] [--under /sub/path/]`; port 0 takes any free one.

use briefing_explorer::site::host;
use std::path::PathBuf;
use std::process::ExitCode;
use std::{env, io};
use tokio::net::TcpListener;

#[tokio::main(flavor = "current_thread")]
async fn main() -> ExitCode {
    let Some(asked) = Asked::read(env::args().skip(1)) else {
        eprintln!("usage: serve FOLDER [PORT] [--under /sub/path/]");
        return ExitCode::FAILURE;
    };
    match serve(&asked).await {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("the site is not served: {error}");
            ExitCode::FAILURE
        }
    }
}

async fn serve(asked: &Asked) -> io::Result<()> {
    let site = host(&asked.folder, &asked.under)?;
    let listener = TcpListener::bind(("127.0.0.1", asked.port))
        .await
        .map_err(|error| io::Error::other(format!("port {}: {error}", asked.port)))?;
    println!(
        "serving {} at http://{}{}",
        asked.folder.display(),
        listener.local_addr()?,
        asked.under
    );
    axum::serve(listener, site).await
}

struct Asked {
    folder: PathBuf,
    port: u16,
    under: String,
}

impl Asked {
    fn read(mut words: impl Iterator<Item = String>) -> Option<Asked> {
        let (mut plain, mut under) = (Vec::new(), String::from("/"));
        while let Some(word) = words.next() {
            match word.as_str() {
                "--under" => under = words.next()?,
                _ if word.starts_with('-') => return None,
                _ => plain.push(word),
            }
        }
        let (folder, port) = match plain.as_slice() {
            [folder] => (folder, 8080),
            [folder, port] => (folder, port.parse().ok()?),
            _ => return None,
        };
        Some(Asked {
            folder: folder.into(),
            port,
            under,
        })
    }
}
