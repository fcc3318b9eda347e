//! Starts the app in the browser: over the prerendered page where it is this program's own, afresh where not.

fn main() {
    #[cfg(target_arch = "wasm32")]
    {
        console_error_panic_hook::set_once();
        briefing_explorer::app::start();
    }
}
