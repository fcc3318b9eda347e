//! Companies side by side: what may share a row, and why the rest does not.

use super::folder::{FIXTURE, Packed, at, change, loaded, packed, told};
use briefing_explorer::dataset::Dataset;
use briefing_explorer::facets::{Bars, Cell, Row, comparison};
use briefing_explorer::model::{EntityId, Metric};
use serde_json::{Value, json};

/// The fixture with some things changed.
fn with(changes: &[(&str, &str, Value)]) -> Dataset {
    let mut packed = packed(FIXTURE);
    for (file, place, value) in changes {
        change(&mut packed, &at(file), place, value.clone());
    }
    dataset(&packed)
}

fn dataset(packed: &Packed) -> Dataset {
    loaded(packed).unwrap_or_else(|problems| panic!("{}", told(&problems)))
}

/// A fact of a company that a sum of money or vehicles stands in.
fn states(packed: &mut Packed, subject: &str, id: &str, label: &str, quantity: Value) {
    let fact = json!({
        "id": id, "paragraph": 6, "kind": "figure", "by": "report", "printed": "1", "quantity": quantity,
        "label": { "zh": label, "en": "Figure" }, "says": { "zh": "有。", "en": "There is." },
    });
    let file = at(&format!("facts/{subject}.toml"));
    packed[&file]["fact"].as_array_mut().unwrap().push(fact);
    let profile = at(&format!("profiles/{subject}.toml"));
    packed[&profile]["section"][0]["facts"]
        .as_array_mut()
        .unwrap()
        .push(json!(id));
}

fn money(digits: &str, unit: &str) -> Value {
    json!({ "form": "exact", "metric": "price", "digits": digits, "unit": unit })
}

fn rows<'a>(data: &'a Dataset, ids: &[&str]) -> Vec<Row<'a>> {
    let ids: Vec<EntityId> = ids.iter().map(|id| EntityId((*id).into())).collect();
    comparison(data, &ids.iter().collect::<Vec<_>>())
}

fn row<'r, 'a>(rows: &'r [Row<'a>], place: &str) -> &'r Row<'a> {
    rows.iter().find(|row| row.place == place).unwrap_or_else(|| {
        panic!(
            "no row {place}: {:?}",
            rows.iter().map(|r| &r.place).collect::<Vec<_>>()
        )
    })
}

/// A cell in short: facts that it states, or why it does not.
fn short(cell: &Cell<'_>) -> String {
    match cell {
        Cell::Stated(facts) => facts.iter().map(|f| f.id.to_string()).collect::<Vec<_>>().join(" "),
        Cell::NotApplicable => "not applicable".into(),
        Cell::Gap { apart, totals } if apart.is_empty() && totals.is_empty() => "not stated".into(),
        Cell::Gap { apart, totals } => {
            let apart = apart.iter().map(|(why, f)| format!("{why:?} {}", f.id));
            apart
                .chain(totals.iter().map(|f| format!("in {}", f.id)))
                .collect::<Vec<_>>()
                .join(", ")
        }
    }
}

fn cells(row: &Row<'_>) -> Vec<String> {
    row.cells.iter().map(short).collect()
}

#[test]
fn figures_of_different_periods_never_share_a_row() {
    let data = with(&[]);
    let all = rows(&data, &["harbour", "quill"]);
    assert_eq!(
        cells(row(&all, "sales-change-2031-01-2031-04")),
        ["F005", "Period F007"]
    );
    assert_eq!(cells(row(&all, "sales-change-2031-04")), ["Period F005", "F007"]);
    for row in &all {
        let periods = row.cells.iter().flat_map(|cell| match cell {
            Cell::Stated(facts) => facts.clone(),
            _ => Vec::new(),
        });
        assert!(
            periods
                .map(|f| f.quantity.as_ref().unwrap().period)
                .all(|p| p == row.ground.period),
            "{row:?}"
        );
    }
}

#[test]
fn a_period_that_is_not_stated_is_told_and_never_drawn() {
    let data = with(&[]);
    let all = rows(&data, &["harbour", "quill"]);
    let undated = row(&all, "nev-penetration-not-stated");
    assert_eq!(cells(undated), ["F012", "F013"]);
    assert!(undated.is_undated());
    let file = "facts/quill.toml";
    let data = with(&[
        (file, "fact/F006/quantity/period", json!("not-stated")),
        ("facts/harbour.toml", "fact/F004/quantity/period", json!("not-stated")),
    ]);
    let all = rows(&data, &["harbour", "quill"]);
    assert_eq!(row(&all, "sales-not-stated").stated(), 2);
    assert_eq!(row(&all, "sales-not-stated").bars(), Bars::None);
}

#[test]
fn wholesale_and_retail_never_share_a_row() {
    let data = with(&[("facts/quill.toml", "fact/F006/quantity/basis", json!("wholesale"))]);
    let all = rows(&data, &["harbour", "quill"]);
    assert_eq!(cells(row(&all, "sales-2031-01-2031-04")), ["F004", "Basis F006"]);
    assert_eq!(
        cells(row(&all, "sales-2031-01-2031-04-2")),
        ["Period F002, Basis F004, Period F025", "F006"]
    );
}

#[test]
fn shares_of_different_wholes_never_share_a_row() {
    let share = |whole: &str| json!({ "form": "exact", "metric": "market-share", "digits": "20", "unit": "percent", "period": "2031-04", "basis": "not-stated", "scope": { "zh": whole, "en": whole } });
    let data = with(&[
        ("facts/quill.toml", "fact/F006/quantity", share("ships")),
        ("facts/harbour.toml", "fact/F004/quantity", share("boats")),
    ]);
    let all = rows(&data, &["harbour", "quill"]);
    assert_eq!(cells(row(&all, "market-share-2031-04")), ["F004", "Whole F006"]);
    assert_eq!(cells(row(&all, "market-share-2031-04-2")), ["Whole F004", "F006"]);
}

