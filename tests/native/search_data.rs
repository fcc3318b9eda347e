//! Search finds in the published dataset what readers look for.

use super::folder::real;
use briefing_explorer::facets::{Catalogue, Field, Hit, How, SearchIndex, Target};
use briefing_explorer::model::{Basis, Language};
use std::sync::LazyLock;

fn index() -> &'static SearchIndex {
    static INDEX: LazyLock<SearchIndex> = LazyLock::new(|| SearchIndex::new(real()));
    &INDEX
}

/// What was found, as a link would name it.
fn named(target: &Target) -> String {
    match target {
        Target::Entity(id) => id.to_string(),
        Target::Term(id) => format!("term.{id}"),
        Target::Chart(id) => format!("chart.{id}"),
        Target::Relation(id) => id.to_string(),
        Target::Note(id) => id.to_string(),
        Target::Fact(id) => id.to_string(),
        Target::Paragraph(n) => format!("p{n}"),
    }
}

/// The text that matched, the matched stretches in brackets.
fn shown(hit: &Hit) -> String {
    let mut text = hit.passage.words.clone();
    for mark in hit.marks.iter().rev() {
        text.insert(mark.end, ']');
        text.insert(mark.start, '[');
    }
    text
}

fn all(typed: &str) -> Vec<String> {
    let hits = index().find(typed, Language::Zh);
    hits.iter().map(|hit| named(hit.target)).collect()
}

fn first(typed: &str) -> Hit<'static> {
    let hits = index().find(typed, Language::Zh).into_iter().next();
    hits.unwrap_or_else(|| panic!("“{typed}” finds nothing"))
}

fn cards(typed: &str) -> Vec<String> {
    static CATALOGUE: LazyLock<Catalogue> = LazyLock::new(|| Catalogue::of(real()));
    let found: Vec<usize> = CATALOGUE.search.find(typed).iter().map(|found| found.card).collect();
    CATALOGUE.cards.ids(&found).map(ToString::to_string).collect()
}

#[test]
fn what_readers_type_finds_what_they_mean() {
    for (typed, finds) in [
        ("zwd", "zhongweidian"),
        ("ZWD", "zhongweidian"),
        ("zhwd", "zhongweidian"),
        ("zhongweidian", "zhongweidian"),
        ("zhong wei dian", "zhongweidian"),
        ("zhongwd", "zhongweidian"),
        ("zhong1 wei1 dian4", "zhongweidian"),
        ("Zhōngwēidiàn", "zhongweidian"),
        ("微电", "zhongweidian"),
        ("chongqing", "julicheng"),
        ("重慶", "julicheng"),
        ("chóngqìng", "julicheng"),
        ("振芯半導體", "zhenxin"),
        ("Jeffrey", "kessler"),
        ("Jeffery", "kessler"),
        ("kaisile", "kessler"),
        ("昇腾", "ascend"),
        ("昇騰", "ascend"),
        ("ascend", "ascend"),
        ("shengteng", "ascend"),
        ("ｅＧＴ", "egt"),
        ("lushang", "gl8-lushang"),
        ("Lu Shang", "gl8-lushang"),
        ("底价", "term.floor-price"),
        ("dijia", "term.floor-price"),
        ("渗透率", "term.penetration"),
        ("shentoulv", "term.penetration"),
        ("shentoulu", "term.penetration"),
        ("F075", "F075"),
        ("f75", "F075"),
        ("Ｆ０７５", "F075"),
        ("R07", "R07"),
        ("S18", "S18"),
        ("¶14", "p14"),
        ("p14", "p14"),
        ("第14段", "p14"),
        ("hangye", "chip-industry"),
        ("cui dong shu", "cui-dongshu"),
        ("《联邦公报》", "federal-register"),
    ] {
        assert_eq!(named(first(typed).target), finds, "{typed}");
    }
}

#[test]
fn initials_shorter_than_three_stand_at_the_beginning_of_a_name() {
    let found = all("ls");
    assert!(found.contains(&"gl8-lushang".into()), "{found:?}");
    let found = all("cq");
    assert!(
        found.contains(&"julicheng".into()) && !found.contains(&"term.liquidation".into()),
        "{found:?}"
    );
}

#[test]
fn a_wrong_reading_finds_nothing() {
    for typed in ["zhongqing", "xingye", "zengchang", "chengdou"] {
        let found = index().find(typed, Language::Zh);
        let read: Vec<String> = found.iter().filter(|h| h.rank.how != How::Written).map(shown).collect();
        assert!(read.is_empty(), "{typed}: {read:?}");
        assert!(cards(typed).is_empty(), "{typed}");
    }
}

