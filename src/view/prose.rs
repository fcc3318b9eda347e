use super::fact::{fact_value, heard, note_value, note_value_unlinked, part_link};
use super::link::{link, opened};
use super::scene::{Html, Scene};
use super::term::term;
use crate::ledger::{self, result_figure, work};
use crate::model::{Bilingual, EntityId, PartId, Prose, Span, Voice};
use crate::state::{Opened, Route};
use yew::html;

/// A text of the dataset in the page's language, everything it names bound and linked.
pub fn prose(scene: &Scene<'_>, text: &Bilingual<Prose>) -> Html {
    filled_prose(scene, text, &[])
}

/// The same inside a link or a button: bound, but without links of its own.
pub fn unlinked(scene: &Scene<'_>, text: &Bilingual<Prose>) -> Html {
    scene.pick(text).0.iter().map(|span| match span {
        Span::Fact(id) | Span::When(id) => {
            html! { <span class="fact fact--report" data-fact={id.to_string()} data-voice="report">{plain_span(scene, span)}</span> }
        }
        Span::Part(id) => {
            html! { <span class="fact fact--computed" data-relation={id.to_string()} data-voice="computed">{heard(scene, Voice::Computed)}{plain_span(scene, span)}</span> }
        }
        Span::NoteValue(id, _) => note_value_unlinked(scene, *id, html! { {plain_span(scene, span)} }),
        _ => html! { {plain_span(scene, span)} },
    }).collect()
}

/// The same, with places that the page fills.
pub fn filled_prose(scene: &Scene<'_>, text: &Bilingual<Prose>, places: &[(&str, Html)]) -> Html {
    scene
        .pick(text)
        .0
        .iter()
        .map(|span| show(scene, span, places))
        .collect()
}

/// The same as a heading: Chinese words in one keep together and break only after a comma.
pub fn heading(scene: &Scene<'_>, text: &Bilingual<Prose>, places: &[(&str, Html)]) -> Html {
    let part = |span: &Span| match span {
        Span::Words(words) => {
            let parts = words.split_inclusive('，').map(str::to_string);
            parts
                .map(|part| {
                    if part.ends_with('，') {
                        html! { <>{part}<wbr /></> }
                    } else {
                        html! { {part} }
                    }
                })
                .collect()
        }
        span => show(scene, span, places),
    };
    scene.pick(text).0.iter().map(part).collect()
}

fn show(scene: &Scene<'_>, span: &Span, places: &[(&str, Html)]) -> Html {
    match span {
        Span::Words(words) => html! { {words.clone()} },
        Span::Fact(id) => fact_value(scene, *id),
        Span::When(id) => {
            let quantity = scene.data.fact(*id).and_then(|f| f.quantity.as_ref());
            let when = quantity.and_then(|q| q.when(scene.language())).unwrap_or_default();
            html! { <span class="when" data-fact={id.to_string()} data-voice="report">{when}</span> }
        }
        Span::Part(id) => part_value(scene, *id),
        Span::NoteValue(id, key) => {
            let value = scene
                .data
                .note(*id)
                .and_then(|n| n.values.get(key))
                .map(|v| v.stated(scene.language()));
            note_value(scene, *id, html! { {value.unwrap_or_default()} })
        }
        Span::Entity(id) => entity(scene, id),
        Span::Term(id, words) => term(scene, id, words.as_deref()),
        Span::Slot(name) => places
            .iter()
            .find(|(n, _)| n == name)
            .map(|(_, node)| node.clone())
            .unwrap_or_default(),
    }
}

/// The result of a part, bound to its relation.
pub fn part_value(scene: &Scene<'_>, id: PartId) -> Html {
    let shown = scene
        .data
        .part(id)
        .and_then(|(_, _, part)| result_figure(part, &work(scene.data, id, scene.regime())?, scene.language()));
    shown.map_or_else(Html::default, |s| part_link(scene, id, html! { {s.text()} }))
}

/// An entity by its name: a link to its page, or to what is known of it.
pub fn entity(scene: &Scene<'_>, id: &EntityId) -> Html {
    let name = html! { {scene.name(id)} };
    if scene.edition().profiles.contains_key(id) {
        return link(scene, scene.to(Route::Company(id.clone())), "entity", name);
    }
    link(scene, opened(scene, Opened::Entity(id.clone())), "entity", name)
}

/// A text without elements, for titles and attributes. Figures stand in it as they stand on the page.
pub fn plain(scene: &Scene<'_>, text: &Bilingual<Prose>) -> String {
    let spans = scene.pick(text).0.iter();
    spans.map(|span| plain_span(scene, span)).collect()
}

/// One piece of a text without elements.
pub fn plain_span(scene: &Scene<'_>, span: &Span) -> String {
    ledger::plain_span(scene.data, span, scene.regime(), scene.language())
}
