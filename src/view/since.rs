use super::chart_words::chart_words;
use super::fact::{count, fact_value, part_link};
use super::glyph::icon;
use super::phrases::filled;
use super::prose::{prose, unlinked};
use super::quantity::label;
use super::scene::{Html, Scene};
use crate::charts::{CHARTS, Chart, Source};
use crate::ledger::{Regime, rests_on, result_figure, verdict_of, work};
use crate::model::{Change, FactId, PartId, RelationId};
use crate::state::{Action, Opened, Route};
use std::collections::{BTreeMap, BTreeSet};
use yew::{Callback, html};

/// What a link leads to, where it was made with another dataset than the one shown.
enum Led {
    /// Facts.
    Facts(BTreeSet<FactId>),
    /// A relation and what it rests on.
    Relation(RelationId),
    /// The whole dataset.
    All,
}

/// What changed since the dataset that the page's link was made with.
pub fn since(scene: &Scene<'_>) -> Html {
    told(scene, &led_to(scene))
}

/// The same in the panel, about what stands open there.
pub fn since_link(scene: &Scene<'_>, opened: &Opened) -> Html {
    let told = match opened {
        Opened::Fact(id) => told(scene, &Led::Facts(BTreeSet::from([*id]))),
        Opened::Relation(id) => told(scene, &Led::Relation(*id)),
        Opened::Part(id) => told(scene, &Led::Relation(id.relation)),
        Opened::Note(id) => {
            let facts = scene.data.note(*id).map(|n| n.facts.iter().copied().collect());
            told(scene, &Led::Facts(facts.unwrap_or_default()))
        }
        Opened::Entity(id) => {
            let facts = scene.edition().facts_about(id).map(|f| f.id);
            told(scene, &Led::Facts(facts.collect()))
        }
    };
    html! { <div class="since" role="status">{told}</div> }
}

fn led_to(scene: &Scene<'_>) -> Led {
    let state = scene.state;
    if let Some(place) = &state.fragment {
        if let Ok(id) = place.parse() {
            return Led::Facts(BTreeSet::from([id]));
        }
        if let Ok(id) = place.parse() {
            return Led::Relation(id);
        }
        if let Some(chart) = CHARTS.iter().find(|c: &&&dyn Chart| c.id() == place) {
            let plot = chart.plot(scene.data, &chart_words(scene.language()));
            let facts = plot.marks().flat_map(|(_, mark)| match mark.source {
                Source::Fact(id) => vec![id],
                Source::Part(id) => rests_on(scene.data, id),
                _ => Vec::new(),
            });
            return Led::Facts(facts.collect());
        }
    }
    let about = match &state.route {
        Route::Company(id) => std::slice::from_ref(id),
        Route::Compare => &state.compared,
        _ => return Led::All,
    };
    let facts = about.iter().flat_map(|id| scene.edition().facts_about(id));
    Led::Facts(facts.map(|f| f.id).collect())
}

fn told(scene: &Scene<'_>, led: &Led) -> Html {
    let Some(version) = scene.state.version.as_ref().filter(|v| **v != scene.data.hash) else {
        return Html::default();
    };
    let words = scene.words();
    let code = |hash: &String| html! { <code data-ref="dataset">{hash.clone()}</code> };
    let hash = [("hash", code(version)), ("now", code(&scene.data.hash))];
    let inside = match scene.data.changes_since(version) {
        None => html! { <p>{filled(words.since_unknown, &hash)}</p> },
        Some(changes) => {
            let rows = rows(scene, version, &changes, led);
            if rows.is_empty() {
                html! { <p class="quiet">{filled(words.since_same, &hash)}</p> }
            } else {
                let [hash, _] = hash;
                let places = [hash, ("count", count(rows.len()))];
                html! { <><p>{filled(words.since_changed, &places)}</p><ul role="list">{for rows}</ul></> }
            }
        }
    };
    let act = scene.act.clone();
    let onclick = Callback::from(move |_| act.emit(Action::SetVersionAside));
    html! {
        <div class="since__told">
            <div>{inside}</div>
            <button class="button button--bare" type="button" {onclick}>{icon("close")}{words.since_dismiss}</button>
        </div>
    }
}

