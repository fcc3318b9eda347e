//! The part of a long list that is in the page.

use briefing_explorer::state::{CHUNK, Window};
use proptest::prelude::*;

#[test]
fn at_the_beginning_the_first_chunks_are_in_the_page() {
    let window = Window::near(&[1000.0; 10], 0.0, 800.0);
    assert_eq!((window.first, window.end), (0, 1));
    assert_eq!(window.rooms(&[1000.0; 10]), [0, 9000]);
}

#[test]
fn in_the_middle_the_room_of_the_others_is_kept() {
    let window = Window::near(&[1000.0; 10], 5000.0, 800.0);
    assert_eq!((window.first, window.end), (4, 6));
    assert_eq!(window.rooms(&[1000.0; 10]), [4000, 4000]);
}

#[test]
fn past_the_end_the_last_chunk_stays() {
    let window = Window::near(&[1000.0; 3], 90_000.0, 800.0);
    assert_eq!((window.first, window.end), (2, 3));
    assert_eq!(Window::near(&[], 0.0, 800.0).items(0), 0..0);
}

#[test]
fn a_window_never_names_items_that_are_not_there() {
    let window = Window { first: 7, end: 9 };
    assert_eq!(window.items(CHUNK * 8 - 1), CHUNK * 7..CHUNK * 8 - 1);
    assert_eq!(window.items(10), 10..10);
}

#[test]
fn another_list_begins_at_its_beginning_with_as_much_as_was_shown() {
    let window = Window { first: 7, end: 12 };
    assert_eq!(window.at_the_beginning(), Window { first: 0, end: 5 });
    // After a list of nothing there is still something to show.
    assert_eq!(Window { first: 0, end: 0 }.at_the_beginning(), Window::default());
}

#[test]
fn a_list_that_is_in_the_page_whole_has_nothing_to_bring_near() {
    let window = Window { first: 0, end: 5 };
    assert!(window.holds(5) && window.holds(2) && !window.holds(6));
    assert!(!Window { first: 1, end: 6 }.holds(5));
}

#[test]
fn what_is_in_the_page_already_is_not_asked_for_again() {
    let shown = Window { first: 2, end: 7 };
    assert!(shown.reaches(Window { first: 3, end: 7 }));
    assert!(!shown.reaches(Window { first: 1, end: 4 }), "the one before is missing");
    assert!(!shown.reaches(Window { first: 5, end: 8 }), "the one after is missing");
    // After a much higher view has become low, the page need not go on holding what that one showed.
    assert!(!Window { first: 0, end: 40 }.reaches(Window { first: 3, end: 7 }));
}

proptest! {
    #[test]
    fn whatever_is_in_view_is_in_the_page(
        heights in prop::collection::vec(1.0..900.0_f64, 1..40), top in -2000.0..20_000.0_f64, view in 100.0..1500.0_f64,
    ) {
        let window = Window::near(&heights, top, view);
        prop_assert!(window.first < window.end && window.end <= heights.len());
        let mut at = 0.0;
        for (i, height) in heights.iter().enumerate() {
            if at < top + view && at + height > top {
                prop_assert!(window.first <= i && i < window.end, "chunk {} is in view", i);
            }
            at += height;
        }
        let inside: f64 = heights[window.first..window.end].iter().sum();
        let [above, below] = window.rooms(&heights).map(f64::from);
        prop_assert!((above + inside + below - at).abs() <= 2.0);
    }
}
