use crate::app::{App, AppProps};
use crate::dataset::Dataset;
use crate::model::Language;
use crate::state::{IN_QUERY, Route};
use crate::view::{STANDING_FROM, STANDING_TO};
use std::io;

/// Renders pages to the HTML that the app will take over. One runtime serves all of them.
pub fn render(data: &'static Dataset, pages: &[(Route, Language)]) -> io::Result<Vec<String>> {
    render_below(data, pages, None)
}

/// Renders the first page as it stands where the whole site is one file.
pub fn render_in_one_file(data: &'static Dataset, language: Language) -> io::Result<String> {
    let pages = [(Route::Overview, language)];
    Ok(render_below(data, &pages, Some(IN_QUERY))?.concat())
}

fn render_below(data: &'static Dataset, pages: &[(Route, Language)], root: Option<&str>) -> io::Result<Vec<String>> {
    let runtime = tokio::runtime::Builder::new_current_thread().build()?;
    let local = tokio::task::LocalSet::new();
    let whole = AppProps::whole(Route::Overview, Language::Zh, data);
    Ok(runtime.block_on(local.run_until(async {
        let mut rendered = Vec::with_capacity(pages.len());
        for (route, language) in pages {
            let props = AppProps {
                route: route.clone(),
                language: *language,
                root: root.map(String::from),
                ..whole.clone()
            };
            let html = yew::LocalServerRenderer::<App>::with_props(props).render().await;
            rendered.push(joined(&html));
        }
        rendered
    })))
}

/// What may be left standing, between one pair of the marks by which the app takes over what it finds: yew writes a pair
/// around each of ours.
fn joined(html: &str) -> String {
    let between = |ours: &str| format!("<!--<#>-->{ours}<!--</#>-->");
    html.replace(&between(STANDING_FROM), "<!--<#>-->")
        .replace(&between(STANDING_TO), "<!--</#>-->")
}
