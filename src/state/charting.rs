use super::Opened;
use crate::model::{Counting, Direction, EntityId, Metric};

/// How the reader looks at the charts of sales.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Charting {
    /// The only metric shown; all where none is chosen.
    pub metric: Option<Metric>,
    /// The only origin of brands shown: a value of the facet `origin`. One that no chart has does not narrow.
    pub origin: Option<String>,
    /// The only direction shown.
    pub direction: Option<Direction>,
    /// In which unit vehicles are counted.
    pub counting: Counting,
    /// True where the figures stand as tables instead of pictures.
    pub is_table: bool,
    /// Whom all charts and cards set apart.
    pub pick: Option<EntityId>,
}

impl Charting {
    /// Takes over what an address says. False for a name that is none of these; unknown values are ignored.
    pub fn read(&mut self, name: &str, value: &str) -> bool {
        let first = value.split([',', ' ']).next().unwrap_or_default();
        match name {
            "metric" => self.metric = Metric::ALL.into_iter().find(|m| m.id() == first),
            "origin" => self.origin = Some(first.to_string()).filter(|o| is_id(o)),
            "direction" => self.direction = [Direction::Up, Direction::Down].into_iter().find(|d| d.id() == first),
            "unit" => self.counting = Counting::parse(first),
            "view" => self.is_table = first == "table",
            "pick" => {
                self.pick = match Opened::parse(first) {
                    Some(Opened::Entity(id)) => Some(id),
                    _ => None,
                }
            }
            _ => return false,
        }
        true
    }

    /// What an address says of this: names and values, defaults left out.
    pub fn pairs(&self) -> impl Iterator<Item = (&'static str, &str)> {
        let pairs = [
            ("metric", self.metric.map(Metric::id)),
            ("origin", self.origin.as_deref()),
            ("direction", self.direction.map(Direction::id)),
            (
                "unit",
                Some(self.counting.id()).filter(|_| self.counting != Counting::default()),
            ),
            ("view", self.is_table.then_some("table")),
            ("pick", self.pick.as_ref().map(EntityId::as_str)),
        ];
        pairs.into_iter().filter_map(|(name, value)| Some((name, value?)))
    }

    /// Sets someone apart, or no longer.
    pub fn switch_pick(&mut self, id: EntityId) {
        self.pick = if self.pick.as_ref() == Some(&id) {
            None
        } else {
            Some(id)
        };
    }

    /// Only whom it sets apart: cards can do that too.
    pub fn only_pick(&self) -> Charting {
        Charting {
            pick: self.pick.clone(),
            ..Charting::default()
        }
    }

    /// The same with every figure shown again.
    pub fn widened(&self) -> Charting {
        Charting {
            metric: None,
            origin: None,
            direction: None,
            ..self.clone()
        }
    }
}

fn is_id(text: &str) -> bool {
    !text.is_empty()
        && text.len() <= 40
        && text
            .bytes()
            .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
}
