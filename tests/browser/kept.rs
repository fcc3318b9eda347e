use super::page::go;
use briefing_explorer::browser::{AddressBar, load_settings, save_settings};
use briefing_explorer::model::Language;
use briefing_explorer::state::{Address, Colours, Opened, Route, Settings, Theme};
use gloo::utils::window;
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test]
fn settings_come_back_as_they_were_kept() {
    let all = [
        Settings::default(),
        Settings {
            theme: Theme::Dark,
            colours: Some(Colours::GreenUp),
            shows_context: true,
            slash_opens_search: true,
        },
        Settings {
            theme: Theme::Light,
            colours: Some(Colours::RedUp),
            shows_context: false,
            slash_opens_search: false,
        },
    ];
    for settings in all {
        save_settings(&settings);
        assert_eq!(load_settings(), settings);
    }
}

#[wasm_bindgen_test]
fn defaults_leave_nothing_behind() {
    save_settings(&Settings {
        theme: Theme::Dark,
        colours: Some(Colours::RedUp),
        shows_context: true,
        slash_opens_search: false,
    });
    save_settings(&Settings::default());
    assert_eq!(window().local_storage().unwrap().unwrap().length().unwrap(), 0);
}

#[wasm_bindgen_test]
fn rubbish_in_the_storage_means_the_defaults() {
    let storage = window().local_storage().unwrap().unwrap();
    for name in ["theme", "direction", "context", "slash"] {
        storage
            .set_item(&format!("briefing-explorer.{name}"), "rubbish")
            .unwrap();
    }
    assert_eq!(load_settings(), Settings::default());
    storage.clear().unwrap();
}

#[wasm_bindgen_test]
fn the_address_bar_is_read_from_the_folder_of_the_site() {
    go("/sub/path/en/companies/?fact=F075&ids=ignored,here&unknown=1#cards");
    let bar = AddressBar::of_page("en/companies/");
    assert_eq!(bar.root(), "/sub/path/");
    let mut expected = Address::at(Route::Companies, Language::En, "cards");
    expected.query = bar.address().query;
    assert_eq!(bar.address(), expected);
    assert_eq!(
        expected.query.opened.map(|o: Opened| o.to_string()),
        Some("F075".into())
    );
    go("/");
}

#[wasm_bindgen_test]
fn a_pushed_address_is_the_one_read_back() {
    go("/sub/");
    let bar = AddressBar::of_page("");
    let address = Address::parse("en/compare/", "ids=tesla,saic-gm&fact=R07", "top");
    bar.push(&address);
    assert_eq!(window().location().pathname().unwrap(), "/sub/en/compare/");
    assert_eq!(bar.address(), address);
    go("/");
}
