use super::scene::Html;
use crate::model::Language;
use std::sync::OnceLock;
use yew::html;

macro_rules! phrases {
    ($($name:ident)*) => {
        /// The words of the interface in one language. Written in `data/phrases/`; one missing there fails the build.
        #[derive(Debug, PartialEq, Eq)]
        #[allow(missing_docs)] // the name says which words they are
        pub struct Phrases {
            $(pub $name: &'static str,)*
        }

        impl Phrases {
            fn all(&self) -> impl Iterator<Item = &'static str> {
                [$(self.$name),*].into_iter()
            }

            fn read(next: &mut dyn FnMut() -> &'static str) -> Phrases {
                Phrases { $($name: next(),)* }
            }

            const COUNT: usize = [$(stringify!($name)),*].len();
        }
    };
}

include!("phrases_list.rs");
#[cfg(not(split))]
include!(concat!(env!("OUT_DIR"), "/phrases.rs"));

/// The words that came in files, where the program is in parts: it holds no language in itself.
static FETCHED: [OnceLock<Phrases>; 2] = [const { OnceLock::new() }; 2];

/// What stands between two phrases in such a file: no phrase has it.
const BETWEEN: char = '\0';

impl Phrases {
    /// The words in a language.
    ///
    /// # Panics
    /// In a program in parts, before the file of the language has been taken in.
    #[allow(clippy::panic)] // the app begins with the words of its page, and shows nothing in others without theirs
    pub fn of(language: Language) -> &'static Phrases {
        let [zh, en] = &FETCHED;
        let fetched = if language == Language::Zh { zh } else { en };
        match (fetched.get(), language) {
            (Some(words), _) => words,
            #[cfg(not(split))]
            (None, Language::Zh) => &ZH,
            #[cfg(not(split))]
            (None, Language::En) => &EN,
            #[cfg(split)]
            (None, _) => panic!("a phrase was asked for before there were any"),
        }
    }

    /// The words of a language as a file.
    pub fn file(language: Language) -> String {
        let all: Vec<&str> = Phrases::of(language).all().collect();
        all.join(&BETWEEN.to_string())
    }

    /// Takes the file of a language in. False where it is none of this program's.
    pub fn take_in(language: Language, file: Vec<u8>) -> bool {
        let Ok(file) = String::from_utf8(file) else {
            return false;
        };
        let file: &'static str = file.leak();
        let mut words = file.split(BETWEEN);
        if words.clone().count() != Phrases::COUNT {
            return false;
        }
        let [zh, en] = &FETCHED;
        let fetched = if language == Language::Zh { zh } else { en };
        // Taken in twice, they are the same.
        fetched.get_or_init(|| Phrases::read(&mut || words.next().unwrap_or_default()));
        true
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

/// Of two phrases the one for a number of things: English words one thing otherwise.
pub fn for_count(n: usize, one: &'static str, many: &'static str) -> &'static str {
    if n == 1 { one } else { many }
}

/// The same as plain text, for attributes.
pub fn filled_text(phrase: &str, places: &[(&str, &str)]) -> String {
    places.iter().fold(phrase.to_string(), |text, (name, value)| {
        text.replace(&format!("{{{name}}}"), value)
    })
}
