//! What a screen reader gets of a card, a chart and a sum, as texts that a person can read.
//!
//! `UPDATE=1` before the command writes them anew.

use super::world::{Case, World};
use serde_json::{Value, json};
use std::collections::HashMap;
use std::path::Path;
use std::rc::Rc;
use std::{env, fs};

const READ: [(&str, &str, &str); 3] = [
    ("card", "companies/", "article[data-entity=zhongweidian]"),
    ("chart", "sales/", "#sales-change"),
    ("sum", "ledger/", "#R07"),
];

pub fn cases() -> Vec<Case> {
    let mut cases = Vec::new();
    for (name, page, selector) in READ {
        for english in ["", "en/"] {
            cases.push(Case::new(format!("transcript: {name} of /{english}{page}"), move |w| {
                read(w, name, english, page, selector)
            }));
        }
    }
    cases
}

async fn read(world: Rc<World>, name: &'static str, english: &'static str, page: &'static str, selector: &'static str) {
    let browser = &world.browser;
    browser.open(&world.at(&format!("{english}{page}"))).await;
    let root = browser.protocol("DOM.getDocument", json!({ "depth": 0 })).await;
    let asked = json!({ "nodeId": root["root"]["nodeId"], "selector": selector });
    let found = browser.protocol("DOM.querySelector", asked).await;
    let node = browser
        .protocol("DOM.describeNode", json!({ "nodeId": found["nodeId"] }))
        .await;
    browser.protocol("Accessibility.enable", json!({})).await;
    let tree = browser.protocol("Accessibility.getFullAXTree", json!({})).await;
    browser.protocol("Accessibility.disable", json!({})).await;
    let nodes: HashMap<&str, &Value> = tree["nodes"]
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(|n| Some((n["nodeId"].as_str()?, n)))
        .collect();
    let top = nodes
        .values()
        .find(|n| n["backendDOMNodeId"] == node["node"]["backendNodeId"]);
    let mut heard = String::new();
    tell(top.expect("it is read"), &nodes, 0, &mut heard);
    let language = if english.is_empty() { "zh-CN" } else { "en" };
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("tests/site/transcripts/{name}.{language}.txt"));
    if env::var_os("UPDATE").is_some() {
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(&path, &heard).unwrap();
    }
    let kept = fs::read_to_string(&path).unwrap_or_default();
    assert!(kept == heard, "{} differs; what is read now:\n{heard}", path.display());
}

/// Containers that no screen reader names.
const SILENT: [&str; 5] = ["generic", "none", "InlineTextBox", "LineBreak", "ListMarker"];

/// A node and what is in it, a line each. What a name says already is not said again.
fn tell(node: &Value, nodes: &HashMap<&str, &Value>, depth: usize, heard: &mut String) {
    let role = node["role"]["value"].as_str().unwrap_or_default();
    let name = node["name"]["value"].as_str().unwrap_or_default().trim();
    let is_silent = node["ignored"] == true || SILENT.contains(&role);
    let is_text = role == "StaticText";
    let is_heard = !(is_silent || is_text && name.is_empty());
    if is_heard {
        let states = ["expanded", "checked", "pressed", "level", "roledescription"]
            .into_iter()
            .filter_map(|state| {
                let own = node["properties"].as_array()?.iter().find(|p| p["name"] == state)?;
                Some(format!(
                    ", {state} {}",
                    own["value"]["value"].to_string().trim_matches('"')
                ))
            });
        let described = node["description"]["value"].as_str().filter(|d| !d.is_empty());
        let line = match (is_text, name) {
            (true, _) => format!("“{name}”"),
            (false, "") => role.to_string(),
            (false, _) => format!("{role} “{name}”"),
        };
        let line: String = std::iter::once(line)
            .chain(states)
            .chain(described.map(|d| format!(" ({d})")))
            .collect();
        heard.push_str(&"  ".repeat(depth));
        heard.push_str(&line);
        heard.push('\n');
    }
    let children: Vec<&&Value> = node["childIds"]
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(|id| nodes.get(id.as_str()?))
        .collect();
    if let [only] = children.as_slice()
        && only["role"]["value"] == "StaticText"
        && only["name"]["value"].as_str().map(str::trim) == Some(name)
        && !is_silent
    {
        return;
    }
    // What has one name is read by it.
    if matches!(role, "link" | "button" | "term" | "DisclosureTriangle") && !name.is_empty() {
        return;
    }
    for child in children {
        tell(child, nodes, depth + usize::from(!is_silent), heard);
    }
}
