use web_sys::HtmlElement;

/// Puts what floats over a picture at a place of it, in CSS pixels from its left top corner. It does not reach over
/// the right edge of a picture that is so wide. The browser works out how wide it is when it paints: asking for it here
/// would have the page laid out twice.
pub fn place_tip(tip: &HtmlElement, (x, y): (f64, f64), width: f64) {
    let place = format!("max(0px, min({x:.1}px, {width:.1}px - 100%)) {y:.1}px");
    // A browser that refuses leaves it in the corner: it still says the same.
    let _ = tip.style().set_property("translate", &place);
}
