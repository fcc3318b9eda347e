use crate::dataset::embedded;
use crate::model::Language;
use crate::state::Route;
use serde_json::{Value, json};

/// What a page says of itself to machines, as JSON-LD: only what is ours to say, the page and the files. The report's
/// claims are neither repeated nor rated here. Addresses stand in it where the site has one.
pub fn structured(
    route: &Route,
    language: Language,
    title: &str,
    description: &str,
    site_name: &str,
    site: Option<&str>,
) -> String {
    let mut page = json!({
        "@context": "https://schema.org",
        "@type": if matches!(route, Route::Companies | Route::Facts | Route::Ledger) { "CollectionPage" } else { "WebPage" },
        "name": title,
        "description": description,
        "inLanguage": language.tag(),
        "isPartOf": { "@type": "WebSite", "name": site_name },
    });
    if let Some(site) = site {
        page["url"] = json!(format!("{site}{}", route.path(language)));
        page["isPartOf"]["url"] = json!(site);
    }
    if *route == Route::About {
        page["mainEntity"] = files(site_name, site);
    }
    // Inside a script element only a "<" could end it.
    let text = page.to_string().replace('<', "\\u003c");
    format!("<script type=\"application/ld+json\">{text}</script>\n")
}

/// The dataset as files to download.
fn files(site_name: &str, site: Option<&str>) -> Value {
    let mut dataset = json!({
        "@type": "Dataset",
        "name": site_name,
        "version": embedded().hash,
        "inLanguage": Language::ALL.map(Language::tag),
        "isAccessibleForFree": true,
    });
    if let Some(site) = site {
        let file = |name: &str, kind: &str| json!({ "@type": "DataDownload", "encodingFormat": kind, "contentUrl": format!("{site}data/{name}") });
        dataset["distribution"] = json!([
            file("report.json", "application/json"),
            file("facts.csv", "text/csv"),
            file("relations.csv", "text/csv"),
        ]);
    }
    dataset
}
