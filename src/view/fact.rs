use super::link::{follow, link, opened};
use super::phrases::filled_text;
use super::scene::{Html, Scene, Stage};
use super::tongue::in_tongues;
use crate::model::{Bilingual, Fact, FactId, FactKind, Language, NoteId, PartId, Prose, Stated, Voice};
use crate::state::{Action, Opened, Route};
use yew::html;

/// The seal that says who speaks; screen readers hear its name before the value.
pub fn seal(stage: &Stage<'_>, voice: Voice) -> Html {
    let (class, sign) = sealed(stage, voice);
    html! { <span {class}><span aria-hidden="true">{sign}</span>{heard(stage, voice)}</span> }
}

/// The same beside words that say aloud who speaks.
pub fn seal_seen(stage: &Stage<'_>, voice: Voice) -> Html {
    let (class, sign) = sealed(stage, voice);
    html! { <span {class} aria-hidden="true">{sign}</span> }
}

fn sealed(stage: &Stage<'_>, voice: Voice) -> (&'static str, &'static str) {
    let words = stage.words();
    match voice {
        Voice::Report => ("seal seal--report", words.seal_report),
        Voice::Computed => ("seal seal--computed", words.seal_computed),
        Voice::Context => ("seal seal--outside", words.seal_context),
    }
}

/// Who speaks, for those who hear the page: others see it by the line under the value.
pub fn heard(stage: &Stage<'_>, voice: Voice) -> Html {
    let words = stage.words();
    let name = match voice {
        Voice::Report => words.voice_report,
        Voice::Computed => words.voice_computed,
        Voice::Context => words.voice_context,
    };
    html! { <span class="visually-hidden">{name}{words.colon}</span> }
}

/// The seal of what we observe in the text without computing anything: our voice, but no sum stands behind it.
pub fn seal_observed(stage: &Stage<'_>) -> Html {
    let words = stage.words();
    html! { <span class="seal seal--computed" title={words.voice_observed}><span aria-hidden="true">{words.seal_observed}</span><span class="visually-hidden">{words.voice_observed}{words.colon}</span></span> }
}

/// The seal of a remark of ours: that of a sum where it names a result.
pub fn seal_of_remark(scene: &Scene<'_>, text: &Bilingual<Prose>) -> Html {
    if scene.pick(text).names_result() {
        seal(scene, Voice::Computed)
    } else {
        seal_observed(scene)
    }
}

/// A figure, date or quoted phrase of a fact: bound to it, and leading to it. Nothing where the fact states none.
pub fn fact_value(scene: &Scene<'_>, id: FactId) -> Html {
    let Some(stated) = scene.data.fact(id).and_then(|f| f.stated(scene.language())) else {
        return Html::default();
    };
    fact_link(scene, id, unbroken(stated.text(), scene.language()))
}

/// The same where voices stand side by side in one line: the report's is heard, too.
pub fn fact_value_heard(scene: &Scene<'_>, id: FactId) -> Html {
    let Some(stated) = scene.data.fact(id).and_then(|f| f.stated(scene.language())) else {
        return Html::default();
    };
    let value = unbroken(stated.text(), scene.language());
    fact_link(scene, id, html! { <>{heard(scene, Voice::Report)}{value}</> })
}

/// The same, with the unit set smaller than the digits.
pub fn fact_figure(scene: &Scene<'_>, id: FactId) -> Html {
    let Some(stated) = scene.data.fact(id).and_then(|f| f.stated(scene.language())) else {
        return Html::default();
    };
    fact_link(scene, id, parts(&stated))
}

/// Words bound to a fact.
pub fn fact_link(scene: &Scene<'_>, id: FactId, inside: Html) -> Html {
    let href = scene.state.href(&scene.to_place(Route::Facts, id.to_string()));
    let onclick = follow(scene, Action::Opened(Opened::Fact(id)));
    html! { <a class="fact fact--report" data-fact={id.to_string()} data-voice="report" {href} {onclick}>{inside}</a> }
}

/// Words bound to a computed result.
pub fn part_link(scene: &Scene<'_>, id: PartId, inside: Html) -> Html {
    let href = scene
        .state
        .href(&scene.to_place(Route::Ledger, id.relation.to_string()));
    let onclick = follow(scene, Action::Opened(Opened::Relation(id.relation)));
    html! { <a class="fact fact--computed" data-relation={id.to_string()} data-voice="computed" {href} {onclick}>{heard(scene, Voice::Computed)}{inside}</a> }
}

/// Words that say what we work from one fact: its number in another step.
pub fn worked_link(scene: &Scene<'_>, id: FactId, inside: Html) -> Html {
    let href = scene.state.href(&scene.to_place(Route::Facts, id.to_string()));
    let onclick = follow(scene, Action::Opened(Opened::Fact(id)));
    html! { <a class="fact fact--computed" data-fact={id.to_string()} data-ref={id.to_string()} data-voice="computed" {href} {onclick}>{heard(scene, Voice::Computed)}{inside}</a> }
}

