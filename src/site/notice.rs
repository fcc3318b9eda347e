use crate::export::escaped;
use crate::view::{Phrases, notice_words};

/// What a page says when something went wrong around it: hidden sentences, of which the inline script shows the one that
/// is true. It stands before the page, so that a page which was cut off has it too. A page that is `blank` until the
/// program has drawn it claims nothing else.
pub fn notice(words: &Phrases, is_blank: bool) -> String {
    let says = |key: &str| {
        let said = notice_words(words).into_iter().find(|(k, _)| *k == key);
        said.map_or("", |(_, text)| text)
    };
    let sentence = |key: &str| match key {
        "failed" if is_blank => words.app_failed_blank,
        "late" if is_blank => words.app_late_blank,
        _ => says(key),
    };
    let sentences: String = [
        "failed",
        "stopped",
        "late",
        "undrawn",
        "unkept",
        "waiting",
        "missing",
        "unreached",
    ]
    .map(|key| {
        let said = escaped(sentence(key));
        format!("<p data-when=\"{key}\" data-says=\"{key}\" hidden>{said}</p>")
    })
    .concat();
    let button = |does: &str, when: &str| {
        format!(
            "<button type=\"button\" class=\"button\" data-do=\"{does}\" data-when=\"{when}\" data-says=\"{does}\">{}</button>",
            escaped(says(does))
        )
    };
    let (copy, retry, reload, close) = (
        button("copy", "failed stopped"),
        button("retry", "missing"),
        button("reload", "failed stopped late"),
        button("close", "late undrawn unkept waiting missing"),
    );
    format!(
        "<div class=\"notice\" id=\"notice\" role=\"alert\" hidden>{sentences}\
         <details data-when=\"failed stopped\"><summary id=\"notice-details\" data-says=\"details\">{}</summary><textarea readonly rows=\"4\" aria-labelledby=\"notice-details\"></textarea>{copy}</details>\
         {retry}{reload}{close}</div>",
        escaped(says("details"))
    )
}

/// What a page says until a script hides it. It comes after the page, and so tells that the page is whole.
pub fn unscripted(words: &Phrases, is_blank: bool) -> String {
    let said = if is_blank {
        words.app_unscripted_blank
    } else {
        words.app_unscripted
    };
    format!(
        "<p class=\"notice\" id=\"unscripted\" role=\"status\">{}</p>",
        escaped(said)
    )
}
