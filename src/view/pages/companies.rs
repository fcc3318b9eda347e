use crate::model::{Group, Profile};
use crate::view::card::{card, is_mention};
use crate::view::fact::count;
use crate::view::phrases::filled;
use crate::view::scene::{Html, Scene};
use yew::html;

/// Cards of all companies and groups, as large as there is to tell.
pub fn page(scene: &Scene<'_>) -> Html {
    let words = scene.words();
    let all = scene.edition().profiles.len();
    let groups = Group::ALL.map(|group| section(scene, group));
    html! {
        <div class="page">
            <header class="page-head"><div class="companies-head"><h1>{words.companies_title}</h1><p class="lede">{words.companies_lede}</p></div></header>
            <div class="results awaits-app">
                <p class="results__count" role="status"><output>{filled(words.companies_count, &[("count", count(all))])}</output></p>
                {for groups}
            </div>
        </div>
    }
}

/// The name of a group.
pub fn group_name(scene: &Scene<'_>, group: Group) -> &'static str {
    let words = scene.words();
    match group {
        Group::ChipCases => words.group_chip_cases,
        Group::Carmakers => words.group_carmakers,
        Group::BrandGroups => words.group_brand_groups,
        Group::Organisations => words.group_organisations,
    }
}

fn section(scene: &Scene<'_>, group: Group) -> Html {
    let profiles = scene.edition().profiles_in(group);
    if profiles.is_empty() {
        return Html::default();
    }
    let (mentions, cards): (Vec<&Profile>, Vec<&Profile>) = profiles.iter().partition(|p| is_mention(p));
    let class = if group == Group::ChipCases {
        "cards"
    } else {
        "cards cards--measured"
    };
    let list = |profiles: Vec<&'static Profile>, class: &'static str| {
        html! {
            if !profiles.is_empty() { <ul {class} role="list">{for profiles.into_iter().map(|p| html! { <li>{card(scene, p)}</li> })}</ul> }
        }
    };
    let id = format!("{group:?}").to_lowercase();
    html! {
        <section aria-labelledby={id.clone()}>
            <h2 {id}>{group_name(scene, group)}{" "}<small>{filled(scene.words().group_count, &[("count", count(profiles.len()))])}</small></h2>
            {list(cards, class)}
            {list(mentions, "cards cards--mention")}
        </section>
    }
}
