use crate::paint::Rect;
use gloo::utils::window;
use web_sys::{HtmlElement, MediaQueryList};

/// How far a tip keeps from its mark.
const GAP: f64 = 10.0;
/// Windows in which a tip stands at an edge: beside its mark it would cover most of the chart.
const NARROW: &str = "(width < 31.25rem)";

thread_local! {
    /// Asked for once: a browser takes longer to read such words than to answer them.
    static IS_NARROW: Option<MediaQueryList> = window().match_media(NARROW).ok().flatten();
}

/// Puts what floats over a picture where it is seen at once and its mark is too: under the mark, or in a narrow window at
/// the edge that is farther from it. `picture` is what the tip floats over and `mark` a place of it in CSS pixels, `width`
/// how wide it is.
pub fn place_tip(tip: &HtmlElement, picture: &HtmlElement, mark: Rect, width: f64) {
    let (x, y, _, h) = mark;
    let is_narrow = IS_NARROW.with(|narrow| narrow.as_ref().is_some_and(MediaQueryList::matches));
    // In a frame the edges of the window may be out of sight.
    if is_narrow && !is_framed() {
        let middle = picture.get_bounding_client_rect().top() + y + h / 2.0;
        let half = window().inner_height().ok().and_then(|h| h.as_f64()).unwrap_or(0.0) / 2.0;
        dock(tip, middle > half);
        return;
    }
    if tip.has_attribute("popover") {
        // Refused only by a browser that shows none.
        let _ = tip.hide_popover();
        let _ = tip.remove_attribute("popover");
        let _ = tip.class_list().remove_2("is-docked", "is-high");
    }
    // It does not reach over the right edge of the picture. The browser works out how wide it is when it paints: asking
    // for it here would have the page laid out twice.
    let place = format!("max(0px, min({x:.1}px, {width:.1}px - 100%)) {:.1}px", y + h + GAP);
    // A browser that refuses leaves it in the corner: it still says the same.
    let _ = tip.style().set_property("translate", &place);
}

/// Puts a tip at the lower edge of the window, or at the upper one. It is shown over everything, since a chart holds
/// what is fixed inside it.
fn dock(tip: &HtmlElement, is_high: bool) {
    let classes = tip.class_list();
    // Where a browser knows no popovers the tip stays in its chart.
    let is_shown = tip.has_attribute("popover") || {
        tip.set_attribute("popover", "manual").is_ok() && tip.show_popover().is_ok()
    };
    if is_shown {
        // Fails only for names that are none.
        let _ = classes.add_1("is-docked");
        let _ = classes.toggle_with_force("is-high", is_high);
    }
}

fn is_framed() -> bool {
    window()
        .parent()
        .ok()
        .flatten()
        .is_some_and(|parent| parent != window())
}
