use crate::charts::CHARTS;
use crate::dataset::Dataset;
use crate::model::Language;
use crate::state::Route;

/// Every page that gets its own HTML, in both languages.
pub fn all_pages(data: &Dataset) -> Vec<(Route, Language)> {
    let mut routes = Route::MAIN.to_vec();
    routes.extend([Route::Compare, Route::About]);
    routes.extend(CHARTS.iter().map(|chart| Route::Embed(chart.id())));
    routes.extend(data.newest.profiles.keys().cloned().map(Route::Company));
    Language::ALL
        .into_iter()
        .flat_map(|language| routes.iter().map(move |route| (route.clone(), language)))
        .collect()
}

/// Those of them that are to be found: a chart in a frame is a part of another page.
pub fn found_pages(data: &Dataset) -> Vec<(Route, Language)> {
    let mut pages = all_pages(data);
    pages.retain(|(route, _)| !matches!(route, Route::Embed(_)));
    pages
}

/// The name of a page's picture for link previews.
pub fn preview_name(route: &Route, language: Language) -> String {
    let path = route.path(language);
    let name = path.trim_end_matches('/').replace('/', "-");
    if name.is_empty() { "overview".into() } else { name }
}
