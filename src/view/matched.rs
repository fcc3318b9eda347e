use super::fact::heard;
use super::scene::{Html, Scene};
use crate::facets::{Passage, Source};
use crate::ledger::{Regime, plain_span};
use crate::model::{Language, Span, Voice};
use std::ops::Range;
use yew::html;

/// A text as search keeps it: its numbers bound to where they come from, what matched marked. It holds no link, so that
/// it may stand in one.
pub fn matched(scene: &Scene<'_>, passage: &Passage, language: Language, marks: &[Range<usize>]) -> Html {
    let lang = (language != scene.language()).then(|| language.tag());
    // Who speaks is told in the words of the page.
    let voice = |voice| html! { <span lang={lang.map(|_| scene.language().tag())}>{heard(scene, voice)}</span> };
    let (mut nodes, mut at): (Vec<Html>, usize) = (Vec::new(), 0);
    for (range, source) in &passage.numbers {
        nodes.extend(marked(&passage.words, at..range.start, marks));
        let inside = marked(&passage.words, range.clone(), marks);
        nodes.push(match source {
            Source::Fact(id) => {
                html! { <span class="fact fact--report" data-fact={id.to_string()} data-voice="report">{for inside}</span> }
            }
            Source::Part(id) => {
                // A result of ours is worked out only here, so nothing in it can have matched.
                let result = plain_span(scene.data, &Span::Part(*id), Regime::default(), language);
                html! { <span class="fact fact--computed" data-relation={id.to_string()} data-voice="computed">{voice(Voice::Computed)}{result}</span> }
            }
            Source::Note(id) => {
                html! { <span class="fact fact--outside" data-note={id.to_string()} data-voice="context">{voice(Voice::Context)}{for inside}</span> }
            }
        });
        at = range.end;
    }
    nodes.extend(marked(&passage.words, at..passage.words.len(), marks));
    html! { <span {lang}>{for nodes}</span> }
}

/// A stretch of a text, the marked parts of it marked.
fn marked(text: &str, stretch: Range<usize>, marks: &[Range<usize>]) -> Vec<Html> {
    let words = |from: usize, to: usize| text.get(from..to).unwrap_or_default().to_string();
    let (mut nodes, mut at): (Vec<Html>, usize) = (Vec::new(), stretch.start);
    for mark in marks {
        let (from, to) = (mark.start.max(at), mark.end.min(stretch.end));
        if from < to {
            nodes.push(html! { {words(at, from)} });
            nodes.push(html! { <mark>{words(from, to)}</mark> });
            at = to;
        }
    }
    if at < stretch.end {
        nodes.push(html! { {words(at, stretch.end)} });
    }
    nodes
}
