//! How search compares texts, on the invented report; and that no input upsets it.

use super::folder::fixture;
use briefing_explorer::facets::{Catalogue, Field, Hit, How, Place, Reason, SearchIndex, Source, Target, fold};
use briefing_explorer::model::{Basis, EntityId, FactId, Language};
use proptest::prelude::*;
use std::sync::LazyLock;

fn index() -> &'static SearchIndex {
    static INDEX: LazyLock<SearchIndex> = LazyLock::new(|| SearchIndex::new(fixture()));
    &INDEX
}

fn cards() -> &'static Catalogue {
    static CATALOGUE: LazyLock<Catalogue> = LazyLock::new(|| Catalogue::of(fixture()));
    &CATALOGUE
}

fn entity(id: &str) -> Target {
    Target::Entity(EntityId(id.into()))
}

fn targets(typed: &str) -> Vec<Target> {
    let hits = index().find(typed, Language::Zh);
    hits.iter().map(|h| h.target.clone()).collect()
}

fn hit(typed: &str, target: &Target, language: Language) -> Hit<'static> {
    let mut hits = index().find(typed, language).into_iter();
    hits.find(|h| h.target == target)
        .unwrap_or_else(|| panic!("“{typed}” does not find {target:?}"))
}

/// The stretches of the text that are marked.
fn marked<'h>(hit: &Hit<'h>) -> Vec<&'h str> {
    hit.marks.iter().map(|m| &hit.passage.words[m.clone()]).collect()
}

#[test]
fn a_text_is_compared_without_case_width_tone_tradition_and_marks() {
    for (text, folded) in [
        ("ｅＧＴ　Ｎｅｗ", "egt new"),
        ("Zhōngwēidiàn", "zhongweidian"),
        ("lǜ lu\u{308} LÜ", "lv lv lv"),
        ("e\u{301}tude", "etude"),
        ("港灣", "港湾"),
        ("third-generation", "third generation"),
        ("China’s", "chinas"),
        ("杰弗里·凯斯勒", "杰弗里凯斯勒"),
        ("《公报》", "公报"),
        ("裁员，停产", "裁员|停产"),
        ("a sale, a price", "a sale|a price"),
        ("4.84 亿元", "4.84亿元"),
        ("CNY 484 m", "cny484m"),
        ("8,905", "8905"),
        ("fell −7.06%", "fell -7.06%"),
        ("1–4月", "1-4月"),
        ("GL-8", "gl8"),
        (" \u{200b}\u{202e}x\u{fffd}\u{fe0f} ", "x"),
        ("；", ""),
    ] {
        assert_eq!(fold(&fixture().keys, text), folded, "{text:?}");
    }
}

#[test]
fn the_kinds_of_matches_are_told_apart_and_ranked() {
    for (typed, target, field, how, place, mark) in [
        ("港湾", "harbour", Field::Name, How::Written, Place::Whole, "港湾"),
        ("港", "harbour", Field::Name, How::Written, Place::Start, "港"),
        ("har", "harbour-south", Field::Name, How::Written, Place::Start, "Har"),
        (
            "south",
            "harbour-south",
            Field::Name,
            How::Written,
            Place::Inside,
            "South",
        ),
        ("gang", "harbour-north", Field::Name, How::Pinyin, Place::Inside, "港"),
        ("gangw", "harbour", Field::Name, How::Pinyin, Place::Whole, "港湾"),
        ("gw", "harbour", Field::Name, How::Initials, Place::Whole, "港湾"),
        ("燕鸥航", "tern", Field::FullName, How::Written, Place::Start, "燕鸥航"),
        (
            "sterna",
            "tern",
            Field::Alias(Basis::Source),
            How::Written,
            Place::Whole,
            "Sterna",
        ),
        ("keeper", "watcher", Field::Post, How::Written, Place::Inside, "Keeper"),
        ("seafaring", "tern", Field::Tag, How::Written, Place::Whole, "Seafaring"),
        (
            "lvyu",
            "quill",
            Field::Alias(Basis::Editor),
            How::Pinyin,
            Place::Whole,
            "绿羽",
        ),
        (
            "luyu",
            "quill",
            Field::Alias(Basis::Editor),
            How::Pinyin,
            Place::Whole,
            "绿羽",
        ),
        (
            "lǜ yǔ",
            "quill",
            Field::Alias(Basis::Editor),
            How::Pinyin,
            Place::Whole,
            "绿羽",
        ),
        (
            "chonggang",
            "harbour",
            Field::Alias(Basis::Report),
            How::Pinyin,
            Place::Whole,
            "重港",
        ),
        (
            "chg",
            "harbour",
            Field::Alias(Basis::Report),
            How::Initials,
            Place::Whole,
            "重港",
        ),
        ("yan'ou", "tern", Field::Name, How::Pinyin, Place::Whole, "燕鸥"),
        ("yan4 ou1", "tern", Field::Name, How::Pinyin, Place::Whole, "燕鸥"),
    ] {
        let found = hit(typed, &entity(target), Language::Zh);
        let rank = (found.rank.field, found.rank.how, found.rank.place);
        assert_eq!((rank, marked(&found)), ((field, how, place), vec![mark]), "{typed}");
    }
    assert!(
        targets("zhonggang").is_empty(),
        "the word 重港 is not read so: {:?}",
        targets("zhonggang")
    );
    assert!(
        targets("arbour").is_empty(),
        "letters match from the beginning of a word on"
    );
}

