use briefing_explorer::facets::{Column, Index, Narrowed};
use memchr::memmem::Finder;
use serde::Deserialize;
use wasm_bindgen::prelude::{JsError, wasm_bindgen};

/// The facets of the benchmark's cards: name and values, as `bench/shared/data.mjs` has them.
pub const FACETS: [(&str, &[&str]); 4] = [
    (
        "sector",
        &[
            "Battery",
            "Biotech",
            "Chips",
            "Cloud",
            "E-commerce",
            "EV",
            "Fintech",
            "Games",
            "Logistics",
            "Robotics",
            "Solar",
            "Telecom",
        ],
    ),
    ("status", &["Listed", "Private", "Acquired", "Closed"]),
    (
        "region",
        &[
            "Beijing",
            "Shanghai",
            "Shenzhen",
            "Hangzhou",
            "Hong Kong",
            "Taipei",
            "Singapore",
            "Overseas",
        ],
    ),
    ("size", &["1-50", "51-200", "201-1000", "1001-5000", "5000+"]),
];

/// A card of the benchmark as its file has it.
#[derive(Deserialize)]
struct Read {
    zh: String,
    en: String,
    sector: String,
    status: String,
    region: String,
    size: String,
    employees: u32,
    revenue: f64,
    yoy: f64,
    desc: String,
}

/// What a card shows besides its texts.
#[derive(Clone, Copy)]
pub struct Figures {
    /// Revenue.
    pub revenue: f64,
    /// Change of a year, in per cent.
    pub yoy: f64,
    /// How many work there.
    pub employees: u32,
    /// The place of the value of each facet.
    pub values: [u8; FACETS.len()],
}

/// The cards of the benchmark: texts in one string, as they are searched; values in the product's index.
#[wasm_bindgen]
#[derive(Default)]
pub struct Cards {
    texts: String,
    folded: String,
    /// Where the English name, the Chinese name, and the description of each card begin; and where the text ends.
    places: Vec<[u32; 4]>,
    figures: Vec<Figures>,
    index: Option<Index>,
    /// The last question, and the cards that it found.
    found: Option<(String, Vec<u32>)>,
    chosen: [u32; FACETS.len()],
    narrowed: Option<Narrowed>,
    shown: Vec<usize>,
}

#[wasm_bindgen]
impl Cards {
    /// None yet.
    #[wasm_bindgen(constructor)]
    pub fn new() -> Cards {
        Cards::default()
    }

    /// Adds cards from a part of the file.
    ///
    /// # Errors
    /// A text that is not a list of cards.
    pub fn add(&mut self, json: &str) -> Result<(), JsError> {
        for card in serde_json::from_str::<Vec<Read>>(json)? {
            let place = |facet: usize, value: &str| FACETS[facet].1.iter().position(|v| *v == value).unwrap_or(0) as u8;
            self.figures.push(Figures {
                revenue: card.revenue,
                yoy: card.yoy,
                employees: card.employees,
                values: [
                    place(0, &card.sector),
                    place(1, &card.status),
                    place(2, &card.region),
                    place(3, &card.size),
                ],
            });
            let en = self.texts.len() as u32;
            self.texts += &card.en;
            self.texts.push(' ');
            let zh = self.texts.len() as u32;
            self.texts += &card.zh;
            self.texts += &format!(" {} {} ", card.sector, card.region);
            let desc = self.texts.len() as u32;
            self.texts += &card.desc;
            let end = self.texts.len() as u32;
            self.texts.push('\n');
            self.places.push([en, zh, desc, end]);
        }
        Ok(())
    }

    /// Builds the index and shows all.
    pub fn settle(&mut self) {
        self.texts.shrink_to_fit();
        // All letters of the benchmark are of ASCII or have no case, so that places stay the same.
        self.folded = self.texts.to_ascii_lowercase();
        let columns = FACETS.iter().enumerate().map(|(facet, (name, values))| {
            let offered = values.iter().map(ToString::to_string).collect();
            let of = |card: usize| {
                let value = self.figures.get(card).map_or(0, |f| f.values[facet]);
                vec![values[usize::from(value)].to_string()]
            };
            Column::of(name, name, offered, self.figures.len(), of)
        });
        self.index = Some(Index::new(self.figures.len(), columns.collect()));
        self.narrow();
    }

