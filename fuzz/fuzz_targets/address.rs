//! Addresses as anyone may write them: read without fail, written plainly, and what was written is read alike.
#![no_main]

use briefing_explorer::model::Language;
use briefing_explorer::state::{Action, Address, IN_QUERY, Route, Settings, State, update};
use briefing_explorer::ledger::Terms;
use fuzzed::FIXTURE;
use libfuzzer_sys::fuzz_target;

fn split(text: &str) -> [&str; 3] {
    let (rest, fragment) = text.split_once('#').unwrap_or((text, ""));
    let (path, query) = rest.split_once('?').unwrap_or((rest, ""));
    [path, query, fragment]
}

fuzz_target!(|bytes: &[u8]| {
    // What a page hears from its browser is a text: halves of letters have become U+FFFD on their way, or stand escaped.
    let text = String::from_utf8_lossy(bytes);
    let [path, query, fragment] = split(&text);
    let _ = Address::parse_in_query(query, fragment);
    let mut address = Address::parse(path, query, fragment);
    // Said once, and never written; and space around words.
    address.query.checking.tries.is_garbled = false;
    address.query.selection.query = address.query.selection.words().to_string();
    assert!(address.query.ids.len() <= 12);
    let written = address.text();
    if !matches!(address.route, Route::NotFound(_) | Route::Company(_)) {
        assert!(written.bytes().all(|b| b.is_ascii_graphic() && !b"<>\"'`\\".contains(&b)), "{written}");
        let [path, query, fragment] = split(&written);
        assert_eq!(Address::parse(path, query, fragment), address, "{written}");
        let whole = address.below(IN_QUERY);
        let [_, query, fragment] = split(&whole);
        assert_eq!(Address::parse_in_query(query, fragment), address, "{whole}");
    }
    // What it asks for is looked for and tried.
    let first = State::first(Route::Overview, Language::Zh);
    let state = update(&first, Action::Started(address, Settings::default()));
    let _ = state.address().text();
    let _ = Terms::trying(&FIXTURE, state.checking.rounding, &state.checking.tries);
    let _ = state.checking.tries.refused(&FIXTURE, state.checking.rounding);
});
