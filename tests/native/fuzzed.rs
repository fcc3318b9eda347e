//! What `fuzz/` found, kept: each input once stopped the program, or was read otherwise than it was written.

use super::folder::fixture;
use briefing_explorer::ledger::{End, Regime, Terms, Tries};
use briefing_explorer::model::{Digits, Edtf, Period};

#[test]
fn a_year_before_the_thousandth_is_written_as_it_is_read() {
    for text in ["0425", "0425-04", "0001-02/0001-11"] {
        let period: Period = text.parse().unwrap();
        assert_eq!(period.to_string(), text);
    }
}

#[test]
fn a_date_has_no_plus() {
    for text in ["+425", "2025-+4", "2025-04-+1"] {
        assert!(text.parse::<Edtf>().is_err(), "{text}");
        assert!(text.parse::<Period>().is_err(), "{text}");
    }
}

#[test]
fn digits_that_no_interval_can_hold_are_refused() {
    for text in [
        "0.00000000000000000000000000001",
        "9999999999999999999999999999",
        "12345678901234567",
    ] {
        assert!(Digits::parse(text).is_err(), "{text}");
    }
    let most = Digits::parse("9999999999999999").unwrap();
    for regime in Regime::ALL {
        assert!(regime.interval(&most).holds(most.value()));
    }
}

#[test]
fn the_longest_decimals_are_rounded_at_their_own_end() {
    for text in [".922222222222222", "0.92222222222222", ".000000000000001"] {
        let digits = Digits::parse(text).unwrap();
        for regime in [Regime::HalfUp, Regime::CutOff] {
            let interval = regime.interval(&digits);
            let rounded = |end: End| regime.round(end.value().unwrap(), digits.places());
            assert_eq!(rounded(interval.low), digits.value(), "{text} {regime:?}");
            assert_ne!(rounded(interval.high), digits.value(), "{text} {regime:?}");
        }
    }
}

#[test]
fn a_value_to_try_is_read_as_it_is_written() {
    for text in [
        "F002:.38888888888888888888888",
        "F002:-.5,F001:1_000",
        "F002:+7",
        "F002:2e24",
        "F014:139e22",
        "F002:.2e24",
    ] {
        let tries = Tries::parse(text);
        assert_eq!(
            Tries::parse(&tries.to_string()).to_string(),
            tries.to_string(),
            "{text}"
        );
        let _ = Terms::trying(fixture(), Regime::CutOff, &tries);
    }
}
