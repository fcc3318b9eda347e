use super::scene::Html;
use crate::browser::{Heights, ListWatch};
use crate::state::{Action, CHUNK, Window};
use yew::{
    Callback, Children, NodeRef, Properties, function_component, html, use_effect_with, use_mut_ref, use_node_ref,
};

/// What a long list needs to know of itself.
#[derive(Properties, PartialEq)]
pub struct LongListProps {
    /// How many items it has in all.
    pub all: usize,
    /// The part that is in the page.
    pub window: Window,
    /// The chunks of the window, an element each.
    pub children: Children,
    /// Says that another part has come near.
    pub act: Callback<Action>,
}

/// A list that is too long for the page: only the chunks near the reader are in it, and the room of the others.
#[function_component(LongList)]
pub fn long_list(props: &LongListProps) -> Html {
    let list: NodeRef = use_node_ref();
    let heights = use_mut_ref(Heights::default);
    {
        let (list, window, act) = (list.clone(), props.window, props.act.clone());
        let chunks = props.all.div_ceil(CHUNK);
        use_effect_with((chunks, window), move |_| {
            let watch = list.cast().map(|list| {
                let say = move |near| act.emit(Action::Scrolled(near));
                ListWatch::of(&list, chunks, window, heights.borrow().clone(), say)
            });
            || drop(watch)
        });
    }
    html! {
        <div class="long-list" ref={list}>
            {room()}
            {for props.children.iter()}
            {room()}
        </div>
    }
}

/// Empty room; the policy of the page allows no style in an element, but a picture may be as high as it is told.
fn room() -> Html {
    html! { <svg class="long-list__room" aria-hidden="true" width="1" height="0"></svg> }
}
