use super::fact::{note_value, seal, seal_observed};
use super::glyph::glyph;
use super::link::link;
use super::phrases::filled;
use super::prose::prose;
use super::quantity::unsaid;
use super::scene::{Html, Scene};
use super::verdict::{tally_class, verdict_name};
use crate::ledger::Verdict;
use crate::model::{Form, Gathered, Period, Voice};
use crate::state::Route;
use std::collections::BTreeSet;
use yew::html;

/// The key to all marks, what this is, what can be taken away.
pub fn footer(scene: &Scene<'_>) -> Html {
    let words = scene.words();
    let edition = scene.edition();
    let forms = [
        (Form::Exact, words.form_exact),
        (Form::Lower, words.form_lower),
        (Form::Upper, words.form_upper),
        (Form::Approximate, words.form_approximate),
        (Form::Range, words.form_range),
        (Form::Direction, words.form_direction),
    ];
    let forms = forms
        .into_iter()
        .map(|(form, name)| html! { <li>{glyph(scene, form)}<span aria-hidden="true">{name}</span></li> });
    let periods: BTreeSet<Period> = edition
        .facts
        .values()
        .filter_map(|f| f.quantity.as_ref()?.period)
        .into_set();
    let periods = periods.into_iter().map(|p| {
        let bound = edition
            .facts
            .values()
            .find(|f| f.quantity.as_ref().is_some_and(|q| q.period == Some(p)))
            .map(|f| f.id);
        html! { <li>{super::quantity::period(scene, p, bound)}</li> }
    });
    let verdicts = Verdict::ALL
        .into_iter()
        .map(|v| html! { <li><i class={tally_class(v)} aria-hidden="true"></i>{verdict_name(scene, v)}</li> });
    let facts = edition.facts.len();
    let relations = edition.relations.len();
    let root = scene.state.root_prefix();
    html! {
        <footer class="colophon">
            <div class="page colophon__key">
                <h2>{words.key}</h2>
                <dl>
                    <div><dt>{words.key_numbers}</dt><dd><ul role="list">{for forms}<li>{unsaid(scene)}</li></ul></dd></div>
                    <div><dt>{words.key_periods}</dt><dd><ul role="list">{for periods}</ul></dd></div>
                    <div><dt>{words.key_direction}</dt><dd><ul role="list">
                        <li><span class="direction direction--up">{words.with_size_up}</span></li>
                        <li><span class="direction direction--down">{words.with_size_down}</span></li>
                        <li><span class="direction direction--up direction--open">{words.without_size}</span></li>
                    </ul></dd></div>
                    <div><dt>{words.key_ours}</dt><dd><ul role="list">
                        <li>{seal(scene, Voice::Computed)}{words.voice_computed}</li>
                        <li>{seal_observed(scene)}{words.voice_observed}</li>
                    </ul></dd></div>
                    <div><dt>{words.nav_ledger}</dt><dd><ul role="list">{for verdicts}</ul></dd></div>
                </dl>
            </div>
            <div class="page colophon__row">
                <div><h2>{words.about_report}</h2><p>{prose(scene, &edition.report.scope)}{" "}{prose(scene, &edition.report.unnamed)}</p><p>{week(scene)}</p></div>
                <div><h2>{words.about_site}</h2><p>{words.about_site_text}</p><p>{link(scene, scene.to(Route::About), "", html! { {words.nav_about} })}</p></div>
                if !scene.state.is_one_file() { <div><h2>{words.take_away}</h2>
                    <ul role="list">
                        <li><a href={format!("{root}data/facts.csv")} download="facts.csv">{filled(words.facts_csv, &[("count", super::fact::count(facts))])}</a></li>
                        <li><a href={format!("{root}data/relations.csv")} download="relations.csv">{filled(words.relations_csv, &[("count", super::fact::count(relations))])}</a></li>
                        <li><a href={format!("{root}data/report.json")} download="report.json">{words.report_json}</a></li>
                    </ul>
                </div> }
            </div>
        </footer>
    }
}

/// Which week the report covers: outside context, since it prints no date; and when that context was read.
fn week(scene: &Scene<'_>) -> Html {
    let id = scene.edition().report.week_note;
    let Some(note) = scene.data.note(id) else {
        return Html::default();
    };
    let value = |key: &str| {
        let text = note
            .values
            .get(key)
            .map(|v| v.stated(scene.language()))
            .unwrap_or_default();
        note_value(scene, id, html! { {text} })
    };
    let read = scene
        .edition()
        .notes
        .values()
        .filter_map(|n| n.context.as_ref().map(|c| (c.read, n.id)))
        .max_by_key(|(read, _)| *read);
    let read = read
        .map(|(date, id)| note_value(scene, id, html! { {date.words(scene.language())} }))
        .unwrap_or_default();
    filled(
        scene.words().week,
        &[("from", value("from")), ("to", value("to")), ("read", read)],
    )
}
