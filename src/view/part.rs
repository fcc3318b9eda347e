//! A visit to one page does not need what draws the others. Each part is fetched when it is first wanted; natively, and
//! in a development build, everything is there from the beginning.

use super::scene::{Html, KeptScene, Scene};
use super::search_field::{SearchField, SearchPlace};
use super::{pages, panel, since};
use crate::state::{Route, State};
use std::sync::atomic::{AtomicU8, Ordering};
use yew::html;

/// What is fetched by itself. The list of cards comes with the app.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum Part {
    /// Pages that show charts: overview, companies, policy, sales, and a chart in a frame.
    Figures,
    /// Pages that list and compare: comparison, ledger, facts, about.
    Tables,
    /// What opens over a page: a fact, a search, what an older link is told.
    Panel,
}

/// A part could not be fetched.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotFetched;

static HERE: AtomicU8 = AtomicU8::new(0);

impl Part {
    /// The part that draws a page, if it does not come with the app.
    pub fn of(route: &Route) -> Option<Part> {
        match route {
            Route::Companies | Route::NotFound(_) => None,
            Route::Overview | Route::Company(_) | Route::Policy | Route::Sales | Route::Embed(_) => Some(Part::Figures),
            Route::Compare | Route::Ledger | Route::Facts | Route::About => Some(Part::Tables),
        }
    }

    /// What a state shows and the page has not fetched yet.
    pub fn missing(state: &State) -> Option<Part> {
        let is_over = state.opened.is_some() || state.is_searching || state.version.is_some();
        let over = is_over.then_some(Part::Panel);
        let mut wanted = Part::of(&state.route).into_iter().chain(over);
        wanted.find(|part| cfg!(split) && HERE.load(Ordering::Relaxed) & part.bit() == 0)
    }

    fn bit(self) -> u8 {
        1 << self as u8
    }

    /// The name under which the build writes it.
    pub fn id(self) -> &'static str {
        match self {
            Part::Figures => "figures",
            Part::Tables => "tables",
            Part::Panel => "panel",
        }
    }

    /// Fetches it, once.
    ///
    /// # Errors
    /// A file did not come; a later call tries again.
    pub async fn fetch(self) -> Result<(), NotFetched> {
        match self {
            Part::Figures => fetch_figures().await,
            Part::Tables => fetch_tables().await,
            Part::Panel => fetch_panel().await.and(fetch_search().await).and(fetch_since().await),
        }
        .map_err(|_| NotFetched)?;
        HERE.fetch_or(self.bit(), Ordering::Relaxed);
        Ok(())
    }
}

#[cfg(split)]
type Drawn = Result<Html, wasm_split_helpers::SplitLoaderError>;
#[cfg(not(split))]
type Drawn = Result<Html, NotFetched>;

/// Declares the way into a part, and how the part is fetched.
macro_rules! part {
    ($part:ident, $fetch:ident, $name:ident($argument:ident: $type:ty), $body:expr) => {
        #[cfg_attr(split, wasm_split_helpers::wasm_split($part, preload($fetch), fallible))]
        fn $name($argument: $type) -> Drawn {
            Ok($body)
        }

        #[cfg(not(split))]
        async fn $fetch() -> Result<(), NotFetched> {
            Ok(())
        }
    };
}

part!(
    figures,
    fetch_figures,
    draw_figures(scene: &Scene<'_>),
    match &scene.state.route {
        Route::Company(id) => pages::company::page(scene, id),
        Route::Policy => pages::policy::page(scene),
        Route::Sales => pages::sales::page(scene),
        Route::Embed(id) => pages::embed::page(scene, id),
        _ => pages::overview::page(scene),
    }
);
part!(
    tables,
    fetch_tables,
    draw_tables(scene: &Scene<'_>),
    match &scene.state.route {
        Route::Compare => pages::compare::page(scene),
        Route::Ledger => pages::ledger::page(scene),
        Route::Facts => pages::facts::page(scene),
        _ => pages::about::page(scene),
    }
);
part!(panel, fetch_panel, draw_panel(scene: &Scene<'_>), panel::panel(scene));
part!(panel, fetch_since, draw_since(scene: &Scene<'_>), since::since(scene));
part!(panel, fetch_search, draw_search(scene: KeptScene), html! { <SearchField {scene} place={SearchPlace::Dialog} /> });

/// What the way into a part draws; nothing before the part is there, which the app waits for.
macro_rules! drawn {
    ($call:expr) => {{
        #[cfg(split)]
        let drawn = now($call);
        #[cfg(not(split))]
        let drawn = Some($call);
        drawn.and_then(Result::ok).unwrap_or_default()
    }};
}

/// The page of a route.
pub fn page(scene: &Scene<'_>) -> Html {
    match (&scene.state.route, Part::of(&scene.state.route)) {
        (Route::Companies, _) => pages::companies::page(scene),
        (_, Some(Part::Figures)) => drawn!(draw_figures(scene)),
        (_, Some(Part::Tables)) => drawn!(draw_tables(scene)),
        _ => pages::not_found::page(scene),
    }
}

/// What stands open beside the page.
pub fn opened(scene: &Scene<'_>) -> Html {
    if scene.state.opened.is_none() {
        return Html::default();
    }
    drawn!(draw_panel(scene))
}

/// What is told of a link that was made with another dataset; the panel says it where one is open. A place that is
/// always there, so that it is heard when it fills.
pub fn since(scene: &Scene<'_>) -> Html {
    let is_told = scene.state.version.is_some() && scene.state.opened.is_none();
    let told = if is_told {
        drawn!(draw_since(scene))
    } else {
        Html::default()
    };
    html! { <div class="since page" role="status">{told}</div> }
}

/// The search field of the palette.
pub fn search(scene: KeptScene) -> Html {
    drawn!(draw_search(scene))
}

/// The result of a future that has nothing to wait for.
#[cfg(split)]
fn now<T>(future: impl Future<Output = T>) -> Option<T> {
    use std::task::{Context, Poll, Waker};
    match std::pin::pin!(future).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(value) => Some(value),
        Poll::Pending => None,
    }
}
