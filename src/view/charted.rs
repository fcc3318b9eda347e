use super::chart_origin::is_from;
use super::chart_words::chart_words;
use super::scene::Scene;
use crate::charts::{About, Chart, Condition, Narrowing, Plot, charts_about, counted, metric};
use crate::dataset::Dataset;
use crate::model::{Gathered, Metric};

/// A chart as the reader looks at it.
pub struct Charted {
    /// What is shown.
    pub plot: Plot,
    /// How many marks the whole chart has.
    pub all: usize,
    /// True where the reader narrows it.
    pub is_narrowed: bool,
    /// Where nothing is left: the conditions that each alone leave nothing.
    pub emptied_by: Vec<Condition>,
}

/// A chart in the unit and with the rows that the reader chose. Only on the page of sales is there a choice.
pub fn charted(scene: &Scene<'_>, chart: &dyn Chart) -> Charted {
    let words = chart_words(scene.language());
    let whole = chart.plot(scene.data, &words);
    let all = whole.marks().count();
    if !scene.state.is_charting() || chart.about() != About::Sales {
        return Charted {
            plot: whole,
            all,
            is_narrowed: false,
            emptied_by: Vec::new(),
        };
    }
    let narrowing = narrowing(scene);
    let plot = narrowing.of(&whole, scene.data);
    let emptied_by = if plot.marks().next().is_none() {
        narrowing.emptied_by(&whole, scene.data)
    } else {
        Vec::new()
    };
    Charted {
        plot: counted(plot, scene.state.charting.counting, scene.data, &words),
        all,
        is_narrowed: narrowing != Narrowing::default(),
        emptied_by,
    }
}

/// The charts of sales before anything narrows them.
pub fn sales_plots(scene: &Scene<'_>) -> Vec<Plot> {
    let words = chart_words(scene.language());
    charts_about(About::Sales).map(|c| c.plot(scene.data, &words)).collect()
}

/// What the reader asked for, as far as the charts have it: a value that none has does not narrow.
pub fn narrowing(scene: &Scene<'_>) -> Narrowing {
    let charting = &scene.state.charting;
    if charting.widened() == *charting {
        return Narrowing::default();
    }
    let plots = sales_plots(scene);
    let subjects = charting.origin.as_ref().map(|origin| {
        let about = plots.iter().flat_map(Plot::rows).map(|row| &row.entity);
        let of_origin = about.filter(|id| is_from(scene.data, id, origin));
        of_origin.cloned().into_set()
    });
    Narrowing {
        metric: charting.metric.filter(|m| metrics(scene.data, &plots).contains(m)),
        direction: charting.direction,
        subjects: subjects.filter(|s| !s.is_empty()),
    }
}

/// The metrics that charts have.
pub fn metrics(data: &Dataset, plots: &[Plot]) -> Vec<Metric> {
    let has = |m: &Metric| {
        let mut marks = plots.iter().flat_map(Plot::marks);
        marks.any(|(_, mark)| metric(mark.source, data) == Some(*m))
    };
    Metric::ALL.into_iter().filter(has).collect()
}
