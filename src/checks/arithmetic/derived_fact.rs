//! A fact that is made of other facts is what they give.
//!
//! # Checks
//!
//! Facts that say with `from` which two facts they are the quotient of: a percentage or a rate
//! against the first divided by the second, rounded half up to the places that are printed. Facts
//! that say with `growth_of` whose growth they are: a percentage against the change of that fact
//! since what it `was`. And whether those facts are there.
//!
//! # Why
//!
//! A share, its parts and a growth rate are copied from three places. Readers divide.
//!
//! # Example
//!
//! ```yaml
//! - { id: children, label: Children, value: 58550, was: { value: 50827, period: 2011 } }
//! - { id: people, label: People, value: 262052 }
//! - { id: share, label: Children in every hundred, value: 22.8, unit: percent, from: [children, people] }
//! - { id: growth, label: Growth, value: 15.2, unit: percent, growth_of: children }
//! ```
//!
//! 58,550 of 262,052 is 22.3%.
//!
//! # Source
//!
//! Arithmetic. The right figures of the example were published in 2024.

use crate::checks::Context;
use crate::checks::values::rounding::{Quotient, per, shown};
use crate::diagnostics::{Finding, nearest};
use crate::plan::Id;
use crate::plan::figures::{Fact, FactValue, FigureBasis, Unit};
use crate::sources::Spanned;
use crate::units::{Decimal, grouped};

const ID: &str = rule_id!();

pub(super) fn find(context: &Context) -> Vec<Finding> {
    let facts = &context.plan.figures.facts;
    let wrong = |fact: &Fact| match (fact.from.as_slice(), &fact.growth_of) {
        ([], None) => None,
        ([top, bottom], None) => quotient(facts, fact, top, bottom),
        ([], Some(of)) => growth(facts, fact, of),
        (from, _) => Some(not_two(from.first()?)),
    };
    facts.iter().filter_map(wrong).collect()
}

fn not_two(first: &Spanned<Id>) -> Finding {
    let message =
        "a fact is made of two others, the upper and then the lower, or is the growth of one";
    Finding::error(ID, first.span, message).help("write `from: [children, people]`")
}

fn quotient(
    facts: &[Fact],
    fact: &Fact,
    top: &Spanned<Id>,
    bottom: &Spanned<Id>,
) -> Option<Finding> {
    let (above, below) = match (look_up(facts, top), look_up(facts, bottom)) {
        (Ok(above), Ok(below)) => (above, below),
        (Err(missing), _) | (_, Err(missing)) => return Some(*missing),
    };
    let (value, unit) = number(fact)?;
    let quotient = Quotient {
        top: whole(number(above)?.0)?,
        bottom: whole(number(below)?.0)?,
        per: per(unit)?,
    };
    if quotient.fits(value, FigureBasis::Exact) {
        return None;
    }
    let right = quotient.printed(value.places())?;
    let message = format!(
        "{} of {} is {}, not {}",
        grouped(quotient.top),
        grouped(quotient.bottom),
        shown(right, unit),
        shown(value, unit)
    );
    Some(
        finding(fact, message)
            .related(above.id.span, "this")
            .related(below.id.span, "divided by this"),
    )
}

/// The finding about a fact that is the growth of another, in percent, if it is wrong.
fn growth(facts: &[Fact], fact: &Fact, of: &Spanned<Id>) -> Option<Finding> {
    let grown = match look_up(facts, of) {
        Ok(grown) => grown,
        Err(missing) => return Some(*missing),
    };
    let (before, _) = grown.was.as_ref()?;
    let (before, after) = (whole(*before)?, whole(number(grown)?.0)?);
    let (value, unit) = number(fact).filter(|(_, unit)| *unit == Unit::Percent)?;
    let quotient = Quotient {
        top: after.abs_diff(before),
        bottom: before,
        per: 100,
    };
    let falls = value.direction() == std::cmp::Ordering::Less;
    if quotient.fits(value.size(), FigureBasis::Exact) && falls == (after < before) {
        return None;
    }
    let right = quotient.printed(value.places())?;
    let way = if after < before { "a fall" } else { "a rise" };
    let message = format!(
        "from {} to {} is {way} of {}, not {}",
        grouped(before),
        grouped(after),
        shown(right, unit),
        shown(value, unit)
    );
    Some(finding(fact, message).related(grown.id.span, "the fact that grew"))
}

fn finding(fact: &Fact, message: String) -> Finding {
    Finding::error(ID, fact.id.span, message)
        .help("correct the figure that is wrong")
        .place(fact.id.value.as_str())
}

fn look_up<'a>(facts: &'a [Fact], id: &Spanned<Id>) -> Result<&'a Fact, Box<Finding>> {
    let found = facts.iter().find(|it| it.id.value == id.value);
    found.ok_or_else(|| {
        let message = format!("there is no fact `{}` in this plan", id.value);
        let finding = Finding::error(ID, id.span, message);
        let names = facts.iter().map(|it| it.id.value.as_str());
        Box::new(match nearest(id.value.as_str(), names) {
            Some(near) => finding.help(format!("did you mean `{near}`?")).fix(near),
            None => finding.help("name a fact of facts.yaml by its id"),
        })
    })
}

fn number(fact: &Fact) -> Option<(Decimal, Unit)> {
    match fact.value {
        FactValue::Number(value, unit) => Some((value, unit)),
        FactValue::Pounds(_) | FactValue::Text(_) => None,
    }
}

fn whole(value: Decimal) -> Option<u64> {
    let whole = value.places() == 0;
    u64::try_from(value.scaled(0)).ok().filter(|_| whole)
}
