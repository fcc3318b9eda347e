//! Charts that are taken away: what stands in the file, in the table, on the picture, and that it says what was changed.

use super::address::read;
use super::charts::cited;
use super::doubt::near;
use super::folder::{FIXTURE, change, fixture, loaded, packed, real};
use super::scenes::on_scene;
use briefing_explorer::charts::{CHARTS, Source, chart};
use briefing_explorer::dataset::Dataset;
use briefing_explorer::export::{ChartSheet, embed_code, is_chat_app};
use briefing_explorer::model::{Language, Voice};
use briefing_explorer::paint::{Estimate, Ink, Palette, framed, framed_width};
use briefing_explorer::state::{Action, Colours, Settings, State, update};
use briefing_explorer::view::{Phrases, chart_sheet};
use roxmltree::Document;
use serde_json::json;

const HERE: &str = "https://example.org/sales/?v=0123abcd#chart";

/// A chart as a reader of an address has it.
pub fn sheet_at(data: &'static Dataset, address: &str, settings: Settings, id: &str) -> ChartSheet {
    let address = read(address);
    let first = State::first(address.route.clone(), address.language);
    let state = update(&first, Action::Started(address, settings));
    on_scene(data, &state, |scene| {
        chart_sheet(scene, chart(id).unwrap(), None, HERE).unwrap()
    })
}

fn sheet(address: &str, id: &str) -> ChartSheet {
    sheet_at(fixture(), address, Settings::default(), id)
}

fn svg(sheet: &ChartSheet, data: &Dataset, room: f64) -> String {
    let palette = Palette::resolved(|ink| (ink as u8, 100, 200));
    let width = framed_width(&sheet.plot, room);
    let drawing = framed(&sheet.plot, &sheet.framing, width, &Estimate, &Estimate);
    sheet.svg(data, &drawing, &palette, ["Text, sans-serif", "Display, serif"])
}

#[test]
fn a_drawing_stands_alone_and_says_everything() {
    for data in [fixture(), real()] {
        for chart in CHARTS {
            for path in ["sales/", "en/sales/"] {
                let sheet = sheet_at(data, path, Settings::default(), chart.id());
                let text = svg(&sheet, data, 900.0);
                let file = Document::parse(&text).unwrap_or_else(|e| panic!("{}: {e}", chart.id()));
                let root = file.root_element();
                assert_eq!(root.tag_name().namespace(), Some("http://www.w3.org/2000/svg"));
                assert!(
                    !text.contains("var(") && !text.contains("url("),
                    "{}: nothing from a page",
                    chart.id()
                );
                let child = |name: &str| {
                    root.children()
                        .find(|n| n.has_tag_name(("http://www.w3.org/2000/svg", name)))
                };
                assert_eq!(
                    child("title").and_then(|n| n.text()),
                    Some(sheet.framing.heading().as_str())
                );
                let told = child("desc").and_then(|n| n.text()).unwrap();
                for said in sheet.spoken.iter().chain(&sheet.framing.sources) {
                    assert!(told.contains(said.as_str()), "{}: {said}", chart.id());
                }
                let painted: String = file
                    .descendants()
                    .filter(|n| n.has_tag_name(("http://www.w3.org/2000/svg", "text")))
                    .filter_map(|n| n.text())
                    .collect();
                assert!(
                    painted.contains(&data.hash) && painted.contains(&data.newest.report.id),
                    "{}",
                    chart.id()
                );
                for (_, mark) in sheet.plot.marks() {
                    let bound = |name: &str, id: &str| {
                        file.descendants().any(|n| {
                            n.attribute(name) == Some(id) && n.attribute("data-voice") == Some(mark.voice.id())
                        })
                    };
                    let id = cited(mark.source);
                    match mark.source {
                        Source::Fact(_) => {
                            assert!(bound("data-fact", &id) && painted.contains(&id), "{} {id}", chart.id())
                        }
                        Source::Part(_) => assert!(
                            bound("data-relation", &id) && painted.contains(&id),
                            "{} {id}",
                            chart.id()
                        ),
                        Source::Silence => {}
                    }
                }
            }
        }
    }
}

