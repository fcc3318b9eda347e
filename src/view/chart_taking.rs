use super::actions::{Offer, Taken, Tool, actions};
use super::chart_sheet::chart_sheet;
use super::head::chart_title;
use super::scene::{Html, KeptScene, Scene};
use super::take_away::{Named, citations, dated, link_offer};
use crate::browser::{Picture, whole_address, width_of};
use crate::charts::{Chart, Plot};
use crate::export::{ChartSheet, embed_code};
use crate::model::EntityId;
use crate::paint::{Estimate, framed, framed_width};
use crate::state::{Address, Query, Route};
use std::rc::Rc;
use yew::Callback;

/// As what a chart is taken away.
#[derive(Clone, Copy)]
enum Form {
    Png,
    Svg,
    Csv,
    Tsv,
    Embed,
}

/// What a chart can be taken away as. Each thing is made when it is asked for, of the chart as the reader has it then.
pub fn chart_taking(scene: &Scene<'_>, chart: &'static dyn Chart, own: Option<&EntityId>, plot: &Plot) -> Html {
    let words = scene.words();
    let kept = Rc::new((KeptScene::of(scene), own.cloned()));
    let offer = |name, hint, done, form| {
        let kept = kept.clone();
        let make = Callback::from(move |()| made(&kept.0.scene(), chart, kept.1.as_ref(), form));
        Offer { name, hint, done, make }
    };
    let mut offers = Vec::new();
    // Of nothing there is neither picture nor table.
    if plot.marks().next().is_some() {
        offers.extend([
            offer(words.sheet_png, words.sheet_png_hint, "", Form::Png),
            offer(words.sheet_svg, words.sheet_svg_hint, "", Form::Svg),
            offer(words.sheet_csv, words.sheet_csv_hint, "", Form::Csv),
            offer(words.sheet_tsv, words.sheet_tsv_hint, words.copied_table, Form::Tsv),
        ]);
    }
    let address = place(scene, chart);
    let named = Named {
        key: chart.id().into(),
        what: chart_title(scene, chart.id()),
    };
    offers.push(link_offer(scene, address.clone()));
    offers.extend(citations(scene, named, address, words.cite));
    offers.push(offer(
        words.embed_code,
        words.embed_code_hint,
        words.copied_embed_code,
        Form::Embed,
    ));
    actions(
        scene,
        vec![Tool::Menu("save", words.take_away, offers, words.sheet_foot)],
    )
}

/// Where a chart stands, with what the reader chose there.
fn place(scene: &Scene<'_>, chart: &dyn Chart) -> Address {
    let mut address = scene.state.address();
    address.query.opened = None;
    address.fragment = Some(chart.id().into());
    address
}

fn made(scene: &Scene<'_>, chart: &'static dyn Chart, own: Option<&EntityId>, form: Form) -> Taken {
    let address = whole_address(&dated(scene, place(scene, chart)));
    let Some(sheet) = chart_sheet(scene, chart, own, &address) else {
        return Taken::Nothing;
    };
    let name = |ending: &str| ["briefing-explorer-", chart.id(), "-", &scene.data.hash, ending].concat();
    match form {
        Form::Csv => Taken::File {
            name: name(".csv"),
            kind: "text/csv;charset=utf-8",
            bytes: sheet.table(scene.data).csv().into_bytes(),
        },
        Form::Tsv => Taken::Text(sheet.table(scene.data).tsv()),
        Form::Embed => Taken::Text(embed(scene, chart, &sheet)),
        Form::Png | Form::Svg => {
            let Some(picture) = Picture::of(chart.id()) else {
                return Taken::Nothing;
            };
            let width = framed_width(&sheet.plot, width_of(chart.id()));
            let drawing = picture.lay_out(&sheet.plot, &sheet.framing, width);
            if let Form::Svg = form {
                let text = sheet.svg(scene.data, &drawing, picture.palette(), picture.families());
                return Taken::File {
                    name: name(".svg"),
                    kind: "image/svg+xml",
                    bytes: text.into_bytes(),
                };
            }
            match picture.paint(&drawing, &sheet.lit()) {
                Some(canvas) => Taken::Picture {
                    name: name(".png"),
                    about: sheet.framing.heading(),
                    canvas,
                },
                None => Taken::Nothing,
            }
        }
    }
}

/// How wide a chart is taken to stand on another page: as wide as a column of text.
const COLUMN: f64 = 640.0;
/// What the page of a single chart has beyond the frame of a picture: tools, the folded table, margins.
const BEYOND: f64 = 130.0;

/// The line of HTML that shows the chart elsewhere, as the reader has it.
fn embed(scene: &Scene<'_>, chart: &'static dyn Chart, sheet: &ChartSheet) -> String {
    let settings = &scene.state.settings;
    let query = Query {
        charting: scene.state.address().query.charting,
        theme: settings.theme,
        colours: settings.colours,
        ..Query::default()
    };
    let address = Address {
        query,
        ..scene.to(Route::Embed(chart.id()))
    };
    let title = [scene.words().site_name, scene.words().colon, &sheet.framing.heading()].concat();
    let drawing = framed(&sheet.plot, &sheet.framing, COLUMN, &Estimate, &Estimate);
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // some hundred pixels
    let height = ((drawing.height + BEYOND) / 10.0).ceil() as u32 * 10;
    embed_code(&whole_address(&dated(scene, address)), &title, scene.language(), height)
}
