use super::opened::whole_number;
use super::{Charting, Checking, Colours, Opened, Route, Theme, sort};
use crate::facets::{Answers, QUESTIONS, Selection, Sort};
use crate::ledger::{Regime, Tries, Verdict};
use crate::model::{EntityId, Language};
use form_urlencoded::{Serializer, parse};

/// What leads to the pages of a site that is one file: they are named in the query, before what else stands there.
pub const IN_QUERY: &str = "?p=";

/// What the reader chose, as the query of an address carries it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query {
    /// What stands open in the panel.
    pub opened: Option<Opened>,
    /// Entities to compare.
    pub ids: Vec<EntityId>,
    /// What a list is narrowed to, and its order.
    pub selection: Selection,
    /// Answers to the questions of the policy page.
    pub answers: Answers,
    /// How the ledger is looked at.
    pub checking: Checking,
    /// How the charts of sales are looked at.
    pub charting: Charting,
    /// The dataset that the link was made with.
    pub version: Option<String>,
    /// Light or dark, on a page that other sites show.
    pub theme: Theme,
    /// Which colour means up, on such a page.
    pub colours: Option<Colours>,
}

/// A place in the site: page, language, what was chosen, and where on the page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Address {
    /// The page.
    pub route: Route,
    /// The language.
    pub language: Language,
    /// What was chosen.
    pub query: Query,
    /// The place in the page.
    pub fragment: Option<String>,
}

impl Address {
    /// A page with nothing chosen.
    pub fn of(route: Route, language: Language) -> Address {
        Address {
            route,
            language,
            query: Query::default(),
            fragment: None,
        }
    }

    /// A place in a page.
    pub fn at(route: Route, language: Language, fragment: impl Into<String>) -> Address {
        Address {
            fragment: Some(fragment.into()),
            ..Address::of(route, language)
        }
    }

    /// Reads an address below the folder of the site: its path, its query and its fragment without `?` and `#`.
    /// Unknown names and values are ignored; what a chat app added at the end is cut off.
    pub fn parse(path: &str, query: &str, fragment: &str) -> Address {
        let (route, language) = match Route::parse(unmangled(&decoded(path))) {
            // What leads nowhere is kept as it is.
            (Route::NotFound(_), _) => Route::parse(unmangled(path)),
            known => known,
        };
        let mut read = Query::default();
        for (name, whole) in parse(query.as_bytes()) {
            let value = unmangled(&whole);
            // Two of its names are also those of facets: on this page they narrow the charts.
            let is_charting =
                matches!(route, Route::Sales | Route::Embed(_)) || route == Route::Companies && name == "pick";
            if is_charting && read.charting.read(&name, value) {
                continue;
            }
            match name.as_ref() {
                "fact" => read.opened = Opened::parse(value),
                "ids" => read.ids = ids(value),
                "v" => {
                    read.version =
                        Some(value.to_string()).filter(|v| v.len() <= 16 && v.bytes().all(|b| b.is_ascii_hexdigit()))
                }
                "theme" => read.theme = Theme::parse(value),
                "colours" => read.colours = Colours::parse(value),
                // Words may end like a mangled link does; then we close them ourselves.
                "q" if query.ends_with(CLOSE) => read.selection.ask(whole.trim()),
                "q" => read.selection.ask(value.trim()),
                "sort" => read.selection.sort = sort::parse(value),
                "rounding" => read.checking.rounding = Regime::parse(value),
                "verdict" => {
                    for verdict in value.split([',', ' ']).filter_map(Verdict::parse) {
                        if !read.checking.verdicts.contains(&verdict) {
                            read.checking.switch(verdict);
                        }
                    }
                }
                "try" => read.checking.tries = Tries::parse(value),
                question if QUESTIONS.contains(&question) => read.answers.answer(question, value),
                facet => value
                    .split([',', ' '])
                    .for_each(|value| read.selection.choose(facet, value)),
            }
        }
        let fragment = decoded(fragment);
        let fragment = unmangled(&fragment);
        let known = fragment.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-') && fragment.len() <= 64;
        let fragment =
            (known && !fragment.is_empty()).then(|| whole_number(fragment).unwrap_or_else(|| fragment.into()));
        Address {
            route,
            language,
            query: read,
            fragment,
        }
    }