#[test]
fn who_is_set_apart_is_seen_on_the_ground() {
    let sheet = sheet("en/sales/?pick=tern", "sales-change");
    let text = svg(&sheet, fixture(), 900.0);
    let of = |ink: Ink| text.find(&format!("fill=\"#{:02x}64c8\"", ink as u8)).unwrap();
    assert!(of(Ink::Sheet) < of(Ink::Sunk), "the band lies over the ground");
}

#[test]
fn names_with_signs_of_markup_stay_names() {
    let mut folder = packed(FIXTURE);
    let name = "Tern & <Quill> \"x\" ]]> 'y'";
    change(&mut folder, "entities/tern.toml", "name/en", json!(name));
    let data: &'static Dataset = Box::leak(Box::new(loaded(&folder).unwrap()));
    let sheet = sheet_at(data, "en/sales/", Settings::default(), "sales-change");
    let text = svg(&sheet, data, 900.0);
    let file = Document::parse(&text).unwrap();
    assert!(
        file.descendants()
            .any(|n| n.is_text() && n.text().is_some_and(|t| t.contains(name)))
    );
    assert!(sheet.table(data).csv().contains("Tern & <Quill> \"\"x\"\" ]]> 'y'"));
    let code = embed_code("https://example.org/embed/x/?a=1&v=2", name, Language::En, 480);
    let html = scraper::Html::parse_fragment(&code);
    let frame = html
        .select(&scraper::Selector::parse("iframe").unwrap())
        .next()
        .unwrap();
    let value = |name| frame.value().attr(name);
    assert_eq!(value("src"), Some("https://example.org/embed/x/?a=1&v=2"));
    assert_eq!(
        (value("title"), value("lang"), value("height")),
        (Some(name), Some("en"), Some("480"))
    );
    assert_eq!(value("loading"), Some("lazy"));
    assert_eq!(
        html.root_element()
            .descendants()
            .filter(|n| n.value().is_element())
            .count(),
        2,
        "one element in its root"
    );
}

#[test]
fn what_the_reader_changed_is_said_with_its_count() {
    let whole = sheet("sales/", "sales-change");
    assert!(whole.framing.said.is_empty());
    let narrowed = sheet("en/sales/?direction=down&pick=tern", "sales-change");
    let (shown, all) = (narrowed.plot.marks().count(), whole.plot.marks().count());
    assert!(shown > 0 && shown < all);
    let said = narrowed.framing.said.join("\n");
    assert!(
        said.contains("▼ down") && said.contains(&format!("{shown} of {all}")),
        "{said}"
    );
    assert!(
        said.contains("Tern is set apart") && !narrowed.lit().picked.is_empty(),
        "{said}"
    );
    let converted = sheet("sales/?unit=thousands", "jan-apr-sales");
    assert!(
        converted.framing.said.join("").contains("千辆"),
        "{:?}",
        converted.framing.said
    );
    assert!(converted.framing.measure.contains("千辆"));
    // Where nothing is converted, and nobody is set apart, nothing is said of it.
    let other = sheet("sales/?unit=thousands&pick=watcher", "sales-change");
    assert!(other.framing.said.is_empty(), "{:?}", other.framing.said);
    for sheet in [narrowed, converted] {
        let table = sheet.table(fixture());
        let origin = table.origin.clone().unwrap();
        assert!(
            sheet
                .framing
                .said
                .iter()
                .all(|said| origin.lines().any(|line| line == said))
        );
        assert_eq!(
            table.rows.len(),
            sheet.plot.marks().count(),
            "what is left out is in no row"
        );
    }
}

#[test]
fn colours_are_named_as_they_are_set_and_only_where_they_mean_something() {
    let green = Settings {
        colours: Some(Colours::GreenUp),
        ..Settings::default()
    };
    let sources = |settings, id| sheet_at(fixture(), "sales/", settings, id).framing.sources.join("\n");
    assert!(sources(Settings::default(), "sales-change").contains("红涨绿跌"));
    assert!(sources(green, "sales-change").contains("绿涨红跌"));
    assert!(!sources(green, "jan-apr-sales").contains("涨"));
}

