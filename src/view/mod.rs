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
mod interval_strip;
mod ladder;
mod link;
mod long_list;
mod masthead;
mod matched;
mod metric;
mod note;
mod pages;
mod palette;
mod panel;
mod phrases;
mod prose;
mod quantity;
mod relation;
mod results_bar;
mod scene;
mod search_field;
mod search_form;
mod search_options;
mod shell;
mod silence;
mod spoken;
mod svg;
mod take_away;
mod tray;
mod verdict;
mod why;

pub use chart_words::chart_words;
pub use head::{description, title};
pub use phrases::Phrases;
pub use scene::Scene;
pub use shell::shell;
