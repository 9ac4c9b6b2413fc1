//! Sentences that say how values changed. They state and compare, and never judge: no adjectives.

use super::sentence::{counted, sized};
use crate::units::{Change, Period, PeriodForm, grouped};
use std::cmp::Ordering;

/// A value as readers see it, such as `287 per 100,000`, with its period.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dated {
    /// The value with its unit.
    pub figure: String,
    /// The period that the value is for.
    pub period: Period,
}

/// A period within a sentence: `January to December 2021`, `2021-22`. Financial years keep their
/// hyphen, because "from 261 in 2021 to 2022 to 154 in 2023 to 2024" cannot be read.
pub fn spoken(period: &Period) -> String {
    match period.shape {
        PeriodForm::FinancialYears => period.to_string(),
        _ => period.long(),
    }
}

pub(super) fn when(period: &Period) -> String {
    let preposition = if period.shape == PeriodForm::Day {
        "on"
    } else {
        "in"
    };
    format!("{preposition} {}", spoken(period))
}

/// "First time entrants fell by 20.2%, from 287 to 229 per 100,000.", "Reoffending rose from 26.7%
/// to 43.3%."
pub fn moved(
    subject: &str,
    [from, to]: &[String; 2],
    direction: Ordering,
    change: Option<Change>,
) -> String {
    let verb = match direction {
        Ordering::Less => "fell",
        Ordering::Equal => return format!("{subject} stayed at {to}."),
        Ordering::Greater => "rose",
    };
    let by = change.map_or_else(String::new, |change| format!(" by {},", sized(change)));
    format!("{subject} {verb}{by} from {from} to {to}.")
}

/// "It was 287 (55 children) in January to December 2021, and 229 (41) in January to December
/// 2022."
pub fn both_ends([from, to]: &[Dated; 2]) -> String {
    let ([a, b], [then, now]) = (
        [&from.figure, &to.figure],
        [when(&from.period), when(&to.period)],
    );
    format!("It was {a} {then}, and {b} {now}.")
}

/// "down 20.2% from 287 in January to December 2021", "the same as in 2022-23": a change, after the
/// latest value.
pub fn since(direction: Ordering, change: Option<Change>, earlier: &str, then: &Period) -> String {
    let way = match direction {
        Ordering::Less => "down",
        Ordering::Equal => return format!("the same as {}", when(then)),
        Ordering::Greater => "up",
    };
    let size = change.map_or_else(String::new, |change| format!(" {}", sized(change)));
    format!("{way}{size} from {earlier} {}", when(then))
}

/// Whether chance can explain a change, in a sentence.
pub fn chance(explains: bool) -> &'static str {
    if explains {
        "A change of this size can come about by chance."
    } else {
        "Chance alone would rarely bring a change of this size."
    }
}

/// The sentence for values that rest on few children.
pub fn treat_with_care() -> &'static str {
    "Small numbers: treat with care."
}

/// "First time entrants: 229 per 100,000 in January to December 2022."
pub fn stands(subject: &str, at: &Dated) -> String {
    format!("{subject}: {} {}.", at.figure, when(&at.period))
}

/// "Use of custody: every value is suppressed." `why` is a word such as `suppressed`.
pub fn no_value(subject: &str, why: &str) -> String {
    format!("{subject}: every value is {why}.")
}

/// "The value for 2023-24 is suppressed."
pub fn latest_missing(period: &Period, why: &str) -> String {
    format!("The value for {} is {why}.", spoken(period))
}

/// "The value for 2023-24 is provisional."
pub fn provisional(periods: &[&Period]) -> String {
    match periods {
        [only] => format!("The value for {} is provisional.", spoken(only)),
        _ => "Both values are provisional.".to_owned(),
    }
}

/// "The value is based on 4 of 15 children in the cohort."
pub fn small_base((count, base): (u64, u64), whom: &str) -> String {
    let of = format!("{} of {} {whom}", grouped(count), grouped(base));
    format!("The value is based on {}.", of.trim_end())
}

/// "The value is based on a count of 3 (custodial sentences)."
pub fn small_count(count: u64, what: &str) -> String {
    let what = if what.is_empty() {
        String::new()
    } else {
        format!(" ({what})")
    };
    format!("The value is based on a count of {}{what}.", grouped(count))
}

