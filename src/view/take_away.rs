use super::actions::{Offer, Taken, Tool};
use super::phrases::{Phrases, filled_text};
use super::prose::plain;
use super::relation::paragraphs_of;
use super::scene::Scene;
use super::worked_line::terms_text;
use crate::browser::{today, whole_address};
use crate::export::{Citation, Table};
use crate::ledger::{Terms, result_figure, work_all_on};
use crate::model::{Fact, Language, Note, Relation};
use crate::state::Address;
use yew::Callback;

/// What a table is: its file's name and what it was taken from, in words.
pub struct Named {
    /// Part of the file's name, in ASCII: an entity's id.
    pub key: String,
    /// The page, chart or filter.
    pub what: String,
}

/// A link to an address, with the dataset that the reader sees.
pub fn copy_link(scene: &Scene<'_>, address: Address) -> Tool {
    Tool::Button("link", link_offer(scene, address))
}

/// The same as one offer among others.
pub fn link_offer(scene: &Scene<'_>, address: Address) -> Offer {
    let words = scene.words();
    let href = dated(scene, address);
    Offer {
        name: words.copy_link,
        hint: "",
        done: words.copied_link,
        make: Callback::from(move |()| Taken::Text(whole_address(&href))),
    }
}

/// A fact's figure, or its words where it has none, with who says so, where, and the address.
pub fn copy_with_source(scene: &Scene<'_>, fact: &Fact, address: Address) -> Tool {
    let words = scene.words();
    let says = plain(scene, &fact.says);
    let value = fact
        .stated(scene.language())
        .map(|s| s.text())
        .filter(|v| !v.is_empty());
    let places = [
        ("value", value.unwrap_or_else(|| says.clone())),
        ("voice", words.voice_report.into()),
        ("n", fact.paragraph.to_string()),
        ("id", fact.id.to_string()),
        ("says", says),
    ];
    sourced(scene, vec![places], address)
}

/// A relation's results, told as ours, with what they rest on and the address.
pub fn copy_results(scene: &Scene<'_>, relation: &Relation, terms: &Terms, address: Address) -> Tool {
    let words = scene.words();
    let results = work_all_on(scene.data, relation, terms);
    let results = results.iter().zip(&relation.part);
    let results = results.filter_map(|(worked, part)| Some(result_figure(part, worked, scene.language())?.text()));
    let on = terms_text(scene, terms).map_or_else(String::new, |on| [words.colon, &on].concat());
    let is_tried = terms.tried().next().is_some();
    let printed = if is_tried { words.says_printed } else { "" };
    let places = [
        ("value", results.collect::<Vec<_>>().join(words.semicolon)),
        ("voice", [words.voice_computed, &on].concat()),
        ("n", numbers(scene, paragraphs_of(scene, relation))),
        ("id", relation.id.to_string()),
        ("says", [printed, &plain(scene, &relation.says)].concat()),
    ];
    sourced(scene, vec![places], address)
}

/// What a note says, each part told as whose it is: our observation, an outside source's context.
pub fn copy_note(scene: &Scene<'_>, note: &Note, address: Address) -> Tool {
    let words = scene.words();
    let line = |voice: &str, text: String| {
        [
            ("value", plain(scene, &note.title)),
            ("voice", voice.into()),
            ("n", numbers(scene, note.paragraphs.clone())),
            ("id", note.id.to_string()),
            ("says", text),
        ]
    };
    let mut lines = Vec::new();
    if let Some(slip) = &note.slip {
        let voice = if scene.pick(&slip.text).names_result() {
            words.voice_computed
        } else {
            words.voice_observed
        };
        lines.push(line(voice, plain(scene, &slip.text)));
    }
    if let Some(context) = &note.context {
        let sources = context.sources.iter().filter_map(|id| scene.data.source(id));
        let names: Vec<&str> = sources
            .map(|s| s.publisher.as_ref().unwrap_or(&s.title).as_str())
            .collect();
        let voice = [words.voice_context, words.colon, &names.join(words.comma)].concat();
        lines.push(line(&voice, plain(scene, &context.text)));
    }
    sourced(scene, lines, address)
}

