use web_sys::HtmlElement;

/// Puts what floats over a picture at a place of it, in CSS pixels from its left top corner. It does not reach over
/// the right edge of a picture that is so wide.
pub fn place_tip(tip: &HtmlElement, (x, y): (f64, f64), width: f64) {
    let own = f64::from(tip.offset_width());
    let left = x.min(width - own).max(0.0);
    let style = tip.style();
    // A browser that refuses leaves it in the corner: it still says the same.
    let _ = style.set_property("--tip-x", &format!("{left}px"));
    let _ = style.set_property("--tip-y", &format!("{y}px"));
}
