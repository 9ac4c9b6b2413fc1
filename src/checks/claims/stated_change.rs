//! A change that is put in words is the change between its two numbers.
//!
//! # Checks
//!
//! Sentences that give two numbers of one thing, before and after, and say how much it changed: in
//! percent, in percentage points, as a difference, as a fraction or as a multiple ("a third",
//! "doubled"). Whether that is the change between the two, whether it goes the way that the words
//! say, and whether the difference between two percentages is called percentage points; and the
//! same of tables with a column of changes. And sentences that say by how many percent something
//! rose or fell to a small whole number: whether any whole number does so.
//!
//! # Why
//!
//! From 29% to 35.8% is 6.8 percentage points, and a rise of 23%. Readers who check one change and
//! find it wrong doubt the others.
//!
//! # Example
//!
//! ```markdown
//! Reoffending rose by 6.8%, from 29% to 35.8%.          <!-- 6.8 percentage points -->
//! Remands rose by 20% to 5.                             <!-- from 4 it is 25% -->
//! Sentences went from 8 to 6, a drop of a third.        <!-- a quarter -->
//! ```
//!
//! # Source
//!
//! The examples were published in 2023 and 2024. Please check: the numbers may belong to something
//! else.

use crate::checks::Context;
use crate::checks::text::claims::change::{ChangeClaim, changes, is_rise};
use crate::checks::text::claims::change_size::{Size, StatedSize};
use crate::checks::text::claims::interval::Interval;
use crate::checks::text::quantities::{Magnitude, Quantity, SentenceReading};
use crate::diagnostics::Finding;
use crate::plan::prose::{Block, BlockKind, Inline, plain};
use crate::units::{Change, Decimal};
use std::cmp::Ordering;
use std::ops::Range;

const ID: &str = rule_id!();

/// The number below which a change in percent reveals the number before it.
const SMALL: i64 = 100;

pub(super) fn find(context: &Context) -> Vec<Finding> {
    let mut findings = Vec::new();
    let passages = context.reading.passages();
    for passage in passages.filter(|it| it.may_count()) {
        for read in passage.reads() {
            if let Some((at, message, help)) = wrong(read) {
                let excerpt = passage.excerpt(read, &at);
                findings.push(excerpt.advice(ID, message).help(help));
            }
        }
    }
    let sections = context.plan.document.sections.iter();
    findings.extend(sections.flat_map(|section| {
        let blocks = section.body.blocks.iter();
        blocks.filter_map(|block| of_table(block, section.id.as_str()))
    }));
    findings
}

/// What is wrong with a column of changes that a table has beside its two last numbers.
fn of_table(block: &Block, section: &str) -> Option<Finding> {
    let BlockKind::Table(table) = &block.value else {
        return None;
    };
    let heading = |at: usize| table.head.get(at).map(|cell| plain(cell).to_lowercase());
    let column =
        (2..table.head.len()).find(|at| heading(*at).is_some_and(|it| it.contains("change")))?;
    let wrong = table.rows.iter().find_map(|row| {
        let [from, to, by] = [column - 2, column - 1, column].map(|at| number_of(row.get(at)?));
        let (from, to, by) = (from?, to?, by?);
        let by = StatedSize {
            at: by.at.clone(),
            size: Size::By(by.magnitude),
            precision: by.precision,
            way: None,
        };
        let claim = ChangeClaim {
            from,
            to,
            by: vec![by.clone()],
            way: None,
        };
        let measured = matches!(
            by.size,
            Size::By(Magnitude::Percent(_) | Magnitude::Points(_))
        );
        let fitting = fits(&by, &claim.from, &claim.to) || is_difference(&claim, &by);
        (measured && !fitting)
            .then(|| explained(&claim, &by))
            .flatten()
    });
    let (message, help) = wrong?;
    Some(
        Finding::advice(ID, block.span, message)
            .help(help)
            .place(section),
    )
}

/// Whether a change of two percentages is their difference, as columns of changes have it.
fn is_difference(claim: &ChangeClaim, by: &StatedSize) -> bool {
    let Size::By(Magnitude::Percent(stated)) = by.size else {
        return false;
    };
    let apart = number(&claim.from)
        .zip(number(&claim.to))
        .and_then(|(from, to)| to.less(from));
    let percents = matches!(claim.from.magnitude, Magnitude::Percent(_));
    percents && apart.is_some_and(|it| it.size().partial_cmp(&stated) == Some(Ordering::Equal))
}

/// The only number of a cell.
fn number_of(cell: &[Inline]) -> Option<Quantity> {
    let read = SentenceReading::of(&plain(cell));
    match read.quantities.as_slice() {
        [only] if read.tokens.len() <= 4 => Some(only.clone()),
        _ => None,
    }
}

