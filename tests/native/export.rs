//! What is taken away: tables that any reader of CSV understands, citations, plain texts.

use super::folder::{fixture, real};
use briefing_explorer::export::{Citation, Table, fact_table, relation_table};
use briefing_explorer::ledger::plain;
use briefing_explorer::model::{Edtf, EntityId, Language};
use proptest::prelude::*;

fn table(rows: &[&[&str]]) -> Table {
    let cells = |row: &&[&str]| row.iter().map(ToString::to_string).collect::<Vec<_>>();
    Table {
        head: cells(&rows[0]),
        rows: rows[1..].iter().map(cells).collect(),
        origin: None,
    }
}

fn read(csv: &str) -> Vec<Vec<String>> {
    let text = csv
        .strip_prefix('\u{feff}')
        .expect("Chinese Excel needs the mark to read UTF-8");
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .from_reader(text.as_bytes());
    let rows = reader
        .records()
        .map(|row| row.unwrap().iter().map(String::from).collect());
    rows.collect()
}

#[test]
fn cells_are_quoted_only_where_they_must_be() {
    let csv = table(&[&["a", "b", "c"], &["1,5", "", "say “so”"], &["x\"y", "two\nlines", ""]]).csv();
    assert_eq!(
        csv,
        "\u{feff}a,b,c\r\n\"1,5\",,say “so”\r\n\"x\"\"y\",\"two\nlines\",\r\n"
    );
}

#[test]
fn no_cell_is_run_as_a_formula() {
    let starts = [
        "=1+1", "+1", "-3.87%", "@x", "\tx", "\rx", "\nx", "＝1", "＋1", "－1", "＠x",
    ];
    for cell in starts {
        assert_eq!(read(&table(&[&["h"], &[cell]]).csv())[1], [format!("'{cell}")]);
    }
    for cell in ["−3.87%", "4.84亿元", "a=b", "'", ""] {
        assert_eq!(read(&table(&[&["h", "i"], &[cell, ""]]).csv())[1][0], cell);
    }
}

#[test]
fn the_last_row_says_what_the_table_was_taken_from() {
    let mut with_origin = table(&[&["a", "b", "c"], &["1", "2", "3"]]);
    with_origin.origin = Some("one, two".into());
    assert_eq!(
        read(&with_origin.csv()),
        [vec!["a", "b", "c"], vec!["1", "2", "3"], vec!["one, two", "", ""]]
    );
}

proptest! {
    #[test]
    fn what_is_written_is_what_is_read(rows in prop::collection::vec(prop::array::uniform3("[a-z0-9,;\"' \r\n\t=+@−亿元“”-]{0,12}"), 1..8)) {
        let rows: Vec<Vec<String>> = rows.into_iter().map(Vec::from).collect();
        let table = Table { head: vec!["x".into(), "y".into(), "z".into()], rows: rows.clone(), origin: None };
        let back = read(&table.csv());
        prop_assert_eq!(back.len(), rows.len() + 1);
        for (written, read) in rows.iter().flatten().zip(back[1..].iter().flatten()) {
            prop_assert!(read == written || *read == format!("'{written}"), "{:?} became {:?}", written, read);
        }
    }
}

#[test]
fn a_table_of_facts_keeps_number_voice_place_and_both_languages() {
    let data = fixture();
    let tern = EntityId("tern".into());
    let table = fact_table(data, data.newest.facts_about(&tern), None);
    let column = |name: &str| table.head.iter().position(|h| h == name).unwrap();
    assert!(table.rows.len() > 5, "{:?}", table.rows);
    let fall = table.rows.iter().find(|row| row[0] == "F008").unwrap();
    let cells = |names: &[&str]| names.iter().map(|n| fall[column(n)].as_str()).collect::<Vec<_>>();
    assert_eq!(
        cells(&[
            "voice",
            "paragraph",
            "subject",
            "printed",
            "form",
            "value_zh",
            "value_en",
            "period",
            "dataset"
        ]),
        [
            "report",
            "4",
            "tern",
            "20.1%",
            "exact",
            "−20.1%",
            "−20.1%",
            "not stated",
            "0123abcd"
        ]
    );
    assert!(
        fall[column("says_zh")].contains("−20.1%"),
        "the sentence prints its figure"
    );
    assert!(table.rows.iter().all(|row| row.len() == table.head.len()));
}

#[test]
fn a_table_of_relations_has_a_row_for_each_part() {
    let data = fixture();
    let table = relation_table(data, data.newest.relations.values(), None);
    let ids: Vec<&str> = table.rows.iter().map(|row| row[0].as_str()).collect();
    let parts: Vec<String> = data
        .newest
        .relations
        .values()
        .flat_map(|r| (0..r.part.len()).map(|i| r.part_id(i).to_string()))
        .collect();
    assert_eq!(ids, parts);
    assert!(table.rows.iter().all(|row| row[1] == "computed" && !row[5].is_empty()));
}

#[test]
fn a_plain_text_prints_results_as_the_page_does() {
    let data = real();
    let relation = data.relation("R01".parse().unwrap()).unwrap();
    let text = plain(data, relation.says.get(Language::Zh), Language::Zh);
    assert!(text.contains("14.90亿元") && text.contains("32.4778%"), "{text}");
}

fn citation() -> Citation {
    Citation {
        site: "Briefing Explorer".into(),
        title: "Tern & Quill".into(),
        key: "tern".into(),
        version: "dataset 0123abcd".into(),
        unnamed: "The report prints no title, author or date.".into(),
        address: "https://example.org/en/companies/tern/?v=0123abcd".into(),
        read: Edtf {
            year: Some(2031),
            month: Some(5),
            day: Some(4),
        },
    }
}

#[test]
fn a_citation_names_our_page_the_day_and_that_the_report_names_nothing() {
    let of = citation();
    assert_eq!(
        of.gb_t_7714(),
        "Briefing Explorer. Tern & Quill[EB/OL]. Dataset 0123abcd. [2031-05-04]. \
         https://example.org/en/companies/tern/?v=0123abcd. The report prints no title, author or date."
    );
    assert_eq!(
        of.bibtex(),
        "@misc{briefing-explorer-tern,\n  title        = {{Tern \\& Quill}},\n  author       = {{Briefing Explorer}},\n  \
         howpublished = {Dataset 0123abcd},\n  url          = {https://example.org/en/companies/tern/?v=0123abcd},\n  \
         urldate      = {2031-05-04},\n  note         = {The report prints no title, author or date.},\n}"
    );
    assert_eq!(
        of.plain("{site}, “{title}”, read on {read}. {unnamed}", Language::En),
        "Briefing Explorer, “Tern & Quill”, read on 4 May 2031. The report prints no title, author or date."
    );
}