#[test]
fn a_name_comes_before_what_only_contains_it_and_both_before_facts() {
    let found = targets("harbour");
    assert_eq!(
        found[..3],
        [entity("harbour"), entity("harbour-south"), entity("harbour-north")]
    );
    let facts = found.iter().filter(|t| matches!(t, Target::Fact(_)));
    assert!(facts.count() > 3, "{found:?}");
    assert_eq!(
        found.iter().rposition(|t| matches!(t, Target::Entity(_))),
        Some(2),
        "{found:?}"
    );
}

#[test]
fn what_matches_equally_well_is_shown_in_the_language_of_the_reader() {
    let fact = Target::Fact(FactId(16));
    for (typed, language, shown) in [
        ("F016", Language::Zh, "燕鸥的股权标价1.50亿元。"),
        ("F016", Language::En, "The stake in Tern is priced at CNY 150 m."),
        ("f16", Language::En, "The stake in Tern is priced at CNY 150 m."),
    ] {
        assert_eq!(hit(typed, &fact, language).passage.words, shown);
    }
}

#[test]
fn a_passage_remembers_where_its_numbers_come_from() {
    let found = hit("priced at", &Target::Fact(FactId(16)), Language::En);
    let numbers: Vec<(&str, &Source)> = found
        .passage
        .numbers
        .iter()
        .map(|(r, s)| (&found.passage.words[r.clone()], s))
        .collect();
    assert_eq!(numbers, [("CNY 150 m", &Source::Fact(FactId(16)))]);
    assert_eq!(marked(&found), ["priced at"]);
}

#[test]
fn words_that_stand_apart_are_marked_apart() {
    let found = hit("stake tern", &Target::Fact(FactId(16)), Language::En);
    assert_eq!(marked(&found), ["stake", "Tern"]);
    assert!(targets("stake harbour").is_empty(), "{:?}", targets("stake harbour"));
}

#[test]
fn nothing_is_found_by_nothing() {
    for typed in ["", " ", "\u{200b}", "。", "·", "\u{fffd}", "！？"] {
        assert!(targets(typed).is_empty(), "{typed:?} finds {:?}", targets(typed));
        assert!(cards().search.find(typed).is_empty(), "{typed:?}");
    }
}

/// Texts of all the sorts that a reader, or someone who tries the edges, may type.
fn typed() -> impl Strategy<Value = String> {
    let pieces = prop::sample::select(vec![
        "港",
        "湾",
        "羽笔",
        "重港",
        "燕鸥",
        "gang",
        "wan",
        "lv",
        "lü",
        "zh",
        "g",
        "n",
        " ",
        "　",
        "，",
        "·",
        "'",
        "-",
        "−",
        ".",
        ",",
        "4",
        "12.34",
        "万辆",
        "F0",
        "¶",
        "第",
        "段",
        "\u{200b}",
        "\u{202e}",
        "\u{308}",
        "\u{301}",
        "\u{fffd}",
        "İ",
        "ß",
        "Ｆ",
        "👩‍🚀",
        "灣",
        "|",
        "%",
    ]);
    prop_oneof![
        prop::collection::vec(pieces, 0..60).prop_map(|p| p.concat()),
        any::<String>(),
        "\\PC{0,300}",
    ]
}

proptest! {
    #[test]
    fn folding_twice_changes_nothing(text in typed()) {
        let once = fold(&fixture().keys, &text);
        prop_assert_eq!(fold(&fixture().keys, &once), once);
    }

    #[test]
    fn no_input_upsets_search_and_every_mark_holds_whole_characters(text in typed()) {
        let reasons = cards().search.find(&text).into_iter();
        let reasons: Vec<Reason> = reasons.map(|found| Reason::of(fixture(), found.reason).unwrap()).collect();
        let cards = reasons.iter().map(|reason| reason.hit(fixture(), &text, Language::En).unwrap());
        for hit in index().find(&text, Language::Zh).into_iter().chain(cards) {
            let mut end = 0;
            for mark in &hit.marks {
                prop_assert!(mark.start >= end && mark.start < mark.end, "{:?}", hit.marks);
                prop_assert!(hit.passage.words.get(mark.clone()).is_some(), "{:?} of {:?}", mark, hit.passage.words);
                end = mark.end;
            }
        }
    }

    #[test]
    fn a_stretch_of_a_name_finds_it(from in 0_usize..2, len in 1_usize..3) {
        for (name, id) in [("港湾", "harbour"), ("羽笔", "quill"), ("燕鸥", "tern"), ("望海", "watcher")] {
            let part: String = name.chars().skip(from).take(len).collect();
            prop_assert!(targets(&part).contains(&entity(id)), "{part}");
        }
    }
}
