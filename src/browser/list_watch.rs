use crate::state::Window;
use gloo::events::{EventListener, EventListenerOptions};
use gloo::utils::window;
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::Element;

/// Watches how far a long list is scrolled, and how high its chunks are. Stops when dropped.
#[derive(Debug)]
pub struct ListWatch {
    _listeners: [EventListener; 2],
    _first_look: Closure<dyn FnMut()>,
    frame: Option<i32>,
}

impl ListWatch {
    /// Calls back whenever chunks come near that are not in the page; the first look is at the next frame, which lays
    /// the page out anyway. The list's element holds one element for each chunk that is in the page, those of `shown`,
    /// between one element of room before and one after, which get their heights here.
    pub fn of(
        list: &Element,
        chunks: usize,
        shown: Window,
        heights: Heights,
        call: impl Fn(Window) + 'static,
    ) -> ListWatch {
        make_room(list, chunks, shown, &heights);
        let list = list.clone();
        let look = Rc::new(move || {
            // Where all is in the page, nothing can come near.
            if shown.holds(chunks) {
                return;
            }
            let (top, view) = (-list.get_bounding_client_rect().top(), viewport());
            heights.measure(&list, shown.first);
            make_room(&list, chunks, shown, &heights);
            let near = Window::near(&heights.0.borrow(), top, view);
            if !shown.reaches(near) {
                call(near);
            }
        });
        let options = EventListenerOptions::run_in_capture_phase();
        let listen = |event| {
            let look = Rc::clone(&look);
            EventListener::new_with_options(&window(), event, options, move |_| look())
        };
        let _listeners = [listen("scroll"), listen("resize")];
        let _first_look = Closure::new(move || look());
        let frame = window().request_animation_frame(_first_look.as_ref().unchecked_ref());
        ListWatch {
            _listeners,
            _first_look,
            frame: frame.ok(),
        }
    }
}

impl Drop for ListWatch {
    fn drop(&mut self) {
        if let Some(frame) = self.frame {
            // Fails for a number that is none.
            let _ = window().cancel_animation_frame(frame);
        }
    }
}

/// Gives the rooms before and after as much as the chunks that are not in the page would take.
fn make_room(list: &Element, chunks: usize, shown: Window, heights: &Heights) {
    heights.stretch(chunks);
    let rooms = [list.first_element_child(), list.last_element_child()];
    for (room, height) in rooms.into_iter().zip(shown.rooms(&heights.0.borrow())) {
        let height = height.to_string();
        if let Some(room) = room.filter(|room| room.get_attribute("height").as_ref() != Some(&height)) {
            // Fails for names that are none.
            let _ = room.set_attribute("height", &height);
        }
    }
}

/// The heights of a list's chunks: measured once they have been in the page, before that the mean of those measured.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Heights(Rc<RefCell<Vec<f64>>>);

impl Heights {
    /// Makes them as many as there are chunks; others than before are thought as high as those are on average.
    fn stretch(&self, chunks: usize) {
        let mut heights = self.0.borrow_mut();
        let mean = mean(&heights);
        heights.resize(chunks, mean);
    }

    /// Measures the chunks in the page, those from `first` on.
    fn measure(&self, list: &Element, first: usize) {
        let chunks = list.children();
        let measured: Vec<f64> = (1..chunks.length().saturating_sub(1))
            .filter_map(|i| chunks.item(i))
            .map(|chunk| chunk.get_bounding_client_rect().height())
            .collect();
        let mut heights = self.0.borrow_mut();
        for (height, new) in heights.iter_mut().skip(first).zip(&measured) {
            *height = *new;
        }
        let mean = mean(&measured);
        for height in heights.iter_mut().filter(|h| **h <= 0.0) {
            *height = mean;
        }
    }
}

fn mean(heights: &[f64]) -> f64 {
    let count = u32::try_from(heights.len().max(1)).unwrap_or(u32::MAX);
    heights.iter().sum::<f64>() / f64::from(count)
}

fn viewport() -> f64 {
    window().inner_height().ok().and_then(|h| h.as_f64()).unwrap_or(0.0)
}
