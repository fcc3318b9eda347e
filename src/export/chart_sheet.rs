use super::{Table, escaped};
use crate::charts::{Mark, Plot, Row, Source, When};
use crate::dataset::Dataset;
use crate::model::{EntityId, Language};
use crate::paint::{Drawing, Framing, Lit, Palette, SvgNode, lone_svg};

/// A chart as the reader has it, ready to be taken away, with everything that must be said about it.
#[derive(Clone, Debug, PartialEq)]
pub struct ChartSheet {
    /// The page's language.
    pub language: Language,
    /// The marks that the reader sees.
    pub plot: Plot,
    /// Whom the reader set apart.
    pub pick: Option<EntityId>,
    /// Title, measure, what the reader changed, key, notes, voices, sources.
    pub framing: Framing,
    /// Each mark as it is read aloud.
    pub spoken: Vec<String>,
    /// The word for what the report does not state.
    pub not_stated: &'static str,
    /// The word for what makes no sense.
    pub not_applicable: &'static str,
    /// What stands between a name and its explanation.
    pub colon: &'static str,
}

/// Those of `fact_table` where they mean the same.
const HEAD: [&str; 12] = [
    "id",
    "voice",
    "paragraph",
    "subject",
    "group",
    "name",
    "what",
    "value",
    "printed",
    "form",
    "period",
    "dataset",
];

impl ChartSheet {
    /// The marks as a table: a row a mark in the chart's order, with the strings of the page's own table. Below it stands
    /// what the chart is, what was left out of it, and where it comes from.
    pub fn table(&self, data: &Dataset) -> Table {
        let rows = self.plot.lanes.iter().flat_map(|lane| {
            let group = lane.head.as_ref().map_or("", |head| head.text.as_str());
            let marks = lane.rows.iter().flat_map(|row| row.marks.iter().map(move |m| (row, m)));
            marks.map(move |(row, mark)| self.cells(data, group, row, mark))
        });
        Table {
            head: HEAD.map(String::from).to_vec(),
            rows: rows.collect(),
            origin: Some(self.lines().join("\n")),
        }
    }

    fn cells(&self, data: &Dataset, group: &str, row: &Row, mark: &Mark) -> Vec<String> {
        let fact = match mark.source {
            Source::Fact(id) => data.fact(id),
            _ => None,
        };
        let form = fact.and_then(|f| f.quantity.as_ref()).map_or("", |q| q.form.id());
        let (id, form, voice) = match mark.source {
            Source::Fact(id) => (id.to_string(), form, mark.voice.id()),
            Source::Part(id) => (id.to_string(), "", mark.voice.id()),
            // Nobody says what is not stated.
            Source::Silence => (String::new(), "not-stated", ""),
        };
        let subject = mark.other.is_none().then(|| row.entity.to_string());
        let period = match &mark.when {
            When::Stated(period) => period,
            When::NotStated => self.not_stated,
            When::Timeless => self.not_applicable,
        };
        vec![
            id,
            voice.into(),
            mark.paragraph.map(|n| n.to_string()).unwrap_or_default(),
            subject.unwrap_or_default(),
            group.into(),
            mark.who(row).into(),
            mark.about.clone().unwrap_or_default(),
            mark.value.clone(),
            fact.and_then(|f| f.printed.clone()).unwrap_or_default(),
            form.into(),
            period.into(),
            data.hash.clone(),
        ]
    }

    /// Everything that must be said about the chart, one thing a line; the key to its shapes only where they are shown.
    fn lines(&self) -> Vec<String> {
        let Framing {
            measure,
            said,
            notes,
            voices,
            sources,
            maker,
            ..
        } = &self.framing;
        let mut lines = vec![self.framing.heading(), measure.clone()];
        lines.extend(said.iter().cloned());
        for (_, sign, text) in notes {
            let name = voices.iter().find(|(_, s, _)| s == sign);
            let name = name.map_or("", |(.., name)| name.as_str());
            lines.push([name, self.colon, text].concat());
        }
        lines.extend(sources.iter().cloned());
        lines.push(maker.join(" · "));
        lines
    }

    /// The chart in words, for those who do not see its picture.
    pub fn description(&self) -> String {
        let key: Vec<&str> = self.framing.key.iter().map(|(_, name)| name.as_str()).collect();
        let lines = self.lines();
        let parts = lines.iter().skip(1).chain(&self.spoken).cloned();
        parts.chain([key.join(" · ")]).collect::<Vec<_>>().join("\n")
    }

    /// The picture as a file that stands alone, with its title and its description. `families` are those of text and of
    /// headings.
    pub fn svg(&self, data: &Dataset, drawing: &Drawing, palette: &Palette, families: [&str; 2]) -> String {
        let mut node = lone_svg(drawing, &self.lit(), palette, families);
        let told = [("title", self.framing.heading()), ("desc", self.description())];
        for (at, (tag, text)) in told.into_iter().enumerate() {
            let mut child = SvgNode::new(tag, Vec::new());
            child.text = Some(text);
            node.children.insert(at, child);
        }
        node.attributes.extend([
            ("role", "img".to_string()),
            ("xml:lang", self.language.tag().into()),
            ("data-chart", self.plot.id.into()),
            ("data-dataset", data.hash.clone()),
        ]);
        let mut text = String::from("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        write(&node, &mut text);
        text
    }

    /// The marks of the one whom the reader set apart.
    pub fn lit(&self) -> Lit {
        let picked = self.plot.marks().enumerate();
        let picked = picked.filter(|(_, (row, _))| self.pick.as_ref() == Some(&row.entity));
        Lit {
            pointed: None,
            picked: picked.map(|(i, _)| i).collect(),
        }
    }
}

fn write(node: &SvgNode, text: &mut String) {
    text.push('<');
    text.push_str(node.tag);
    for (name, value) in &node.attributes {
        text.push_str(&[" ", name, "=\"", &escaped(value), "\""].concat());
    }
    text.push('>');
    if let Some(own) = &node.text {
        text.push_str(&escaped(own));
    }
    for child in &node.children {
        write(child, text);
    }
    text.push_str(&["</", node.tag, ">"].concat());
}
