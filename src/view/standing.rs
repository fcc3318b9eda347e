use super::scene::Html;
use yew::AttrValue;

/// What the prerenderer writes around a stretch of a page that the program may leave standing: each becomes one half of
/// yew's own marks around what it takes as it finds it.
pub const FROM: &str = "<!--standing-->";

/// Its end.
pub const TO: &str = "<!--/standing-->";

/// A stretch of a page which later stands for itself: natively it is drawn between marks, so that the program can take it
/// as it stands, and need not have what draws it.
pub fn standing(drawn: Html) -> Html {
    if cfg!(target_arch = "wasm32") {
        drawn
    } else {
        [raw(FROM), drawn, raw(TO)].into_iter().collect()
    }
}

/// What stands in its place, as the page came with it.
pub fn as_it_came() -> Html {
    raw("")
}

fn raw(text: &'static str) -> Html {
    Html::from_html_unchecked(AttrValue::Static(text))
}