/// The tokens of a change at fault, what is wrong with it, and what to write.
type WrongChange = (Range<usize>, String, String);

/// What is wrong with the changes of a sentence; `None` where they are right.
fn wrong(read: &SentenceReading) -> Option<WrongChange> {
    if read.quantities.len() < 2 {
        return None;
    }
    let claims = changes(read);
    let found = claims
        .iter()
        .find_map(|claim| turned(claim).or_else(|| sized(read, claim)));
    found.or_else(|| claims.is_empty().then(|| impossible(read)).flatten())
}

/// A rise that is called a fall, or the reverse; with what to write.
fn turned(claim: &ChangeClaim) -> Option<WrongChange> {
    let (from, to) = (number(&claim.from)?, number(&claim.to)?);
    let direction = to.partial_cmp(&from)?;
    let said = claim
        .way
        .filter(|way| *way != direction && direction != Ordering::Equal)?;
    let (is, called) = match said {
        Ordering::Less => ("a rise", "a fall"),
        _ => ("a fall", "a rise"),
    };
    let message = format!(
        "please check: from {} to {} is {is}, and this calls it {called}",
        shown(&claim.from),
        shown(&claim.to)
    );
    let (one, two) = (&claim.from.at, &claim.to.at);
    let both = one.start.min(two.start)..one.end.max(two.end);
    Some((both, message, "correct the numbers or the word".to_owned()))
}

/// A size that is not the change between the two numbers, nor between any others of the sentence;
/// with what to write.
fn sized(read: &SentenceReading, claim: &ChangeClaim) -> Option<WrongChange> {
    let wrong = claim
        .by
        .iter()
        .find(|by| !fits(by, &claim.from, &claim.to))?;
    let others = read
        .quantities
        .iter()
        .filter(|it| it.magnitude.same_unit(claim.from.magnitude) && it.at != wrong.at);
    let others: Vec<&Quantity> = others.collect();
    let elsewhere = others.len() > 2
        && others.iter().any(|from| {
            others
                .iter()
                .any(|to| from.at != to.at && fits(wrong, from, to))
        });
    let (message, help) = explained(claim, wrong).filter(|_| !elsewhere)?;
    Some((wrong.at.clone(), message, help))
}

/// Whether a stated size is the change between two numbers, allowing for rounding and hedging
/// words. A size in another unit is accepted.
fn fits(by: &StatedSize, from: &Quantity, to: &Quantity) -> bool {
    let (Some(a), Some(b)) = (Interval::of(from), Interval::of(to)) else {
        return true;
    };
    let percents = matches!(from.magnitude, Magnitude::Percent(_));
    match by.size {
        // the points between two percentages, called percent
        Size::By(Magnitude::Percent(stated)) if percents && is_points(stated, from, to) => false,
        Size::By(Magnitude::Percent(stated)) => {
            let stated = Interval::stated(stated, by.precision);
            b.apart(a)
                .percent_of(a)
                .is_none_or(|change| change.meets(stated))
        }
        Size::By(Magnitude::Points(stated)) => {
            !percents || b.apart(a).meets(Interval::stated(stated, by.precision))
        }
        Size::By(Magnitude::Fraction(part)) => {
            let stated = Interval::fraction(part, by.precision);
            b.apart(a)
                .percent_of(a)
                .is_none_or(|change| change.meets(stated))
        }
        Size::By(other) if other.same_unit(from.magnitude) => {
            let stated = other.number().map(|it| Interval::stated(it, by.precision));
            stated.is_none_or(|stated| b.apart(a).meets(stated))
        }
        Size::By(_) => true,
        Size::Times(hundredths) => {
            let stated = Interval::times(hundredths, by.precision);
            b.percent_of(a).is_none_or(|share| share.meets(stated))
        }
    }
}

/// Whether a percentage is the points between two others, and not the change from one to the other.
fn is_points(stated: Decimal, from: &Quantity, to: &Quantity) -> bool {
    let apart = || {
        let (from, to) = (number(from)?, number(to)?);
        let points = to.less(from)?.size();
        let percent = Interval::exact(Change::percent(from, to)?.size);
        let is = points.partial_cmp(&stated) == Some(Ordering::Equal);
        Some(is && !percent.meets(Interval::rounded(stated)))
    };
    apart().unwrap_or(false)
}

