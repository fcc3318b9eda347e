use super::chart::{period_words, unit};
use super::chart_doubt::doubt_text;
use super::chart_key::sign_words;
use super::chart_origin::origin_text;
use super::chart_words::counting_words;
use super::charted::{charted, narrowing, sales_plots};
use super::metric::metric_name;
use super::phrases::filled_text;
use super::prose::{plain, plain_span};
use super::scene::Scene;
use super::spoken::spoken;
use crate::charts::{Chart, Cited, Plot, Tone, doubtful, key};
use crate::export::ChartSheet;
use crate::model::{ChartNote, ChartWords, Direction, EntityId, Span, Voice};
use crate::paint::Framing;
use crate::state::Colours;

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
        said.push(filled_text(
            words.sheet_unit,
            &[("unit", counting_words(words, scene.state.charting.counting))],
        ));
    }
    if let Some(id) = pick.as_ref().or(plot.own.as_ref())
        && plot.rows().any(|row| row.entity == *id)
        && plot.rows().any(|row| row.entity != *id)
    {
        said.push(filled_text(words.sheet_picked, &[("name", scene.name(id))]));
    }
    let notes = text.note.iter().filter(|n| is_shown(scene, n));
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
        sources: sources(scene, &plot, text, address),
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
        origin.map(|origin| origin_text(scene, &sales_plots(scene), origin)),
        direction.map(String::from),
    ];
    all.into_iter().flatten().collect()
}

/// Which facts, results and notes its marks, title and notes name, where they stand, what the colours say, which report
/// it is, where the chart stands.
fn sources(scene: &Scene<'_>, plot: &Plot, text: &ChartWords, address: &str) -> Vec<String> {
    let words = scene.words();
    let cited = cited(scene, plot, text);
    let joined = |ids: Vec<String>| ids.join(" ");
    let places = cited.places(scene.data).into_iter().map(|n| format!("¶{n}"));
    let mut lines = Vec::new();
    if !cited.facts.is_empty() {
        let ids = joined(cited.facts.iter().map(ToString::to_string).collect());
        let of = [("ids", ids.as_str()), ("places", &joined(places.collect()))];
        lines.push(filled_text(words.sheet_facts, &of));
    }
    let results = cited.results.iter().map(ToString::to_string).collect();
    let notes = cited.notes.iter().map(ToString::to_string).collect();
    for (phrase, ids) in [
        (words.sheet_results, joined(results)),
        (words.sheet_outside, joined(notes)),
    ] {
        if !ids.is_empty() {
            lines.push(filled_text(phrase, &[("ids", &ids)]));
        }
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

/// What the marks, the title and the notes of a chart rest on, as far as the reader sees them.
pub fn cited(scene: &Scene<'_>, plot: &Plot, text: &ChartWords) -> Cited {
    let mut cited = Cited::of(plot, scene.data);
    cited.text(scene.pick(&text.title), scene.data);
    cited.text(scene.pick(&text.measure), scene.data);
    cited.title(text);
    for note in text.note.iter().filter(|n| is_shown(scene, n)) {
        cited.text(scene.pick(&note.text), scene.data);
        cited.notes.extend(note.note);
    }
    cited
}

/// True for a note that the reader sees: what comes from outside only where it is asked for.
fn is_shown(scene: &Scene<'_>, note: &ChartNote) -> bool {
    note.voice != Voice::Context || scene.state.settings.shows_context
}
