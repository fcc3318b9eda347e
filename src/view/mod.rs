//! What is seen? Functions from a scene to elements; a number enters only through a fact, a relation or a note.
//! May use: everything above. Words are data; there are none here.
//! Never: computes, fetches, changes the state other than by saying what happened.

mod actions;
mod card;
mod chart;
mod chart_canvas;
mod chart_key;
mod chart_table;
mod chart_words;
mod chosen;
mod company_charts;
mod compare;
mod decision_path;
mod empty_state;
mod facet_rail;
mod facet_words;
mod fact;
mod fact_map;
mod fact_rows;
mod footer;
mod glyph;
mod head;
mod identity;
mod interval_strip;
mod ladder;
mod link;
mod long_list;
mod masthead;
mod metric;
mod neighbours;
mod note;
mod pages;
mod panel;
mod phrases;
mod prose;
mod quantity;
mod relation;
mod repair;
mod results_bar;
mod scene;
mod shell;
mod silence;
mod spoken;
mod stake;
mod svg;
mod take_away;
mod term;
mod tray;
mod verdict;
mod what_if;
mod why;

pub use chart_words::chart_words;
pub use head::{description, title};
pub use phrases::Phrases;
pub use scene::Scene;
pub use shell::shell;
