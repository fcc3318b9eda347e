/// A table to take away. Every row has as many cells as the head; a cell without a value is empty, never left out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Table {
    /// The names of the columns.
    pub head: Vec<String>,
    /// The rows.
    pub rows: Vec<Vec<String>>,
    /// What the table was taken from and with which dataset; stands in a last row of its own.
    pub origin: Option<String>,
}

/// Tells spreadsheets, Chinese Excel above all, that the bytes are UTF-8.
const MARK: char = '\u{feff}';

impl Table {
    /// The table as comma-separated values by RFC 4180, in UTF-8 with its mark.
    pub fn csv(&self) -> String {
        let origin = self.origin.as_ref().map(|text| {
            let mut row = vec![text.clone()];
            row.resize(self.head.len().max(1), String::new());
            row
        });
        let mut text = String::from(MARK);
        for row in std::iter::once(&self.head).chain(&self.rows).chain(&origin) {
            let cells: Vec<String> = row.iter().map(|cell| quoted(&harmless(cell))).collect();
            text += &cells.join(",");
            text += "\r\n";
        }
        text
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
