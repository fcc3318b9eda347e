use crate::state::Action;

/// What an action means for the history, where it changes the address.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Step {
    /// The browser moved; the address is there already.
    Travelled,
    /// A step of its own, which Back undoes.
    Took,
    /// More letters of a word, more steps of a slider, another answer to a question: Back undoes the whole.
    WentOn,
}

/// What a reader does in many small steps that are one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Going {
    /// Writes a word.
    Typing,
    /// Moves a slider.
    Trying,
    /// Goes through the answers to a question.
    Answering(&'static str),
}

impl Going {
    pub(super) fn of(action: &Action) -> Option<Going> {
        match action {
            Action::Typed(_) => Some(Going::Typing),
            Action::Tried(..) => Some(Going::Trying),
            Action::Answered(question, _) => Some(Going::Answering(question)),
            _ => None,
        }
    }
}

impl Step {
    pub(super) fn of(action: &Action, goes_on: bool) -> Step {
        match action {
            Action::Started(..) | Action::WentTo(_) => Step::Travelled,
            _ if goes_on => Step::WentOn,
            _ => Step::Took,
        }
    }
}
