use crate::charts::CHART_IDS;
use crate::model::{EntityId, Language};

/// A page of the site.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Route {
    /// What the report is about.
    Overview,
    /// Cards of companies and groups.
    Companies,
    /// One of them.
    Company(EntityId),
    /// Some of them side by side.
    Compare,
    /// The export-control rule.
    Policy,
    /// Sales charts.
    Sales,
    /// Arithmetic relations.
    Ledger,
    /// All facts.
    Facts,
    /// What this site is.
    About,
    /// One chart, by its id, for other sites to show in a frame.
    Embed(&'static str),
    /// An address that leads nowhere.
    NotFound(String),
}

impl Route {
    /// The pages that stand in the navigation, in its order.
    pub const MAIN: [Route; 6] = [
        Route::Overview,
        Route::Companies,
        Route::Policy,
        Route::Sales,
        Route::Ledger,
        Route::Facts,
    ];

    /// The path below the folder of the site: "", "companies/", "en/companies/tesla/".
    pub fn path(&self, language: Language) -> String {
        let rest = match self {
            Route::Overview => String::new(),
            Route::Companies => "companies/".into(),
            Route::Company(id) => format!("companies/{id}/"),
            Route::Compare => "compare/".into(),
            Route::Policy => "policy/".into(),
            Route::Sales => "sales/".into(),
            Route::Ledger => "ledger/".into(),
            Route::Facts => "facts/".into(),
            Route::About => "about/".into(),
            Route::Embed(id) => format!("embed/{id}/"),
            Route::NotFound(path) => path.clone(),
        };
        match language {
            Language::Zh => rest,
            Language::En => format!("en/{rest}"),
        }
    }

    /// Reads a path below the folder of the site. `index.html` and a missing last slash are forgiven.
    pub fn parse(path: &str) -> (Route, Language) {
        let path = path.trim_start_matches('/').trim_end_matches("index.html");
        let (language, rest) = match path.strip_prefix("en/") {
            Some(rest) => (Language::En, rest),
            None if path == "en" => (Language::En, ""),
            None => (Language::Zh, path),
        };
        let steps: Vec<&str> = rest.split('/').filter(|s| !s.is_empty()).collect();
        let route = match steps.as_slice() {
            [] => Route::Overview,
            ["companies"] => Route::Companies,
            ["companies", id] => Route::Company(EntityId((*id).into())),
            ["compare"] => Route::Compare,
            ["policy"] => Route::Policy,
            ["sales"] => Route::Sales,
            ["ledger"] => Route::Ledger,
            ["facts"] => Route::Facts,
            ["about"] => Route::About,
            ["embed", id] => CHART_IDS
                .iter()
                .find(|known| *known == id)
                .map_or_else(|| Route::NotFound(rest.to_string()), |known| Route::Embed(known)),
            _ => Route::NotFound(rest.to_string()),
        };
        (route, language)
    }
}