fn numbers(scene: &Scene<'_>, all: Vec<u8>) -> String {
    let all: Vec<String> = all.iter().map(u8::to_string).collect();
    all.join(if scene.language() == Language::Zh { "、" } else { ", " })
}

fn sourced(scene: &Scene<'_>, lines: Vec<[(&'static str, String); 5]>, address: Address) -> Tool {
    let words = scene.words();
    let href = dated(scene, address);
    let make = Callback::from(move |()| {
        let address = whole_address(&href);
        let lines = lines.iter().map(|places| {
            let places = places.iter().map(|(name, text)| (*name, text.as_str()));
            let places: Vec<(&str, &str)> = places.chain([("address", address.as_str())]).collect();
            filled_text(words.with_source, &places)
        });
        Taken::Text(lines.collect::<Vec<_>>().join("\n"))
    });
    Tool::Button(
        "copy",
        Offer {
            name: words.copy_with_source,
            hint: "",
            done: words.copied_with_source,
            make,
        },
    )
}

/// How to cite a page: by GB/T 7714, as BibTeX, in a sentence.
pub fn copy_citation(scene: &Scene<'_>, page: Named, address: Address) -> Tool {
    Tool::Menu("quote", scene.words().cite, citations(scene, page, address, ""), "")
}

/// The same as offers among others, each with a hint of what it is.
pub fn citations(scene: &Scene<'_>, page: Named, address: Address, hint: &'static str) -> Vec<Offer> {
    let words = scene.words();
    let language = scene.language();
    let href = dated(scene, address);
    let (hash, report) = (&scene.data.hash, &scene.edition().report);
    let version = filled_text(words.dataset_version, &[("hash", hash)]);
    let unnamed = plain(scene, &report.unnamed);
    let citation = move || Citation {
        site: words.site_name.into(),
        title: page.what.clone(),
        key: page.key.clone(),
        version: version.clone(),
        unnamed: unnamed.clone(),
        address: whole_address(&href),
        read: today(),
    };
    let offer = |name, text: Box<dyn Fn(Citation) -> String>| {
        let citation = citation.clone();
        Offer {
            name,
            hint,
            done: words.copied_citation,
            make: Callback::from(move |()| Taken::Text(text(citation()))),
        }
    };
    vec![
        offer(words.cite_gb_t, Box::new(|c| c.gb_t_7714())),
        offer(words.cite_bibtex, Box::new(|c| c.bibtex())),
        offer(
            words.cite_plain,
            Box::new(move |c| c.plain(Phrases::of(language).citation, language)),
        ),
    ]
}

/// A table as a file that opens right in Chinese Excel. `make` gets the line that says what it was taken from.
pub fn save_table(scene: &Scene<'_>, of: Named, make: impl Fn(String) -> Table + 'static) -> Tool {
    let words = scene.words();
    let hash = scene.data.hash.clone();
    let version = filled_text(words.dataset_version, &[("hash", &hash)]);
    let origin = [words.site_name, words.colon, &of.what, words.comma, &version].concat();
    let name = format!("briefing-explorer-{}-{hash}.csv", of.key);
    let make = Callback::from(move |()| Taken::File {
        name: name.clone(),
        kind: "text/csv;charset=utf-8",
        bytes: make(origin.clone()).csv().into_bytes(),
    });
    Tool::Button(
        "save",
        Offer {
            name: words.export_csv,
            hint: "",
            done: "",
            make,
        },
    )
}

/// An address with the dataset that a link is made with, relative to this page.
pub fn dated(scene: &Scene<'_>, mut address: Address) -> String {
    address.query.version = Some(scene.data.hash.clone());
    scene.state.href(&address)
}