#[test]
fn a_hit_says_why_it_matched() {
    for (typed, field, how, text) in [
        ("zwd", Field::Name, How::Initials, "[中微电]科技"),
        (
            "chongqing",
            Field::Alias(Basis::Report),
            How::Pinyin,
            "[重庆]聚力成半导体",
        ),
        ("振芯半導體", Field::Name, How::Written, "[振芯半导体]"),
        (
            "Jeffrey",
            Field::Alias(Basis::Source),
            How::Written,
            "[Jeffrey] Kessler",
        ),
        ("昇腾", Field::Alias(Basis::Editor), How::Written, "[昇腾]"),
        ("ｅＧＴ", Field::Name, How::Written, "[eGT] New Energy"),
        ("lushang", Field::Name, How::Written, "GL8 [Lu Shang]"),
        ("深圳中微", Field::FullName, How::Written, "[深圳中微]电科技有限公司"),
        ("F077", Field::Number, How::Written, "这笔股权的转让底价是4.84亿元。"),
    ] {
        let hit = first(typed);
        assert_eq!(
            (hit.rank.field, hit.rank.how, shown(&hit).as_str()),
            (field, how, text),
            "{typed}"
        );
    }
}

#[test]
fn a_figure_is_found_as_either_language_shows_it() {
    for typed in ["4.84亿元", "4.84 亿元", "CNY 484 m", "cny484m"] {
        assert!(all(typed).contains(&"F077".to_string()), "{typed}: {:?}", all(typed));
    }
    assert!(
        !all("84亿元").contains(&"F077".to_string()),
        "84亿元 is another number than 4.84亿元"
    );
}

#[test]
fn names_come_before_other_names_and_facts_come_last() {
    let found = all("ascend");
    assert!(
        found.starts_with(&["ascend".into(), "measure-1".into(), "term.ascend".into()]),
        "{found:?}"
    );
    let facts: Vec<&String> = found.iter().filter(|id| id.starts_with('F')).collect();
    assert!(
        facts.len() > 2 && facts.is_sorted(),
        "facts stand in the order of the report: {found:?}"
    );
}

#[test]
fn every_word_of_a_query_must_be_met() {
    let found = all("蕊源 估值");
    assert!(
        found.contains(&"F116".into()) && !found.contains(&"F014".into()),
        "{found:?}"
    );
    // The name of whom a fact is about may stand for a word, by its initials too.
    assert!(all("zwd 底价").contains(&"F077".into()), "{:?}", all("zwd 底价"));
    assert!(all("zwd 特斯拉").is_empty(), "{:?}", all("zwd 特斯拉"));
}

#[test]
fn cards_are_found_by_their_own_words_and_by_what_is_tied_to_them() {
    for (typed, finds) in [
        ("zwd", "zhongweidian"),
        ("昇腾", "huawei"),
        ("ascend", "huawei"),
        ("chongqing", "julicheng"),
        ("重慶", "julicheng"),
        ("陆尚", "saic-gm"),
        ("lushang", "saic-gm"),
        ("cec", "zhongweidian"),
        ("氮化镓", "julicheng"),
        ("底价", "zhongweidian"),
        ("重庆 破产", "julicheng"),
        ("F077", "zhongweidian"),
    ] {
        assert!(
            cards(typed).contains(&finds.to_string()),
            "{typed} finds {:?}, not {finds}",
            cards(typed)
        );
    }
    assert_eq!(
        cards("zwd"),
        ["zhongweidian"],
        "its holder has a card of its own and is not meant"
    );
    assert!(
        cards("凯斯勒").is_empty(),
        "a person has no card: {:?}",
        cards("凯斯勒")
    );
    assert!(
        !cards("重庆 特斯拉").contains(&"julicheng".into()),
        "each word must be met"
    );
}

#[test]
fn what_the_report_does_not_say_of_a_card_does_not_find_it() {
    // Its profile lists the court that it does not name.
    let silence = &real().newest.profiles[&briefing_explorer::model::EntityId("julicheng".into())].silence;
    assert!(silence.iter().any(|s| format!("{:?}", s.field.zh).contains("债权人")));
    assert!(!cards("债权人").contains(&"julicheng".into()), "{:?}", cards("债权人"));
}

#[test]
fn short_letters_do_not_match_every_sentence() {
    for typed in ["a", "shi", "z", "4"] {
        let found = index().find(typed, Language::Zh);
        let facts = found.iter().filter(|h| matches!(h.target, Target::Fact(_))).count();
        assert!(facts < 20, "{typed} finds {facts} facts");
    }
}

#[test]
fn a_percent_sign_alone_finds_percentages() {
    for typed in ["%", "％"] {
        let found = index().find(typed, Language::Zh);
        for (id, is_found) in [("F075", true), ("F077", false)] {
            let target = Target::Fact(id.parse().unwrap());
            assert_eq!(found.iter().any(|h| *h.target == target), is_found, "{typed}: {id}");
        }
    }
}
