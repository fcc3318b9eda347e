//! Which figures of companies become which marks, on the invented dataset.

use super::charts::{cited, facts, plot};
use super::folder::{FIXTURE, Packed, at, change, fixture, loaded, packed};
use briefing_explorer::charts::{About, CHARTS, Extent, Frame, HeadKind, Plot, Source, Stretch, When, charts_about};
use briefing_explorer::model::{EntityId, Language, Unit, Voice};
use briefing_explorer::view::chart_words;
use serde_json::json;

/// A chart after a change to the dataset.
pub fn changed(id: &str, changes: impl Fn(&mut Packed)) -> Plot {
    let mut packed = packed(FIXTURE);
    changes(&mut packed);
    plot(id, &loaded(&packed).unwrap(), Language::Zh)
}

/// Source, value and extent of each mark.
pub fn marks(plot: &Plot) -> Vec<(String, &str, Extent)> {
    let marks = plot.marks();
    marks
        .map(|(_, m)| (cited(m.source), m.value.as_str(), m.extent))
        .collect()
}

/// What a mark is expected to be.
pub fn mark(source: &str, value: &'static str, extent: Extent) -> (String, &'static str, Extent) {
    (source.into(), value, extent)
}

#[test]
fn a_valuation_is_stated_earlier_computed_or_a_guide() {
    let plot = plot("valuations", fixture(), Language::Zh);
    assert_eq!(
        marks(&plot),
        [
            mark("F015", "动辄三十亿", Extent::Guide(30.0)),
            mark("F024", "20亿元", Extent::Bar(20.0)),
            mark("F018", "12.5亿元", Extent::Bar(12.5)),
            mark("F023", "12.6亿元", Extent::Bar(12.6)),
            mark("R01", "12.50亿元", Extent::Bar(12.5)),
        ]
    );
    let earlier: Vec<String> = plot
        .marks()
        .filter(|(_, m)| m.is_earlier)
        .map(|(_, m)| cited(m.source))
        .collect();
    assert_eq!(earlier, ["F024"], "the ledger works out a change from it");
    assert!(
        plot.marks()
            .all(|(_, m)| (m.voice == Voice::Computed) == matches!(m.source, Source::Part(_)))
    );
    assert_eq!(plot.lanes[0].head, None, "a loose figure belongs to no company's lane");
    assert_eq!(
        plot.lanes[1].head.as_ref().unwrap().kind,
        HeadKind::Entity(EntityId("tern".into()))
    );
    assert_eq!(plot.scale().unwrap().high, 30.0, "the line for peers is on the scale");
}

#[test]
fn a_changed_valuation_moves_its_bar_and_ours() {
    let plot = changed("valuations", |p| {
        change(p, &at("facts/tern.toml"), "fact/F016/quantity/digits", json!("6.00"));
        change(p, &at("facts/tern.toml"), "fact/F018/quantity/digits", json!("49.9"));
    });
    let marks = marks(&plot);
    assert!(marks.contains(&mark("F018", "49.9亿元", Extent::Bar(49.9))));
    assert!(marks.contains(&mark("R01", "50.00亿元", Extent::Bar(50.0))));
    assert_eq!(plot.scale().unwrap().high, 49.9);
}

#[test]
fn a_stake_is_a_part_of_its_own_company_with_what_both_are_put_at() {
    let zh = plot("stakes", fixture(), Language::Zh);
    assert_eq!(
        marks(&zh),
        [
            mark("F017", "12%", Extent::Part(12.0)),
            mark("F016", "1.50亿元", Extent::PartWorth),
            mark("F018", "12.5亿元", Extent::WholeWorth),
        ]
    );
    assert_eq!((zh.scale().unwrap().low, zh.scale().unwrap().high), (0.0, 100.0));
    assert!(zh.rows().all(|r| r.entity == EntityId("tern".into())));
    // Where the report states no value of the whole, it is ours.
    let ours = changed("stakes", |p| {
        change(p, &at("relations/R01.toml"), "part/0/counterpart", json!(null));
    });
    assert_eq!(marks(&ours)[2], mark("R01", "12.50亿元", Extent::WholeWorth));
}

