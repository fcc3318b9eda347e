use crate::model::{Edtf, Language};

/// How to cite a page of this site. The report names no title, author or date: what is cited is our page, and it says so.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Citation {
    /// The site's name: who publishes the page.
    pub site: String,
    /// The page's title.
    pub title: String,
    /// A short name in ASCII for lists of references: an entity's or a fact's id.
    pub key: String,
    /// Which dataset the page shows, in words with its hash.
    pub version: String,
    /// That the report names no title, author or date: one sentence with its full stop.
    pub unnamed: String,
    /// The page's whole address.
    pub address: String,
    /// The day on which the page was read.
    pub read: Edtf,
}

impl Citation {
    /// By GB/T 7714, as an electronic resource on the web.
    pub fn gb_t_7714(&self) -> String {
        format!(
            "{}. {}[EB/OL]. {}. [{}]. {}. {}",
            self.site,
            self.title,
            capital(&self.version),
            iso(self.read),
            self.address,
            self.unnamed
        )
    }

    /// As an entry of a BibTeX file. It has no year: the page has none, and the day it was read is no substitute.
    pub fn bibtex(&self) -> String {
        let fields = [
            ("title", format!("{{{}}}", tex(&self.title))),
            ("author", format!("{{{}}}", tex(&self.site))),
            ("howpublished", tex(&capital(&self.version))),
            ("url", self.address.clone()),
            ("urldate", iso(self.read)),
            ("note", tex(&self.unnamed)),
        ];
        let lines: String = fields
            .iter()
            .map(|(name, value)| format!("  {name:<12} = {{{value}}},\n"))
            .collect();
        format!("@misc{{briefing-explorer-{},\n{lines}}}", self.key)
    }

    /// As a sentence of `pattern`, which names `{site}`, `{title}`, `{version}`, `{address}`, `{read}` and `{unnamed}`.
    pub fn plain(&self, pattern: &str, language: Language) -> String {
        [
            ("{site}", self.site.as_str()),
            ("{title}", &self.title),
            ("{version}", &self.version),
            ("{address}", &self.address),
            ("{read}", &self.read.words(language)),
            ("{unnamed}", &self.unnamed),
        ]
        .iter()
        .fold(pattern.to_string(), |text, (name, value)| text.replace(name, value))
    }
}

fn iso(day: Edtf) -> String {
    let parts = [
        day.year.map(|y| format!("{y:04}")),
        day.month.map(|m| format!("{m:02}")),
        day.day.map(|d| format!("{d:02}")),
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join("-")
}

/// A phrase as it begins a sentence.
fn capital(phrase: &str) -> String {
    let mut signs = phrase.chars();
    signs
        .next()
        .map_or_else(String::new, |first| first.to_uppercase().chain(signs).collect())
}

/// Signs that mean something to TeX, made to mean themselves.
fn tex(text: &str) -> String {
    text.chars().fold(String::new(), |mut all, sign| {
        if matches!(sign, '&' | '%' | '$' | '#' | '_' | '{' | '}') {
            all.push('\\');
        }
        all.push(sign);
        all
    })
}
