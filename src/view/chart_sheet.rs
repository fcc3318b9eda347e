use super::chart::{period_words, unit};
use super::chart_doubt::doubt_text;
use super::chart_key::sign_words;
use super::charted::{charted, narrowing};
use super::facet_words::option_text;
use super::metric::metric_name;
use super::phrases::filled_text;
use super::prose::{plain, plain_span};
use super::scene::Scene;
use super::spoken::spoken;
use crate::charts::{Chart, Plot, Source, Tone, doubtful, key};
use crate::export::ChartSheet;
use crate::model::{Counting, Direction, EntityId, Span, Voice};
use crate::paint::Framing;
use crate::state::Colours;
use std::collections::BTreeSet;

/// A chart as the reader has it, with everything that must be said about it away from its page. `own` is whose page it
/// stands on, where it is one's own; `address` is where it stands. Nothing where the report has no words for it.
pub fn chart_sheet(scene: &Scene<'_>, chart: &dyn Chart, own: Option<&EntityId>, address: &str) -> Option<ChartSheet> {
    let words = scene.words();
    let text = scene.edition().charts.get(chart.id())?;
    let charted = charted(scene, chart);
    let shown = charted.plot.marks().count();
    let mut said = Vec::new();
    if charted.is_narrowed {
        let places = [
            ("conditions", conditions(scene).join(words.comma)),
            ("shown", shown.to_string()),
            ("all", charted.all.to_string()),
        ];
        let places = places.each_ref().map(|(name, text)| (*name, text.as_str()));
        said.push(filled_text(words.sheet_narrowed, &places));
    }
    let plot = match own {
        Some(id) => charted.plot.on_page_of(id),
        None => charted.plot,
    };
    let pick = scene.state.charting.pick.clone().filter(|_| scene.state.is_charting());
    if plot.marks().any(|(_, m)| m.converted.is_some()) {
        said.push(filled_text(words.sheet_unit, &[("unit", counting_words(scene))]));
    }
    if let Some(id) = pick.as_ref().or(plot.own.as_ref())
        && plot.rows().any(|row| row.entity == *id)
    {
        said.push(filled_text(words.sheet_picked, &[("name", scene.name(id))]));
    }
    let notes = text
        .note
        .iter()
        .filter(|n| n.voice != Voice::Context || scene.state.settings.shows_context);
    let sign = |voice, is_observed| match voice {
        Voice::Report => words.seal_report,
        Voice::Computed if is_observed => words.seal_observed,
        Voice::Computed => words.seal_computed,
        Voice::Context => words.seal_context,
    };
    let mut notes: Vec<(Voice, &str, String)> = notes
        .map(|n| {
            (
                n.voice,
                sign(n.voice, !scene.pick(&n.text).names_result()),
                plain(scene, &n.text),
            )
        })
        .collect();
    let doubts = doubtful(chart, &plot, scene.data);
    if !doubts.is_empty() {
        notes.push((Voice::Computed, words.seal_computed, doubt_text(scene, &doubts)));
    }
    let speaks = |voice, sign| {
        let marks = || plot.marks().any(|(_, m)| m.voice == voice);
        notes.iter().any(|(_, s, _)| *s == sign) || sign != words.seal_observed && marks()
    };
    let voices = [
        (Voice::Report, words.seal_report, words.voice_report, words.solid),
        (Voice::Computed, words.seal_computed, words.voice_computed, words.dashed),
        (Voice::Computed, words.seal_observed, words.voice_observed, words.dashed),
        (Voice::Context, words.seal_context, words.voice_context, words.double),
    ];
    let voices = voices.into_iter().filter(|(voice, sign, ..)| speaks(*voice, *sign));
    let name = |name: &str, line: &str| [name, words.bracket_open, line, words.bracket_close].concat();
    let voices = voices
        .map(|(voice, sign, named, line)| (voice, sign, name(named, line)))
        .collect();
    let measure = plain(scene, &text.measure);
    let period = period_words(scene, &plot).map(|p| [words.comma, &p].concat());
    let version = filled_text(words.dataset_version, &[("hash", &scene.data.hash)]);
    let framing = Framing {
        title: scene
            .pick(&text.title)
            .0
            .iter()
            .map(|s| (voice_of(s), plain_span(scene, s)))
            .collect(),
        measure: [&measure, unit(scene, &plot), &period.unwrap_or_default()].concat(),
        said,
        key: key(&plot)
            .into_iter()
            .map(|s| (s, sign_words(s, words).to_string()))
            .collect(),
        notes,
        voices,
        sources: sources(scene, &plot, address),
        maker: [words.site_name.into(), version],
    };
    Some(ChartSheet {
        language: scene.language(),
        spoken: plot.marks().map(|(row, mark)| spoken(row, mark, words)).collect(),
        plot,
        pick,
        framing,
        not_stated: words.not_stated,
        not_applicable: words.not_applicable,
        colon: words.colon,
    })
}

