use super::fact::para_words;
use super::matched::matched;
use super::scene::{Html, Scene};
use crate::facets::{Field, Hit, How, Target};
use crate::model::{Basis, EntityId};
use yew::html;

/// Why the words that were searched for found a card: what matched, whose it is where not the card's own, and the text.
pub fn why(scene: &Scene<'_>, card: &EntityId, hit: &Hit<'_>) -> Html {
    let of = match hit.target {
        Target::Entity(id) if id != card => Some(html! { {scene.name(id)} }),
        Target::Fact(id) => scene.data.fact(*id).map(|fact| {
            let id = id.to_string();
            html! { <><span data-ref={id.clone()}>{id.clone()}</span>{" "}{para_words(&fact.paragraph.to_string())}</> }
        }),
        _ => None,
    };
    html! {
        <p class="why">
            if let Some(of) = of { <span class="why__of">{of}{" · "}</span> }
            <span class="why__field">{reason(scene, hit)}{scene.words().colon}</span>
            {matched(scene, hit.passage, hit.language, &hit.marks)}
        </p>
    }
}

/// Which text matched, and how, in words.
pub fn reason(scene: &Scene<'_>, hit: &Hit<'_>) -> Html {
    let words = scene.words();
    let field = match hit.rank.field {
        Field::Number => words.found_by_number,
        Field::Name => words.found_by_name,
        Field::FullName => words.full_name,
        Field::Alias(Basis::Report) => words.found_by_alias,
        Field::Alias(Basis::Source) => words.found_by_alias_outside,
        Field::Alias(Basis::Editor) => words.found_by_alias_ours,
        Field::Post => words.found_by_post,
        Field::Term => words.found_by_term,
        Field::TermAlias => words.found_by_term_alias,
        Field::Tag => words.found_by_tag,
        Field::Title => words.found_by_title,
        Field::Label => words.found_by_label,
        Field::Says => words.found_by_words,
        Field::Printed => words.as_printed,
        Field::Card => words.found_by_card,
        Field::Explained => words.found_by_explanation,
        Field::Gist => words.found_by_gist,
    };
    let how = match hit.rank.how {
        How::Written => None,
        How::Pinyin => Some(words.found_by_pinyin),
        How::Initials => Some(words.found_by_initials),
    };
    html! { <>{field}if let Some(how) = how { {words.comma}{how} }</> }
}
