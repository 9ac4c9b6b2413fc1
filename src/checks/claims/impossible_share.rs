//! A percentage of a number of children is possible.
//!
//! # Checks
//!
//! Sentences that give a part of a number of people or things: a count out of it ("17 of 68"), a
//! percentage or a fraction ("45% of the 34 children", "half of the 17 mentors"), or both ("17 of
//! 68 (25%)"). Whether the count is at most the whole, whether the percentage is the count's, and
//! whether any whole number gives that percentage, rounded as printed.
//!
//! # Why
//!
//! 45% of 34 children is no number of children: 15 are 44% and 16 are 47%. The percentage belongs
//! to another group than the sentence says.
//!
//! # Example
//!
//! ```markdown
//! We found that 45% of the 34 children had changed school.
//! Of 68 children assessed, 17 (35%) had a need.            <!-- 25% -->
//! ```
//!
//! # Source
//!
//! Arithmetic. A plan published in 2024 gives such percentages of a group whose size it does not
//! say. Please check: the number may be of something else.

use crate::checks::Context;
use crate::checks::text::claims::interval::Interval;
use crate::checks::text::claims::share::{ShareClaim, only_count, shares};
use crate::checks::text::quantities::{Fraction, Magnitude, Quantity, SentenceReading, WordClass};
use crate::checks::values::rounding::possible;
use crate::diagnostics::Finding;
use crate::units::{Decimal, grouped};
use std::ops::Range;

const ID: &str = rule_id!();

pub(super) fn find(context: &Context) -> Vec<Finding> {
    let mut findings = Vec::new();
    let passages = context.reading.passages();
    for passage in passages.filter(|it| it.may_count()) {
        let mut before = None;
        for read in passage.reads() {
            let claims = shares(read, before);
            let wrong = claims
                .iter()
                .find_map(|it| Some((it.at.clone(), wrong(it)?)));
            if let Some((at, message)) = wrong.or_else(|| more_than_all(read)) {
                let excerpt = passage.excerpt(read, &at);
                let finding = excerpt.advice(ID, format!("please check: {message}"));
                findings.push(finding.help("correct the numbers, or say of how many it is"));
            }
            before = only_count(read);
        }
    }
    findings
}

/// What is wrong with a share; `None` where it is possible.
fn wrong(claim: &ShareClaim) -> Option<String> {
    let whole = grouped(claim.whole);
    let Some(part) = claim.part else {
        let share = claim.share.as_ref()?;
        return match share.magnitude {
            Magnitude::Percent(it) if it > Decimal::new(100, 0) => {
                Some(format!("{it}% of {whole} is more than all of them"))
            }
            Magnitude::Percent(it) => {
                (!possible(it, claim.whole)).then(|| format!("{it}% of {whole} is no whole number"))
            }
            Magnitude::Fraction(it) => (!can_be(it, claim.whole))
                .then(|| format!("{} in {} of {whole} is no whole number", it.top, it.bottom)),
            _ => None,
        };
    };
    if part > claim.whole {
        return Some(format!(
            "{} of {whole} is more than all of them",
            grouped(part)
        ));
    }
    let share = claim.share.as_ref()?;
    let is = percentage(part, claim.whole)?;
    let stated = stated(share)?;
    (!is.meets(stated)).then(|| {
        let percent =
            Decimal::percentage(part, claim.whole, 1).map_or_else(String::new, |it| it.to_string());
        format!(
            "{} of {whole} is {percent}%, and this says {}",
            grouped(part),
            named(share)
        )
    })
}

/// Those of whom a share is at most all.
const PEOPLE: WordClass = WordClass(
    "children people parents carers families victims staff pupils girls boys volunteers mentors \
     practitioners officers schools households cases orders referrals",
);

/// More than 100% of people: "104% of children who were referred completed it".
fn more_than_all(read: &SentenceReading) -> Option<(Range<usize>, String)> {
    let hundred = Decimal::new(100, 0);
    let more = read.quantities.iter().find(|it| {
        let more = matches!(it.magnitude, Magnitude::Percent(percent) if percent > hundred);
        let end = it.at.end;
        let people = (end + 1..end + 5).any(|at| PEOPLE.has(read.word(at)));
        more && it.is_exact() && read.word(end) == "of" && people
    })?;
    let percent = more.magnitude.number()?;
    Some((
        more.at.clone(),
        format!("{percent}% is more than all of them"),
    ))
}

/// A part in percent of its whole; `None` where the whole may be zero.
fn percentage(part: u64, whole: u64) -> Option<Interval> {
    let exact = |it: u64| Some(Interval::exact(Decimal::new(i64::try_from(it).ok()?, 0)));
    exact(part)?.percent_of(exact(whole)?)
}

fn stated(share: &Quantity) -> Option<Interval> {
    match share.magnitude {
        Magnitude::Percent(it) => Some(Interval::stated(it, share.precision)),
        Magnitude::Fraction(it) => Some(Interval::fraction(it, share.precision)),
        _ => None,
    }
}

fn named(share: &Quantity) -> String {
    match share.magnitude {
        Magnitude::Percent(it) => format!("{it}%"),
        Magnitude::Fraction(it) => format!("{} in {}", it.top, it.bottom),
        _ => String::new(),
    }
}

/// Whether some whole number is that fraction of a whole, as loosely as people say half or a third.
fn can_be(part: Fraction, whole: u64) -> bool {
    let stated = Interval::fraction(part, crate::checks::text::quantities::Precision::Exact);
    let near = whole * u64::from(part.top) / u64::from(part.bottom);
    (near..=near + 1)
        .filter_map(|it| percentage(it, whole))
        .any(|it| it.meets(stated))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::checks::text::quantities::SentenceReading;

    fn found(text: &str) -> Option<String> {
        shares(&SentenceReading::of(text), None)
            .iter()
            .find_map(wrong)
    }

    #[test]
    fn only_what_whole_people_give_is_possible() {
        for text in [
            "We found that 45% of the 34 children had moved.",
            "Exactly half of the 17 mentors are men.",
            "In all, 115% of the 40 families took part.",
            "Nineteen of our 14 schools have signed.",
            "Of 68 children assessed, 17 (35%) had a need.",
        ] {
            assert!(found(text).is_some(), "{text}");
        }
        for text in [
            "We found that 88% of the 34 children had moved.",
            "Half of the 31 mentors are men.",
            "45% of 2023",
            "45% in 34 schools",
            "Of 68 children assessed, 17 (25%) had a need.",
        ] {
            assert_eq!(found(text), None, "{text}");
        }
    }
}
