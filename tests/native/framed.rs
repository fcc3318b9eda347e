//! The frame of a chart that is taken away: nothing is cut off, and its lines break where a reader expects it.

use super::chart_sheet::sheet_at;
use super::folder::real;
use briefing_explorer::charts::CHARTS;
use briefing_explorer::paint::{Estimate, Ink, Measure, Shape, Side, balanced, framed, framed_width, lines};
use briefing_explorer::state::Settings;
use proptest::prelude::*;

#[test]
fn nothing_of_a_picture_is_cut_off() {
    for chart in CHARTS {
        for (path, room) in [
            ("sales/", 390.0),
            ("en/sales/?direction=down&unit=per-month", 390.0),
            ("sales/", 900.0),
            ("en/sales/", 900.0),
        ] {
            let sheet = sheet_at(
                real(),
                path,
                Settings {
                    shows_context: true,
                    ..Settings::default()
                },
                chart.id(),
            );
            let width = framed_width(&sheet.plot, room);
            let drawing = framed(&sheet.plot, &sheet.framing, width, &Estimate, &Estimate);
            let mut least = 0.0_f64;
            for (_, shape) in &drawing.shapes {
                let Shape::Text(text, (x, y), set) = shape else {
                    continue;
                };
                let wide = Estimate.width(text, set.size, set.is_bold);
                let left = match set.side {
                    Side::Left => *x,
                    Side::Centre => x - wide / 2.0,
                    Side::Right => x - wide,
                };
                assert!(
                    left > 0.0 && left + wide < width + 1.0,
                    "{} {path} at {width}: {text} from {left} to {}",
                    chart.id(),
                    left + wide
                );
                assert!(
                    *y > 0.0 && y + set.size / 2.0 < drawing.height,
                    "{}: {text}",
                    chart.id()
                );
                least = least.max(*y);
            }
            assert!(drawing.height - least < 60.0, "{}: no empty foot", chart.id());
            assert!(
                matches!(drawing.shapes[0].1, Shape::Fill((_, _, w, h), Ink::Sheet, _) if (w, h) == (drawing.width, drawing.height)),
                "the ground is painted"
            );
        }
    }
}

fn by_signs(text: &str) -> f64 {
    text.chars().map(|c| if c.is_ascii() { 0.5 } else { 1.0 }).sum()
}

#[test]
fn lines_break_where_a_reader_expects_it() {
    let of = |text: &str, room: f64| lines(text, room, &by_signs);
    assert_eq!(
        of("一二三四，五六七", 4.0),
        ["一二三", "四，五六", "七"],
        "no comma begins a line"
    );
    assert_eq!(
        of("一二三（四五）六", 4.0),
        ["一二三", "（四五）", "六"],
        "no bracket ends one"
    );
    assert_eq!(of("共14.90亿元", 5.0), ["共", "14.90亿元"], "a number keeps its unit");
    assert_eq!(of("two words here", 5.0), ["two words", "here"]);
    assert_eq!(of("?a=1&bb=22#there", 5.0), ["?a=1&bb=22", "#there"]);
    assert_eq!(
        of("abcdefghij", 2.5),
        ["abcde", "fghij"],
        "what is too long breaks anywhere"
    );
    assert_eq!(
        balanced("一二三四五六七八九十", 8.0, &by_signs),
        ["一二三四五", "六七八九十"]
    );
}

proptest! {
    #[test]
    fn no_sign_is_lost_and_no_line_too_long(text in "[a-c一二，。（）“” &#]{0,40}", room in 3.0..9.0_f64) {
        let broken = lines(&text, room, &by_signs);
        let bare = |text: &str| text.chars().filter(|c| *c != ' ').collect::<String>();
        prop_assert_eq!(bare(&broken.concat()), bare(&text));
        prop_assert!(broken.iter().all(|line| by_signs(line) <= room), "{:?}", broken);
    }
}
