//! What does the browser do for us? Address bar, storage, document, canvas.
//! May use: model, state, charts, paint, web-sys, gloo, plotters-canvas.
//! Never: decides anything; it carries out and reports.

mod address_bar;
mod canvas;
mod document;
mod list_watch;
mod settings;

pub use address_bar::AddressBar;
pub use canvas::{CanvasWatch, Easel, paint_canvas, paint_canvas_at};
pub use document::{
    Head, apply, fix_icon, focus, focus_back, focus_heading, focused, mount_point, print, scroll_to_fragment,
    set_app_state,
};
pub use list_watch::{Heights, ListWatch};
pub use settings::{load_settings, save_settings};
