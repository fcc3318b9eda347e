use crate::ledger::{Regime, Tries, Verdict};

/// How the reader looks at the ledger.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Checking {
    /// How printed digits are taken to have been made.
    pub rounding: Regime,
    /// The verdicts that are shown; all of them where none is chosen.
    pub verdicts: Vec<Verdict>,
    /// Values tried in place of printed ones.
    pub tries: Tries,
}

impl Checking {
    /// Shows a verdict, or no longer.
    pub fn switch(&mut self, verdict: Verdict) {
        match self.verdicts.iter().position(|v| *v == verdict) {
            Some(at) => {
                self.verdicts.remove(at);
            }
            None => self.verdicts.push(verdict),
        }
    }

    /// True where a verdict is shown.
    pub fn shows(&self, verdict: Verdict) -> bool {
        self.verdicts.is_empty() || self.verdicts.contains(&verdict)
    }
}
