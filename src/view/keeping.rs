use super::fact::count;
use super::phrases::{Phrases, filled};
use super::scene::{Html, Scene};
use crate::browser::{Kept, keep};
use crate::model::Language;
use yew::platform::spawn_local;
use yew::{Callback, Properties, function_component, html, use_effect_with, use_state_eq};

#[derive(PartialEq, Properties)]
struct KeepingProps {
    language: Language,
}

/// What the browser keeps of the site, and the switch for it. How much that is only the browser knows: it comes after
/// the page.
pub fn keeping(scene: &Scene<'_>) -> Html {
    html! { <Keeping language={scene.language()} /> }
}

#[function_component]
fn Keeping(props: &KeepingProps) -> Html {
    let words = Phrases::of(props.language);
    let kept = use_state_eq(|| None);
    let is_saving = use_state_eq(|| false);
    let ask = {
        let (kept, is_saving) = (kept.clone(), is_saving.clone());
        Callback::from(move |wish| {
            let (kept, is_saving) = (kept.clone(), is_saving.clone());
            is_saving.set(wish == Some(true));
            spawn_local(async move {
                kept.set(Some(keep(wish).await));
                is_saving.set(false);
            });
        })
    };
    {
        let ask = ask.clone();
        use_effect_with((), move |()| ask.emit(None));
    }
    let (said, offer) = match *kept {
        _ if *is_saving => (html! { {words.offline_saving} }, None),
        None => (Html::default(), None),
        Some(Kept::Never) => (html! { {words.offline_impossible} }, None),
        Some(Kept::NotNow) => (html! { {words.offline_not_now} }, Some((words.offline_keep, true))),
        Some(Kept::Bytes(0.0)) => (html! { {words.offline_nothing} }, Some((words.offline_keep, true))),
        Some(Kept::Bytes(bytes)) => {
            // Shown to the thousand, rounded up: something is never nothing.
            let kilobytes = count((bytes / 1000.0).ceil() as usize);
            let said = filled(words.offline_kept, &[("size", kilobytes)]);
            (said, Some((words.offline_delete, false)))
        }
    };
    let offer = offer.map(|(name, wish)| {
        let onclick = ask.reform(move |_| Some(wish));
        html! { <p><button type="button" class="button" {onclick}>{name}</button></p> }
    });
    html! { <><p role="status">{said}</p>{offer.unwrap_or_default()}</> }
}
