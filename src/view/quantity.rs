use super::fact::{fact_figure, para, part_link, parts, seal};
use super::glyph::glyph;
use super::prose::prose;
use super::scene::{Html, Scene, Stage};
use crate::ledger::{Regime, result_figure, work};
use crate::model::{Direction, Fact, FactId, Form, Language, PartId, Period, Quantity, Voice};
use yew::{classes, html};

/// How large a quantity is set.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Size {
    /// In a list or card.
    Plain,
    /// As the subject of a page or a sum.
    Large,
}

/// A fact's figure with its name, firmness, direction, voice, place and period.
pub fn quantity(scene: &Scene<'_>, id: FactId, size: Size) -> Html {
    let name = scene.data.fact(id).map(|f| label(scene, f)).unwrap_or_default();
    labelled_quantity(scene, id, size, name)
}

/// The same with whom it is about, where the place does not tell.
pub fn named_quantity(scene: &Scene<'_>, id: FactId, size: Size) -> Html {
    let Some(fact) = scene.data.fact(id) else {
        return Html::default();
    };
    let name = html! { <>{scene.name(&fact.subject)}{scene.words().colon}{label(scene, fact)}</> };
    labelled_quantity(scene, id, size, name)
}

fn labelled_quantity(scene: &Scene<'_>, id: FactId, size: Size, name: Html) -> Html {
    let Some(fact) = scene.data.fact(id) else {
        return Html::default();
    };
    let Some(q) = &fact.quantity else {
        return Html::default();
    };
    let is_words = fact.stated(scene.language()).is_some_and(|s| s.digits.is_empty());
    let class = classes!(
        "quantity",
        "quantity--report",
        (size == Size::Large).then_some("quantity--large"),
        is_words.then_some("quantity--words")
    );
    html! {
        <div {class}>
            <dt class="quantity__label">{name}</dt>
            <dd class="quantity__value">{firmness(scene, q)}{directed(scene, fact)}</dd>
            <dd class="quantity__meta">
                {seal(scene, Voice::Report)}{para(scene, fact.paragraph)}
                if let Some(p) = q.period { {period(scene, p, Some(id))} }
            </dd>
        </div>
    }
}

/// The sign that says how firmly a number is stated. Where only a direction is, its open triangle says so already.
fn firmness(scene: &Scene<'_>, q: &Quantity) -> Html {
    if q.form == Form::Direction && q.direction.is_some() {
        return html! { <span class="visually-hidden">{scene.words().form_direction}{scene.words().colon}</span> };
    }
    glyph(scene, q.form)
}

/// A computed result with its name and voice.
pub fn computed_quantity(scene: &Scene<'_>, id: PartId, name: Html, size: Size) -> Html {
    let Some((_, _, part)) = scene.data.part(id) else {
        return Html::default();
    };
    let shown = work(scene.data, id, Regime::default()).and_then(|w| result_figure(part, &w, scene.language()));
    let Some(shown) = shown else { return Html::default() };
    let class = if size == Size::Large {
        "quantity quantity--computed quantity--large"
    } else {
        "quantity quantity--computed"
    };
    html! {
        <div {class}>
            <dt class="quantity__label">{name}</dt>
            <dd class="quantity__value">{part_link(scene, id, parts(&shown))}</dd>
            <dd class="quantity__meta">{seal(scene, Voice::Computed)}<span data-ref={id.to_string()}>{id.relation.to_string()}</span></dd>
        </div>
    }
}

/// A fact's short name: its own label, or whom it is about.
pub fn label(scene: &Scene<'_>, fact: &Fact) -> Html {
    match &fact.label {
        Some(label) => prose(scene, label),
        None => html! { {scene.name(&fact.subject)} },
    }
}

/// A figure with its direction: triangle, sign and words.
pub fn directed(scene: &Scene<'_>, fact: &Fact) -> Html {
    let direction = fact.quantity.as_ref().and_then(|q| q.direction.map(|d| (d, q.form)));
    let figure = fact_figure(scene, fact.id);
    match direction {
        None => figure,
        Some((direction, form)) => {
            direction_mark(scene, direction, matches!(form, Form::Direction | Form::Range), figure)
        }
    }
}

/// Colours and a triangle around what moved; open where the size is not stated.
pub fn direction_mark(stage: &Stage<'_>, direction: Direction, is_open: bool, inside: Html) -> Html {
    let (way, name) = match direction {
        Direction::Up => ("direction direction--up", stage.words().risen),
        Direction::Down => ("direction direction--down", stage.words().fallen),
    };
    let class = if is_open {
        format!("{way} direction--open")
    } else {
        way.to_string()
    };
    html! { <span {class}><span class="visually-hidden">{name}</span>{inside}</span> }
}

/// A period: twelve cells, a cell a month, and words. Bound to the fact whose period it is.
pub fn period(scene: &Scene<'_>, period: Period, fact: Option<FactId>) -> Html {
    let words = match period.words(scene.language()) {
        Some(words) => html! { {words} },
        None => html! { {scene.words().period_not_stated} },
    };
    html! {
        <span class="period" data-fact={fact.map(|f| f.to_string())} data-voice={fact.map(|_| "report")}>{period_cells(period)}{words}</span>
    }
}

/// The cells alone.
pub fn period_cells(period: Period) -> Html {
    if period == Period::NotStated {
        return html! {
            <svg viewBox="0 0 47 9" aria-hidden="true"><path class="period__unknown" fill="none" d="M.5 .5h46v8h-46zM4 9l9-9M12 9l9-9M20 9l9-9M28 9l9-9M36 9l9-9" /></svg>
        };
    }
    // One path for those it covers and one for the others: a page has hundreds of cells.
    let cells = |is_on: bool| {
        (1..=12_u8)
            .filter(move |month| period.covers(*month) == is_on)
            .map(|month| (month - 1) * 4)
    };
    let on: String = cells(true).map(|x| format!("M{x} 0h3v9h-3z")).collect();
    let off: String = cells(false).map(|x| format!("M{x}.5 .5h2v8h-2z")).collect();
    html! { <svg viewBox="0 0 47 9" aria-hidden="true"><path class="period__on" d={on} /><path class="period__off" d={off} /></svg> }
}

/// 未提及: hatched, worded, never blank.
pub fn unsaid(stage: &Stage<'_>) -> Html {
    html! { <span class="unsaid"><span>{stage.words().not_stated}</span></span> }
}

/// The list of names in a language: 、 in Chinese, commas in English.
pub fn listed(stage: &Stage<'_>, items: Vec<Html>) -> Html {
    joined(items, stage.words().list_separator)
}

/// Fields that begin with capitals in English, side by side.
pub fn listed_fields(stage: &Stage<'_>, items: Vec<Html>) -> Html {
    joined(items, if stage.language() == Language::Zh { "、" } else { "; " })
}

fn joined(items: Vec<Html>, separator: &'static str) -> Html {
    let mut nodes = Vec::new();
    for (i, item) in items.into_iter().enumerate() {
        if i > 0 {
            nodes.push(html! { {separator} });
        }
        nodes.push(item);
    }
    nodes.into_iter().collect()
}
