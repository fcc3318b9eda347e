//! The built site in a real browser: `dist/` is served as a host would, Chromium is driven through its WebDriver.
//! A harness of its own, since all cases share one browser. Words after `--` choose cases by part of their name.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a case may stop where it stands: a panic is its failure"
)]

mod access;
mod awaiting;
mod axe;
mod blank;
mod browser;
mod cable;
mod carrying;
mod charts;
mod checking;
mod clipboard;
mod comparing;
mod cut;
mod enlarged;
mod explaining;
mod failing;
mod faulty;
mod finding;
mod framing;
mod holding;
mod holding_on;
mod hostile;
mod hosting;
mod lettering;
mod list_styles;
mod memory;
mod moving;
mod numbers;
mod offline;
mod one_file;
mod pages;
mod panel;
mod pictures;
mod policy;
mod printing;
mod reading;
mod redrawing;
mod refusing;
mod renewing;
mod searching;
mod settings;
mod soak;
mod standing_still;
mod tabbing;
mod taking;
mod touching;
mod transcript;
mod weight;
mod world;

use std::env;
use std::process::ExitCode;
use std::rc::Rc;
use std::time::Instant;
use world::{Case, World};

fn main() -> ExitCode {
    std::panic::set_hook(Box::new(|told| {
        println!("    {}", told.to_string().replace('\n', "\n    "))
    }));
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .unwrap();
    let failed = tokio::task::LocalSet::new().block_on(&runtime, run());
    if failed == 0 {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    }
}

async fn run() -> usize {
    let world = Rc::new(World::start().await);
    let mut cases: Vec<Case> = Vec::new();
    cases.extend(hosting::cases());
    cases.extend(pages::cases(&world));
    cases.extend(moving::cases());
    cases.extend(numbers::cases());
    cases.extend(reading::cases());
    cases.extend(redrawing::cases());
    cases.extend(settings::cases());
    cases.extend(panel::cases());
    cases.extend(comparing::cases());
    cases.extend(clipboard::cases());
    cases.extend(holding_on::cases());
    cases.extend(enlarged::cases());
    cases.extend(taking::cases());
    cases.extend(carrying::cases());
    cases.extend(framing::cases());
    cases.extend(offline::cases());
    cases.extend(renewing::cases());
    cases.extend(one_file::cases());
    cases.extend(explaining::cases());
    cases.extend(finding::cases());
    cases.extend(touching::cases());
    cases.extend(searching::cases());
    cases.extend(pictures::cases());
    cases.extend(charts::cases());
    cases.extend(policy::cases());
    cases.extend(checking::cases());
    cases.extend(lettering::cases());
    cases.extend(list_styles::cases());
    cases.extend(failing::cases());
    cases.extend(cut::cases());
    cases.extend(refusing::cases());
    cases.extend(awaiting::cases());
    cases.extend(blank::cases());
    cases.extend(standing_still::cases());
    cases.extend(hostile::cases());
    cases.extend(access::cases());
    cases.extend(tabbing::cases());
    cases.extend(transcript::cases());
    cases.extend(printing::cases());
    cases.extend(weight::cases());
    cases.extend(holding::cases());
    cases.extend(soak::cases());
    let wanted: Vec<String> = env::args().skip(1).filter(|word| !word.starts_with('-')).collect();
    cases.retain(|case| wanted.is_empty() || wanted.iter().any(|word| case.name.contains(word.as_str())));

    println!("\nrunning {} cases", cases.len());
    let mut failed = Vec::new();
    for case in &cases {
        let began = Instant::now();
        world.begin().await;
        let passed = tokio::task::spawn_local((case.run)(world.clone())).await.is_ok();
        world.end().await;
        println!(
            "test {} ... {} ({:.2} s)",
            case.name,
            if passed { "ok" } else { "FAILED" },
            began.elapsed().as_secs_f32()
        );
        if !passed {
            failed.push(case.name.as_str());
        }
    }
    world.browser.close().await;
    if !failed.is_empty() {
        println!("\nfailed:\n    {}", failed.join("\n    "));
    }
    let word = if failed.is_empty() { "ok" } else { "FAILED" };
    println!(
        "\ntest result: {word}. {} passed; {} failed",
        cases.len() - failed.len(),
        failed.len()
    );
    failed.len()
}
