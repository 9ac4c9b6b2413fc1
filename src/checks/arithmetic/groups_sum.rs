//! Groups that share something out add up to 100%.
//!
//! # Checks
//!
//! In each table of representation, the columns in which every group has a figure; the answers of
//! each survey in which one could give only one answer; and facts with the same `share_of`. They
//! must add up to 100%, give or take half a unit of rounding for each group. A single group is not
//! expected to be the whole.
//!
//! # Why
//!
//! Where the groups add up to less, one is missing; where they add up to more, they overlap.
//! Readers need to know which.
//!
//! # Example
//!
//! ```yaml
//! multiple_choice: no
//! answers:
//!   - { id: streets, label: On the streets, percent: 57 }
//!   - { id: buses, label: Buses, percent: 34 }      # 91%: somebody answered something else
//! ```
//!
//! # Source
//!
//! Arithmetic. The two answers of the example were published in 2024 without the others.

use crate::checks::Context;
use crate::diagnostics::Finding;
use crate::plan::Id;
use crate::plan::figures::{Fact, FactValue, Representation, RepresentationRow, Survey, Unit};
use crate::sources::Span;
use crate::units::Decimal;
use std::collections::BTreeMap;

const ID: &str = rule_id!();

pub(super) fn find(context: &Context) -> Vec<Finding> {
    let figures = &context.plan.figures;
    let tables = figures.representation.iter().flat_map(in_table);
    tables
        .chain(figures.surveys.iter().filter_map(in_survey))
        .chain(in_facts(&figures.facts))
        .collect()
}

/// A function that gets the share of a group in one column.
type Share = fn(&RepresentationRow) -> Option<Decimal>;

fn in_table(table: &Representation) -> Vec<Finding> {
    let columns: [(&str, &str, Share); 2] = [
        ("cohort", &table.cohort, |row| row.cohort),
        ("reference", &table.reference, |row| row.reference),
    ];
    let wrong = |(key, heading, share): (&str, &str, Share)| {
        let shares: Option<Vec<_>> = table.rows.iter().map(share).collect();
        let place = format!("{} {key}", table.id.value);
        Some(uneven(heading, &shares?, table.id.span)?.place(place))
    };
    columns.into_iter().filter_map(wrong).collect()
}

fn in_survey(survey: &Survey) -> Option<Finding> {
    if survey.multiple_choice {
        return None;
    }
    let shares: Option<Vec<_>> = survey.answers.iter().map(|answer| answer.percent).collect();
    let place = survey.id.value.as_str();
    Some(uneven(&survey.name, &shares?, survey.id.span)?.place(place))
}

/// The findings about facts that are shares of one whole.
fn in_facts(facts: &[Fact]) -> Vec<Finding> {
    let mut wholes: BTreeMap<&Id, Vec<&Fact>> = BTreeMap::new();
    for fact in facts {
        if let Some(whole) = &fact.share_of {
            wholes.entry(&whole.value).or_default().push(fact);
        }
    }
    let share = |fact: &&Fact| match fact.value {
        FactValue::Number(value, Unit::Percent) => Some(value),
        _ => None,
    };
    let wrong = |(whole, facts): (&Id, Vec<&Fact>)| {
        let shares: Option<Vec<_>> = facts.iter().map(share).collect();
        let finding = uneven(whole.as_str(), &shares?, facts.first()?.id.span)?;
        Some(finding.place(whole.as_str()))
    };
    wholes.into_iter().filter_map(wrong).collect()
}

fn uneven(what: &str, shares: &[Decimal], span: Span) -> Option<Finding> {
    if shares.len() < 2 {
        return None;
    }
    let places = shares.iter().map(|share| share.places()).max()?;
    let sum: i128 = shares.iter().map(|share| share.scaled(places)).sum();
    let hundred = 100 * 10_i128.pow(u32::from(places));
    // half a unit of the coarsest value for each share
    let coarsest = shares.iter().map(|share| share.places()).min()?;
    let unit = 10_i128.pow(u32::from(places - coarsest));
    let slack = i128::try_from(shares.len()).ok()? * unit;
    if 2 * (sum - hundred).abs() <= slack {
        return None;
    }
    let shown = Decimal::new(i64::try_from(sum).ok()?, places);
    let message = format!("the groups of \"{what}\" add up to {shown}%");
    let finding = if sum > hundred {
        Finding::error(ID, span, message)
            .help("correct the figures; if somebody can be in several groups, say so in a note or with `multiple_choice: yes`")
    } else {
        Finding::warning(ID, span, message)
            .help("add the group that is missing, or say that they overlap")
    };
    Some(finding)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sources::FileId;

    #[test]
    fn rounding_is_not_a_missing_group() {
        let sources = crate::sources::Sources::new(vec![crate::sources::Source::new("a", vec![])]);
        let file: Option<FileId> = sources.under("").map(|(id, _)| id).next();
        let span = Span::whole(file.unwrap());
        let sums = |shares: &[&str]| {
            let shares: Vec<_> = shares.iter().map(|s| Decimal::parse(s).unwrap()).collect();
            uneven("answers", &shares, span).is_none()
        };
        assert!(sums(&["45", "55"]));
        assert!(sums(&["33.3", "33.3", "33.3"]));
        assert!(sums(&["33", "33", "33"]));
        assert!(!sums(&["57", "34"]));
        assert!(!sums(&["60", "60"]));
    }
}
