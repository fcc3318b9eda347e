use serde::{Deserialize, Serialize};

/// A language of the site. Chinese is the first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Language {
    /// 中文
    Zh,
    /// English
    En,
}

impl Language {
    /// Both, the default first.
    pub const ALL: [Language; 2] = [Language::Zh, Language::En];

    /// The value of the `lang` attribute.
    pub fn tag(self) -> &'static str {
        match self {
            Language::Zh => "zh-CN",
            Language::En => "en",
        }
    }

    /// The one that the language switch leads to.
    pub fn other(self) -> Language {
        match self {
            Language::Zh => Language::En,
            Language::En => Language::Zh,
        }
    }
}

/// A text in both languages. Neither may be missing; there is no fallback.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Bilingual<T = String> {
    /// Chinese
    pub zh: T,
    /// English
    pub en: T,
}

impl<T> Bilingual<T> {
    /// The text in one language.
    pub fn get(&self, language: Language) -> &T {
        match language {
            Language::Zh => &self.zh,
            Language::En => &self.en,
        }
    }
}
