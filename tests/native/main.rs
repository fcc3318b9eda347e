//! Everything that runs without a browser.

// A test that cannot go on fails by panicking, in its helpers too.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

#[path = "../../build/pack.rs"]
mod pack;

mod address;
mod broken;
mod canonical;
mod catalogue;
mod chart_sheet;
mod chart_tables;
mod charts;
mod checked;
mod clauses;
mod company;
mod company_charts;
mod comparison;
mod coverage;
mod dataset;
mod doubt;
mod embed;
mod export;
mod facets;
mod facets_random;
mod fact_facets;
mod folder;
mod framed;
mod fuzzed;
mod glossary;
mod history;
mod homes;
mod hostile;
mod languages;
mod ledger;
mod ledger_kinds;
mod ledger_random;
mod links;
mod live;
mod looked_at_charts;
mod markup;
mod mutation;
mod narrow_plots;
mod narrowed;
mod on_marks;
mod packed;
mod page;
mod paint;
mod path;
mod prerender;
mod printed;
mod published;
mod readings;
mod relations;
mod said_alike;
mod sales_charts;
mod scenes;
mod search;
mod search_data;
mod snapshots;
mod source;
mod state;
mod strips;
mod styles;
mod supply;
mod terms;
mod tidy;
mod timelines;
mod titles;
mod tokens;
mod told;
mod unreadable;
mod verdicts;
mod voices;
mod window;
mod written;
