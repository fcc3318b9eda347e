use crate::export::fact_table;
use crate::facets::{Condition, FactIndex, Found};
use crate::model::{EntityId, Fact, FactId, Gathered, Paragraph, Period, Section};
use crate::state::{CHUNK, MOST_WHOLE, Route};
use crate::view::actions::actions;
use crate::view::chosen::{chosen, condition_text};
use crate::view::empty_state::empty_state;
use crate::view::facet_rail::facet_rail;
use crate::view::fact::count;
use crate::view::fact_map::fact_map;
use crate::view::fact_rows::fact_table_rows;
use crate::view::long_list::LongList;
use crate::view::narrowed_list::NarrowedList;
use crate::view::phrases::{filled, filled_text, for_count};
use crate::view::prose::{plain, prose};
use crate::view::results_bar::results_bar;
use crate::view::scene::{Html, Scene};
use crate::view::take_away::{Named, copy_link, save_table};
use std::collections::BTreeSet;
use yew::html;

/// Every fact of the report, paragraph by paragraph, narrowed as asked.
pub fn page(scene: &Scene<'_>) -> Html {
    let words = scene.words();
    let edition = scene.edition();
    let selection = &scene.state.selection;
    let hits = (!selection.words().is_empty()).then(|| {
        let search = scene.finder.search(scene.data);
        search.find_facts(selection.words(), scene.language())
    });
    let index: &FactIndex = scene.finder.facts(scene.data);
    let found = index.find(selection, hits.as_deref());
    let name = |at| {
        let at = [at];
        let ids = index.ids(&at);
        ids.map(|id| html! { <span data-ref={id.to_string()}>{id.to_string()}</span> })
            .collect()
    };
    let named = |facet: &str, id: &str| named(scene, facet, id);
    let listed = NarrowedList {
        index: index.index(),
        found: &found,
        show: words.facts_done,
        many: words.facts_many,
        exclude: words.facts_exclude,
        name: &name,
        named: &named,
    };
    let facts: Vec<&Fact> = index
        .ids(&found.items)
        .filter_map(|id| edition.facts.get(&id))
        .collect();
    let left: BTreeSet<FactId> = facts.iter().map(|f| f.id).into_set();
    let is_whole = left.len() == edition.facts.len();
    let list = if found.items.is_empty() {
        empty_state(scene, &listed)
    } else if scene.state.is_live && facts.len() > MOST_WHOLE {
        // Not before: without the program the page is read whole.
        long(scene, &facts)
    } else {
        let sections = edition
            .report
            .section
            .iter()
            .map(|s| section(scene, s, &facts, is_whole));
        sections.collect()
    };
    html! {
        <div class="page">
            <header class="page-head"><h1>{filled(words.facts_title, &[("count", count(edition.facts.len()))])}</h1><p class="lede">{words.facts_lede}</p></header>
            <figure class="strip">{fact_map(scene, (!is_whole).then_some(&left))}</figure>
            <div class="browse">
                {facet_rail(scene, &listed)}
                <section class="results" aria-label={words.companies_result}>
                    {results_bar(scene, words.search_facts, words.search_facts_hint, Html::default())}
                    <div class="results__count awaits-app"><output>{counted(scene, &found)}</output>{chosen(scene, &listed)}if !found.items.is_empty() { {take_away(scene, left, &listed)} }</div>
                    <div class="fact-sections awaits-app">{list}</div>
                </section>
            </div>
        </div>
    }
}

/// A value that names something of the report: a section, whom facts are about, a period.
fn named(scene: &Scene<'_>, facet: &str, id: &str) -> Option<String> {
    match facet {
        "section" => {
            let section = scene.edition().report.section.iter().find(|s| s.id == id)?;
            Some(plain(scene, &section.name))
        }
        "subject" => Some(scene.name(&EntityId(id.into())).into()),
        "period" => {
            let words = id.parse::<Period>().ok()?.words(scene.language());
            Some(words.unwrap_or_else(|| scene.words().not_stated.into()))
        }
        _ => None,
    }
}

fn counted(scene: &Scene<'_>, found: &Found) -> Html {
    let (shown, all) = (found.items.len(), scene.edition().facts.len());
    if shown == all {
        filled(scene.words().facts_count, &[("count", count(all))])
    } else {
        filled(
            scene.words().facts_found,
            &[("count", count(shown)), ("all", count(all))],
        )
    }
}

