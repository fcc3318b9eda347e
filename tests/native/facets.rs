//! What readers ask for is what they get: narrowing, counting, ordering, and why nothing is left.

use super::folder::{REAL, dataset, fixture, real};
use briefing_explorer::facets::{CardIndex, Condition, FACETS, Selection, Sort, SortKey, figure_of};
use briefing_explorer::model::{EntityId, Language, Metric, Period, Quantity};
use fixedbitset::FixedBitSet;

fn ids<'a>(index: &'a CardIndex, cards: &'a [usize]) -> Vec<&'a str> {
    index.ids(cards).map(EntityId::as_str).collect()
}

fn chosen(values: &[(&str, &str)]) -> Selection {
    let mut selection = Selection::default();
    values.iter().for_each(|(facet, value)| selection.choose(facet, value));
    selection
}

fn found(selection: &Selection) -> Vec<String> {
    let index = CardIndex::of(fixture());
    let found = index.find(selection, None, Language::Zh);
    index.ids(&found.items).map(ToString::to_string).collect()
}

/// How many cards an option of the fixture would bring.
fn brings(selection: &Selection, facet: &str, value: &str) -> usize {
    let index = CardIndex::of(fixture());
    let found = index.find(selection, None, Language::Zh);
    let column = index.index().columns().iter().position(|c| c.facet == facet).unwrap();
    let option = index.index().columns()[column]
        .options
        .iter()
        .position(|(id, _)| id == value)
        .unwrap();
    found.counts[column][option]
}

#[test]
fn nothing_asked_for_brings_every_card_in_the_order_of_the_report() {
    assert_eq!(found(&Selection::default()), ["harbour", "quill", "tern"]);
}

#[test]
fn values_of_one_facet_add_and_facets_narrow() {
    let place = [("place", "shenzhen")];
    assert_eq!(found(&chosen(&place)), ["tern"]);
    assert_eq!(
        found(&chosen(&[("place", "shenzhen"), ("place", "not-stated")])),
        ["harbour", "quill", "tern"]
    );
    assert_eq!(
        found(&chosen(&[("place", "not-stated"), ("status", "stake-listed")])),
        [""; 0]
    );
}

#[test]
fn an_option_counts_what_it_would_bring_beside_the_other_facets() {
    let shenzhen = chosen(&[("place", "shenzhen")]);
    // Its own facet does not narrow it, the others do.
    assert_eq!(brings(&shenzhen, "place", "not-stated"), 2);
    assert_eq!(brings(&shenzhen, "place", "chengdu"), 0);
    assert_eq!(brings(&shenzhen, "kind", "carmakers"), 1);
    assert_eq!(brings(&Selection::default(), "kind", "carmakers"), 3);
}

#[test]
fn what_is_no_facet_and_no_value_does_not_narrow() {
    let odd = chosen(&[
        ("colour", "red"),
        ("place", "atlantis"),
        ("place", "<b>"),
        ("place", ""),
    ]);
    assert_eq!(found(&odd), ["harbour", "quill", "tern"]);
    assert!(CardIndex::of(fixture()).index().in_force(&odd, "place").is_empty());
}

#[test]
fn a_choice_is_taken_back_by_choosing_it_again() {
    let mut selection = chosen(&[("place", "shenzhen"), ("event", "bankruptcy")]);
    selection.switch("place", "shenzhen");
    assert_eq!(selection, chosen(&[("event", "bankruptcy")]));
    selection.clear();
    assert!(selection.is_empty());
}

#[test]
fn words_narrow_like_a_facet() {
    let index = CardIndex::of(fixture());
    let tern = index.cards().iter().position(|id| id.as_str() == "tern").unwrap();
    let all = index.find(&Selection::default(), Some(&[tern]), Language::Zh);
    assert_eq!(ids(&index, &all.items), ["tern"]);
}

#[test]
fn an_empty_result_names_what_excludes_each_other_and_what_each_removal_brings() {
    let index = CardIndex::of(fixture());
    let asked = chosen(&[
        ("place", "not-stated"),
        ("status", "stake-listed"),
        ("kind", "carmakers"),
    ]);
    let found = index.find(&asked, None, Language::Zh);
    // Kind fits everyone: it is not what excludes.
    assert_eq!(found.excluding, [Condition::Facet("status"), Condition::Facet("place")]);
    let brings = |facet| {
        let removal = found
            .removals
            .iter()
            .find(|(c, _)| *c == Condition::Facet(facet))
            .unwrap();
        ids(&index, &removal.1)
    };
    assert_eq!(brings("place"), ["tern"]);
    assert_eq!(brings("status"), ["harbour", "quill"]);
    assert!(brings("kind").is_empty());
    let alone = index.find(&chosen(&[("event", "listing-terminated")]), None, Language::Zh);
    assert_eq!(alone.excluding, [Condition::Facet("event")]);
}

#[test]
fn a_value_that_the_report_does_not_print_is_told_apart() {
    let index = CardIndex::of(real());
    let options = |facet| {
        let column = index.index().columns().iter().find(|c| c.facet == facet).unwrap();
        column.options.iter().map(|(id, _)| id.as_str()).collect::<Vec<_>>()
    };
    let origin = options("origin");
    assert!(
        origin.contains(&"japanese") && origin.contains(&"japanese-editor"),
        "{origin:?}"
    );
    assert!(!origin.contains(&"american-editor"), "no card has it: {origin:?}");
}

