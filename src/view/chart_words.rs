use super::phrases::Phrases;
use crate::charts::Words;
use crate::model::{Counting, Language};

/// The words that charts take from the interface.
pub fn chart_words(language: Language) -> Words {
    let phrases = Phrases::of(language);
    Words {
        language,
        undated_period: phrases.period_not_stated,
        unstated_size: phrases.size_not_stated,
        not_stated: phrases.not_stated,
        reached: phrases.step_reached,
        computed: phrases.mark_computed,
        monthly_average: phrases.mark_monthly_average,
        petition_filed: phrases.mark_petition_filed,
        case_accepted: phrases.mark_case_accepted,
        declared_bankrupt: phrases.mark_declared_bankrupt,
        times_as_much: phrases.mark_times_as_much,
        compounded: phrases.mark_compounded,
        all_others: phrases.mark_all_others,
        year_earlier: phrases.mark_year_earlier,
        difference: phrases.mark_difference,
        not_risen: phrases.mark_not_risen,
        month_not_stated: phrases.mark_month_not_stated,
        undated: phrases.undated,
        apart: phrases.mark_apart,
        in_wan: phrases.in_wan,
        in_thousands: phrases.in_thousands,
        per_month: phrases.per_month,
        printed_beside: phrases.printed_beside,
        comma: phrases.comma,
        colon: phrases.colon,
    }
}

/// A way to count vehicles, as it is offered.
pub fn counting_words(words: &Phrases, counting: Counting) -> &'static str {
    match counting {
        Counting::Printed => words.unit_printed,
        Counting::Wan => words.unit_wan,
        Counting::Thousands => words.unit_thousands,
        Counting::PerMonth => words.unit_per_month,
    }
}
