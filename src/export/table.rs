/// A table to take away. Every row has as many cells as the head; a cell without a value is empty, never left out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Table {
    /// The names of the columns.
    pub head: Vec<String>,
    /// The rows.
    pub rows: Vec<Vec<String>>,
    /// What the table was taken from and with which dataset; each line of it stands in a row of its own at the end.
    pub origin: Option<String>,
}

/// Tells spreadsheets, Chinese Excel above all, that the bytes are UTF-8.
const MARK: char = '\u{feff}';

impl Table {
    /// The table as comma-separated values by RFC 4180, in UTF-8 with its mark.
    pub fn csv(&self) -> String {
        let mut text = String::from(MARK);
        self.write(&mut text, ",", "\r\n", quoted);
        text
    }

    /// The table as text for the clipboard: cells apart by tabs, as spreadsheets paste it.
    pub fn tsv(&self) -> String {
        let mut text = String::new();
        self.write(&mut text, "\t", "\n", |cell| cell.replace(['\t', '\r', '\n'], " "));
        text
    }

    fn write(&self, text: &mut String, between: &str, end: &str, cell: fn(&str) -> String) {
        let origin = self.origin.as_deref().unwrap_or_default().lines().map(|line| {
            let mut row = vec![line.to_string()];
            row.resize(self.head.len().max(1), String::new());
            row
        });
        let origin: Vec<Vec<String>> = origin.collect();
        for row in std::iter::once(&self.head).chain(&self.rows).chain(&origin) {
            let cells: Vec<String> = row.iter().map(|text| cell(&harmless(text))).collect();
            text.push_str(&cells.join(between));
            text.push_str(end);
        }
    }
}

/// A cell that begins like a formula, in narrow or full-width signs, gets an apostrophe, so that no spreadsheet runs it.
fn harmless(cell: &str) -> String {
    if cell.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠']) {
        format!("'{cell}")
    } else {
        cell.into()
    }
}

fn quoted(cell: &str) -> String {
    if cell.contains([',', '"', '\r', '\n']) {
        format!("\"{}\"", cell.replace('"', "\"\""))
    } else {
        cell.into()
    }
}
