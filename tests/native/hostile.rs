//! What no one wrote by hand: damaged datasets, cut files, ids and terms of any letters. All of it is refused or read,
//! none of it stops the program.

use super::folder::{FIXTURE, dataset, packed};
use briefing_explorer::dataset::{load, open, pack, unpack};
use briefing_explorer::ledger::{Regime, Tries};
use briefing_explorer::model::{Edtf, EntityId, FactId, PartId, Period};
use briefing_explorer::state::{Address, Opened};
use proptest::prelude::*;
use std::sync::LazyLock;

static PACKED: LazyLock<Vec<u8>> = LazyLock::new(|| pack(&dataset(FIXTURE)).unwrap());
static JSON: LazyLock<String> = LazyLock::new(|| serde_json::to_string(&packed(FIXTURE)).unwrap());

/// Changes at some places: where, and to what.
fn damage() -> impl Strategy<Value = Vec<(prop::sample::Index, u8)>> {
    prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..8)
}

fn damaged(bytes: &[u8], damage: &[(prop::sample::Index, u8)]) -> Vec<u8> {
    let mut bytes = bytes.to_vec();
    for (place, value) in damage {
        let place = place.index(bytes.len());
        bytes[place] = *value;
    }
    bytes
}

/// The same bytes with the sum that belongs to them, as someone would write who means it.
fn resealed(mut bytes: Vec<u8>) -> Vec<u8> {
    let head = bytes.iter().position(|b| *b == b'\n').map_or(0, |at| at + 1);
    if let Some((sum, rest)) = bytes[head..].split_first_chunk_mut::<8>() {
        let of_rest = rest.iter().fold(0xcbf2_9ce4_8422_2325_u64, |sum, byte| {
            (sum ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3)
        });
        *sum = of_rest.to_le_bytes();
    }
    bytes
}

/// Texts with tags, letters that turn the direction or have no width, and halves of letters.
fn hostile() -> impl Strategy<Value = String> {
    let pieces = prop::sample::select(vec![
        "<script>",
        "</title>",
        "\"",
        "'",
        "&lt;",
        "javascript:",
        "\u{202e}",
        "\u{2066}",
        "\u{200b}",
        "\u{feff}",
        "\u{fffd}",
        "%ed%a0%80",
        "%00",
        "\0",
        "\u{301}",
        "F077",
        "R07",
        "S18",
        ":",
        "/",
        "..",
        "-",
        ".",
        ",",
        "1e9",
        "99999999999999999999999999999999",
        "2025-13",
        "2025",
        "W20",
        "~",
        "?",
        "#",
        "=",
        "&",
        "+",
    ]);
    prop_oneof![
        prop::collection::vec(pieces, 0..40).prop_map(|p| p.concat()),
        any::<String>(),
        "[0-9FRSabc:.,/ -]{0,40}",
    ]
}

/// Both readers of a file with the right sum: what the careful one reads, the other reads alike; what it refuses, the other
/// may stop at, and says why.
fn read_alike(bytes: &[u8]) -> Result<(), TestCaseError> {
    let opened = std::panic::catch_unwind(|| open(bytes));
    match (unpack(bytes), opened) {
        (Ok(careful), opened) => {
            let opened = opened.ok().and_then(Result::ok);
            let is_same = format!("{opened:?}") == format!("{:?}", Some(careful));
            prop_assert!(is_same);
        }
        (Err(_), Err(panic)) => {
            let said = panic.downcast_ref::<&str>();
            prop_assert_eq!(said, Some(&"the dataset has the right sum and the wrong form"));
        }
        (Err(_), Ok(_)) => {}
    }
    Ok(())
}

proptest! {
    #[test]
    fn a_damaged_dataset_is_refused(damage in damage()) {
        let damaged = damaged(&PACKED, &damage);
        prop_assume!(damaged != *PACKED);
        prop_assert!(unpack(&damaged).is_err() && open(&damaged).is_err());
    }

    #[test]
    fn a_forged_dataset_is_read_or_refused(damage in damage(), end in prop::option::of(any::<prop::sample::Index>())) {
        let mut forged = damaged(&PACKED, &damage);
        if let Some(end) = end {
            forged.truncate(end.index(PACKED.len()));
        }
        read_alike(&resealed(forged))?;
    }

    // A length that is only claimed is not believed: no room is made for it.
    #[test]
    fn a_claimed_length_takes_no_memory(place in any::<prop::sample::Index>(), length in 1..10_usize) {
        let mut forged = PACKED.clone();
        let at = place.index(forged.len() - 10);
        forged[at..at + length].fill(0xff);
        forged[at + length] = 0x7f;
        read_alike(&resealed(forged))?;
    }

    #[test]
    fn any_bytes_are_refused_as_a_dataset(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        prop_assert!(unpack(&bytes).is_err() && open(&bytes).is_err());
        prop_assert!(unpack(&[&PACKED[..36.min(PACKED.len())], &bytes].concat()).is_err());
    }

    #[test]
    fn what_readers_type_into_addresses_is_read_or_refused(text in hostile()) {
        let _ = (text.parse::<FactId>(), text.parse::<PartId>(), text.parse::<Period>(), text.parse::<Edtf>());
        let _ = (Opened::parse(&text), Regime::parse(&text));
        let tries = Tries::parse(&text);
        prop_assert_eq!(Tries::parse(&tries.to_string()).to_string(), tries.to_string());
    }

    // No address that is read writes markup, control letters or another place than the site's own into a new one.
    #[test]
    fn an_address_that_is_written_is_plain(path in hostile(), query in hostile(), fragment in hostile()) {
        for name in ["q", "ids", "try", "fact", "v", "kind", "sort", "metric", "pick"] {
            let address = Address::parse("companies/", &format!("{name}={query}"), &fragment);
            let text = address.text();
            prop_assert!(text.bytes().all(|b| b.is_ascii_graphic() && !b"<>\"'`\\".contains(&b)), "{}", text);
            prop_assert!(text.starts_with("companies/"));
            prop_assert_eq!(Address::parse("companies/", text.trim_start_matches("companies/").split('#').next().unwrap_or_default().trim_start_matches('?'), address.fragment.as_deref().unwrap_or_default()).text(), text);
        }
        let _ = Address::parse(&path, &query, &fragment).text();
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn a_damaged_file_of_facts_is_told_or_read(damage in damage()) {
        let damaged = damaged(JSON.as_bytes(), &damage);
        let damaged = String::from_utf8_lossy(&damaged);
        let _ = load(&damaged, "0123abcd");
    }
}

#[test]
fn an_id_is_what_it_says() {
    let odd = EntityId("<b>".into());
    assert_eq!(odd.as_str(), "<b>", "an id is a text, and escaped where it is shown");
    assert!(Opened::parse("<b>").is_none());
}
