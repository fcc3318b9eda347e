use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error};
use std::fmt;
use std::str::FromStr;

/// Why an id could not be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BadId(String);

impl fmt::Display for BadId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "“{}” is not an id of this kind", self.0)
    }
}

macro_rules! numbered {
    ($(#[$doc:meta])* $name:ident, $letter:literal, $width:literal) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(pub u16);

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, concat!($letter, "{:0width$}"), self.0, width = $width)
            }
        }

        impl FromStr for $name {
            type Err = BadId;
            fn from_str(text: &str) -> Result<Self, BadId> {
                let digits = text.strip_prefix($letter).filter(|d| d.len() >= $width && d.bytes().all(|b| b.is_ascii_digit()));
                digits.and_then(|d| d.parse().ok()).map($name).ok_or_else(|| BadId(text.into()))
            }
        }

        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
                s.collect_str(self)
            }
        }

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
                String::deserialize(d)?.parse().map_err(D::Error::custom)
            }
        }
    };
}

numbered!(
    /// A fact of a report: F077. Never reused.
    FactId, "F", 3
);
numbered!(
    /// An arithmetic relation among facts: R07. Never reused.
    RelationId, "R", 2
);
numbered!(
    /// A note on the report: S18. Never reused.
    NoteId, "S", 2
);

/// A part of a relation: R07 where there is only one, R11b where there are several.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PartId {
    /// The relation it belongs to.
    pub relation: RelationId,
    /// Its position among the parts, or nothing when named without a letter.
    pub letter: Option<u8>,
}

impl fmt::Display for PartId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.relation)?;
        match self.letter {
            Some(n) => write!(f, "{}", char::from(b'a' + n)),
            None => Ok(()),
        }
    }
}

impl FromStr for PartId {
    type Err = BadId;
    fn from_str(text: &str) -> Result<Self, BadId> {
        match text.as_bytes().last() {
            Some(c @ b'a'..=b'z') => Ok(PartId {
                relation: text[..text.len() - 1].parse()?,
                letter: Some(c - b'a'),
            }),
            _ => Ok(PartId {
                relation: text.parse()?,
                letter: None,
            }),
        }
    }
}

impl Serialize for PartId {
    fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        s.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for PartId {
    fn deserialize<D: Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        String::deserialize(d)?.parse().map_err(D::Error::custom)
    }
}

macro_rules! named {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize, Serialize)]
        #[serde(transparent)]
        pub struct $name(pub String);

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl $name {
            /// The id as text.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }
    };
}

named!(
    /// Who or what a fact is about: `zhongweidian`. The name of its file.
    EntityId
);
named!(
    /// An outside source: `E18`.
    SourceId
);
