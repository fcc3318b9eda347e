use super::actions::actions;
use super::card::card_id;
use super::chart_left::charts_left;
use super::chart_origin::{origin_text, origins};
use super::chart_words::{chart_words, counting_words};
use super::charted::{metrics, narrowing, sales_plots};
use super::facet_words::facet_name;
use super::fact::{count, seal};
use super::glyph::icon;
use super::link::link;
use super::metric::metric_name;
use super::phrases::filled;
use super::scene::{Html, Scene};
use super::selector::selector;
use super::take_away::copy_link;
use crate::charts::{Chart, Frame, Narrowing, Plot, way};
use crate::model::{Counting, Direction, EntityId, Unit, Voice};
use crate::state::{Action, Charting, Route};
use yew::{Callback, Event, html};

/// How the charts of sales are looked at: which figures, in which unit, as pictures or tables, and who is set apart.
pub fn chart_controls(scene: &Scene<'_>) -> Html {
    let words = scene.words();
    let charting = &scene.state.charting;
    let plots = sales_plots(scene);
    let narrowing = narrowing(scene);
    let metric_answers = std::iter::once(None).chain(metrics(scene.data, &plots).into_iter().map(Some));
    let metric_answers = metric_answers.map(|m| {
        let text = m.map_or(words.metric_all, |m| metric_name(scene, m));
        let next = Charting {
            metric: m,
            ..charting.clone()
        };
        (text.to_string(), narrowing.metric == m, Action::LookedAtCharts(next))
    });
    let chosen = charting.origin.clone().filter(|_| narrowing.subjects.is_some());
    let origin_answers = std::iter::once(None).chain(origins(scene, &plots).into_iter().map(Some));
    let origin_answers = origin_answers.map(|origin| {
        let text = match &origin {
            Some(origin) => origin_text(scene, &plots, origin),
            None => words.origin_any.to_string(),
        };
        let is_on = chosen == origin;
        let next = Charting {
            origin,
            ..charting.clone()
        };
        (text, is_on, Action::LookedAtCharts(next))
    });
    let pick_answers = std::iter::once(None).chain(entities(&plots).into_iter().map(Some));
    let pick_answers = pick_answers.map(|pick| {
        let text = pick.as_ref().map_or(words.pick_none, |id| scene.name(id)).to_string();
        let is_on = charting.pick == pick;
        let next = Charting {
            pick,
            ..charting.clone()
        };
        (text, is_on, Action::LookedAtCharts(next))
    });
    html! {
        <form class="controls needs-app" aria-label={words.chart_controls}>
            {selector(scene, "metric", words.metric_which, metric_answers.collect())}
            {selector(scene, "origin", facet_name(scene, "origin"), origin_answers.collect())}
            {selector(scene, "pick", words.pick_whom, pick_answers.collect())}
            {directions(scene, &plots, &narrowing)}
            <fieldset class="field field--wide"><legend class="field__label">{words.unit_which}</legend><span class="segments">{for units(scene)}</span></fieldset>
            <fieldset class="field field--wide"><legend class="field__label">{words.view_which}</legend><span class="segments">{for views(scene)}</span></fieldset>
            {card_of_picked(scene)}
            {charts_left(scene, &plots, &narrowing)}
            <div class="controls__share">{actions(scene, vec![copy_link(scene, scene.state.address())])}</div>
        </form>
    }
}

/// The same for a single chart that stands alone: only what makes a difference to it, folded until it is asked for.
pub fn single_controls(scene: &Scene<'_>, chart: &dyn Chart) -> Html {
    let words = scene.words();
    let plots = [chart.plot(scene.data, &chart_words(scene.language()))];
    let [plot] = &plots;
    let is_signed = plot.scale().is_some_and(|s| s.is_signed);
    let goes = |d: Direction| plot.marks().any(|(_, m)| way(m, is_signed) == Some(d));
    let has_ways = goes(Direction::Up) && goes(Direction::Down);
    let has_units = matches!(&plot.frame, Frame::Bars(scale) if scale.unit == Unit::WanVehicles);
    html! {
        <details class="embed__controls needs-app">
            <summary>{icon("tune")}{words.chart_controls}</summary>
            <form class="controls" aria-label={words.chart_controls}>
                if has_ways { {directions(scene, &plots, &narrowing(scene))} }
                if has_units { <fieldset class="field field--wide"><legend class="field__label">{words.unit_which}</legend><span class="segments">{for units(scene)}</span></fieldset> }
                <fieldset class="field field--wide"><legend class="field__label">{words.view_which}</legend><span class="segments">{for views(scene)}</span></fieldset>
            </form>
        </details>
    }
}

