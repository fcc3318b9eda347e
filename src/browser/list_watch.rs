use crate::state::Window;
use gloo::events::{EventListener, EventListenerOptions};
use std::cell::RefCell;
use std::rc::Rc;
use web_sys::Element;

/// Watches how far a long list is scrolled, and how high its chunks are. Stops when dropped.
#[derive(Debug)]
pub struct ListWatch {
    _listeners: [EventListener; 2],
}

impl ListWatch {
    /// Calls back whenever other chunks come near, and once at the beginning. The list's element holds one element for
    /// each chunk that is in the page, those of `window`, between one element of room before and one after, which get
    /// their heights here.
    pub fn of(
        list: &Element,
        chunks: usize,
        window: Window,
        heights: Heights,
        call: impl Fn(Window) + 'static,
    ) -> ListWatch {
        let list = list.clone();
        let look = Rc::new(move || {
            let (top, view) = (-list.get_bounding_client_rect().top(), viewport());
            heights.measure(&list, window.first, chunks);
            let near = {
                let heights = heights.0.borrow();
                let rooms = [list.first_element_child(), list.last_element_child()];
                for (room, height) in rooms.into_iter().zip(window.rooms(&heights)) {
                    let height = height.to_string();
                    if let Some(room) = room.filter(|room| room.get_attribute("height").as_ref() != Some(&height)) {
                        // Fails for names that are none.
                        let _ = room.set_attribute("height", &height);
                    }
                }
                Window::near(&heights, top, view)
            };
            call(near);
        });
        look();
        let options = EventListenerOptions::run_in_capture_phase();
        let listen = |event| {
            let look = Rc::clone(&look);
            EventListener::new_with_options(&gloo::utils::window(), event, options, move |_| look())
        };
        ListWatch {
            _listeners: [listen("scroll"), listen("resize")],
        }
    }
}

/// The heights of a list's chunks: measured once they have been in the page, before that the mean of those measured.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Heights(Rc<RefCell<Vec<f64>>>);

impl Heights {
    fn measure(&self, list: &Element, first: usize, chunks: usize) {
        let measured: Vec<f64> = (1..list.child_element_count().saturating_sub(1))
            .filter_map(|i| list.children().item(i))
            .map(|chunk| chunk.get_bounding_client_rect().height())
            .collect();
        let mean = measured.iter().sum::<f64>() / f64::from(u32::try_from(measured.len().max(1)).unwrap_or(1));
        let mut heights = self.0.borrow_mut();
        heights.resize(chunks, mean);
        for (height, new) in heights.iter_mut().skip(first).zip(measured) {
            *height = new;
        }
    }
}

fn viewport() -> f64 {
    gloo::utils::window()
        .inner_height()
        .ok()
        .and_then(|h| h.as_f64())
        .unwrap_or(0.0)
}