#[test]
fn a_loss_is_as_wide_as_its_months_and_as_high_as_its_average() {
    let plot = plot("zhongweidian-losses", fixture(), Language::Zh);
    let stretch = |from, to| Stretch { from, to };
    assert_eq!(
        marks(&plot),
        [
            mark("F028", "1800万元", Extent::Area(stretch(0.0, 12.0), 150.0)),
            mark("R06a", "150.0万元/月", Extent::Level(stretch(0.0, 12.0), 150.0)),
            mark("F027", "1200万元", Extent::Area(stretch(12.0, 22.0), 120.0)),
            mark("R06b", "120.0万元/月", Extent::Level(stretch(12.0, 22.0), 120.0)),
            mark("-", "未提及", Extent::Gap(stretch(22.0, 24.0))),
        ]
    );
    let Frame::Months { first, years, height } = plot.frame.clone() else {
        panic!("{:?}", plot.frame)
    };
    assert_eq!((first, years, height.unit), (2029, 2, Unit::WanYuanPerMonth));
    let (_, gap) = plot.marks().last().unwrap();
    assert_eq!(gap.when, When::Stated("2030年11–12月".into()));
    assert_eq!(
        (gap.paragraph, gap.printed.as_ref()),
        (Some(6), None),
        "the paragraph leaves it open"
    );
    // Width times height is what is stated, whatever the length.
    for (_, mark) in plot.marks() {
        if let Extent::Area(over, height) = mark.extent {
            let area = (over.to - over.from) * height;
            assert_eq!(format!("{area}万元"), mark.value);
        }
    }
}

#[test]
fn a_whole_year_leaves_no_gap_and_a_loss_without_an_average_is_not_drawn() {
    let whole = changed("zhongweidian-losses", |p| {
        change(p, &at("facts/tern.toml"), "fact/F027/quantity/period", json!("2030"));
    });
    assert!(whole.marks().all(|(_, m)| !matches!(m.extent, Extent::Gap(_))));
    let alone = changed("zhongweidian-losses", |p| {
        change(p, &at("relations/R06.toml"), "part/1", json!(null));
        change(
            p,
            &at("relations/R06.toml"),
            "says",
            json!({ "zh": "{R06}", "en": "{R06}" }),
        );
        let words = json!({ "zh": "{R06}", "en": "{R06}" });
        change(p, &at("charts/zhongweidian-losses.toml"), "title", words);
    });
    assert!(
        alone
            .marks()
            .all(|(_, m)| !matches!(m.extent, Extent::Area(..)) || cited(m.source) == "F028")
    );
}

#[test]
fn plans_are_squares_in_one_unit_and_the_multiple_is_ours() {
    let plot = plot("planned-investment", fixture(), Language::Zh);
    assert_eq!(
        marks(&plot),
        [
            mark("F029", "8亿元", Extent::Square(80_000.0)),
            mark("R07", "40.0倍", Extent::Multiple(40.0)),
            mark("F030", "2000万元", Extent::Square(2_000.0)),
        ]
    );
}

#[test]
fn a_step_is_reached_only_where_the_status_and_a_fact_say_so() {
    let shown = plot("bankruptcy-ladder", fixture(), Language::Zh);
    assert_eq!(
        marks(&shown),
        [
            mark("-", "未提及", Extent::Step(0, false)),
            mark("F031", "已发生", Extent::Step(1, true)),
            mark("-", "未提及", Extent::Step(2, false)),
        ]
    );
    let places: Vec<Option<u8>> = shown.marks().map(|(_, m)| m.paragraph).collect();
    assert_eq!(
        places,
        [Some(6); 3],
        "the paragraph that tells of one step leaves the others open"
    );
    let petition = changed("bankruptcy-ladder", |p| {
        change(p, &at("profiles/quill.toml"), "status", json!("petition-filed"));
    });
    assert_eq!(facts(&petition.lanes[0]), ["F031", "-", "-"]);
    let silent = changed("bankruptcy-ladder", |p| {
        change(p, &at("profiles/quill.toml"), "step/1/state", json!("planned"));
    });
    assert_eq!(facts(&silent.lanes[0]), ["-", "-", "-"], "planned is not reached");
}

#[test]
fn without_its_facts_a_chart_has_no_marks() {
    let mut packed = packed(FIXTURE);
    let holds_figures = |name: &str| {
        ["/facts/", "/relations/", "/profiles/"]
            .iter()
            .any(|f| name.contains(f))
    };
    packed.retain(|name, _| !holds_figures(name));
    let data = loaded(&packed).unwrap();
    for chart in CHARTS {
        for language in Language::ALL {
            let plot = chart.plot(&data, &chart_words(language));
            assert_eq!(plot.marks().count(), 0, "{}", chart.id());
        }
    }
}

#[test]
fn a_company_is_set_apart_on_its_own_page_only() {
    let id = EntityId("tern".into());
    for chart in charts_about(About::Companies) {
        let plot = chart.plot(fixture(), &chart_words(Language::Zh));
        assert_eq!(plot.own, None);
        let own = plot.clone().on_page_of(&id);
        assert_eq!(own.own.as_ref(), Some(&id));
        assert_eq!(own.lanes, plot.lanes, "the others stay");
    }
}
