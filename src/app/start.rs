use super::brought::{Brought, bring, words_of};
use super::parts::{NotFetched, begin};
use super::{App, AppProps, build_id};
use crate::browser::{self, AddressBar};
use crate::facets::Catalogue;
use crate::state::{IN_QUERY, MOST_WHOLE, Route, Standing, State};
use crate::touch::FirstTouch;
use crate::view::Phrases;
use web_sys::Element;

/// Starts the app: over the prerendered page where this program made it for this address and dataset, afresh where not.
///
/// # Errors
/// A part of the program, or the dataset that the page needs, did not come.
pub async fn start(catalogue: Catalogue) -> Result<(), NotFetched> {
    let Some((mount, route, build)) = browser::mount_point() else {
        return Ok(());
    };
    // One file is the first page only until the address has been read.
    let is_one_file = route == IN_QUERY;
    let (page, language) = if is_one_file && !cfg!(split) {
        let asked = AddressBar::of_page(&route).address();
        (asked.route, asked.language)
    } else {
        Route::parse(&route)
    };
    let is_ours = mount.has_child_nodes() && build == build_id(&catalogue.hash) && !is_one_file;
    let mut standing = if is_ours {
        Standing::of(&page)
    } else {
        Standing::default()
    };
    let catalogue: &Catalogue = Box::leak(Box::new(catalogue)); // lives as long as the page
    // More than a page can hold does not stand in it.
    standing.cards &= catalogue.cards.size() <= MOST_WHOLE;
    let first = State {
        standing,
        ..State::first(page.clone(), language)
    };
    let touch = if standing.cards {
        FirstTouch::of(catalogue, language)
    } else {
        None
    };
    if touch.is_some() {
        browser::set_list_live();
    }
    let mut brought = Brought::default();
    while let Some(part) = brought.missing(&first) {
        brought.add(bring(part, brought).await?);
    }
    let words = words_of(language);
    let props = AppProps {
        route: page,
        language,
        root: is_one_file.then_some(route),
        catalogue,
        brought,
        standing,
        filled_in: Vec::new(),
    };
    let words = words.await?;
    let begun = Begun {
        mount,
        is_ours,
        props,
        touch,
        words,
    };
    begin(begun).await
}

/// Where the app belongs, and what it begins with.
pub(super) struct Begun {
    mount: Element,
    /// True where the page that stands there is this program's own.
    is_ours: bool,
    props: AppProps,
    touch: Option<FirstTouch>,
    /// The file of its words, where they are not in the program.
    words: Option<Vec<u8>>,
}

/// Draws the app where it belongs, or takes the page over as it stands.
///
/// # Errors
/// Words that are none of this program's.
pub(super) fn run(begun: Begun) -> Result<(), NotFetched> {
    let Begun {
        mount,
        is_ours,
        props,
        touch,
        words,
    } = begun;
    if !words.is_none_or(|words| Phrases::take_in(props.language, words)) {
        return Err(NotFetched);
    }
    if let Some(touch) = touch {
        touch.give_back();
    }
    let props = AppProps {
        filled_in: browser::filled_in(),
        ..props
    };
    let renderer = yew::Renderer::<App>::with_root_and_props(mount.clone(), props);
    if is_ours {
        renderer.hydrate();
    } else {
        mount.set_text_content(None);
        renderer.render();
    }
    Ok(())
}