/// Whose a figure in a text is; nobody's for its words.
fn voice_of(span: &Span) -> Option<Voice> {
    match span {
        Span::Fact(_) => Some(Voice::Report),
        Span::Part(_) => Some(Voice::Computed),
        Span::NoteValue(..) => Some(Voice::Context),
        _ => None,
    }
}

/// What the reader narrows the charts to, in words.
fn conditions(scene: &Scene<'_>) -> Vec<String> {
    let words = scene.words();
    let narrowing = narrowing(scene);
    let origin = scene
        .state
        .charting
        .origin
        .as_ref()
        .filter(|_| narrowing.subjects.is_some());
    let direction = narrowing.direction.map(|d| match d {
        Direction::Up => words.key_up,
        Direction::Down => words.key_down,
    });
    let all = [
        narrowing.metric.map(|m| metric_name(scene, m).to_string()),
        origin.map(|origin| option_text(scene, "origin", origin)),
        direction.map(String::from),
    ];
    all.into_iter().flatten().collect()
}

fn counting_words(scene: &Scene<'_>) -> &'static str {
    let words = scene.words();
    match scene.state.charting.counting {
        Counting::Printed => words.unit_printed,
        Counting::Wan => words.unit_wan,
        Counting::Thousands => words.unit_thousands,
        Counting::PerMonth => words.unit_per_month,
    }
}

/// Which facts and results are shown, where they stand, what the colours say, which report it is, where the chart stands.
fn sources(scene: &Scene<'_>, plot: &Plot, address: &str) -> Vec<String> {
    let words = scene.words();
    let (mut facts, mut results, mut places) = (BTreeSet::new(), BTreeSet::new(), BTreeSet::new());
    for (_, mark) in plot.marks() {
        places.extend(mark.paragraph);
        match mark.source {
            Source::Fact(id) => drop(facts.insert(id.to_string())),
            Source::Part(id) => drop(results.insert(id.to_string())),
            Source::Silence => {}
        }
    }
    let joined = |ids: BTreeSet<String>| ids.into_iter().collect::<Vec<_>>().join(" ");
    let places: Vec<String> = places.into_iter().map(|n| format!("¶{n}")).collect();
    let mut lines = Vec::new();
    if !facts.is_empty() {
        let ids = joined(facts);
        let of = [("ids", ids.as_str()), ("places", &places.join(" "))];
        lines.push(filled_text(words.sheet_facts, &of));
    }
    if !results.is_empty() {
        lines.push(filled_text(words.sheet_results, &[("ids", &joined(results))]));
    }
    if plot.marks().any(|(_, m)| m.tone != Tone::Plain) {
        let convention = match scene.state.colours() {
            Colours::RedUp => words.red_up,
            Colours::GreenUp => words.green_up,
        };
        lines.push(filled_text(words.sheet_colours, &[("colours", convention)]));
    }
    let report = &scene.edition().report;
    let (name, unnamed) = (plain(scene, &report.name), plain(scene, &report.unnamed));
    let of = [("id", report.id.as_str()), ("name", &name), ("unnamed", &unnamed)];
    lines.push(filled_text(words.sheet_report, &of));
    lines.push(address.into());
    lines
}
