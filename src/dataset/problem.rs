use std::fmt;

/// Something wrong with the dataset, told so that an editor can mend it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Problem {
    /// The file inside `data/`.
    pub file: String,
    /// The place in the file: an id, a key.
    pub place: String,
    /// What is wrong.
    pub what: String,
    /// How to mend it.
    pub remedy: String,
}

impl Problem {
    /// Tells a problem.
    pub fn new(
        file: impl Into<String>,
        place: impl Into<String>,
        what: impl Into<String>,
        remedy: impl Into<String>,
    ) -> Problem {
        Problem {
            file: file.into(),
            place: place.into(),
            what: what.into(),
            remedy: remedy.into(),
        }
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "data/{}, {}: {} → {}", self.file, self.place, self.what, self.remedy)
    }
}