fn rows(scene: &Scene<'_>, version: &str, changes: &BTreeMap<FactId, Vec<&Change>>, led: &Led) -> Vec<Html> {
    let mut wanted: BTreeSet<FactId> = changes.keys().copied().collect();
    let mut rows = Vec::new();
    match led {
        Led::All => {}
        Led::Facts(facts) => wanted.retain(|id| facts.contains(id)),
        Led::Relation(id) => {
            let parts = parts(scene, *id);
            let counterparts = parts.iter().filter_map(|p| scene.data.part(*p)?.2.counterpart.as_ref());
            let mut facts: BTreeSet<FactId> = counterparts
                .flat_map(|c| [c.figure, c.fact, c.vague])
                .flatten()
                .collect();
            facts.extend(parts.iter().flat_map(|p| rests_on(scene.data, *p)));
            wanted.retain(|id| facts.contains(id));
            if !wanted.is_empty() {
                results(scene, version, *id, &parts, &mut rows);
            }
        }
    }
    rows.extend(
        wanted
            .into_iter()
            .filter_map(|id| fact_row(scene, id, changes.get(&id)?)),
    );
    rows
}

fn parts(scene: &Scene<'_>, id: RelationId) -> Vec<PartId> {
    let relation = scene.data.relation(id);
    relation.map_or_else(Vec::new, |r| (0..r.part.len()).map(|at| r.part_id(at)).collect())
}

/// What the fact stated then and states now, and why it was corrected.
fn fact_row(scene: &Scene<'_>, id: FactId, changes: &[&Change]) -> Option<Html> {
    let fact = scene.data.fact(id)?;
    let mut then = fact.clone();
    let was = &changes.first()?.was;
    was.put_back(&mut then);
    let printed = || was.printed.clone().unwrap_or_default();
    let text = then.stated(scene.language()).map_or_else(printed, |s| s.text());
    let places = [
        (
            "name",
            html! { <b>{scene.name(&fact.subject)}{scene.words().comma}{label(scene, fact)}</b> },
        ),
        ("was", former(scene, id.to_string(), "report", text)),
        ("is", fact_value(scene, id)),
    ];
    let why = changes.iter().map(|change| {
        let day = html! { <span data-ref={id.to_string()}>{change.changed.words(scene.language())}</span> };
        html! { <p class="quiet">{filled(scene.words().since_when, &[("when", day)])}{prose(scene, &change.why)}</p> }
    });
    Some(html! { <li>{filled(scene.words().since_was, &places)}{for why}</li> })
}

/// The results that came out otherwise then, and the verdict where it was another.
fn results(scene: &Scene<'_>, version: &str, id: RelationId, parts: &[PartId], rows: &mut Vec<Html>) {
    let (Some(then), Some(relation)) = (scene.data.as_of(version), scene.data.relation(id)) else {
        return;
    };
    let text = |data, part: PartId| {
        let worked = work(data, part, Regime::default())?;
        result_figure(data.part(part)?.2, &worked, scene.language()).map(|s| s.text())
    };
    for part in parts {
        let (was, is) = (text(&then, *part), text(scene.data, *part));
        if was == is {
            continue;
        }
        let said = |text: Option<String>| text.unwrap_or_else(|| scene.words().cannot_be_worked.into());
        let places = [
            ("name", unlinked(scene, &relation.title)),
            ("was", former(scene, part.to_string(), "computed", said(was))),
            ("is", part_link(scene, *part, html! { {said(is)} })),
        ];
        rows.push(html! { <li>{filled(scene.words().since_was, &places)}</li> });
    }
    let of = |data| verdict_of(data, relation, Regime::default());
    let (was, is) = (of(&then), of(scene.data));
    if was != is {
        let name = |of| html! { {super::verdict::verdict_name(scene, of)} };
        rows.push(html! { <li>{filled(scene.words().verdict_now, &[("was", name(was)), ("is", name(is))])}</li> });
    }
}

/// A value that stood there once. It has a mark of its own and is never bound like one that stands there now.
fn former(scene: &Scene<'_>, of: String, voice: &'static str, text: String) -> Html {
    html! { <del class="former" data-former={of} data-voice={voice}><span class="visually-hidden">{scene.words().former_value}</span>{text}</del> }
}
