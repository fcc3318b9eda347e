use super::scene::{Html, Stage};
use crate::model::Form;
use yew::html;

/// The small sign before a number that says how firmly it is stated.
pub fn glyph(stage: &Stage<'_>, form: Form) -> Html {
    let words = stage.words();
    let (path, is_filled, name) = match form {
        Form::Exact | Form::Count => ("M5 6a4 4 0 1 0 8 0a4 4 0 1 0-8 0", true, words.form_exact),
        Form::Lower => ("M2 1V11M2 6H15M11 2.5L15 6L11 9.5", false, words.form_lower),
        Form::Upper => ("M15 1V11M15 6H2M6 2.5L2 6L6 9.5", false, words.form_upper),
        Form::Approximate => ("M1 7C3.5 2 6 2 8.5 6S13.5 10 16 5", false, words.form_approximate),
        Form::Range => ("M2 2V10M15 2V10M2 6H15", false, words.form_range),
        Form::Direction => ("M9 1.5L15 10.5H3Z", false, words.form_direction),
    };
    let (fill, stroke) = if is_filled {
        ("currentColor", "none")
    } else {
        ("none", "currentColor")
    };
    html! {
        <svg class="mark mark--report" viewBox="0 0 17 12" role="img" aria-label={name}>
            <path d={path} {fill} {stroke} stroke-width="1.6" />
        </svg>
    }
}

/// An icon of the interface; always beside words.
pub fn icon(name: &str) -> Html {
    let path = match name {
        "search" => "M14 8.5a5.5 5.5 0 1 1-11 0a5.5 5.5 0 1 1 11 0M13 13l4.5 4.5",
        "chart" => "M3 3v14h14M7 13V9M11 13V5M15 13v-3",
        "table" => "M3 4h14v12H3zM3 8h14M8 4v12",
        "save" => "M10 3v9M6.5 9l3.5 3.5L13.5 9M3.5 16.5h13",
        "copy" => "M7 7h9v9H7zM4 13V4h9",
        "link" => "M8 12l4-4M6.5 9.5L4.6 11.4a2.8 2.8 0 0 0 4 4l1.9-1.9M13.5 10.5l1.9-1.9a2.8 2.8 0 0 0-4-4L9.5 6.5",
        "quote" => "M4 11h4v4H4zM4 11c0-3 1-5 4-6M12 11h4v4h-4zM12 11c0-3 1-5 4-6",
        "tune" => "M3 6h8M15 6h2M3 14h2M9 14h8M15 6a2 2 0 1 1-4 0a2 2 0 1 1 4 0M9 14a2 2 0 1 1-4 0a2 2 0 1 1 4 0",
        "reverse" => "M6 4v12M3 13l3 3l3-3M14 16V4M11 7l3-3l3 3",
        "plus" => "M10 4v12M4 10h12",
        "minus" => "M4 10h12",
        "close" => "M5 5l10 10M15 5L5 15",
        _ => "M4 10h12M11 5l5 5-5 5",
    };
    html! {
        <svg class="icon" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
            <path d={path} fill="none" stroke="currentColor" stroke-width="1.6" stroke-linecap="round" stroke-linejoin="round" />
        </svg>
    }
}
