use super::scene::{Html, Scene};
use crate::facets::Hit;
use yew::html;

/// Why the words that were searched for found something: the text that holds them, what matched marked.
pub fn why(_: &Scene<'_>, hit: &Hit<'_>) -> Html {
    let (mut nodes, mut at): (Vec<Html>, usize) = (Vec::new(), 0);
    let text = &hit.passage.words;
    for mark in &hit.marks {
        nodes.push(html! { {text.get(at..mark.start).unwrap_or_default().to_string()} });
        nodes.push(html! { <mark>{text.get(mark.clone()).unwrap_or_default().to_string()}</mark> });
        at = mark.end;
    }
    nodes.push(html! { {text.get(at..).unwrap_or_default().to_string()} });
    html! { <p class="why" lang={hit.language.tag()} data-ref="found">{for nodes}</p> }
}
