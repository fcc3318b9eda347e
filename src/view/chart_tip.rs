use super::chart_table::{bound, silent_place};
use super::scene::{Html, Scene};
use super::spoken::speaker;
use crate::charts::{Mark, Row, Source, When};
use crate::ledger::{Regime, range_text, rounding_text, work};
use crate::model::{Metric, SalesBasis, Voice};
use yew::{NodeRef, html};

/// What a mark says when pointed at.
#[derive(Clone, Debug, PartialEq)]
pub struct Tip {
    /// Where its number comes from.
    pub source: Source,
    /// Who says it.
    pub voice: Voice,
    /// Whom it is about, and what the figure is where the chart has several sorts.
    pub who: String,
    /// The figure: the string of label, table and spoken line.
    pub value: String,
    /// What else there is to say: name and words; where they are a reference, also its id.
    pub lines: Vec<(&'static str, String, Option<String>)>,
}

impl Tip {
    /// The tip of a mark.
    pub fn of(scene: &Scene<'_>, row: &Row, mark: &Mark) -> Tip {
        let words = scene.words();
        let who = mark.who(row);
        let what = mark.about.as_deref().filter(|a| *a != who);
        let period = match &mark.when {
            When::Stated(period) => Some(period.clone()),
            When::NotStated => Some(words.not_stated.to_string()),
            When::Timeless => None,
        };
        let paragraph = mark.paragraph.map(|n| (format!("¶{n}"), format!("p{n}")));
        let number = match mark.source {
            Source::Fact(id) => Some(id.to_string()),
            Source::Part(id) => Some(id.to_string()),
            Source::Silence => None,
        };
        let plain = |name, said: Option<String>| said.map(|said| (name, said, None));
        let lines = [
            plain(words.as_printed, mark.printed_otherwise().map(String::from)),
            plain(words.tip_interval, interval(scene, mark.source)),
            period.map(|said| (words.column_period, said, silent_place(mark))),
            plain(words.sales_basis, basis(scene, mark.source)),
            Some((words.tip_voice, speaker(mark, words).to_string(), None)),
            paragraph.map(|(said, id)| (words.column_paragraph, said, Some(id))),
            number.map(|id| (words.column_number, id.clone(), Some(id))),
        ];
        Tip {
            source: mark.source,
            voice: mark.voice,
            who: std::iter::once(who).chain(what).collect::<Vec<_>>().join(words.comma),
            value: mark.value.clone(),
            lines: lines.into_iter().flatten().collect(),
        }
    }

    /// The tip as it floats beside its mark, or stands under the chart where there is no room.
    pub fn html(&self, place: NodeRef) -> Html {
        let (fact, relation) = bound(self.source);
        let lines = self.lines.iter().map(|(name, said, id)| {
            html! { <><dt>{*name}</dt><dd data-ref={id.clone()}>{said.clone()}</dd></> }
        });
        // The line under the chart says it aloud.
        html! {
            <div class="chart__tip" ref={place} aria-hidden="true" data-fact={fact} data-relation={relation} data-voice={self.voice.id()}>
                <span>{self.who.clone()}</span><b>{self.value.clone()}</b>
                <dl>{for lines}</dl>
            </div>
        }
    }
}

/// Every value that the figure may stand for.
fn interval(scene: &Scene<'_>, source: Source) -> Option<String> {
    match source {
        Source::Fact(id) => rounding_text(
            scene.data.fact(id)?.quantity.as_ref()?,
            Regime::default(),
            scene.language(),
        ),
        Source::Part(id) => {
            let (_, _, part) = scene.data.part(id)?;
            let worked = work(scene.data, id, Regime::default())?;
            let has_width = worked.range?.as_point().is_none();
            has_width.then(|| range_text(scene.data, part, &worked, scene.language()))?
        }
        Source::Silence => None,
    }
}

/// Wholesale or retail, of what is sold.
fn basis(scene: &Scene<'_>, source: Source) -> Option<String> {
    let Source::Fact(id) = source else { return None };
    let words = scene.words();
    let quantity = scene.data.fact(id)?.quantity.as_ref()?;
    let is_sold = matches!(
        quantity.metric,
        Metric::Sales | Metric::SalesChange | Metric::NevPenetration | Metric::MarketShare
    );
    is_sold.then(|| {
        let basis = match quantity.basis.unwrap_or(SalesBasis::NotStated) {
            SalesBasis::Wholesale => words.wholesale,
            SalesBasis::Retail => words.retail,
            SalesBasis::NotStated => words.not_stated,
        };
        basis.to_string()
    })
}
