//! Where others' code comes from, as far as Cargo.lock tells: one registry, each with its checksum, nothing else.

use std::fs;

#[test]
fn all_that_is_not_ours_comes_from_the_registry_with_its_checksum() {
    for lock in ["Cargo.lock", "fuzz/Cargo.lock"] {
        let lock: toml::Table = fs::read_to_string(lock).unwrap().parse().unwrap();
        let packages = lock["package"].as_array().unwrap();
        assert!(packages.len() > 100);
        for package in packages {
            let name = package["name"].as_str().unwrap();
            if name.starts_with("briefing-explorer") {
                continue;
            }
            let source = package.get("source").and_then(|s| s.as_str());
            assert_eq!(
                source,
                Some("registry+https://github.com/rust-lang/crates.io-index"),
                "{name}"
            );
            let sum = package.get("checksum").and_then(|s| s.as_str()).unwrap_or_default();
            assert_eq!(sum.len(), 64, "{name} has no checksum");
        }
    }
}

#[test]
fn our_own_build_reaches_for_nothing_outside() {
    for file in ["build.rs", "build/pack.rs", "build/keys.rs"] {
        let text = fs::read_to_string(file).unwrap();
        for word in ["std::net", "Command::new", "http", "TcpStream"] {
            assert!(!text.contains(word), "{file} names {word}");
        }
    }
}
