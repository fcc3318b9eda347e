//! What does the browser do for us? Address bar, storage, document, canvas, dialogs, shortcuts, clipboard, downloads,
//! what is kept, the date.
//! May use: model, state, charts, paint, web-sys, gloo, wasm-bindgen, js-sys, plotters-canvas.
//! Never: decides anything; it carries out and reports.

mod address_bar;
mod canvas;
mod clipboard;
mod clock;
mod dialog;
mod document;
mod download;
mod elements;
mod first_list;
mod keeping;
mod list_watch;
mod menus;
mod painting;
mod picture;
mod retry;
mod settings;
mod shortcuts;
mod source;
mod standing;
mod styles;
mod surface;
mod terms;
mod tip;

pub use address_bar::AddressBar;
pub use canvas::{CanvasWatch, Easel, paint_canvas_at};
pub use clipboard::copy;
pub use clock::today;
pub use dialog::{bring_near, holds, set_dialog_open};
pub use document::{
    Head, agent, apply, filled_in, fix_icon, focus, focus_among, focus_back, focus_heading, focused, fold_menu,
    is_asked, mount_point, place_among, print, scroll_to_fragment, set_app_state, set_fetching, set_list_live,
    tell_failure, tell_missing, visit, whole_address, width_of,
};
pub use download::save;
pub use first_list::{FirstList, Fitting, show_fitting};
pub use keeping::{Kept, keep, set_keeper};
pub use list_watch::{Heights, ListWatch};
pub use menus::on_menus;
pub use painting::Painting;
pub use picture::{Picture, canvas_address, save_canvas};
pub use retry::on_retry;
pub use settings::{load_settings, save_settings};
pub use shortcuts::Shortcuts;
pub use source::{fetch_file, is_built_anew, set_source};
pub use standing::{Link, on_standing_link, tick_cards};
pub use styles::fetch_styles;
pub use surface::CanvasSurface;
pub use terms::on_terms;
pub use tip::place_tip;
