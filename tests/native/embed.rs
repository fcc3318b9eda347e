//! Charts in someone else's frame: their addresses, how they look, what stands in them, and that nothing else is framed.

use super::address::read;
use super::folder::real;
use super::page::{elements, pages};
use briefing_explorer::charts::CHARTS;
use briefing_explorer::dataset::embedded;
use briefing_explorer::model::Language;
use briefing_explorer::site::{all_pages, found_pages};
use briefing_explorer::state::{Action, Colours, Opened, Route, Settings, State, Theme, update};
use scraper::Selector;

#[test]
fn every_chart_has_its_page_and_nothing_else_has() {
    for chart in CHARTS {
        for (language, path) in [(Language::Zh, ""), (Language::En, "en/")] {
            let path = format!("{path}embed/{}/", chart.id());
            assert_eq!(Route::parse(&path), (Route::Embed(chart.id()), language));
            assert_eq!(Route::Embed(chart.id()).path(language), path);
            assert!(all_pages(real()).contains(&(Route::Embed(chart.id()), language)));
        }
    }
    assert!(matches!(Route::parse("embed/no-such-chart/").0, Route::NotFound(_)));
    assert!(matches!(Route::parse("embed/").0, Route::NotFound(_)));
    assert!(
        !found_pages(real())
            .iter()
            .any(|(route, _)| matches!(route, Route::Embed(_)))
    );
}

#[test]
fn it_looks_as_its_address_says_and_not_as_the_readers_own_pages() {
    let kept = Settings {
        theme: Theme::Light,
        colours: Some(Colours::RedUp),
        shows_context: true,
        ..Settings::default()
    };
    let text = "en/embed/sales-change/?direction=down&theme=dark&colours=red-up";
    let address = read(text);
    let first = State::first(address.route.clone(), address.language);
    let state = update(&first, Action::Started(address, kept));
    assert_eq!((state.settings.theme, state.colours()), (Theme::Dark, Colours::RedUp));
    assert!(!state.settings.shows_context);
    assert!(state.charting.direction.is_some(), "the filters of sales apply");
    assert_eq!(state.address().text(), text);
    let plain = update(&first, Action::Started(read("en/embed/sales-change/"), kept));
    assert_eq!(
        (plain.settings.theme, plain.colours()),
        (Theme::System, Colours::GreenUp)
    );
    let whole = update(
        &State::first(Route::Sales, Language::En),
        Action::Started(read("en/sales/?theme=dark"), kept),
    );
    assert_eq!(
        whole.settings.theme,
        Theme::Light,
        "elsewhere the reader's own choice holds"
    );
    assert_eq!(whole.address().text(), "en/sales/");
}

#[test]
fn it_holds_one_chart_and_a_way_to_its_page() {
    let mut seen = 0;
    for page in pages() {
        let Route::Embed(id) = page.route else { continue };
        seen += 1;
        let html = page.read();
        let of = |selector: &str| html.select(&Selector::parse(selector).unwrap()).count();
        assert_eq!(
            (
                of("figure.chart"),
                of(&format!("figure#{id} h1")),
                of("nav, .masthead, [role=search], .actions")
            ),
            (1, 1, 0),
            "{id}"
        );
        let out = Selector::parse(".embed__source a[target=_blank][rel=noopener]").unwrap();
        let out = html.select(&out).next().unwrap().value().attr("href").unwrap();
        assert!(
            out.ends_with(&format!("#{id}")) && out.contains(&format!("v={}", embedded().hash)),
            "{out}"
        );
        // Nothing opens beside a chart that stands alone: links lead to whole pages.
        for element in elements(&html) {
            let href = element.value().attr("href").unwrap_or_default();
            assert!(!href.starts_with('?') && !href.contains("embed/"), "{id}: {href}");
        }
    }
    assert_eq!(seen, CHARTS.len() * 2);
}

#[test]
fn the_panel_of_an_entity_opens_on_a_whole_page() {
    let state = State::first(Route::Embed("policy-timeline"), Language::Zh);
    assert!(state.is_embedded() && state.opened.is_none());
    let opened = Opened::parse("bis");
    let said: Vec<bool> = pages()
        .iter()
        .filter(|p| matches!(p.route, Route::Embed("policy-timeline")))
        .map(|page| {
            let html = page.read();
            let links = elements(&html).filter_map(|e| e.value().attr("href").map(str::to_string));
            links
                .filter(|href| href.contains("fact="))
                .all(|href| href.contains("facts/?fact="))
        })
        .collect();
    assert!(opened.is_some() && said.iter().all(|s| *s), "{said:?}");
}