#[test]
fn outside_context_goes_along_only_where_the_reader_sees_it() {
    let open = Settings {
        shows_context: true,
        ..Settings::default()
    };
    let of = |settings| sheet_at(real(), "sales/", settings, "sales-change");
    let is_outside = |sheet: &ChartSheet| sheet.framing.notes.iter().any(|(v, ..)| *v == Voice::Context);
    assert!(!is_outside(&of(Settings::default())) && is_outside(&of(open)));
    assert!(of(open).framing.voices.iter().any(|(v, ..)| *v == Voice::Context));
}

#[test]
fn an_order_that_rounding_could_turn_round_is_said_along() {
    let said = |data| {
        let sheet = sheet_at(data, "en/sales/", Settings::default(), "jan-apr-sales");
        let doubt = Phrases::of(Language::En).order_doubtful;
        let ours = sheet
            .framing
            .notes
            .into_iter()
            .filter(|(voice, ..)| *voice == Voice::Computed);
        ours.map(|(.., text)| text).find(|text| text.contains(doubt))
    };
    assert_eq!(said(fixture()), None);
    let told = said(near("12.3")).unwrap();
    assert!(told.contains("123.4k") && told.contains("123k"), "{told}");
}

#[test]
fn a_table_has_the_strings_of_the_chart_and_keeps_empty_cells() {
    for data in [fixture(), real()] {
        for chart in CHARTS {
            let sheet = sheet_at(data, "sales/", Settings::default(), chart.id());
            let table = sheet.table(data);
            let column = |name: &str| table.head.iter().position(|h| h == name).unwrap();
            assert!(table.rows.iter().all(|row| row.len() == table.head.len()));
            for ((row, mark), cells) in sheet.plot.marks().zip(&table.rows) {
                assert_eq!(cells[column("value")], mark.value);
                assert_eq!(cells[column("name")], mark.who(row));
                assert_eq!(cells[column("what")], mark.about.clone().unwrap_or_default());
                assert_eq!(cells[column("id")], cited(mark.source).replace('-', ""));
                let is_silent = mark.source == Source::Silence;
                let voice = if is_silent { "" } else { mark.voice.id() };
                assert_eq!(cells[column("voice")], voice);
            }
            let pasted = table.tsv();
            let widths: Vec<usize> = pasted.lines().map(|line| line.split('\t').count()).collect();
            assert!(
                widths.iter().all(|n| *n == table.head.len()),
                "{}: {widths:?}",
                chart.id()
            );
            assert!(!pasted.starts_with('\u{feff}'));
            let last: Vec<&str> = pasted.lines().skip(table.rows.len() + 1).collect();
            assert!(last.iter().any(|l| l.starts_with(&sheet.framing.heading())), "{last:?}");
            assert!(last.iter().any(|l| l.contains(&data.hash)) && last.iter().any(|l| l.contains(HERE)));
        }
    }
}

#[test]
fn chat_apps_are_told_from_browsers() {
    let chat = [
        "Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 MicroMessenger/8.0.42(0x18002a2f) NetType/WIFI Language/zh_CN",
        "Mozilla/5.0 (Linux; Android 13) AppleWebKit/537.36 Chrome/98.0 MQQBrowser/6.2 TBS/046281 Mobile Safari/537.36 V1_AND_SQ_8.9.58_4108_YYB_D QQ/8.9.58.11050",
        "Mozilla/5.0 (iPhone) AppleWebKit/605.1.15 AliApp(DingTalk/7.0.50) com.laiwang.DingTalk/30000",
        "Mozilla/5.0 (iPhone) AppleWebKit/605.1.15 Mobile Weibo (iPhone14,5__weibo__13.9.0__iphone__os16.6)",
        "Mozilla/5.0 (Linux; Android 12) AppleWebKit/537.36 Chrome/110 Mobile Safari/537.36 Feishu/7.1.5 LarkLocale/zh_CN",
    ];
    let browsers = [
        "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36",
        "Mozilla/5.0 (Linux; U; Android 13) AppleWebKit/537.36 Version/4.0 Chrome/98.0 MQQBrowser/14.5 Mobile Safari/537.36",
        "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 Version/17.5 Mobile/15E148 Safari/604.1",
    ];
    assert!(chat.iter().all(|agent| is_chat_app(agent)));
    assert!(!browsers.iter().any(|agent| is_chat_app(agent)));
}
