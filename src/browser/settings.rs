use super::document::tell_trouble;
use crate::state::{Colours, Settings, Theme};
use gloo::utils::window;
use web_sys::Storage;

const THEME: &str = "briefing-explorer.theme";
const COLOURS: &str = "briefing-explorer.direction";
const CONTEXT: &str = "briefing-explorer.context";
const SLASH: &str = "briefing-explorer.slash";

/// What the browser kept. Where it keeps nothing, or rubbish, the defaults.
pub fn load_settings() -> Settings {
    let Some(storage) = storage() else {
        return Settings::default();
    };
    let get = |key| storage.get_item(key).ok().flatten().unwrap_or_default();
    Settings {
        theme: Theme::parse(&get(THEME)),
        colours: Colours::parse(&get(COLOURS)),
        shows_context: get(CONTEXT) == "shown",
        slash_opens_search: get(SLASH) != "off",
    }
}

/// Keeps the settings. A browser that refuses keeps them for this visit only.
pub fn save_settings(settings: &Settings) {
    let storage = storage();
    let values = [
        (THEME, (settings.theme != Theme::System).then_some(settings.theme.id())),
        (COLOURS, settings.colours.map(Colours::id)),
        (CONTEXT, settings.shows_context.then_some("shown")),
        (SLASH, (!settings.slash_opens_search).then_some("off")),
    ];
    for (key, value) in values {
        let kept = match (&storage, value) {
            (Some(storage), Some(value)) => storage.set_item(key, value).is_ok(),
            (Some(storage), None) => storage.remove_item(key).is_ok(),
            (None, _) => false,
        };
        // Full or refused: the choice still holds until the page is left.
        if !kept {
            tell_trouble("unkept");
        }
    }
}

/// Not gloo's: it panics where storage is switched off.
fn storage() -> Option<Storage> {
    window().local_storage().ok().flatten()
}
