//! The colours of `styles/tokens.css` as a browser works them out for a theme and a convention of directions.

use std::fs;
use std::sync::LazyLock;

static SHEET: LazyLock<String> = LazyLock::new(|| fs::read_to_string("styles/tokens.css").unwrap());

/// What a reader may choose between.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Look {
    /// `light` or `dark`.
    pub theme: &'static str,
    /// `red-up` or `green-up`.
    pub direction: &'static str,
}

impl Look {
    /// Every look.
    pub const ALL: [Look; 4] = [
        Look::new("light", "red-up"),
        Look::new("light", "green-up"),
        Look::new("dark", "red-up"),
        Look::new("dark", "green-up"),
    ];

    const fn new(theme: &'static str, direction: &'static str) -> Look {
        Look { theme, direction }
    }

    /// The colour of a token.
    pub fn colour(self, token: &str) -> String {
        let own = block(&format!(":root[data-direction=\"{}\"] {{", self.direction));
        let stated = own.and_then(|b| stated(b, token));
        let value = stated.or_else(|| stated_in_root(token));
        self.resolved(value.unwrap_or_else(|| panic!("{token} is no token")))
    }

    fn resolved(self, value: &str) -> String {
        let inside = |name: &str| value.strip_prefix(name)?.strip_suffix(')');
        if let Some(token) = inside("var(") {
            return self.colour(token);
        }
        let Some((light, dark)) = inside("light-dark(").and_then(|both| both.split_once(", ")) else {
            return value.into();
        };
        self.resolved(if self.theme == "light" { light } else { dark })
    }
}

fn stated_in_root(token: &str) -> Option<&'static str> {
    stated(block(":root {")?, token)
}

/// The first rule that begins like this.
fn block(head: &str) -> Option<&'static str> {
    let (_, after) = SHEET.split_once(head)?;
    after.split('}').next()
}

/// What a rule says of a property.
fn stated<'a>(block: &'a str, token: &str) -> Option<&'a str> {
    // A comment may stand before a property.
    let mut said = block.split(';').filter_map(|text| text.rsplit("*/").next());
    said.find_map(|text| text.trim().strip_prefix(token)?.strip_prefix(": "))
}
