use super::actions::actions;
use super::card::card_id;
use super::chart_left::charts_left;
use super::chart_words::chart_words;
use super::charted::{metrics, narrowing, origin_of, sales_plots};
use super::facet_words::{facet_name, option_text};
use super::fact::{count, seal};
use super::glyph::icon;
use super::link::link;
use super::metric::metric_name;
use super::scene::{Html, Scene};
use super::selector::selector;
use super::take_away::copy_link;
use crate::charts::{Chart, Frame, Narrowing, Plot, way};
use crate::model::{Counting, Direction, EntityId, Ordered, Unit, Voice};
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
            Some(origin) => option_text(scene, "origin", origin),
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
            <fieldset class="field field--wide"><legend class="field__label">{words.direction_which}</legend><span class="segments">{for directions(scene, &plots, &narrowing)}</span></fieldset>
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
                if has_ways { <fieldset class="field field--wide"><legend class="field__label">{words.direction_which}</legend><span class="segments">{for directions(scene, &plots, &narrowing(scene))}</span></fieldset> }
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

fn directions(scene: &Scene<'_>, plots: &[Plot], narrowing: &Narrowing) -> Vec<Html> {
    let words = scene.words();
    let charting = &scene.state.charting;
    let of = |direction: Option<Direction>| {
        let narrowing = Narrowing {
            direction,
            ..narrowing.clone()
        };
        let plots = plots.iter().map(|p| (p, narrowing.of(p, scene.data)));
        plots
            .map(|(whole, plot)| {
                let is_signed = whole.scale().is_some_and(|s| s.is_signed);
                let fits = |m| direction.is_none() || way(m, is_signed) == direction;
                plot.marks().filter(|(_, m)| fits(m)).count()
            })
            .sum::<usize>()
    };
    [
        (None, "any", words.direction_any),
        (Some(Direction::Up), "up", words.key_up),
        (Some(Direction::Down), "down", words.key_down),
    ]
    .into_iter()
    .map(|(direction, id, name)| {
        let next = Charting {
            direction,
            ..charting.clone()
        };
        let inside = html! { <>{name}{" "}{count(of(direction))}</> };
        segment(scene, "direction", id, inside, charting.direction == direction, next)
    })
    .collect()
}

fn units(scene: &Scene<'_>) -> Vec<Html> {
    let words = scene.words();
    let charting = &scene.state.charting;
    let name = |counting| match counting {
        Counting::Printed => html! { {words.unit_printed} },
        Counting::Wan => html! { {words.unit_wan} },
        Counting::Thousands => html! { {words.unit_thousands} },
        Counting::PerMonth => html! { <>{words.unit_per_month}{" "}{seal(scene, Voice::Computed)}</> },
    };
    let segments = Counting::ALL.map(|counting| {
        let next = Charting {
            counting,
            ..charting.clone()
        };
        segment(
            scene,
            "unit",
            counting.id(),
            name(counting),
            charting.counting == counting,
            next,
        )
    });
    segments.to_vec()
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

/// The origins that someone in the charts has, in the order in which the facet offers them.
fn origins(scene: &Scene<'_>, plots: &[Plot]) -> Vec<String> {
    let mut found: Vec<String> = entities(plots).iter().map(|id| origin_of(scene.data, id)).collect();
    let place = |origin: &String| {
        let options = scene
            .data
            .facets
            .get("origin")
            .map(|f| f.option.as_slice())
            .unwrap_or_default();
        options
            .iter()
            .position(|o| origin.starts_with(&o.id))
            .unwrap_or(options.len())
    };
    found.order_by_key(|origin| (place(origin), origin.clone()));
    found.dedup();
    found
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
