use super::elements::{all, first};
use gloo::events::{EventListener, EventListenerOptions};
use gloo::utils::document;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlInputElement, Node};

/// What of a list of cards fits what was filled in.
pub struct Fitting<'a> {
    /// Whether a card does, by whom it is about.
    pub fits: &'a dyn Fn(&str) -> bool,
    /// How many cards an option of a facet would bring.
    pub brings: &'a dyn Fn(&str, &str) -> usize,
    /// How many cards fit.
    pub count: usize,
    /// How many there are.
    pub all: usize,
}

/// A list of cards as the page came with it, before the app. It hides, counts, and says how many are left; the app, which
/// takes the page over as it came, finds what it expects.
pub struct FirstList {
    output: Element,
    as_it_came: Vec<Node>,
    _listener: EventListener,
}

impl FirstList {
    /// Calls back whenever something is filled in; nothing on a page without such a list.
    pub fn listen(filled_in: impl Fn() + 'static) -> Option<FirstList> {
        let output = document().query_selector(COUNTED).ok()??;
        let nodes = output.child_nodes();
        let as_it_came = (0..nodes.length()).filter_map(|i| nodes.item(i)).collect();
        let options = EventListenerOptions::run_in_capture_phase();
        let listener = EventListener::new_with_options(&document(), "input", options, move |event| {
            let field: Option<Element> = event.target().and_then(|t| t.dyn_into().ok());
            if field.is_some_and(|f| f.matches("#filters input, #search input").unwrap_or(false)) {
                filled_in();
            }
        });
        Some(FirstList {
            output,
            as_it_came,
            _listener: listener,
        })
    }

    /// Hears no more, and gives back what the app would not find as it expects it.
    pub fn give_back(self) {
        self.output.set_text_content(None);
        for node in &self.as_it_came {
            // A node that stood there can stand there again.
            let _ = self.output.append_child(node);
        }
    }
}

const COUNTED: &str = ".results__count output";

/// Shows what fits, as far as a page can without the app.
pub fn show_fitting(fitting: &Fitting<'_>) {
    for label in all::<Element>(&document(), "#filters label") {
        let Some(field) = first(&label, "input").and_then(|f| f.dyn_into::<HtmlInputElement>().ok()) else {
            continue;
        };
        let brings = (fitting.brings)(&field.name(), &field.value());
        tell(&label, brings);
        // Fails for names that no class can have.
        let _ = label
            .class_list()
            .toggle_with_force("is-zero", brings == 0 && !field.checked());
        if let Some(bar) = first(&label, "rect") {
            set(&bar, "width", &format!("{}%", brings * 100 / fitting.all.max(1)));
        }
    }
    for section in all::<Element>(&document(), ".results__list section") {
        let mut in_section = 0;
        for list in all::<Element>(&section, "ul") {
            let mut in_list = 0;
            for card in all::<Element>(&list, "[data-entity]") {
                let fits = (fitting.fits)(&card.get_attribute("data-entity").unwrap_or_default());
                in_list += usize::from(fits);
                if let Ok(Some(item)) = card.closest("li") {
                    hide(&item, !fits);
                }
            }
            hide(&list, in_list == 0);
            in_section += in_list;
        }
        hide(&section, in_section == 0);
        if let Some(head) = first(&section, "h2") {
            tell(&head, in_section);
        }
    }
    for close in all::<Element>(&document(), ".facets__close") {
        tell(&close, fitting.count);
    }
    for output in all::<Element>(&document(), COUNTED) {
        say(&output, fitting);
    }
}

/// How many are left, in the words that stand with the place: its attributes `data-whole` and `data-part`.
fn say(output: &Element, fitting: &Fitting<'_>) {
    let is_whole = fitting.count == fitting.all;
    let words = output.get_attribute(if is_whole { "data-whole" } else { "data-part" });
    output.set_text_content(None);
    for piece in words.unwrap_or_default().split_inclusive('}') {
        let (before, place) = piece.split_once('{').unwrap_or((piece, ""));
        // To add words and numbers to an element that is there cannot fail.
        let _ = output.append_with_str_1(before);
        let number = match place {
            "count}" => fitting.count,
            "all}" => fitting.all,
            _ => continue,
        };
        if let Ok(counted) = document().create_element("span") {
            set(&counted, "data-count", &number.to_string());
            counted.set_text_content(Some(&number.to_string()));
            let _ = output.append_with_node_1(&counted);
        }
    }
}

/// Puts a number where an element counts.
fn tell(element: &Element, number: usize) {
    if let Some(place) = first(element, "[data-count]") {
        set(&place, "data-count", &number.to_string());
        if let Some(text) = place.first_child() {
            text.set_node_value(Some(&number.to_string()));
        }
    }
}

fn hide(element: &Element, is_hidden: bool) {
    // Fails for names that no attribute can have.
    let _ = element.toggle_attribute_with_force("hidden", is_hidden);
}

fn set(element: &Element, name: &str, value: &str) {
    let _ = element.set_attribute(name, value);
}
