//! A percentage is what its count and its base give.
//!
//! # Checks
//!
//! For each observation of an indicator in percent: the count divided by the base, rounded half up
//! to the places that are printed. Where there is a base and no count, whether any whole number
//! gives the percentage. The same for facts in percent that have a base, for the answers of
//! surveys, and for the shares of a table of representation that says of how many they are.
//!
//! # Why
//!
//! A percentage that its own table contradicts is a slip of the pen, or belongs to other children
//! or another period than the table says.
//!
//! # Example
//!
//! ```yaml
//! - period: Apr 21 - Jun 21
//!   value: 43.2             # 13 of 30 is 43.3%
//!   count: 13
//!   base: 30
//! ```
//!
//! # Source
//!
//! Arithmetic. A plan published in 2023 has 43.3% in its table and 43.2% in its text: the text
//! covers four quarters, the row one.

use crate::checks::Context;
use crate::checks::values::rounding::{Quotient, possible};
use crate::diagnostics::Finding;
use crate::plan::figures::{
    Count, Fact, FactValue, FigureBasis, Figures, Indicator, Observation, Representation, Side,
    Survey, Unit,
};
use crate::sources::Spanned;
use crate::units::{Decimal, grouped};

const ID: &str = rule_id!();

pub(super) fn find(context: &Context) -> Vec<Finding> {
    let figures: &Figures = &context.plan.figures;
    let indicators = figures.indicators.iter();
    let indicators = indicators.filter(|indicator| indicator.unit == Unit::Percent);
    indicators
        .flat_map(in_indicator)
        .chain(figures.facts.iter().filter_map(in_fact))
        .chain(figures.surveys.iter().flat_map(in_survey))
        .chain(figures.representation.iter().flat_map(in_representation))
        .collect()
}

/// A printed percentage, with its count and its base.
struct PrintedShare {
    value: Spanned<Decimal>,
    count: Option<Spanned<Count>>,
    base: Option<Spanned<Count>>,
}

fn in_indicator(indicator: &Indicator) -> Vec<Finding> {
    let observations = indicator
        .series
        .iter()
        .flat_map(|series| &series.observations);
    let wrong = |observation: &Observation| {
        let printed = PrintedShare {
            value: observation.value?,
            count: observation.count,
            base: observation.base,
        };
        let place = format!("{} {}", indicator.id.value, observation.period.value);
        Some(wrong(&printed)?.place(place))
    };
    observations.filter_map(wrong).collect()
}

fn in_fact(fact: &Fact) -> Option<Finding> {
    let FactValue::Number(value, Unit::Percent) = fact.value else {
        return None;
    };
    let printed = PrintedShare {
        value: Spanned::new(value, fact.id.span),
        count: None,
        base: fact.base,
    };
    Some(wrong(&printed)?.place(fact.id.value.as_str()))
}

fn in_survey(survey: &Survey) -> Vec<Finding> {
    let wrong = |answer: &crate::plan::figures::Answer| {
        let printed = PrintedShare {
            value: Spanned::new(answer.percent?, answer.id.span),
            count: answer.count,
            base: survey.responses,
        };
        let place = format!("{} {}", survey.id.value, answer.id.value);
        Some(wrong(&printed)?.place(place))
    };
    survey.answers.iter().filter_map(wrong).collect()
}

fn in_representation(table: &Representation) -> Vec<Finding> {
    let wrong = |side: Side| {
        let base = table
            .base(side)
            .map(|it| Spanned::new(Count::Known(it.value), it.span));
        table.rows.iter().filter_map(move |row| {
            let printed = PrintedShare {
                value: Spanned::new((*row.share(side))?, row.span),
                count: None,
                base,
            };
            let place = format!("{} {}", table.id.value, side.word());
            Some(wrong(&printed)?.place(place))
        })
    };
    Side::BOTH.into_iter().flat_map(wrong).collect()
}

fn wrong(printed: &PrintedShare) -> Option<Finding> {
    let value = printed.value.value;
    let known = |count: Option<Spanned<Count>>| Some((count?.value.known()?, count?.span));
    let (bottom, base) = known(printed.base)?;
    let Some((top, count)) = known(printed.count) else {
        return (!possible(value, bottom)).then(|| impossible(printed.value, bottom));
    };
    let quotient = Quotient {
        top,
        bottom,
        per: 100,
    };
    if quotient.fits(value, FigureBasis::Exact) {
        return None;
    }
    let (top, bottom) = (grouped(top), grouped(bottom));
    let right = quotient
        .printed(value.places())
        .map(|right| format!("{right}%"));
    let right = right.unwrap_or_else(|| "nothing that can be said".to_owned());
    let message = format!("{top} of {bottom} is {right}, not {value}%");
    let finding = Finding::error(ID, printed.value.span, message);
    Some(
        finding
            .related(count, "the count")
            .related(base, "the base")
            .help("correct the figure that is wrong; if the percentage is of other children or another period, say which"),
    )
}

fn impossible(value: Spanned<Decimal>, base: u64) -> Finding {
    let message = format!("{}% is not possible of {}", value.value, grouped(base));
    Finding::error(ID, value.span, message)
        .label("no whole number of them gives this percentage")
        .help("correct the percentage, or the number that it is of")
}
