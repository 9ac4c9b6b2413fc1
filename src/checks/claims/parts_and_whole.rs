//! Parts make their whole.
//!
//! # Checks
//!
//! Sentences that give a whole and its parts ("120 children: 85 boys and 35 girls", "64
//! interventions, of which 40 were statutory and 24 voluntary", "12 mothers and 9 fathers, 21 in
//! all"), and lists each point of which has a number under a sentence with one ("The panel heard 60
//! cases:"). Parts that exclude each other and are said to be all have to add up to the whole;
//! others must not be more than it. Parts that can overlap, and parts "among" a whole or
//! "including" some of it, are left alone. A point that says "total" is held against the others.
//!
//! # Why
//!
//! Readers add up what stands side by side.
//!
//! # Example
//!
//! ```markdown
//! We worked with 120 children: 85 boys and 45 girls.          <!-- 130 -->
//! ```
//!
//! # Source
//!
//! Arithmetic. Please check: something may be counted twice, or left out on purpose. Then say so.

use crate::checks::Context;
use crate::checks::text::claims::list_sum::list_sum;
use crate::checks::text::claims::sum::{SumClaim, sums};
use crate::checks::text::quantities::{Magnitude, Quantity, SentenceReading};
use crate::diagnostics::Finding;
use crate::plan::prose::{Block, BlockKind, plain};
use crate::units::Decimal;
use std::cmp::Ordering;

const ID: &str = rule_id!();

const HELP: &str = "correct the numbers, or say what is left out or counted twice";

pub(super) fn find(context: &Context) -> Vec<Finding> {
    let mut findings = Vec::new();
    let passages = context.reading.passages();
    for passage in passages.filter(|it| it.may_count()) {
        for read in passage.reads().iter().filter(|it| it.quantities.len() > 2) {
            let claims = sums(read);
            let mut wrong = claims.iter().filter_map(|it| Some((it, wrong(it)?)));
            if let Some((claim, message)) = wrong.next() {
                let excerpt = passage.excerpt(read, &claim.tokens());
                findings.push(excerpt.advice(ID, message).help(HELP));
            }
        }
    }
    let sections = context.plan.document.sections.iter();
    findings.extend(sections.flat_map(|section| {
        let pairs = section.body.blocks.windows(2);
        pairs.filter_map(|pair| of_list(context, &pair[0], &pair[1]))
    }));
    findings
}

/// What is wrong with the list under a sentence; `None` where it is right.
fn of_list(context: &Context, before: &Block, list: &Block) -> Option<Finding> {
    let claim = claim_of_list(before, list)?;
    let message = wrong(&claim)?;
    let passage = context.reading.at(before.span)?;
    let read = passage.reads().last()?;
    // the whole may stand in a point of the list
    let whole = read.quantities.iter().find(|it| **it == claim.whole);
    let finding = match whole {
        Some(whole) => passage.excerpt(read, &whole.at).advice(ID, message),
        None => passage.advice(ID, message),
    };
    Some(finding.related(list.span, "the list").help(HELP))
}

/// The whole and the parts in a list of numbers under a sentence; `None` where it has none.
pub(in crate::checks) fn claim_of_list(before: &Block, list: &Block) -> Option<SumClaim> {
    let (BlockKind::Paragraph(inlines), BlockKind::List { items, .. }) =
        (&before.value, &list.value)
    else {
        return None;
    };
    let text = plain(inlines);
    let last = crate::checks::text::sentences::sentences(&text).last()?;
    let words = |blocks: &[Block]| match blocks {
        [
            Block {
                value: BlockKind::Paragraph(inlines),
                ..
            },
        ] => Some(SentenceReading::of(&plain(inlines))),
        _ => None,
    };
    let points: Option<Vec<SentenceReading>> =
        items.iter().map(|item| words(&item.blocks)).collect();
    list_sum(&SentenceReading::of(last), &points?)
}

/// What is wrong with a sum; `None` where it is right.
fn wrong(claim: &SumClaim) -> Option<String> {
    let whole = claim.whole.magnitude.number()?;
    let numbers: Option<Vec<Decimal>> =
        claim.parts.iter().map(|it| it.magnitude.number()).collect();
    let sum = sum(&numbers?)?;
    let order = sum.partial_cmp(&whole)?;
    let rounded = matches!(claim.whole.magnitude, Magnitude::Percent(_))
        && sum.less(whole)?.size() <= Decimal::new(i64::try_from(claim.parts.len()).ok()? * 5, 1);
    if order == Ordering::Equal || rounded || (order == Ordering::Less && !claim.all) {
        return None;
    }
    Some(format!(
        "please check: the parts add up to {}, and this says {}",
        shown(&claim.whole, sum),
        shown(&claim.whole, whole)
    ))
}

fn sum(numbers: &[Decimal]) -> Option<Decimal> {
    let places = numbers.iter().map(|it| it.places()).max()?;
    let digits: i128 = numbers.iter().map(|it| it.scaled(places)).sum();
    let digits = i64::try_from(digits).ok()?;
    // trailing zeros are dropped, so that 20.0 is shown as 20
    let whole = 10_i64.pow(u32::from(places));
    if digits % whole == 0 {
        return Some(Decimal::new(digits / whole, 0));
    }
    Some(Decimal::new(digits, places))
}

/// A number in the unit of a whole, as text.
fn shown(whole: &Quantity, number: Decimal) -> String {
    match whole.magnitude {
        Magnitude::Money(_) => format!("£{number}"),
        Magnitude::Percent(_) => format!("{number}%"),
        _ => number.to_string(),
    }
}
