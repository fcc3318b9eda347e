//! The parts of the program that are fetched when they are first wanted. Natively, and in a development build, every one
//! is there from the beginning.

#[cfg(target_arch = "wasm32")]
use super::start::{Begun, run};
use crate::dataset::open;
use crate::view::{self, Drawing, DrawsOver, DrawsStanding, Part, Phrases};
#[cfg(split)]
use std::hint::black_box;

/// A part could not be fetched.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotFetched;

impl std::error::Error for NotFetched {}

impl std::fmt::Display for NotFetched {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("a part of the program did not come")
    }
}

#[cfg(split)]
impl From<wasm_split_helpers::SplitLoaderError> for NotFetched {
    fn from(_: wasm_split_helpers::SplitLoaderError) -> NotFetched {
        NotFetched
    }
}

/// Fetches a part, once, with what every part brings along.
///
/// # Errors
/// A file did not come; a later call tries again.
pub(super) async fn fetch(part: Part) -> Result<Drawing, NotFetched> {
    match part {
        Part::Standing => standing().await,
        Part::Figures => figures().await,
        Part::Tables => tables().await,
        Part::Panel => panel().await,
    }
}

/// Everything, where the program is one piece.
pub fn whole() -> Drawing {
    Drawing {
        figures: Some(view::figures),
        tables: Some(view::tables),
        over: Some(OVER),
        ..base()
    }
}

/// Starts the app, which is a part itself: a list is narrowed before it has come.
///
/// # Errors
/// A file did not come.
#[cfg(target_arch = "wasm32")]
pub(super) async fn begin(begun: Begun) -> Result<(), NotFetched> {
    app(begun).await?
}

/// Declares a part by what it makes. A call fetches it first.
macro_rules! part {
    ($part:ident($($argument:ident: $type:ty)?) -> $made:ty, $body:expr) => {
        #[cfg(split)]
        #[wasm_split_helpers::wasm_split($part, fallible)]
        fn $part($($argument: $type)?) -> Result<$made, NotFetched> {
            Ok($body)
        }

        #[cfg(not(split))]
        async fn $part($($argument: $type)?) -> Result<$made, NotFetched> {
            Ok($body)
        }
    };
}

#[cfg(target_arch = "wasm32")]
part!(app(begun: Begun) -> Result<(), NotFetched>, run(begun));
part!(standing() -> Drawing, base());
part!(figures() -> Drawing, Drawing { figures: Some(view::figures), ..base() });
part!(tables() -> Drawing, Drawing { tables: Some(view::tables), ..base() });
part!(panel() -> Drawing, Drawing { over: Some(OVER), ..base() });

/// What every part has in it. The program is split by what needs what: what two of them both need, and the others not,
/// would be a file of its own. All need what the app has, so that this is one file and not a dozen.
fn base() -> Drawing {
    #[cfg(split)]
    black_box(run as fn(Begun) -> Result<(), NotFetched>);
    Drawing {
        standing: Some(DrawsStanding {
            cards: view::card_list,
            foot: view::footer,
            chart_title: view::chart_title,
            take_in_words: Phrases::take_in,
            read: open,
        }),
        ..Drawing::default()
    }
}

const OVER: DrawsOver = DrawsOver {
    panel: view::panel,
    since: view::since,
    search: view::search_dialog,
};