/// The paragraphs of a section with what is left of their facts; nothing for those of which nothing is.
fn section(scene: &Scene<'_>, section: &'static Section, left: &[&'static Fact], is_whole: bool) -> Html {
    let paragraphs = scene.edition().report.paragraph.iter();
    let paragraphs = paragraphs
        .filter(|p| (section.from..=section.to).contains(&p.n))
        .filter_map(|p| {
            let facts = of_paragraph(left, p.n);
            let is_shown = !facts.is_empty() || is_whole;
            is_shown.then(|| paragraph(scene, p, facts, Some(facts.len())))
        });
    let paragraphs: Vec<Html> = paragraphs.collect();
    if paragraphs.is_empty() {
        return Html::default();
    }
    html! {
        <section key={section.id.clone()} aria-labelledby={section.id.clone()}>
            <h2 id={section.id.clone()}>{prose(scene, &section.name)}</h2>
            {table(scene, "fact-table", Some(section), paragraphs)}
        </section>
    }
}

/// More facts than a page can hold at once: those near the reader.
fn long(scene: &Scene<'_>, left: &[&'static Fact]) -> Html {
    let edition = scene.edition();
    let items = scene.state.window.items(left.len());
    let near = left.get(items.clone()).unwrap_or_default();
    let chunks = near.chunks(CHUNK).enumerate().map(|(n, chunk)| {
        let at = items.start + n * CHUNK;
        let mut before = at.checked_sub(1).and_then(|at| left.get(at)).map(|f| f.paragraph);
        let paragraphs = chunk.chunk_by(|a, b| a.paragraph == b.paragraph).filter_map(|facts| {
            let number = facts.first()?.paragraph;
            let p = edition.report.paragraph.iter().find(|p| p.n == number)?;
            // Its heading stands where it begins.
            let begins = before.replace(number) != Some(number);
            Some(paragraph(
                scene,
                p,
                facts,
                begins.then(|| of_paragraph(left, number).len()),
            ))
        });
        let section = chunk.first().and_then(|f| edition.section_of(f.paragraph));
        let class = if at == 0 {
            "fact-table"
        } else {
            "fact-table fact-table--on"
        };
        html! { <div key={at}>{table(scene, class, section, paragraphs.collect())}</div> }
    });
    html! { <LongList all={left.len()} window={scene.state.window} act={scene.act.clone()}>{for chunks}</LongList> }
}

/// Of facts in the order of the report, those of a paragraph.
fn of_paragraph<'f>(facts: &'f [&'static Fact], n: u8) -> &'f [&'static Fact] {
    let from = facts.partition_point(|f| f.paragraph < n);
    let to = facts.partition_point(|f| f.paragraph <= n);
    facts.get(from..to).unwrap_or_default()
}

/// Facts of a paragraph; under its heading where it begins here, with how many are left of it.
fn paragraph(scene: &Scene<'_>, p: &'static Paragraph, facts: &[&'static Fact], left: Option<usize>) -> Html {
    let id = format!("p{}", p.n);
    html! {
        <tbody key={id.clone()} aria-labelledby={id.clone()}>
            if let Some(left) = left {
                <tr class="fact-table__paragraph"><th colspan="5" scope="rowgroup" {id} tabindex="-1"><span data-ref={format!("p{}", p.n)}>{format!("¶{}", p.n)}</span>{"　"}{prose(scene, &p.gist)}{"　"}<small>{filled(for_count(left, scene.words().facts_count_one, scene.words().facts_count), &[("count", count(left))])}</small></th></tr>
            }
            {fact_table_rows(scene, facts.iter().copied())}
        </tbody>
    }
}

fn table(scene: &Scene<'_>, class: &'static str, section: Option<&'static Section>, paragraphs: Vec<Html>) -> Html {
    let words = scene.words();
    html! {
        <table {class}>
            if let Some(section) = section { <caption class="visually-hidden">{prose(scene, &section.name)}</caption> }
            <thead><tr><th scope="col">{words.column_number}</th><th scope="col">{words.column_kind}</th><th scope="col">{words.column_says}</th><th scope="col">{words.as_printed}</th><th scope="col">{words.column_paragraph}</th></tr></thead>
            {for paragraphs}
        </table>
    }
}

/// The facts that are shown, in words: all of them, or narrowed to what.
fn what_is_shown(scene: &Scene<'_>, listed: &NarrowedList<'_>) -> String {
    let (words, selection) = (scene.words(), &scene.state.selection);
    let facets = listed.index.columns().iter().map(|c| c.facet);
    let facets = facets.filter(|facet| !listed.index.in_force(selection, facet).is_empty());
    let searched = (!selection.words().is_empty()).then_some(Condition::Words);
    let conditions = searched.into_iter().chain(facets.map(Condition::Facet));
    let conditions: Vec<String> = conditions.map(|c| condition_text(scene, listed, c)).collect();
    if conditions.is_empty() {
        return words.nav_facts.into();
    }
    let places = [
        ("facts", words.nav_facts),
        ("conditions", &conditions.join(words.semicolon)),
        ("shown", &listed.found.items.len().to_string()),
        ("all", &scene.edition().facts.len().to_string()),
    ];
    filled_text(words.facts_narrowed, &places)
}

/// The address of what is shown, and its facts as a table.
fn take_away(scene: &Scene<'_>, left: BTreeSet<FactId>, listed: &NarrowedList<'_>) -> Html {
    let data = scene.data;
    let named = Named {
        key: "facts".into(),
        what: what_is_shown(scene, listed),
    };
    let mut address = scene.to(Route::Facts);
    address.query.selection = scene.state.selection.clone();
    let facts = move |origin| fact_table(data, left.iter().filter_map(|id| data.fact(*id)), Some(origin));
    let tools = vec![copy_link(scene, address), save_table(scene, named, facts)];
    actions(scene, tools)
}
