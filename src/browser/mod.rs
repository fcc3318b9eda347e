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
mod keeping;
mod list_watch;
mod painting;
mod picture;
mod settings;
mod shortcuts;
mod surface;
mod tip;

pub use address_bar::AddressBar;
pub use canvas::{CanvasWatch, Easel, paint_canvas_at};
pub use clipboard::copy;
pub use clock::today;
pub use dialog::{bring_near, holds, set_dialog_open};
pub use document::{
    Head, agent, apply, filled_in, fix_icon, focus, focus_back, focus_heading, focused, fold_menu, mount_point, print,
    scroll_to_fragment, set_app_state, set_fetching, visit, whole_address, width_of,
};
pub use download::save;
pub use keeping::{keep, set_keeper};
pub use list_watch::{Heights, ListWatch};
pub use painting::Painting;
pub use picture::{Picture, canvas_address, save_canvas};
pub use settings::{load_settings, save_settings};
pub use shortcuts::Shortcuts;
pub use surface::CanvasSurface;
pub use tip::place_tip;
