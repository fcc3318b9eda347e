use super::fact::count;
use super::phrases::filled;
use super::scene::{Html, Scene};
use super::search_options::{Choice, OptionGroup, SearchOption};
use yew::{Callback, MouseEvent, html};

/// The id of an option's element, by which its field names the one that is chosen.
pub fn option_id(id: &str, at: usize) -> String {
    format!("{id}-option-{at}")
}

/// What is offered, by kind, the chosen one told apart.
pub fn search_list(
    scene: &Scene<'_>,
    groups: &[OptionGroup],
    current: Option<usize>,
    id: &str,
    take: &Callback<Choice>,
) -> Html {
    let mut at = 0;
    let groups = groups.iter().enumerate().map(|(n, group)| {
        let options: Vec<Html> = group
            .options
            .iter()
            .map(|option| {
                let html = self::row(option, option_id(id, at), current == Some(at), take);
                at += 1;
                html
            })
            .collect();
        let name = format!("{id}-group-{n}");
        let is_cut = group.all > group.options.len();
        let counted = filled(scene.words().search_first, &[("count", count(group.options.len())), ("all", count(group.all))]);
        html! {
            <div class="found__group" role="group" aria-labelledby={group.name.map(|_| name.clone())}>
                if let Some(heading) = group.name { <p class="found__name" id={name} role="presentation">{heading}if is_cut { {" "}<small>{counted}</small> }</p> }
                {for options}
            </div>
        }
    });
    groups.collect()
}

fn row(option: &SearchOption, id: String, is_current: bool, take: &Callback<Choice>) -> Html {
    let choice = option.choice.clone();
    let take = take.clone();
    let onclick = Callback::from(move |event: MouseEvent| {
        let is_plain = !(event.meta_key() || event.ctrl_key() || event.shift_key() || event.alt_key());
        if is_plain {
            event.prevent_default();
            take.emit(choice.clone());
        }
    });
    // The focus stays in the field, from where keys move through the list.
    let onmousedown = Callback::from(|event: MouseEvent| event.prevent_default());
    html! { <a class="found__option" role="option" {id} tabindex="-1" aria-selected={is_current.to_string()} href={option.href.clone()} {onclick} {onmousedown}>{option.body.clone()}</a> }
}
