use super::parts::{self, NotFetched, whole};
use crate::browser;
use crate::dataset::Dataset;
use crate::model::Language;
use crate::state::State;
use crate::view::{Drawing, Part};
use std::cell::Cell;

/// What a page needs to show what the report says.
#[derive(Clone, Copy, Debug, Default)]
pub struct Brought {
    /// What the site knows.
    pub data: Option<&'static Dataset>,
    /// What draws it.
    pub drawing: Drawing,
}

impl Brought {
    /// All of it, where the program is one piece.
    pub fn whole(data: &'static Dataset) -> Brought {
        Brought {
            data: Some(data),
            drawing: whole(),
        }
    }

    /// Takes in what else has come.
    pub(super) fn add(&mut self, more: Brought) {
        self.data = self.data.or(more.data);
        self.drawing.add(more.drawing);
    }

    /// What a state needs and is not there.
    pub(super) fn missing(&self, state: &State) -> Option<Part> {
        Part::needed(state).find(|part| !self.drawing.has(*part) || self.data.is_none())
    }
}

/// Of a program there is one: what it has brought is no reason to draw a page again.
impl PartialEq for Brought {
    fn eq(&self, _: &Brought) -> bool {
        true
    }
}

thread_local! {
    /// The dataset, once it has been read: two parts may be on their way at once, and each brings it.
    static READ: Cell<Option<&'static Dataset>> = const { Cell::new(None) };
}

/// Fetches a part and, where they are not there yet, the dataset with the words of both languages, and the styles of all
/// pages; all at once.
pub(super) async fn bring(part: Part, has: Brought) -> Result<Brought, NotFetched> {
    let coming = has
        .data
        .is_none()
        .then(|| (Language::ALL.map(words_of), browser::fetch_file("dataset")));
    let styles = browser::fetch_styles();
    let drawing = parts::fetch(part).await?;
    if !styles.await {
        return Err(NotFetched);
    }
    let Some(((words, coming), draws)) = coming.zip(drawing.standing) else {
        return Ok(Brought { drawing, ..has });
    };
    for (language, words) in Language::ALL.into_iter().zip(words) {
        let words = words.await?;
        if !words.is_none_or(|words| (draws.take_in_words)(language, words)) {
            return Err(NotFetched);
        }
    }
    let bytes = coming.await.ok_or(NotFetched)?;
    let data = match READ.get() {
        Some(data) => data,
        None => {
            let data = (draws.read)(&bytes).map_err(|_| NotFetched)?;
            Box::leak(Box::new(data)) // lives as long as the page
        }
    };
    READ.set(Some(data));
    Ok(Brought {
        data: Some(data),
        drawing,
    })
}

/// Begins to fetch the words of a language; nothing where the program has them in itself.
pub(super) fn words_of(language: Language) -> impl Future<Output = Result<Option<Vec<u8>>, NotFetched>> {
    let file = match language {
        Language::Zh => "words-zh",
        Language::En => "words-en",
    };
    let coming = cfg!(split).then(|| browser::fetch_file(file));
    async {
        match coming {
            Some(coming) => coming.await.map(Some).ok_or(NotFetched),
            None => Ok(None),
        }
    }
}
