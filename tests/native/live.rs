//! A page as it stands once it is live, at any address and on any dataset; without a browser.

use super::folder::{FIXTURE, Packed, at, change, loaded, packed};
use super::page::upwards;
use super::scenes::on_scene;
use briefing_explorer::app::whole;
use briefing_explorer::dataset::Dataset;
use briefing_explorer::state::{Action, Address, Settings, State, update};
use briefing_explorer::view::shell;
use scraper::{ElementRef, Html, Selector};
use serde_json::{Value, json};
use yew::{Properties, function_component};

#[derive(Properties)]
struct ShownProps {
    data: &'static Dataset,
    state: State,
}

impl PartialEq for ShownProps {
    fn eq(&self, other: &ShownProps) -> bool {
        std::ptr::eq(self.data, other.data) && self.state == other.state
    }
}

#[function_component]
fn Shown(props: &ShownProps) -> yew::Html {
    on_scene(props.data, &props.state, |scene| shell(scene, Some(scene), &whole()))
}

/// The state of a page that was opened by an address.
pub fn opened(address: &str) -> State {
    let (rest, fragment) = address.split_once('#').unwrap_or((address, ""));
    let (path, query) = rest.split_once('?').unwrap_or((rest, ""));
    let address = Address::parse(path, query, fragment);
    let first = State::first(address.route.clone(), address.language);
    update(&first, Action::Started(address, Settings::default()))
}

/// The page in a state, as a browser reads it.
pub fn page(data: &'static Dataset, state: State) -> Html {
    let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
    let local = tokio::task::LocalSet::new();
    let renderer = yew::LocalServerRenderer::<Shown>::with_props(ShownProps { data, state });
    Html::parse_document(&runtime.block_on(local.run_until(renderer.render())))
}

/// The elements that a selector finds.
pub fn select<'a>(html: &'a Html, selector: &str) -> Vec<ElementRef<'a>> {
    html.select(&Selector::parse(selector).unwrap()).collect()
}

/// The fixture with other values at some places of its report's files; it stays for all tests.
pub fn changed(changes: &[(&str, &str, Value)]) -> &'static Dataset {
    let mut packed: Packed = packed(FIXTURE);
    for (file, place, value) in changes {
        change(&mut packed, &at(file), place, value.clone());
    }
    Box::leak(Box::new(loaded(&packed).unwrap()))
}

/// The fixture with other digits for some facts.
pub fn with_digits(changes: &[(&str, &str, &str)]) -> &'static Dataset {
    let places: Vec<(&str, String, Value)> = changes
        .iter()
        .map(|(file, fact, digits)| (*file, format!("fact/{fact}/quantity/digits"), json!(digits)))
        .collect();
    let places: Vec<(&str, &str, Value)> = places.iter().map(|(f, p, v)| (*f, p.as_str(), v.clone())).collect();
    changed(&places)
}

/// What is seen of an element: its text without what is only heard.
pub fn seen(element: ElementRef<'_>) -> String {
    let texts = element
        .descendants()
        .filter_map(|node| Some((node.parent()?, node.value().as_text()?)));
    let seen = texts.filter(|(parent, _)| {
        let around = ElementRef::wrap(*parent).into_iter().flat_map(upwards);
        !around
            .into_iter()
            .any(|e| e.value().classes().any(|class| class == "visually-hidden"))
    });
    seen.map(|(_, text)| text.to_string()).collect()
}

#[test]
fn an_order_that_rounding_could_turn_says_so_on_the_page() {
    let address = "companies/?sort=sales,2031-01/2031-04";
    let told = |data| {
        let html = page(data, opened(address));
        let pairs = select(&html, "[aria-labelledby=in-order] > .quiet li");
        pairs.iter().flat_map(|e| e.text()).collect::<String>()
    };
    let sales: Vec<(&str, &str)> = vec![("facts/quill.toml", "F006"), ("facts/harbour.toml", "F004")];
    let with = |digits: [&'static str; 2]| {
        let changes: Vec<_> = sales
            .iter()
            .zip(digits)
            .map(|((file, id), d)| (*file, *id, d))
            .collect();
        with_digits(&changes)
    };
    assert_eq!(told(with(["7.80", "9.40"])), "");
    assert!(
        told(with(["7.80", "7.8"])).contains("与"),
        "7.8 may be a little more than 7.80"
    );
}

#[test]
fn few_digits_are_said_beside_the_sum() {
    let told = |data| {
        let html = page(data, opened("en/ledger/"));
        select(&html, "#R01 .ledger__loose").len()
    };
    assert_eq!(told(with_digits(&[])), 0);
    assert_eq!(told(with_digits(&[("facts/tern.toml", "F017", "1")])), 1);
}

#[test]
fn what_cannot_be_worked_is_said_in_words() {
    let html = page(with_digits(&[("facts/tern.toml", "F017", "0")]), opened("en/ledger/"));
    let line: String = select(&html, "#R01 .ledger__formula")
        .iter()
        .flat_map(|e| e.text())
        .collect();
    assert!(
        line.contains("cannot be worked") && !line.contains("inf") && !line.contains("NaN"),
        "{line}"
    );
}

#[test]
fn the_sentence_under_a_sum_says_that_it_keeps_the_printed_figures() {
    let told = |address| {
        let html = page(with_digits(&[]), opened(address));
        let notes = select(&html, "#R01 .ledger__note");
        notes.iter().flat_map(|e| e.text()).collect::<String>()
    };
    let printed = told("en/ledger/");
    let tried = told("en/ledger/?try=F017:12.2");
    assert_ne!(tried, printed);
    assert_eq!(tried.replacen("With the printed figures: ", "", 1), printed);
}