/// The way to the card of the one who is set apart, where there is one: it is set apart there too.
fn card_of_picked(scene: &Scene<'_>) -> Html {
    let pick = scene.state.charting.pick.as_ref();
    let Some(id) = pick.filter(|id| scene.edition().profiles.contains_key(id)) else {
        return Html::default();
    };
    let mut to = scene.to_place(Route::Companies, card_id(id));
    to.query.charting = scene.state.charting.only_pick();
    link(scene, to, "controls__card", html! { {scene.words().pick_card} })
}

/// Which way figures go, each with how many marks it leaves; and how many go no way.
fn directions(scene: &Scene<'_>, plots: &[Plot], narrowing: &Narrowing) -> Html {
    let words = scene.words();
    let charting = &scene.state.charting;
    let toward = |direction: Option<Direction>| Narrowing {
        direction,
        ..narrowing.clone()
    };
    let segments = [
        (None, "any", words.direction_any),
        (Some(Direction::Up), "up", words.key_up),
        (Some(Direction::Down), "down", words.key_down),
    ];
    let segments = segments.into_iter().map(|(direction, id, name)| {
        let next = Charting {
            direction,
            ..charting.clone()
        };
        let left = toward(direction).left(plots, scene.data).iter().sum();
        let inside = html! { <>{name}{" "}{count(left)}</> };
        segment(scene, "direction", id, inside, charting.direction == direction, next)
    });
    let rest = toward(None).undirected(plots, scene.data);
    let rest =
        (rest > 0).then(|| html! { <>{words.comma}{filled(words.direction_none, &[("count", count(rest))])}</> });
    html! { <fieldset class="field field--wide"><legend class="field__label">{words.direction_which}{rest}</legend><span class="segments">{for segments}</span></fieldset> }
}

/// The units in which vehicles can be counted; two that come to the same figures in a language are one choice.
fn units(scene: &Scene<'_>) -> Vec<Html> {
    let words = scene.words();
    let charting = &scene.state.charting;
    let alike = Counting::like_printed(scene.language());
    let choices = Counting::ALL.into_iter().filter(|counting| *counting != alike);
    let segments = choices.map(|choice| {
        let is_on = charting.counting == choice || choice == Counting::Printed && charting.counting == alike;
        let counting = if is_on { charting.counting } else { choice };
        let next = Charting {
            counting,
            ..charting.clone()
        };
        let name = counting_words(words, choice);
        let inside = if choice == Counting::PerMonth {
            html! { <>{name}{" "}{seal(scene, Voice::Computed)}</> }
        } else {
            html! { {name} }
        };
        segment(scene, "unit", counting.id(), inside, is_on, next)
    });
    segments.collect()
}

fn views(scene: &Scene<'_>) -> Vec<Html> {
    let words = scene.words();
    let charting = &scene.state.charting;
    let of = |is_table, sign, name| {
        let next = Charting {
            is_table,
            ..charting.clone()
        };
        let inside = html! { <>{icon(sign)}{name}</> };
        segment(scene, "view", sign, inside, charting.is_table == is_table, next)
    };
    vec![
        of(false, "chart", words.view_chart),
        of(true, "table", words.view_table),
    ]
}

fn segment(scene: &Scene<'_>, name: &'static str, id: &'static str, inside: Html, is_on: bool, next: Charting) -> Html {
    let act = scene.act.clone();
    let onchange = Callback::from(move |_: Event| act.emit(Action::LookedAtCharts(next.clone())));
    html! { <label><input type="radio" {name} value={id} checked={is_on} {onchange} /><span>{inside}</span></label> }
}

/// Who is in the charts, in the order of reading.
fn entities(plots: &[Plot]) -> Vec<EntityId> {
    let mut ids: Vec<EntityId> = Vec::new();
    for row in plots.iter().flat_map(Plot::rows) {
        if !ids.contains(&row.entity) {
            ids.push(row.entity.clone());
        }
    }
    ids
}
