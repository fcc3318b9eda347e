use super::scene::Html;
use crate::model::Language;
use yew::html;

macro_rules! phrases {
    ($($name:ident)*) => {
        /// The words of the interface in one language. Written in `data/phrases/`; one missing there fails the build.
        #[derive(Debug, PartialEq, Eq)]
        #[allow(missing_docs)] // the name says which words they are
        pub struct Phrases {
            $(pub $name: &'static str,)*
        }
    };
}

include!("phrases_list.rs");
include!(concat!(env!("OUT_DIR"), "/phrases.rs"));

impl Phrases {
    /// The words in a language.
    pub fn of(language: Language) -> &'static Phrases {
        match language {
            Language::Zh => &ZH,
            Language::En => &EN,
        }
    }
}

/// A phrase with its places filled: `{count}` becomes the element of that name. Unknown places stay as they are.
pub fn filled(phrase: &str, places: &[(&str, Html)]) -> Html {
    let mut nodes: Vec<Html> = Vec::new();
    let mut rest = phrase;
    while let Some((before, after)) = rest.split_once('{') {
        let Some((name, tail)) = after.split_once('}') else {
            break;
        };
        if !before.is_empty() {
            nodes.push(html! { {before.to_string()} });
        }
        if let Some((_, node)) = places.iter().find(|(n, _)| *n == name) {
            nodes.push(node.clone());
        }
        rest = tail;
    }
    if !rest.is_empty() {
        nodes.push(html! { {rest.to_string()} });
    }
    nodes.into_iter().collect()
}

/// The same as plain text, for attributes.
pub fn filled_text(phrase: &str, places: &[(&str, &str)]) -> String {
    places.iter().fold(phrase.to_string(), |text, (name, value)| {
        text.replace(&format!("{{{name}}}"), value)
    })
}
