use super::fact::count;
use super::glyph::icon;
use super::metric::metric_name;
use super::phrases::filled_text;
use super::scene::{Html, Stage};
use super::selector::option;
use crate::facets::{Sort, SortKey};
use crate::model::{Metric, Period};
use crate::state::Action;
use wasm_bindgen::JsCast;
use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::{Callback, Event, InputEvent, SubmitEvent, html};

/// Search in the list of a page, filters where they are a sheet, and what else its page offers: an order.
pub fn results_bar(stage: &Stage<'_>, label: &'static str, hint: &'static str, more: Html) -> Html {
    let (words, selection) = (stage.words(), &stage.state.selection);
    let oninput = {
        let act = stage.act.clone();
        Callback::from(move |event: InputEvent| {
            if let Some(input) = event.target().and_then(|t| t.dyn_into::<HtmlInputElement>().ok()) {
                act.emit(Action::Typed(input.value()));
            }
        })
    };
    // The list has followed every letter already.
    let onsubmit = Callback::from(|event: SubmitEvent| event.prevent_default());
    let open = {
        let (act, is_open) = (stage.act.clone(), stage.state.shows_filters);
        Callback::from(move |_| act.emit(Action::SwitchedFilters(!is_open)))
    };
    let action = stage.state.href(&stage.to(stage.state.route.clone()));
    html! {
        <div class="results__bar">
            <form class="search search--small needs-scripts" role="search" id="search" {action} method="get" {onsubmit}>
                {icon("search")}
                <input type="search" name="q" maxlength="100" autocomplete="off" autocapitalize="none" spellcheck="false" aria-label={label} placeholder={hint} value={selection.query.clone()} {oninput} />
            </form>
            <button class="button facets-open needs-scripts" type="button" aria-expanded={stage.state.shows_filters.to_string()} aria-controls="filters" onclick={open}>{icon("tune")}{words.filters}if selection.count() > 0 { {" "}{count(selection.count())} }</button>
            {more}
        </div>
    }
}

/// In which order cards stand.
pub fn order(stage: &Stage<'_>) -> Html {
    let (words, sort) = (stage.words(), stage.state.selection.sort);
    let figures = stage.catalogue.cards.figures_to_sort_by();
    let figures = figures.map(|(metric, period)| SortKey::Figure(metric, period));
    let keys: Vec<SortKey> = [SortKey::Report, SortKey::Name, SortKey::Facts]
        .into_iter()
        .chain(figures)
        .collect();
    let options = keys.iter().enumerate();
    let options = options.map(|(i, key)| option(i, "order", order_name(stage, *key), sort.key == *key));
    let onchange = {
        let (act, keys) = (stage.act.clone(), keys.clone());
        Callback::from(move |event: Event| {
            let select = event.target().and_then(|t| t.dyn_into::<HtmlSelectElement>().ok());
            let at = select.and_then(|s| usize::try_from(s.selected_index()).ok());
            if let Some(key) = at.and_then(|i| keys.get(i)) {
                let is_reversed = false;
                act.emit(Action::Sorted(Sort { key: *key, is_reversed }));
            }
        })
    };
    let reverse = {
        let act = stage.act.clone();
        let is_reversed = !sort.is_reversed;
        Callback::from(move |_| act.emit(Action::Sorted(Sort { is_reversed, ..sort })))
    };
    html! {
        <div class="results__order needs-scripts">
            <label><span class="visually-hidden">{words.sort_by}</span><select class="select" {onchange}>{for options}</select></label>
            if sort.key != SortKey::Report {
                <button type="button" class="button" aria-pressed={sort.is_reversed.to_string()} onclick={reverse}>{icon("reverse")}{words.sort_reversed}</button>
            }
        </div>
    }
}

/// An order in words.
pub fn order_name(stage: &Stage<'_>, key: SortKey) -> String {
    let words = stage.words();
    match key {
        SortKey::Report => words.sort_report.into(),
        SortKey::Name => words.sort_name.into(),
        SortKey::Facts => words.sort_facts.into(),
        SortKey::Figure(metric, period) => figure_name(stage, metric, period),
    }
}

fn figure_name(stage: &Stage<'_>, metric: Metric, period: Option<Period>) -> String {
    let words = stage.words();
    let metric = metric_name(stage, metric);
    match period.and_then(|p| p.words(stage.language())) {
        Some(period) => filled_text(words.sort_figure_of, &[("metric", metric), ("period", &period)]),
        None => filled_text(words.sort_figure, &[("metric", metric)]),
    }
}