#[test]
fn several_figures_of_one_company_are_told_apart_by_their_names() {
    let mut packed = packed(FIXTURE);
    states(&mut packed, "tern", "F091", "挂牌价", money("3", "yi-yuan"));
    states(&mut packed, "quill", "F092", "价格", money("2", "yi-yuan"));
    let data = dataset(&packed);
    let all = rows(&data, &["tern", "quill"]);
    // The name that more companies share comes first.
    assert_eq!(cells(row(&all, "price")), ["F016", "F092"]);
    assert_eq!(cells(row(&all, "price-2")), ["F091", "Sort F092"]);
    // Where no company has two, different names do not keep apart what is one kind of thing.
    let all = rows(&data, &["quill", "harbour"]);
    assert_eq!(cells(row(&all, "price")), ["F092", "not applicable"]);
    assert!(all.iter().all(|row| row.place != "price-2"));
}

#[test]
fn a_reserve_price_and_an_asking_price_never_share_a_row() {
    let mut packed = packed(FIXTURE);
    states(&mut packed, "quill", "F092", "底价", money("2", "yi-yuan"));
    let data = dataset(&packed);
    let all = rows(&data, &["tern", "quill"]);
    assert_eq!(cells(row(&all, "price")), ["F016", "Sort F092"]);
    assert_eq!(cells(row(&all, "price-2")), ["Sort F016", "F092"]);
}

#[test]
fn not_stated_is_told_apart_from_not_applicable() {
    let data = with(&[]);
    let all = rows(&data, &["tern", "quill"]);
    assert_eq!(cells(row(&all, "sales-2031-01-2031-04")), ["not applicable", "F006"]);
    assert_eq!(
        cells(row(&all, "price")),
        ["F016", "not applicable"],
        "no stake in the other is for sale"
    );
    let events = ("profiles/quill.toml", "events", json!(["equity-transfer"]));
    let data = with(std::slice::from_ref(&events));
    let all = rows(&data, &["tern", "quill"]);
    assert_eq!(cells(row(&all, "price")), ["F016", "not stated"]);
    let silence = json!([{ "field": { "zh": "价格", "en": "Price" }, "reason": "not-applicable", "paragraph": 3, "metrics": ["price"] }]);
    let data = with(&[events, ("profiles/quill.toml", "silence", silence)]);
    let all = rows(&data, &["tern", "quill"]);
    assert_eq!(cells(row(&all, "price")), ["F016", "not applicable"]);
    assert_eq!(cells(row(&all, "stake")), ["F017", "not stated"]);
}

#[test]
fn a_part_of_a_whole_is_shown_its_total_and_never_takes_it_for_its_own() {
    let mut packed = packed(FIXTURE);
    let part = json!({
        "group": "carmakers", "order": 4, "line": { "zh": "有", "en": "There" },
        "section": [{ "title": { "zh": "销量", "en": "Sales" }, "facts": ["F004", "F009"] }],
    });
    packed.insert(at("profiles/harbour-south.toml"), part);
    let data = dataset(&packed);
    let all = rows(&data, &["harbour-south", "quill"]);
    assert_eq!(cells(row(&all, "sales-2031-01-2031-04")), ["in F004", "F006"]);
    assert_eq!(cells(row(&all, "sales-change-2031-04")), ["F009", "F007"]);
}

#[test]
fn a_figure_printed_twice_is_taken_once() {
    let mut packed = packed(FIXTURE);
    let valuations = |packed: &Packed| cells(row(&rows(&dataset(packed), &["tern", "quill"]), "valuation"));
    assert_eq!(valuations(&packed)[0], "F018 F023 F024 F015");
    let text = |words: &str| json!({ "zh": words, "en": words });
    let twice = json!({ "kind": "repeat", "inputs": ["F018", "F023"], "unit": "yi-yuan", "places": 1, "counterpart": { "figure": "F023" } });
    let relation = json!({ "title": text("again"), "says": text("again"), "subjects": ["tern"], "part": [twice] });
    packed.insert(at("relations/R06.toml"), relation);
    assert_eq!(valuations(&packed)[0], "F023 F024 F015");
}

#[test]
fn bars_are_drawn_only_for_firm_amounts_of_like_size() {
    let prices = |tern: Value, quill: Value| {
        let mut packed = packed(FIXTURE);
        change(&mut packed, &at("facts/tern.toml"), "fact/F016/quantity", tern);
        states(&mut packed, "quill", "F092", "价格", quill);
        let data = dataset(&packed);
        row(&rows(&data, &["tern", "quill", "harbour"]), "price").bars()
    };
    assert_eq!(
        prices(money("1.50", "yi-yuan"), money("30000", "wan-yuan")),
        Bars::Drawn(vec![Some(50.0), Some(100.0), None])
    );
    assert_eq!(
        prices(money("1.50", "yi-yuan"), money("300", "wan-yuan")),
        Bars::TooFarApart
    );
    let mut open = money("3", "yi-yuan");
    open["form"] = json!("lower");
    assert_eq!(prices(money("1.50", "yi-yuan"), open), Bars::None);
    let data = with(&[]);
    assert_eq!(row(&rows(&data, &["tern", "quill"]), "stake").bars(), Bars::None);
}

#[test]
fn who_has_no_card_is_left_out() {
    let data = with(&[]);
    let all = rows(&data, &["quill", "nobody", "watcher", "harbour"]);
    assert!(all.iter().any(|row| row.metric == Metric::Sales));
    assert!(all.iter().all(|row| row.cells.len() == 2));
}