#[test]
fn every_facet_and_every_value_has_words() {
    for data in [real(), fixture()] {
        let index = CardIndex::of(data);
        for facet in FACETS {
            let words = data.facets.get(facet.id());
            assert!(words.is_some(), "facets/{}.toml is missing", facet.id());
        }
        for column in index.index().columns().iter().filter(|c| c.facet != "paragraph") {
            for (id, _) in &column.options {
                let value = id.trim_end_matches("-source").trim_end_matches("-editor");
                assert!(
                    data.facets[column.facet].option(value).is_some(),
                    "{}: {id}",
                    column.facet
                );
            }
        }
    }
}

#[test]
fn no_card_of_the_report_is_without_a_value_where_silence_is_one() {
    let index = CardIndex::of(real());
    for facet in ["kind", "direction", "data", "place", "origin", "ownership"] {
        let column = index.index().columns().iter().find(|c| c.facet == facet).unwrap();
        let mut any = FixedBitSet::with_capacity(index.size());
        column.options.iter().for_each(|(_, items)| items.add_to(&mut any));
        assert_eq!(any.count_ones(..), index.size(), "{facet}");
    }
}

#[test]
fn figures_order_within_one_period_and_silence_stays_last() {
    let index = CardIndex::of(fixture());
    let key = index.figures_to_sort_by().find(|(m, _)| *m == Metric::Sales).unwrap();
    let sorted = |is_reversed| {
        let mut selection = Selection::default();
        selection.sort = Sort {
            key: SortKey::Figure(key.0, key.1),
            is_reversed,
        };
        index.find(&selection, None, Language::Zh)
    };
    let (down, up) = (sorted(false), sorted(true));
    let stated = down.items.len() - down.unstated;
    assert!(stated >= 2 && down.unstated >= 1, "the fixture has both: {down:?}");
    let mut turned = down.items[..stated].to_vec();
    turned.reverse();
    assert_eq!(up.items[..stated], turned);
    assert_eq!(up.items[stated..], down.items[stated..]);
}

#[test]
fn a_card_is_ordered_by_the_figure_that_it_shows() {
    let index = CardIndex::of(real());
    let mut shown = 0;
    for (metric, period) in index.figures_to_sort_by() {
        let mut selection = Selection::default();
        selection.sort.key = SortKey::Figure(metric, period);
        let found = index.find(&selection, None, Language::Zh);
        let stated = &found.items[..found.items.len() - found.unstated];
        let figures: Vec<_> = index
            .ids(stated)
            .map(|id| (id, figure_of(real(), id, metric, period).unwrap()))
            .collect();
        let size = |q: &Quantity| {
            let size = q.digits.as_ref().unwrap().value() * q.unit.unwrap().factor();
            if q.is_negative() { -size } else { size }
        };
        assert!(
            figures.is_sorted_by(|a, b| size(a.1) >= size(b.1)),
            "{metric:?}: {figures:?}"
        );
        for (id, by) in figures {
            let on_card = real().newest.profiles[id]
                .headline
                .iter()
                .filter_map(|id| real().fact(*id)?.quantity.as_ref());
            let mut same = on_card
                .filter(|q| (q.form, q.metric, q.period) == (by.form, metric, period))
                .peekable();
            if same.peek().is_some() {
                assert!(
                    same.any(|q| q == by),
                    "{id} is ordered by another figure than its card shows: {by:?}"
                );
                shown += 1;
            }
        }
    }
    assert!(shown > 5, "{shown}");
}

#[test]
fn figures_of_other_periods_do_not_order() {
    let index = CardIndex::of(real());
    for (metric, period) in index.figures_to_sort_by() {
        assert_ne!(period, Some(Period::NotStated), "{metric:?}");
    }
    let mut selection = Selection::default();
    let key = SortKey::Figure(Metric::SalesChange, "2025-04".parse().ok());
    selection.sort = Sort {
        key,
        is_reversed: false,
    };
    let found = index.find(&selection, None, Language::Zh);
    let nissan = index
        .ids(&found.items)
        .position(|c| c.as_str() == "dongfeng-nissan")
        .unwrap();
    assert!(nissan >= found.items.len() - found.unstated, "its change has no period");
}

#[test]
fn names_order_by_pinyin_in_chinese_and_by_letter_in_english() {
    let order = |language| {
        let mut selection = Selection::default();
        selection.sort = Sort {
            key: SortKey::Name,
            is_reversed: false,
        };
        let index = CardIndex::of(real());
        let found = index.find(&selection, None, language);
        let at = |id: &str| index.ids(&found.items).position(|c| c.as_str() == id).unwrap();
        (
            at("chinese-brands"),
            at("dongfeng-honda"),
            at("huawei"),
            at("tesla"),
            at("zhongweidian"),
        )
    };
    // 东风 dōng < 华为 huá < 特斯拉 tè < 中国 zhōngguó < 中微 zhōngwēi; Chinese < Dongfeng < Huawei < Tesla < Zhong.
    let (chinese, dongfeng, huawei, tesla, zhong) = order(Language::Zh);
    assert!(dongfeng < huawei && huawei < tesla && tesla < chinese && chinese < zhong);
    let (chinese, dongfeng, huawei, tesla, zhong) = order(Language::En);
    assert!(chinese < dongfeng && dongfeng < huawei && huawei < tesla && tesla < zhong);
}

#[test]
fn one_changed_value_changes_the_counts() {
    let mut data = dataset(REAL);
    let before = CardIndex::of(&data);
    data.newest.profiles.get_mut(&EntityId("tesla".into())).unwrap().events = vec!["bankruptcy".into()];
    let after = CardIndex::of(&data);
    let count = |index: &CardIndex| {
        let column = index.index().columns().iter().find(|c| c.facet == "event").unwrap();
        column
            .options
            .iter()
            .find(|(id, _)| id == "bankruptcy")
            .unwrap()
            .1
            .count()
    };
    assert_eq!(count(&after), count(&before) + 1);
}
