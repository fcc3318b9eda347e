use super::fact::{fact_value, heard, is_figure, note_value, note_value_unlinked, part_link, unbroken};
use super::link::{link, opened};
use super::scene::{Html, Scene};
use super::term::term;
use super::tongue::in_tongues;
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
    let language = scene.language();
    let show = |span: &Span| {
        let value = || unbroken(plain_span(scene, span), language);
        match span {
            Span::Fact(id) | Span::When(id) => {
                html! { <span class="fact fact--report" data-fact={id.to_string()} data-voice="report">{value()}</span> }
            }
            Span::Part(id) => {
                html! { <span class="fact fact--computed" data-relation={id.to_string()} data-voice="computed">{heard(scene, Voice::Computed)}{value()}</span> }
            }
            Span::NoteValue(id, _) => note_value_unlinked(scene, *id, value()),
            _ => in_tongues(&plain_span(scene, span), language),
        }
    };
    pieces(scene, text, &show, &|words| in_tongues(words, language))
}

/// The same, with places that the page fills.
pub fn filled_prose(scene: &Scene<'_>, text: &Bilingual<Prose>, places: &[(&str, Html)]) -> Html {
    let show = |span: &Span| show(scene, span, places);
    pieces(scene, text, &show, &|words| in_tongues(words, scene.language()))
}

/// The same as a heading: Chinese words in one keep together and break only after a comma.
pub fn heading(scene: &Scene<'_>, text: &Bilingual<Prose>, places: &[(&str, Html)]) -> Html {
    let words = |words: &str| {
        let parts = words.split_inclusive('，').map(str::to_string);
        let parts = parts.map(|part| {
            let may_break = part.ends_with('，').then(|| html! { <wbr /> });
            html! { <>{in_tongues(&part, scene.language())}{may_break}</> }
        });
        parts.collect()
    };
    pieces(scene, text, &|span| show(scene, span, places), &words)
}

/// Each piece of a text, its words as they are to be shown. What ends a clause stays beside the figure or the term that it
/// follows.
fn pieces(
    scene: &Scene<'_>,
    text: &Bilingual<Prose>,
    show: &dyn Fn(&Span) -> Html,
    show_words: &dyn Fn(&str) -> Html,
) -> Html {
    let spans = &scene.pick(text).0;
    let pieces = spans.iter().enumerate().map(|(at, span)| {
        let before = at.checked_sub(1).and_then(|before| spans.get(before));
        if let Span::Words(words) = span {
            let taken = before.map_or("", |before| ending(scene, before, words));
            return show_words(words.get(taken.len()..).unwrap_or_default());
        }
        let node = show(span);
        match spans.get(at + 1) {
            Some(Span::Words(next)) if !ending(scene, span, next).is_empty() => {
                html! { <span class="kept">{node}{show_words(ending(scene, span, next))}</span> }
            }
            _ => node,
        }
    });
    pieces.collect()
}

/// The marks of punctuation that words begin with after what does not break: a term, or something with digits.
fn ending<'w>(scene: &Scene<'_>, before: &Span, words: &'w str) -> &'w str {
    let text = plain_span(scene, before);
    let is_whole = match before {
        Span::Term(..) => true,
        Span::Fact(_) | Span::Part(_) | Span::NoteValue(..) => is_figure(&text),
        _ => false,
    };
    let marks = |c: char| "。，；：、！？）」』”’,.;:!?)".contains(c);
    let end = words.find(|c| !marks(c)).unwrap_or(words.len());
    if is_whole {
        words.get(..end).unwrap_or_default()
    } else {
        ""
    }
}

fn show(scene: &Scene<'_>, span: &Span, places: &[(&str, Html)]) -> Html {
    match span {
        Span::Words(words) => in_tongues(words, scene.language()),
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
            note_value(scene, *id, unbroken(value.unwrap_or_default(), scene.language()))
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
    shown.map_or_else(Html::default, |s| {
        part_link(scene, id, unbroken(s.text(), scene.language()))
    })
}

/// An entity by its name: a link to its page, or to what is known of it.
pub fn entity(scene: &Scene<'_>, id: &EntityId) -> Html {
    let name = scene.name(id);
    // No line begins with the point between two names.
    let class = if name.contains('·') { "entity nowrap" } else { "entity" };
    let to = if scene.edition().profiles.contains_key(id) {
        scene.to(Route::Company(id.clone()))
    } else {
        opened(scene, Opened::Entity(id.clone()))
    };
    link(scene, to, class, html! { {name} })
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
