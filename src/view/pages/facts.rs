use crate::view::fact::count;
use crate::view::fact_map::fact_map;
use crate::view::fact_rows::fact_table_rows;
use crate::view::phrases::filled;
use crate::view::prose::prose;
use crate::view::scene::{Html, Scene};
use yew::html;

/// Every fact of the report, paragraph by paragraph.
pub fn page(scene: &Scene<'_>) -> Html {
    let words = scene.words();
    let edition = scene.edition();
    let sections = edition.report.section.iter().map(|section| {
        let paragraphs = edition.report.paragraph.iter().filter(|p| (section.from..=section.to).contains(&p.n)).map(|p| {
            let mut facts: Vec<_> = edition.facts.values().filter(|f| f.paragraph == p.n).collect();
            facts.sort_by_key(|f| f.id);
            let id = format!("p{}", p.n);
            html! {
                <tbody aria-labelledby={id.clone()}>
                    <tr class="fact-table__paragraph"><th colspan="5" scope="rowgroup" {id} tabindex="-1"><span data-ref={format!("p{}", p.n)}>{format!("¶{}", p.n)}</span>{"　"}{prose(scene, &p.gist)}{"　"}<small>{filled(words.facts_count, &[("count", count(facts.len()))])}</small></th></tr>
                    {fact_table_rows(scene, facts.into_iter())}
                </tbody>
            }
        });
        html! {
            <section aria-labelledby={section.id.clone()}>
                <h2 id={section.id.clone()}>{prose(scene, &section.name)}</h2>
                <table class="fact-table">
                    <caption class="visually-hidden">{prose(scene, &section.name)}</caption>
                    <thead><tr><th scope="col">{words.column_number}</th><th scope="col">{words.column_kind}</th><th scope="col">{words.column_says}</th><th scope="col">{words.as_printed}</th><th scope="col">{words.column_paragraph}</th></tr></thead>
                    {for paragraphs}
                </table>
            </section>
        }
    });
    html! {
        <div class="page">
            <header class="page-head"><h1>{filled(words.facts_title, &[("count", count(edition.facts.len()))])}</h1><p class="lede">{words.facts_lede}</p></header>
            <figure class="hero__map">{fact_map(scene)}</figure>
            <div class="fact-sections awaits-app">{for sections}</div>
        </div>
    }
}