    /// Reads an address of a site that is one file: its query, which names the page, and its fragment.
    pub fn parse_in_query(query: &str, fragment: &str) -> Address {
        let page = parse(query.as_bytes()).find(|(name, _)| name == "p");
        Address::parse(&page.map(|(_, page)| page).unwrap_or_default(), query, fragment)
    }

    /// The address where the site stands in a folder, or in a file: "/briefing/ledger/?verdict=agrees", "?p=ledger/&verdict=agrees".
    pub fn below(&self, root: &str) -> String {
        let text = self.text();
        let text = if root.ends_with(IN_QUERY) {
            text.replacen('?', "&", 1)
        } else {
            text
        };
        format!("{root}{text}")
    }

    /// The address below the folder of the site: "en/compare/?ids=tesla,saic-gm#top".
    pub fn text(&self) -> String {
        let mut query = Serializer::new(String::new());
        if !self.query.ids.is_empty() {
            let ids: Vec<&str> = self.query.ids.iter().map(EntityId::as_str).collect();
            query.append_pair("ids", &ids.join(","));
        }
        let selection = &self.query.selection;
        if !selection.words().is_empty() {
            query.append_pair("q", selection.words());
        }
        for (facet, values) in selection.chosen() {
            query.append_pair(facet, &values.join(","));
        }
        if selection.sort != Sort::default() {
            query.append_pair("sort", &sort::text(&selection.sort));
        }
        for (question, answer) in self.query.answers.all() {
            query.append_pair(question, answer);
        }
        let Checking {
            rounding,
            verdicts,
            tries,
        } = &self.query.checking;
        if *rounding != Regime::default() {
            query.append_pair("rounding", rounding.id());
        }
        if !verdicts.is_empty() {
            let ids: Vec<&str> = verdicts.iter().map(|v| v.id()).collect();
            query.append_pair("verdict", &ids.join(","));
        }
        if !tries.is_empty() {
            query.append_pair("try", &tries.to_string());
        }
        for (name, value) in self.query.charting.pairs() {
            query.append_pair(name, value);
        }
        if self.query.theme != Theme::System {
            query.append_pair("theme", self.query.theme.id());
        }
        if let Some(colours) = self.query.colours {
            query.append_pair("colours", colours.id());
        }
        if let Some(opened) = &self.query.opened {
            query.append_pair("fact", &opened.to_string());
        }
        if let Some(version) = &self.query.version {
            query.append_pair("v", version);
        }
        // These need no escape in a query, and read better without.
        let mut query = query
            .finish()
            .replace("%2C", ",")
            .replace("%2F", "/")
            .replace("%3A", ":");
        if unmangled(selection.words()) != selection.words() {
            query.push(CLOSE);
        }
        let mut text = self.route.path(self.language);
        if !query.is_empty() {
            text = format!("{text}?{query}");
        }
        match &self.fragment {
            Some(fragment) => format!("{text}#{fragment}"),
            None => text,
        }
    }
}

/// What ends a query that is to be read to the letter.
const CLOSE: char = '&';

/// An address may name so many entities. More than can stand side by side: which of them have a card only the dataset
/// knows, and none that has one is lost for those that have not.
const MOST_NAMED: usize = 12;

fn ids(value: &str) -> Vec<EntityId> {
    let mut ids: Vec<EntityId> = Vec::new();
    for part in value.split([',', ' ']) {
        if let Some(Opened::Entity(id)) = Opened::parse(part)
            && !ids.contains(&id)
            && ids.len() < MOST_NAMED
        {
            ids.push(id);
        }
    }
    ids
}

/// A path or a fragment as it was meant: browsers write every sign but the plainest as its bytes.
fn decoded(text: &str) -> String {
    // To the reader of queries, these mean something else.
    let text = text.replace('&', "%26").replace('=', "%3D");
    let mut pairs = parse(text.as_bytes());
    pairs.next().map(|(name, _)| name.into_owned()).unwrap_or_default()
}

/// The marks that chat apps and sentences hang on links.
pub const HUNG_ON: [char; 23] = [
    '~', '。', '，', '、', '：', '！', '？', ')', '）', '】', '》', '.', ',', ';', '；', ':', '!', '?', ' ', '」', '”',
    '"', '>',
];

/// A value without such marks.
fn unmangled(value: &str) -> &str {
    value.trim_end_matches(HUNG_ON)
}