/// "The national average is 148.", "For London it is 192, for Q4 2022-23."
pub fn compared(name: &str, figure: &str, period: Option<&Period>) -> String {
    let when = period.map_or_else(String::new, |period| format!(", {}", when(period)));
    if name.to_lowercase().ends_with("average") {
        return format!("The {} is {figure}{when}.", lowered(name));
    }
    format!("For {name} the value is {figure}{when}.")
}

/// The text with its first letter in lower case, unless the first word is an abbreviation.
pub fn lowered(text: &str) -> String {
    let mut letters = text.chars();
    match (letters.next(), letters.next()) {
        (Some(first), Some(second)) if !second.is_uppercase() => {
            let rest = &text[first.len_utf8()..];
            first.to_lowercase().chain(rest.chars()).collect()
        }
        _ => text.to_owned(),
    }
}

/// "3 of the 10 key performance indicators have a figure.", "…; that of 1 more is suppressed."
pub fn reported(with_figure: usize, suppressed: usize, all: usize) -> String {
    let verb = if with_figure == 1 { "has" } else { "have" };
    if suppressed > 0 {
        let hidden = match suppressed {
            1 => "the figure of 1 is suppressed".to_owned(),
            some => format!("the figures of {some} are suppressed"),
        };
        return match with_figure {
            0 => {
                format!("Of the {all} key performance indicators, {hidden}; no other has a figure.")
            }
            some => format!(
                "{some} of the {all} key performance indicators {verb} a figure to show; {hidden}."
            ),
        };
    }
    match with_figure {
        0 => format!("None of the {all} key performance indicators has a figure yet."),
        every if every == all && all > 1 => {
            format!("All {all} key performance indicators have a figure.")
        }
        some => format!("{some} of the {all} key performance indicators {verb} a figure."),
    }
}

/// "Of 5 local targets, 1 is met and 2 are not met; for 2 it cannot be said."
pub fn targets_met(met: usize, not_met: usize, unknown: usize) -> String {
    let are = |number: usize| if number == 1 { "is" } else { "are" };
    let all = u64::try_from(met + not_met + unknown).unwrap_or(u64::MAX);
    let all = counted(all, "local target", "local targets");
    if met + not_met == 0 {
        let was = if unknown == 1 { "it was" } else { "they were" };
        return format!("{all}. The plan gives no figures, so we cannot say whether {was} met.");
    }
    let known = format!(
        "Of {all}, {met} {} met and {not_met} {} not met",
        are(met),
        are(not_met)
    );
    match unknown {
        0 => format!("{known}."),
        some => format!("{known}; for {some} it cannot be said."),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_keep_their_capitals() {
        assert_eq!(lowered("National average"), "national average");
        assert_eq!(lowered("YJS family average"), "YJS family average");
        let day = Period::parse("2023-03-31").unwrap();
        assert_eq!(
            compared("London", "192", Some(&day)),
            "For London the value is 192, on 31 March 2023."
        );
    }

    #[test]
    fn indicators_with_a_figure_are_counted() {
        let said = [(0, 10), (1, 10), (3, 10), (10, 10)].map(|(some, all)| reported(some, 0, all));
        assert_eq!(
            said,
            [
                "None of the 10 key performance indicators has a figure yet.",
                "1 of the 10 key performance indicators has a figure.",
                "3 of the 10 key performance indicators have a figure.",
                "All 10 key performance indicators have a figure.",
            ]
        );
        let said = [(0, 1), (1, 1), (8, 2)].map(|(some, hidden)| reported(some, hidden, 10));
        assert_eq!(
            said,
            [
                "Of the 10 key performance indicators, the figure of 1 is suppressed; no other has a figure.",
                "1 of the 10 key performance indicators has a figure to show; the figure of 1 is suppressed.",
                "8 of the 10 key performance indicators have a figure to show; the figures of 2 are suppressed.",
            ]
        );
    }

    #[test]
    fn targets_are_counted() {
        assert_eq!(
            targets_met(1, 2, 2),
            "Of 5 local targets, 1 is met and 2 are not met; for 2 it cannot be said."
        );
        assert_eq!(
            targets_met(0, 0, 1),
            "1 local target. The plan gives no figures, so we cannot say whether it was met."
        );
    }
}
