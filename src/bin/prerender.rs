//! Writes the pages of the site around the app that trunk built.
//! `prerender FOLDER [release [PROGRAM]]`: with the linked program, the site gets it in parts. The environment's SITE_ADDRESS names where the site will stand.

use briefing_explorer::site::{Options, write_site};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::{env, fs};

fn main() -> ExitCode {
    let mut words = env::args().skip(1);
    let Some(folder) = words.next() else {
        eprintln!("usage: prerender FOLDER [release [PROGRAM]]");
        return ExitCode::FAILURE;
    };
    let is_release = words.next().as_deref() == Some("release");
    let address = env::var("SITE_ADDRESS")
        .ok()
        .filter(|a| !a.is_empty())
        .map(|a| format!("{}/", a.trim_end_matches('/')));
    let site = Path::new(&folder);
    let built = fs::read_to_string(site.join("index.html")).unwrap_or_default();
    let options = Options {
        address,
        is_release,
        linked: words.next().map(PathBuf::from),
        reload_script: if is_release {
            String::new()
        } else {
            reload_script(&built)
        },
    };
    match write_site(site, Path::new("styles"), &options) {
        Ok(said) => {
            println!("prerendered {said}");
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("the site was not written: {error}");
            ExitCode::FAILURE
        }
    }
}

/// The script by which trunk reloads a page in development, as trunk wrote it.
fn reload_script(built: &str) -> String {
    built
        .split("<script")
        .skip(1)
        .filter_map(|rest| rest.split_once("</script>"))
        .find(|(script, _)| script.contains("__TRUNK") || script.contains(".well-known/trunk"))
        .map(|(script, _)| format!("<script{script}</script>"))
        .unwrap_or_default()
}
