use crate::state::{Address, IN_QUERY, Route};
use gloo::events::EventListener;
use gloo::utils::window;
use wasm_bindgen::JsValue;
use web_sys::Url;

/// What is noted with a page that is loaded again to open search.
const SEARCHES: &str = "search";

/// The address bar, seen from the folder that the site stands in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AddressBar {
    /// The folder's path with its last slash: "/" or "/reports/"; or a file's, with what names a page in its query.
    root: String,
}

impl AddressBar {
    /// Finds the folder from the page's own path below it, as its HTML names it. Of one file that is `IN_QUERY`.
    pub fn of_page(path_below_root: &str) -> AddressBar {
        let path = window().location().pathname().unwrap_or_default();
        if path_below_root == IN_QUERY {
            return AddressBar { root: path + IN_QUERY };
        }
        let path = path.trim_end_matches("index.html");
        let root = path.strip_suffix(path_below_root).unwrap_or("/");
        AddressBar {
            root: if root.ends_with('/') {
                root.into()
            } else {
                format!("{root}/")
            },
        }
    }

    /// The folder's path.
    pub fn root(&self) -> &str {
        &self.root
    }

    /// Where the browser is.
    pub fn address(&self) -> Address {
        let location = window().location();
        let path = location.pathname().unwrap_or_default();
        let query = location.search().unwrap_or_default();
        let fragment = location.hash().unwrap_or_default();
        let (query, fragment) = (query.trim_start_matches('?'), fragment.trim_start_matches('#'));
        if self.root.ends_with(IN_QUERY) {
            return Address::parse_in_query(query, fragment);
        }
        Address::parse(path.strip_prefix(&self.root).unwrap_or(""), query, fragment)
    }

    /// An address of the site that a whole one leads to; nothing for what leads elsewhere, or to another place on this page.
    pub fn read(&self, href: &str) -> Option<Address> {
        let url = Url::new(href).ok()?;
        let (location, here) = (window().location(), url.pathname());
        let is_here = Some(&here) == location.pathname().ok().as_ref() && url.search() == location.search().ok()?;
        if url.origin() != location.origin().ok()? || is_here {
            return None;
        }
        let (query, fragment) = (url.search(), url.hash());
        let (query, fragment) = (query.trim_start_matches('?'), fragment.trim_start_matches('#'));
        let address = if self.root.ends_with(IN_QUERY) {
            Address::parse_in_query(query, fragment)
        } else {
            Address::parse(here.strip_prefix(&self.root)?, query, fragment)
        };
        (!matches!(address.route, Route::NotFound(_))).then_some(address)
    }

    /// Adds a step to the history. From disk, where pages cannot be added, the address stays as it is.
    pub fn push(&self, address: &Address) {
        if let Ok(history) = window().history() {
            let url = address.below(&self.root);
            // A page opened from disk may not change its path; the reader still sees the new page.
            let _ = history.push_state_with_url(&JsValue::NULL, "", Some(&url));
        }
    }

    /// Changes the address without a step in the history.
    pub fn replace(&self, address: &Address) {
        if let Ok(history) = window().history() {
            let url = address.below(&self.root);
            // As for `push`: from disk the page goes on without it.
            let _ = history.replace_state_with_url(&JsValue::NULL, "", Some(&url));
        }
    }

    /// Leaves this page and opens an address anew; where the browser is there already, it loads it again, and opens search
    /// there if that `searches`.
    pub fn open_afresh(&self, address: &Address, searches: bool) {
        let location = window().location();
        // A browser that is leaving already has nothing to do.
        let _ = if self.address() == *address {
            self.note(&if searches { SEARCHES.into() } else { JsValue::NULL });
            location.reload()
        } else {
            location.assign(&address.below(&self.root))
        };
    }

    /// True where the page was loaded again to open search; asked once.
    pub fn takes_search(&self) -> bool {
        let noted = window().history().and_then(|history| history.state());
        let searches = noted.is_ok_and(|noted| noted.as_string().as_deref() == Some(SEARCHES));
        if searches {
            self.note(&JsValue::NULL);
        }
        searches
    }

    /// Notes something with the step of the history that the page is at.
    fn note(&self, what: &JsValue) {
        if let Ok(history) = window().history() {
            // From disk nothing can be noted, and nothing is fetched.
            let _ = history.replace_state_with_url(what, "", None);
        }
    }

    /// Calls back when the reader goes back or forward.
    pub fn on_travel(&self, call: impl Fn(Address) + 'static) -> EventListener {
        let bar = self.clone();
        EventListener::new(&window(), "popstate", move |_| call(bar.address()))
    }
}
