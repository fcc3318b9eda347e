use gloo::utils::document;
use web_sys::{Element, HtmlDialogElement, ScrollIntoViewOptions, ScrollLogicalPosition};

/// Opens a dialog over the page, or closes it. While it is open the browser keeps the focus in it, and gives it back
/// afterwards to where it was.
pub fn set_dialog_open(dialog: &HtmlDialogElement, is_open: bool) {
    if is_open && !dialog.open() && dialog.is_connected() {
        // It fails only for a dialog that is open or not in the page.
        dialog.show_modal().unwrap_or_default();
    } else if !is_open && dialog.open() {
        dialog.close();
    }
}

/// Scrolls the nearest scrolling ancestor of an element just so far that the element is seen.
pub fn bring_near(id: &str) {
    if let Some(element) = document().get_element_by_id(id) {
        let options = ScrollIntoViewOptions::new();
        options.set_block(ScrollLogicalPosition::Nearest);
        element.scroll_into_view_with_scroll_into_view_options(&options);
    }
}

/// True where an element holds the other, or is it.
pub fn holds(outer: &Element, inner: Option<&Element>) -> bool {
    inner.is_some_and(|inner| outer.contains(Some(inner)))
}
