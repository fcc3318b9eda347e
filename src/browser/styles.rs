use super::fetch_file;
use gloo::utils::document;
use wasm_bindgen::JsCast;
use web_sys::Element;

/// Begins to fetch the styles of all pages, where the page came with those of its own alone, and puts them in their place.
/// False where they do not come; a later call asks anew.
pub fn fetch_styles() -> impl Future<Output = bool> {
    let partial = document().query_selector("style[data-partial]").ok().flatten();
    let coming = partial.map(|element| (element, fetch_file("styles")));
    async {
        let Some((element, coming)) = coming else { return true };
        let came = coming.await.and_then(|bytes| String::from_utf8(bytes).ok());
        // Two parts may be on their way at once.
        let Some(parent) = element.parent_node() else {
            return true;
        };
        let whole = came.and_then(|css| {
            let whole: Element = element.clone_node().ok()?.dyn_into().ok()?;
            whole.remove_attribute("data-partial").ok()?;
            whole.set_text_content(Some(&css));
            Some(whole)
        });
        // A style that loses its text before it gets another is taken for an empty one, which no policy knows.
        whole.is_some_and(|whole| parent.replace_child(&whole, &element).is_ok())
    }
}
