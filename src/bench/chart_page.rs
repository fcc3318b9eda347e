use briefing_explorer::charts::{Extent, Frame, Lane, Mark, Plot, Row, Scale, Source, Tone, When};
use briefing_explorer::model::{EntityId, FactId, Language, Unit, Voice};
use briefing_explorer::state::{Colours, Theme};
use briefing_explorer::view::{ChartCanvas, ChartCanvasProps, Tip};
use std::rc::Rc;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::Element;
use yew::{AppHandle, Callback};

/// A chart of the product in a page of the benchmark.
#[wasm_bindgen]
pub struct ChartPage {
    next: Option<ChartCanvasProps>,
    shown: Option<AppHandle<ChartCanvas>>,
}

#[wasm_bindgen]
impl ChartPage {
    /// Nothing is drawn yet.
    #[wasm_bindgen(constructor)]
    #[allow(clippy::new_without_default)] // made from the page only
    pub fn new() -> ChartPage {
        ChartPage {
            next: None,
            shown: None,
        }
    }

    /// Makes a plot of names and values: bars where a row each has room, else columns.
    pub fn prepare(&mut self, names: Vec<String>, values: Vec<f64>) {
        let (low, high) = values
            .iter()
            .fold((0_f64, 0_f64), |(low, high), v| (low.min(*v), high.max(*v)));
        let scale = Scale {
            unit: Unit::Percent,
            low,
            high,
            is_signed: true,
            tick_factor: 1.0,
        };
        let rows: Vec<Row> = names
            .into_iter()
            .zip(values)
            .enumerate()
            .map(|(i, (name, value))| row(i, name, value))
            .collect();
        let tips = rows
            .iter()
            .flat_map(|row| row.marks.iter().map(|mark| tip(row, mark)))
            .collect();
        let frame = if rows.len() > MOST_BARS {
            Frame::Columns(scale)
        } else {
            Frame::Bars(scale)
        };
        let lanes = vec![Lane { head: None, rows }];
        self.next = Some(ChartCanvasProps {
            plot: Rc::new(Plot {
                id: "bench",
                frame,
                lanes,
                own: None,
            }),
            tips: Rc::new(tips),
            pick: None,
            can_pick: false,
            is_doubtful: false,
            language: Language::En,
            theme: Theme::Light,
            colours: Colours::GreenUp,
            is_live: true,
            act: Callback::noop(),
        });
    }

    /// Shows what was prepared, in a place that shows nothing yet.
    pub fn draw(&mut self, host: Element) {
        if let Some(props) = self.next.take() {
            self.shown = Some(yew::Renderer::<ChartCanvas>::with_root_and_props(host, props).render());
        }
    }

    /// Shows what was prepared, in the picture that is there.
    pub fn redraw(&mut self) {
        if let (Some(props), Some(shown)) = (self.next.take(), &mut self.shown) {
            shown.update(props);
        }
    }

    /// Takes the picture away.
    pub fn destroy(&mut self) {
        if let Some(shown) = self.shown.take() {
            shown.destroy();
        }
    }
}

/// More rows than this would be a picture of many screens.
const MOST_BARS: usize = 40;

fn row(i: usize, name: String, value: f64) -> Row {
    let tone = if value < 0.0 { Tone::Down } else { Tone::Up };
    let mark = Mark {
        source: Source::Fact(FactId(i as u16 + 1)),
        voice: Voice::Report,
        extent: Extent::Bar(value),
        tone,
        is_undated: false,
        is_earlier: false,
        about: None,
        value: format!("{:.1}%", value.abs()),
        converted: None,
        printed: None,
        other: None,
        when: When::Timeless,
        paragraph: Some(1),
    };
    Row {
        entity: EntityId(format!("entity-{i}")),
        who: name.clone(),
        name,
        note: None,
        marks: vec![mark],
    }
}

fn tip(row: &Row, mark: &Mark) -> Tip {
    Tip {
        source: mark.source,
        voice: mark.voice,
        who: row.who.clone(),
        value: mark.value.clone(),
        lines: Vec::new(),
    }
}
