use crate::export::Table;
use crate::model::{FactId, Profile, Voice};
use crate::view::quantity::unsaid;
use crate::view::scene::{Html, Scene};
use crate::view::silence::not_applicable;
use yew::html;

/// Lines under one heading.
pub struct Group {
    /// The heading.
    pub name: &'static str,
    /// The lines; never none.
    pub lines: Vec<Line>,
}

/// One kind of thing, with a cell for each company.
pub struct Line {
    /// Its place in the page, where something links to it.
    pub place: Option<String>,
    /// What is compared: the same for lines that differ only in their ground.
    pub subject: &'static str,
    /// What it is, with its ground, in words.
    pub name: String,
    /// The same with its term explained, its period, and what must be kept in mind.
    pub head: Html,
    /// The same in short, where the columns of a table are folded into rows.
    pub of: Html,
    /// A cell for each company.
    pub cells: Vec<Cell>,
}

/// How a cell stands.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// The report says something.
    Said,
    /// It says something that does not compare, and stands elsewhere.
    Elsewhere,
    /// It only states a total that contains it.
    Contained,
    /// It says nothing.
    Unsaid,
    /// The question does not arise.
    NotApplicable,
}

impl Standing {
    /// Hatched wherever nothing stands that could be compared; bare where nothing is lost if a phone leaves it out.
    fn class(self) -> Option<&'static str> {
        match self {
            Standing::Said => None,
            Standing::Contained => Some("is-gap"),
            Standing::Elsewhere | Standing::Unsaid => Some("is-gap is-bare"),
            Standing::NotApplicable => Some("is-bare"),
        }
    }
}

/// What a line holds for one company.
pub struct Cell {
    /// How it stands.
    pub standing: Standing,
    /// As the page shows it.
    pub shown: Html,
    /// As plain text.
    pub text: String,
    /// The facts that state it.
    pub facts: Vec<FactId>,
}

impl Cell {
    /// Something that the report says.
    pub fn said(shown: Html, text: String, facts: Vec<FactId>) -> Cell {
        Cell {
            standing: Standing::Said,
            shown,
            text,
            facts,
        }
    }

    /// 未提及.
    pub fn unsaid(scene: &Scene<'_>) -> Cell {
        Cell {
            standing: Standing::Unsaid,
            shown: unsaid(scene),
            text: scene.words().not_stated.into(),
            facts: Vec::new(),
        }
    }

    /// 不适用.
    pub fn not_applicable(scene: &Scene<'_>) -> Cell {
        Cell {
            standing: Standing::NotApplicable,
            shown: not_applicable(scene),
            text: scene.words().not_applicable.into(),
            facts: Vec::new(),
        }
    }

    /// The cell of a table's row; `of` names its column where the columns are folded into rows.
    pub fn of(&self, of: Html) -> Html {
        html! { <td class={self.standing.class()}><span class="compare__of">{of}</span>{self.shown.clone()}</td> }
    }
}

/// The comparison as a table to take away: a row a line, for each company what is shown and the facts that state it.
pub fn as_table(scene: &Scene<'_>, profiles: &[&Profile], groups: &[Group]) -> Table {
    let words = scene.words();
    let columns = profiles.iter().flat_map(|p| {
        let name = scene.name(&p.id);
        [name.to_string(), format!("{name}{}{}", words.colon, words.nav_facts)]
    });
    let rows = groups.iter().flat_map(|group| {
        group.lines.iter().map(|line| {
            let voice = line
                .cells
                .iter()
                .any(|c| !c.facts.is_empty())
                .then(|| Voice::Report.id());
            let head = [
                group.name.to_string(),
                line.name.clone(),
                voice.unwrap_or_default().into(),
            ];
            let cells = line.cells.iter().flat_map(|cell| {
                let facts: Vec<String> = cell.facts.iter().map(ToString::to_string).collect();
                [cell.text.clone(), facts.join(" ")]
            });
            head.into_iter().chain(cells).collect()
        })
    });
    let head = [words.field_group, words.field, words.voices];
    Table {
        head: head.map(String::from).into_iter().chain(columns).collect(),
        rows: rows.collect(),
        origin: None,
    }
}