/// The true change, and what the sentence says, for the message.
fn explained(claim: &ChangeClaim, by: &StatedSize) -> Option<(String, String)> {
    let (a, b) = (Interval::of(&claim.from)?, Interval::of(&claim.to)?);
    let (from, to) = (shown(&claim.from), shown(&claim.to));
    let percents = matches!(claim.from.magnitude, Magnitude::Percent(_));
    let points = b.apart(a).middle();
    let percent = Change::percent(number(&claim.from)?, number(&claim.to)?)?.size;
    let stated = match by.size {
        Size::By(Magnitude::Percent(it)) => format!("{it}%"),
        Size::By(Magnitude::Points(it)) => format!("{it} percentage points"),
        Size::By(Magnitude::Fraction(part)) => format!("{} in {}", part.top, part.bottom),
        Size::By(other) => other.number()?.to_string(),
        Size::Times(times) => format!("{} times as much", Decimal::new(i64::from(times), 2)),
    };
    if percents {
        let message = format!(
            "please check: from {from} to {to} is {points} percentage points, a change of {percent}%, and this says {stated}"
        );
        return Some((message, format!("write \"{points} percentage points\"")));
    }
    if matches!(by.size, Size::By(Magnitude::Count(_) | Magnitude::Money(_))) {
        let message = format!(
            "please check: from {from} to {to} is a change of {points}, and this says {stated}"
        );
        return Some((
            message,
            format!("write \"{points}\", or correct the numbers"),
        ));
    }
    let message = format!(
        "please check: from {from} to {to} is a change of {percent}%, and this says {stated}"
    );
    Some((
        message,
        format!("write \"{percent}%\", or correct the numbers"),
    ))
}

fn number(quantity: &Quantity) -> Option<Decimal> {
    quantity.magnitude.number()
}

/// A number in the form of messages.
fn shown(quantity: &Quantity) -> String {
    let number = number(quantity).map_or_else(String::new, |it| it.to_string());
    match quantity.magnitude {
        Magnitude::Percent(_) => format!("{number}%"),
        Magnitude::Money(_) => format!("£{number}"),
        _ => number,
    }
}

/// A whole number that cannot result from this percentage of any whole number: "rose by 20% to 5".
fn impossible(read: &SentenceReading) -> Option<WrongChange> {
    let mut percents = read
        .quantities
        .iter()
        .filter(|it| matches!(it.magnitude, Magnitude::Percent(_)));
    let by = percents
        .next()
        .filter(|it| read.before(it.at.start) == "by" && it.is_exact())?;
    let Magnitude::Percent(stated) = by.magnitude else {
        return None;
    };
    let after = read.quantities.iter().find(|it| it.at.start > by.at.end)?;
    let adjacent = read.before(after.at.start) == "to" && after.at.start == by.at.end + 1;
    let end = i64::try_from(after.count()?)
        .ok()
        .filter(|end| (1..SMALL).contains(end))?;
    if percents.next().is_some() || !adjacent || read.words(0..by.at.start).contains("from") {
        return None;
    }
    let rises = is_rise(read, by.at.start)?;
    let begins = if rises { 1..end } else { end + 1..10 * SMALL };
    let change = |begin| Change::percent(Decimal::new(begin, 0), Decimal::new(end, 0));
    let reaches = begins
        .filter_map(change)
        .any(|change| Interval::rounded(stated).meets(Interval::exact(change.size)));
    let way = if rises { "rises" } else { "falls" };
    (!reaches).then(|| {
        let message = format!("please check: no whole number {way} to {end} by {stated}%");
        let both = by.at.start..after.at.end;
        (
            both,
            message,
            "say from which number: \"from 4 to 5\"".to_owned(),
        )
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_change_is_the_one_between_the_numbers() {
        for (sentence, said) in [
            (
                "Reoffending rose by 6.8%, from 29% to 35.8%.",
                "6.8 percentage points",
            ),
            ("It fell by 30%, from 261 to 154.", "41.0%"),
            (
                "Remands rose by 20% to 5.",
                "no whole number rises to 5 by 20%",
            ),
            ("Sentences went from 8 to 6, a drop of a third.", "25.0%"),
            ("The number rose from 62 to 48.", "is a fall"),
            (
                "Referrals decreased by 18, from 90 to 76.",
                "a change of 14",
            ),
        ] {
            let (_, message, _) = wrong(&SentenceReading::of(sentence)).unwrap_or_default();
            assert!(message.contains(said), "{sentence}: {message}");
        }
        for right in [
            "It fell by 41%, from 261 to 154.",
            "It rose by 6.8 percentage points, from 29% to 35.8%.",
            "It rose from 29% to 35.8%, a rise of 23.4%.",
            "Remands rose by 25% to 5.",
            "The rate fell from 31.2% to 25.4% against an average of 30.1%.",
            "We moved from 3 to 5 officers.",
            "It fell by 40% to tier 2 of 9.",
        ] {
            assert_eq!(wrong(&SentenceReading::of(right)), None, "{right}");
        }
    }
}
