use super::fact::{note_value, seal, seal_of_remark};
use super::prose::prose;
use super::scene::{Html, Scene};
use super::tongue::tongue;
use crate::model::{Note, NoteId, Voice};
use yew::html;

/// What outside sources say, folded until the reader asks; open where outside context is switched on.
pub fn outside_notes<'a>(scene: &Scene<'_>, notes: impl Iterator<Item = &'a Note>) -> Html {
    let items = notes
        .filter(|n| n.context.is_some())
        .map(|note| html! { <li data-note={note.id.to_string()} data-voice="context">{context_of(scene, note)}</li> });
    folded_outside(scene, items.collect())
}

/// What outside sources say as items of a list, folded until the reader asks; nothing where they say nothing.
pub fn folded_outside(scene: &Scene<'_>, items: Vec<Html>) -> Html {
    if items.is_empty() {
        return Html::default();
    }
    html! {
        <details class="outside-notes" open={scene.state.settings.shows_context}>
            <summary>{seal(scene, Voice::Context)}{scene.words().outside_context}</summary>
            <ul role="list">{for items}</ul>
        </details>
    }
}

/// The context part of a note: title, text, sources, reading date.
pub fn context_of(scene: &Scene<'_>, note: &Note) -> Html {
    let Some(context) = &note.context else {
        return Html::default();
    };
    let sources = context.sources.iter().filter_map(|id| scene.data.source(id)).map(|s| {
        let name = s.publisher.as_ref().unwrap_or(&s.title).clone();
        let lang = tongue(&s.title);
        let code = html! { <span data-ref={s.id.to_string()}>{s.id.to_string()}</span> };
        match &s.address {
            Some(href) => html! { <li>{code}{" "}<a href={href.clone()} {lang} rel="noopener noreferrer external" title={s.title.clone()} data-ref={s.id.to_string()}>{name}</a></li> },
            None => html! { <li>{code}{" "}<span {lang} title={s.title.clone()} data-ref={s.id.to_string()}>{name}</span></li> },
        }
    });
    let read = note_value(scene, note.id, html! { {context.read.words(scene.language())} });
    html! {
        <>
            <b>{prose(scene, &note.title)}</b>
            <p>{prose(scene, &context.text)}</p>
            <cite><ul class="sources" role="list">{for sources}</ul><span>{scene.words().excerpt_taken}{read}</span></cite>
        </>
    }
}

/// What in the text itself is loose: our voice.
pub fn slips<'a>(scene: &Scene<'_>, notes: impl Iterator<Item = &'a Note>) -> Html {
    let items: Vec<Html> = notes
        .filter_map(|note| {
            let slip = note.slip.as_ref()?;
            Some(html! {
                <li data-note={note.id.to_string()} data-voice="computed">
                    {seal_of_remark(scene, &slip.text)}<div><b>{prose(scene, &note.title)}</b><p>{prose(scene, &slip.text)}</p></div>
                </li>
            })
        })
        .collect();
    if items.is_empty() {
        return Html::default();
    }
    html! { <ul class="slips" role="list">{for items}</ul> }
}

/// The notes of these ids that exist.
pub fn notes_of<'a>(scene: &Scene<'a>, ids: &'a [NoteId]) -> impl Iterator<Item = &'static Note> + use<'a> {
    let data = scene.data;
    ids.iter().filter_map(move |id| data.note(*id))
}
