use super::cards::{Cards, FACETS};
use yew::{AttrValue, Html, html};

/// A card as every contender shows it: the markup of `bench/contenders/react/app.jsx`.
pub fn card(cards: &Cards, at: usize) -> Html {
    let [en, zh, desc] = cards.words(at).map(|text| AttrValue::Rc(text.into()));
    let figures = cards.figures(at);
    let value = |facet: usize| FACETS[facet].1[usize::from(figures.values[facet])];
    let sign = if figures.yoy > 0.0 { "+" } else { "" };
    html! {
        <article class="card" data-id={at.to_string()}>
            <h3><span class="zh">{zh}</span>{" "}<span class="en">{en}</span></h3>
            <p><span class="tag">{value(0)}</span><span class="tag">{value(1)}</span><span class="tag">{value(2)}</span></p>
            <p class="desc">{desc}</p>
            <dl>
                <div><dt>{"Revenue"}</dt><dd>{format!("{:.1}", figures.revenue)}</dd></div>
                <div><dt>{"YoY"}</dt><dd>{format!("{sign}{:.1}%", figures.yoy)}</dd></div>
                <div><dt>{"Staff"}</dt><dd>{figures.employees.to_string()}</dd></div>
            </dl>
        </article>
    }
}
