use super::facet_words::option_name;
use super::fact::count;
use super::phrases::filled;
use super::scene::{Html, Stage};
use crate::facets::{Found, Listed};
use crate::model::{EntityId, Group};
use yew::html;

/// The cards of each group: those with figures large, the others as lines. What was not found is left out; where the cards
/// `stand` as the page came with them, it stays there unseen.
pub fn grouped_cards(stage: &Stage<'_>, found: &Found, stand: bool, card: &dyn Fn(&EntityId) -> Html) -> Html {
    let listed = &stage.catalogue.listed;
    let mut is_found = vec![false; listed.len()];
    for at in &found.items {
        if let Some(is_found) = is_found.get_mut(*at) {
            *is_found = true;
        }
    }
    let all: Vec<(&Listed, bool)> = listed.iter().zip(is_found).collect();
    let groups = Group::ALL.map(|group| {
        let large = if group == Group::ChipCases {
            "cards"
        } else {
            "cards cards--measured"
        };
        let of = |is_mention| all.iter().copied().filter(move |(l, _)| l.group == group && l.is_mention == is_mention);
        let list = |is_mention, class: &'static str| {
            let shown = of(is_mention).filter(|(_, is_found)| *is_found).count();
            let cards = of(is_mention).filter(|(_, is_found)| *is_found || stand).map(|(l, is_found)| {
                html! { <li key={l.id.as_str()} hidden={!is_found}>{card(&l.id)}</li> }
            });
            let cards: Vec<Html> = cards.collect();
            if cards.is_empty() {
                return (0, Html::default());
            }
            (shown, html! { <ul {class} role="list" hidden={shown == 0}>{for cards}</ul> })
        };
        let [(large, cards), (small, mentions)] = [list(false, large), list(true, "cards cards--mention")];
        let shown = large + small;
        if shown == 0 && !stand {
            return Html::default();
        }
        html! {
            <section aria-labelledby={group.id()} hidden={shown == 0}>
                <h2 id={group.id()}>{option_name(stage, "kind", group.id())}{" "}<small>{filled(stage.words().group_count, &[("count", count(shown))])}</small></h2>
                {cards}
                {mentions}
            </section>
        }
    });
    groups.into_iter().collect()
}
