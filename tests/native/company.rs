//! A company's page and the comparison, as they are before the app runs.

use super::folder::{fixture, real};
use super::page::{Page, pages};
use briefing_explorer::dataset::Kin;
use briefing_explorer::model::{EntityId, Language, SilenceReason};
use briefing_explorer::state::Route;
use scraper::{ElementRef, Html, Selector};
use std::collections::BTreeSet;

fn select<'a>(html: &'a Html, selector: &str) -> Vec<ElementRef<'a>> {
    html.select(&Selector::parse(selector).unwrap()).collect()
}

fn companies() -> impl Iterator<Item = (&'static Page, &'static EntityId)> {
    pages().iter().filter_map(|page| match &page.route {
        Route::Company(id) if real().newest.profiles.contains_key(id) => Some((page, id)),
        _ => None,
    })
}

#[test]
fn kin_are_tied_whichever_side_names_the_other() {
    let id = |name: &str| EntityId(name.into());
    let (north, south, harbour) = (id("harbour-north"), id("harbour-south"), id("harbour"));
    let whole = Kin {
        wholes: BTreeSet::new(),
        parts: [&north, &south].into(),
        siblings: BTreeSet::new(),
    };
    assert_eq!(fixture().kin(&harbour), whole);
    let part = Kin {
        wholes: [&harbour].into(),
        parts: BTreeSet::new(),
        siblings: [&south].into(),
    };
    assert_eq!(fixture().kin(&north), part);
    // Tesla names no group; the group of American brands names it.
    let (tesla, saic_gm, american) = (id("tesla"), id("saic-gm"), id("american-brands"));
    let kin = real().kin(&tesla);
    assert!(
        kin.wholes.contains(&american) && kin.siblings.contains(&saic_gm),
        "{kin:?}"
    );
}

#[test]
fn every_other_card_of_its_kind_is_a_neighbour_with_a_line() {
    for (page, id) in companies() {
        let html = page.read();
        let shown: BTreeSet<String> = select(&html, ".neighbours li[data-entity]")
            .into_iter()
            .map(|li| {
                let line: String = li.text().collect();
                assert!(line.chars().count() > 5, "/{}: {line}", page.path());
                li.attr("data-entity").unwrap().to_string()
            })
            .collect();
        let group = real().newest.profiles[id].group;
        let kind = real().newest.profiles_in(group).into_iter().filter(|p| p.id != *id);
        let missing: Vec<String> = kind.map(|p| p.id.to_string()).filter(|p| !shown.contains(p)).collect();
        assert!(missing.is_empty(), "/{} lacks {missing:?}", page.path());
        assert!(!shown.contains(id.as_str()), "/{} is its own neighbour", page.path());
    }
}

#[test]
fn silences_stand_in_groups_and_none_is_lost() {
    for (page, id) in companies() {
        let html = page.read();
        let marks = |selector: &str| select(&html, &format!(".silence-table {selector}")).len();
        let silences = &real().newest.profiles[id].silence;
        let of = |reason| silences.iter().filter(|s| s.reason == reason).count();
        assert_eq!(marks("td .unsaid"), of(SilenceReason::NotStated), "/{}", page.path());
        assert_eq!(
            marks("td .inapplicable"),
            of(SilenceReason::NotApplicable),
            "/{}",
            page.path()
        );
        for group in select(&html, ".silence-table tbody") {
            let has = |s: &str| group.select(&Selector::parse(s).unwrap()).next().is_some();
            assert!(
                has("td .unsaid") != has("td .inapplicable"),
                "/{}: a mixed group",
                page.path()
            );
        }
    }
}

#[test]
fn a_page_can_be_linked_to_cited_and_taken_away_once_the_app_runs() {
    for (page, _) in companies() {
        let html = page.read();
        let tools = ".company-head .actions.needs-app";
        assert_eq!(select(&html, &format!("{tools} > button")).len(), 2, "/{}", page.path());
        assert_eq!(
            select(&html, &format!("{tools} details li button")).len(),
            3,
            "/{}",
            page.path()
        );
        assert_eq!(
            select(&html, &format!("{tools} [role=status]")).len(),
            1,
            "/{}",
            page.path()
        );
    }
}

#[test]
fn without_a_choice_the_comparison_shows_every_figure_that_compares() {
    for language in Language::ALL {
        let page = pages()
            .iter()
            .find(|p| p.route == Route::Compare && p.language == language)
            .unwrap();
        let html = page.read();
        let shown: BTreeSet<String> = select(&html, "table.compare td [data-fact]")
            .into_iter()
            .filter_map(|e| e.attr("data-fact").map(String::from))
            .collect();
        for id in [
            "F075", "F077", "F078", "F117", "F086", "F087", "F104", "F153", "F159", "F022", "F145",
        ] {
            assert!(shown.contains(id), "{id} is missing on /{}", page.path());
        }
        assert!(!shown.contains("F014"), "a figure printed twice is shown once");
        for table in select(&html, "table.compare") {
            let of = |selector: &str| table.select(&Selector::parse(selector).unwrap()).count();
            let columns = of("thead th");
            for row in table.select(&Selector::parse("tbody tr:not(.group)").unwrap()) {
                let cells = row
                    .child_elements()
                    .filter(|c| !c.attr("class").unwrap_or_default().contains("compare__rest"));
                assert_eq!(cells.count(), columns, "/{}: {}", page.path(), row.html());
            }
        }
    }
}
