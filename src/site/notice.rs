use crate::export::escaped;
use crate::view::{Phrases, notice_words};

/// What a page says when something went wrong around it: hidden sentences, of which the inline script shows the one that
/// is true. It stands before the page, so that a page which was cut off has it too.
pub fn notice(words: &Phrases) -> String {
    let says = |key: &str| {
        let said = notice_words(words).into_iter().find(|(k, _)| *k == key);
        escaped(said.map_or("", |(_, text)| text))
    };
    let sentences: String = ["failed", "stopped", "late", "undrawn", "unkept"]
        .map(|key| format!("<p data-when=\"{key}\" data-says=\"{key}\" hidden>{}</p>", says(key)))
        .concat();
    let button = |does: &str, when: &str| {
        format!(
            "<button type=\"button\" class=\"button\" data-do=\"{does}\" data-when=\"{when}\" data-says=\"{does}\">{}</button>",
            says(does)
        )
    };
    let (copy, reload, close) = (
        button("copy", "failed stopped"),
        button("reload", "failed stopped late"),
        button("close", "late undrawn unkept"),
    );
    format!(
        "<div class=\"notice\" id=\"notice\" role=\"alert\" hidden>{sentences}\
         <details data-when=\"failed stopped\"><summary id=\"notice-details\" data-says=\"details\">{}</summary><textarea readonly rows=\"4\" aria-labelledby=\"notice-details\"></textarea>{copy}</details>\
         {reload}{close}</div>",
        says("details")
    )
}

/// What a page says until a script hides it. It comes after the page, and so tells that the page is whole.
pub fn unscripted(words: &Phrases) -> String {
    format!(
        "<p class=\"notice\" id=\"unscripted\" role=\"status\">{}</p>",
        escaped(words.app_unscripted)
    )
}
