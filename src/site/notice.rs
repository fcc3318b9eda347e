use crate::export::escaped;
use crate::view::Phrases;

/// What a page says when something went wrong around it: hidden sentences, of which the inline script shows the one that
/// is true. It stands before the page, so that a page which was cut off has it too.
pub fn notice(words: &Phrases) -> String {
    let sentences: String = [
        ("failed", words.app_failed),
        ("stopped", words.app_stopped),
        ("late", words.app_late),
        ("undrawn", words.app_undrawn),
        ("unkept", words.app_unkept),
    ]
    .map(|(when, words)| format!("<p data-when=\"{when}\" hidden>{}</p>", escaped(words)))
    .concat();
    let button = |does: &str, when: &str, words: &str| {
        format!(
            "<button type=\"button\" class=\"button\" data-do=\"{does}\" data-when=\"{when}\">{}</button>",
            escaped(words)
        )
    };
    let details = escaped(words.failure_details);
    let (copy, reload, close) = (
        button("copy", "failed stopped", words.failure_copy),
        button("reload", "failed stopped late", words.reload),
        button("close", "late undrawn unkept", words.close),
    );
    format!(
        "<div class=\"notice\" id=\"notice\" role=\"alert\" hidden>{sentences}\
         <details data-when=\"failed stopped\"><summary>{details}</summary><textarea readonly rows=\"4\" aria-label=\"{details}\"></textarea>{copy}</details>\
         {reload}{close}</div>"
    )
}

/// What a page says until a script hides it. It comes after the page, and so tells that the page is whole.
pub fn unscripted(words: &Phrases) -> String {
    format!(
        "<p class=\"notice\" id=\"unscripted\" role=\"status\">{}</p>",
        escaped(words.app_unscripted)
    )
}
