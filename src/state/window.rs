/// A list of more items than this is not put into the page whole.
pub const MOST_WHOLE: usize = 300;

/// Items enter and leave the page so many at a time: a multiple of the columns that cards stand in.
pub const CHUNK: usize = 6;

/// The part of a long list that is in the page, in chunks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Window {
    /// The first chunk in the page.
    pub first: usize,
    /// The first chunk after it that is not.
    pub end: usize,
}

impl Default for Window {
    /// The beginning of the list.
    fn default() -> Window {
        Window { first: 0, end: 3 }
    }
}

impl Window {
    /// The beginning of another list, as much of it as was in the page of the one before.
    pub fn at_the_beginning(self) -> Window {
        Window {
            first: 0,
            end: Window::default().end.max(self.end - self.first),
        }
    }

    /// The chunks within reach of the reader: those in view and a quarter as much again on either side.
    /// `heights` are the chunks' heights, `top` is where the list begins above the upper edge of the view (negative
    /// where it begins below it), `view` the height of the view.
    pub fn near(heights: &[f64], top: f64, view: f64) -> Window {
        let (from, to) = (top - view / 4.0, top + 1.25 * view);
        let (mut first, mut end, mut at) = (None, 0, 0.0);
        for (i, height) in heights.iter().enumerate() {
            let reaches = at + height > from && at < to;
            if reaches {
                first.get_or_insert(i);
                end = i + 1;
            }
            at += height;
        }
        // Beyond either end, as after a list has become shorter, the nearest chunk stays.
        let first = first.unwrap_or(if top < 0.0 { 0 } else { heights.len().saturating_sub(1) });
        let end = end.max((first + 1).min(heights.len()));
        Window { first, end }
    }

    /// True where a list of so many chunks is in the page whole.
    pub fn holds(self, chunks: usize) -> bool {
        self.first == 0 && self.end >= chunks
    }

    /// True where another window brings nothing that this one does not hold, and would not make the page much smaller.
    pub fn reaches(self, other: Window) -> bool {
        let is_much = self.end - self.first > 2 * (other.end - other.first).max(Window::default().end);
        self.first <= other.first && other.end <= self.end && !is_much
    }

    /// The room that the chunks before and after would take, in CSS pixels.
    pub fn rooms(self, heights: &[f64]) -> [u32; 2] {
        let room = |chunks: Option<&[f64]>| pixels(chunks.unwrap_or_default().iter().sum());
        [room(heights.get(..self.first)), room(heights.get(self.end..))]
    }

    /// The items of the window, of `all`.
    pub fn items(self, all: usize) -> std::ops::Range<usize> {
        let end = (self.end * CHUNK).min(all);
        (self.first * CHUNK).min(end)..end
    }
}

/// Whole pixels; a sum of heights is never negative.
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // bounded before
fn pixels(height: f64) -> u32 {
    height.round().clamp(0.0, f64::from(u32::MAX)) as u32
}