/// Words bound to a note's value, and leading to the note beside this page.
pub fn note_value(scene: &Scene<'_>, id: NoteId, inside: Html) -> Html {
    let href = scene.state.href(&opened(scene, Opened::Note(id)));
    let onclick = follow(scene, Action::Opened(Opened::Note(id)));
    html! { <a class="fact fact--outside" data-note={id.to_string()} data-voice="context" {href} {onclick}>{heard(scene, Voice::Context)}{inside}</a> }
}

/// The same inside a link or a button.
pub fn note_value_unlinked(stage: &Stage<'_>, id: NoteId, inside: Html) -> Html {
    html! { <span class="fact fact--outside" data-note={id.to_string()} data-voice="context">{heard(stage, Voice::Context)}{inside}</span> }
}

/// As many characters keep together in any room.
const LONGEST: usize = 18;

/// True for a short value with digits.
pub fn is_figure(text: &str) -> bool {
    text.chars().count() <= LONGEST && text.bytes().any(|b| b.is_ascii_digit())
}

/// A value as it is read in a sentence: a short one with digits keeps together, digits, unit and sign.
pub fn unbroken(text: String, language: Language) -> Html {
    if is_figure(&text) {
        html! { <span class="fact--figure">{in_tongues(&text, language)}</span> }
    } else {
        in_tongues(&text, language)
    }
}

/// Digits with their unit set smaller; the words around them too.
pub fn parts(stated: &Stated) -> Html {
    if stated.digits.is_empty() {
        return html! { {stated.text()} };
    }
    html! {
        <>
            if !stated.before.is_empty() { <small>{stated.before.clone()}</small> }
            {stated.digits.clone()}
            if !stated.after.is_empty() { <small>{stated.after.clone()}</small> }
        </>
    }
}

/// Where something stands in the report: ¶14, spoken as words.
pub fn para(scene: &Scene<'_>, n: u8) -> Html {
    let spoken = filled_text(scene.words().from_paragraph, &[("n", &n.to_string())]);
    let to = scene.to_place(Route::Facts, format!("p{n}"));
    let href = scene.state.href(&to);
    let onclick = follow(scene, Action::Followed(to));
    html! { <a class="para" data-ref={format!("p{n}")} {href} aria-label={spoken} {onclick}>{format!("¶{n}")}</a> }
}

/// A paragraph by its number, where it leads nowhere.
pub fn para_words(n: &str) -> Html {
    html! { <span data-ref={format!("p{n}")}>{format!("¶{n}")}</span> }
}

/// A fact's number.
pub fn fact_code(scene: &Scene<'_>, id: FactId) -> Html {
    let href = scene.state.href(&scene.to_place(Route::Facts, id.to_string()));
    let onclick = follow(scene, Action::Opened(Opened::Fact(id)));
    html! { <a class="fact-code" data-ref={id.to_string()} {href} {onclick}>{id.to_string()}</a> }
}

/// A link to a note by its title.
pub fn note_link(scene: &Scene<'_>, id: NoteId) -> Html {
    let Some(note) = scene.data.note(id) else {
        return Html::default();
    };
    let inside = html! { <><span class="fact-code" data-ref={id.to_string()}>{id.to_string()}</span>{" "}{super::prose::unlinked(scene, &note.title)}</> };
    link(scene, opened(scene, Opened::Note(id)), "note-link", inside)
}

/// What sort of statement a fact is, in words.
pub fn kind_name(scene: &Scene<'_>, kind: FactKind) -> &'static str {
    let words = scene.words();
    match kind {
        FactKind::Figure => words.kind_figure,
        FactKind::Date => words.kind_date,
        FactKind::Event => words.kind_event,
        FactKind::Tie => words.kind_tie,
        FactKind::Claim => words.kind_claim,
        FactKind::Quote => words.kind_quote,
        FactKind::Forecast => words.kind_forecast,
    }
}

/// The cell that stands for a kind of fact in the fact map.
pub fn kind_cell(kind: FactKind) -> &'static str {
    match kind {
        FactKind::Figure | FactKind::Date => "cell cell--number",
        FactKind::Event | FactKind::Tie => "cell cell--event",
        FactKind::Quote => "cell cell--quote",
        FactKind::Claim | FactKind::Forecast => "cell cell--claim",
    }
}

/// Who a fact is about, as a short name.
pub fn subject_name(scene: &Scene<'_>, fact: &Fact) -> &'static str {
    scene.name(&fact.subject)
}

/// A number that the interface itself counts.
pub fn count(n: usize) -> Html {
    html! { <span data-count={n.to_string()}>{n}</span> }
}