    /// Shows the cards whose text holds the words.
    pub fn ask(&mut self, typed: &str) {
        let query = typed.trim().to_lowercase();
        self.found = match self.found.take() {
            _ if query.is_empty() => None,
            Some((last, found)) if last == query => Some((last, found)),
            Some((last, found)) if query.contains(&last) => {
                let finder = Finder::new(&query);
                let holds = |card: &u32| finder.find(self.folded_text(*card as usize).as_bytes()).is_some();
                let found = found.into_iter().filter(holds).collect();
                Some((query, found))
            }
            _ => {
                let found = self.search(&query);
                Some((query, found))
            }
        };
        self.narrow();
    }

    /// Chooses a value of a facet, or takes it back.
    pub fn toggle(&mut self, facet: usize, value: usize) {
        self.chosen[facet] ^= 1 << value;
        self.narrow();
    }

    /// How many cards are shown.
    pub fn count(&self) -> usize {
        self.shown.len()
    }
}

impl Cards {
    /// The cards that hold a text, in their order.
    fn search(&self, query: &str) -> Vec<u32> {
        let finder = Finder::new(query);
        let (text, mut found, mut card, mut from) = (self.folded.as_bytes(), Vec::new(), 0, 0);
        while let Some(at) = text.get(from..).and_then(|rest| finder.find(rest)) {
            let at = from + at;
            card = self.card_at(at, card);
            found.push(card as u32);
            from = self.places[card][3] as usize + 1;
        }
        found
    }

    /// The card whose text holds a place, from a card on that does not stand after it: most are near.
    fn card_at(&self, at: usize, from: usize) -> usize {
        let ends_before = |p: &[u32; 4]| (p[3] as usize) < at;
        let (mut low, mut step) = (from, 1);
        while self.places.get(low + step).is_some_and(ends_before) {
            low += step;
            step *= 2;
        }
        let high = (low + step).min(self.places.len());
        low + self.places[low..high].partition_point(ends_before)
    }

    /// What the page does after every input: the product's index narrows and counts, and says which cards are left.
    fn narrow(&mut self) {
        let Some(index) = &self.index else { return };
        let chosen: Vec<_> = FACETS
            .iter()
            .enumerate()
            .map(|(facet, (_, values))| {
                let is_chosen = |id: &str| {
                    let place = values.iter().position(|v| *v == id);
                    place.is_some_and(|v| self.chosen[facet] & (1 << v) != 0)
                };
                if self.chosen[facet] == 0 {
                    None
                } else {
                    index.any_of(facet, is_chosen)
                }
            })
            .collect();
        let found = self
            .found
            .as_ref()
            .map(|(_, found)| index.items(found.iter().map(|at| *at as usize)));
        let narrowed = index.narrow(&chosen, found.as_ref());
        self.shown.clear();
        self.shown.extend(narrowed.items.ones());
        self.narrowed = Some(narrowed);
    }

    /// The cards shown, by their places.
    pub fn shown(&self) -> &[usize] {
        &self.shown
    }

    /// How many cards a value would bring.
    pub fn count_of(&self, facet: usize, value: usize) -> usize {
        let counts = self.narrowed.as_ref().and_then(|n| n.counts.get(facet)?.get(value));
        counts.copied().unwrap_or(0)
    }

    /// True where a value is chosen.
    pub fn is_chosen(&self, facet: usize, value: usize) -> bool {
        self.chosen[facet] & (1 << value) != 0
    }

    /// English name, Chinese name, description.
    pub fn words(&self, card: usize) -> [&str; 3] {
        let [en, zh, desc, end] = self.places[card].map(|p| p as usize);
        let zh_end = self.texts[zh..desc].find(' ').map_or(desc, |at| zh + at);
        [&self.texts[en..zh - 1], &self.texts[zh..zh_end], &self.texts[desc..end]]
    }

    /// What a card shows besides.
    pub fn figures(&self, card: usize) -> Figures {
        self.figures[card]
    }

    /// The state in the words of the harness.
    pub fn state_key(&self, typed: &str) -> String {
        let chosen = (0..FACETS.len()).flat_map(|f| (0..FACETS[f].1.len()).map(move |v| (f, v)));
        let chosen = chosen
            .filter(|(f, v)| self.is_chosen(*f, *v))
            .map(|(f, v)| format!("{f}:{v}"));
        format!("{typed}|{}", chosen.collect::<Vec<_>>().join(","))
    }

    fn folded_text(&self, card: usize) -> &str {
        let [from, _, _, to] = self.places[card].map(|p| p as usize);
        &self.folded[from..to]
    }
}
