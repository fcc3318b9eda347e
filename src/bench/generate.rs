//! Writes a dataset of the real shape and of any size and its catalogue, packed as a page fetches them:
//! `generate REPORTS SEED DATASET CATALOGUE`.
//!
//! The newest report is the published one, with ten more companies for each report: each has an entity, a card and
//! three facts, after the pattern of a real one, under a name and with figures of its own. Earlier reports are the
//! published one with other figures. The same words write the same bytes.

use briefing_explorer::dataset::{Dataset, EMBEDDED, check, load, pack};
use briefing_explorer::facets::Catalogue;
use briefing_explorer::model::Digits;
use serde_json::value::RawValue;
use std::collections::BTreeMap;
use std::error::Error;
use std::{env, fs};

/// Whose files are the pattern, and what in them is replaced.
const PATTERN: &str = "tesla";
const NAMES: [&str; 3] = ["特斯拉", "Tesla", "Tèsīlā"];
const FACTS: [&str; 3] = ["F152", "F153", "F154"];
const FIGURES: [&str; 2] = ["23.12", "8.31"];
/// The pattern's fact that is also about others; a generated one is not.
const ALSO: &str = "\"also\":[\"american-brands\"],";

/// Of what names are made: characters that the published texts have too, so that their readings are known.
const SYLLABLES: [(&str, &str, &str); 24] = [
    ("海", "hai", "hǎi"),
    ("天", "tian", "tiān"),
    ("中", "zhong", "zhōng"),
    ("华", "hua", "huá"),
    ("东", "dong", "dōng"),
    ("新", "xin", "xīn"),
    ("星", "xing", "xīng"),
    ("光", "guang", "guāng"),
    ("达", "da", "dá"),
    ("通", "tong", "tōng"),
    ("科", "ke", "kē"),
    ("力", "li", "lì"),
    ("大", "da", "dà"),
    ("安", "an", "ān"),
    ("国", "guo", "guó"),
    ("电", "dian", "diàn"),
    ("金", "jin", "jīn"),
    ("江", "jiang", "jiāng"),
    ("北", "bei", "běi"),
    ("南", "nan", "nán"),
    ("山", "shan", "shān"),
    ("方", "fang", "fāng"),
    ("本", "ben", "běn"),
    ("田", "tian", "tián"),
];

/// At most so many companies: an archive meets the same ones again.
const MOST_COMPANIES: usize = 5000;

fn main() -> Result<(), Box<dyn Error>> {
    let words: Vec<String> = env::args().skip(1).collect();
    let [reports, seed, file, cards] = words.as_slice() else {
        return Err("usage: generate REPORTS SEED DATASET CATALOGUE".into());
    };
    let (reports, mut chance) = (reports.parse::<usize>()?.max(1), Chance(seed.parse()?));
    let data = generate(reports, &mut chance)?;
    let facts: usize = std::iter::once(&data.newest)
        .chain(&data.earlier)
        .map(|e| e.facts.len())
        .sum();
    let packed = pack(&data)?;
    fs::write(file, &packed)?;
    fs::write(cards, Catalogue::of(&data).pack()?)?;
    let problems = check(&data);
    problems.iter().take(5).for_each(|problem| eprintln!("{problem}"));
    println!(
        "{{\"reports\":{},\"facts\":{facts},\"newest\":{},\"entities\":{},\"cards\":{},\"bytes\":{},\"problems\":{}}}",
        data.earlier.len() + 1,
        data.newest.facts.len(),
        data.entities.len(),
        data.newest.profiles.len(),
        packed.len(),
        problems.len()
    );
    Ok(())
}

fn generate(reports: usize, chance: &mut Chance) -> Result<Dataset, Box<dyn Error>> {
    let published: BTreeMap<String, Box<RawValue>> = serde_json::from_str(EMBEDDED)?;
    let of_pattern: Vec<(&String, &str)> = published
        .iter()
        .filter(|(path, _)| path.ends_with(&format!("/{PATTERN}.toml")))
        .map(|(path, file)| (path, file.get()))
        .collect();
    let mut files = published.clone();
    let mut number = 1000;
    for n in 0..(reports * 10).min(MOST_COMPANIES) {
        let company = Company::new(n, number, chance);
        number += FACTS.len();
        for (path, file) in &of_pattern {
            files.insert(company.of(path), RawValue::from_string(company.of(file))?);
        }
    }
    let packed = serde_json::to_string(&files)?;
    let mut data = load(&packed, &format!("generated-{reports}")).map_err(|problems| problems[0].to_string())?;
    let pattern = load(EMBEDDED, "").map_err(|problems| problems[0].to_string())?.newest;
    for n in (1..reports).rev() {
        let mut edition = pattern.clone();
        edition.report.id = format!("earlier-{n:04}");
        for quantity in edition.facts.values_mut().filter_map(|f| f.quantity.as_mut()) {
            if let Some(digits) = &mut quantity.digits {
                *digits = Digits::parse(&chance.digits(&digits.to_string()))?;
            }
        }
        data.earlier.push(edition);
    }
    Ok(data)
}

/// A company that does not exist.
struct Company {
    replaced: Vec<(&'static str, String)>,
}

impl Company {
    fn new(n: usize, number: usize, chance: &mut Chance) -> Company {
        let count = SYLLABLES.len();
        let parts = [n, n / count, n / count / count].map(|at| SYLLABLES[at % count]);
        let han: String = parts.iter().map(|(han, ..)| *han).collect();
        let letters: String = parts.iter().map(|(_, letters, _)| *letters).collect();
        let toned: String = parts.iter().map(|(.., toned)| *toned).collect();
        let mut replaced = vec![
            (NAMES[0], han),
            (NAMES[1], capital(&letters)),
            (NAMES[2], capital(&toned)),
            (
                PATTERN,
                format!("{letters}-{}", SYLLABLES[n % count].1.len() * 10_000 + n),
            ),
        ];
        replaced.extend(
            FACTS
                .iter()
                .enumerate()
                .map(|(i, fact)| (*fact, format!("F{}", number + i))),
        );
        replaced.extend(FIGURES.iter().map(|digits| (*digits, chance.digits(digits))));
        Company { replaced }
    }

    /// The pattern's text, about this company.
    fn of(&self, text: &str) -> String {
        // By way of signs that no text has, so that nothing new is replaced again.
        let sign = |i: usize| char::from_u32(0xe000 + i as u32).unwrap_or_default().to_string();
        let words = self.replaced.iter().enumerate();
        let text = words.clone().fold(text.replace(ALSO, ""), |text, (i, (from, _))| {
            text.replace(from, &sign(i))
        });
        words.fold(text, |text, (i, (_, to))| text.replace(&sign(i), to))
    }
}

fn capital(word: &str) -> String {
    let mut letters = word.chars();
    let first = letters.next().map(char::to_uppercase);
    first.into_iter().flatten().chain(letters).collect()
}

/// Numbers that follow from a seed (SplitMix64).
struct Chance(u64);

impl Chance {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// Other digits of the same form, none of them zero.
    fn digits(&mut self, like: &str) -> String {
        like.chars()
            .map(|c| {
                match u32::try_from(self.next() % 9 + 1)
                    .ok()
                    .and_then(|d| char::from_digit(d, 10))
                {
                    Some(digit) if c.is_ascii_digit() => digit,
                    _ => c,
                }
            })
            .collect()
    }
}
