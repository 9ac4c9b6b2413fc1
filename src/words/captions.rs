//! Phrases for captions: what was measured, of whom, where and when.

use super::sentence::counted;
use super::trend::spoken;
use crate::units::{Month, Period, grouped};

/// The parts of a caption, joined by commas: "Rate per 100,000 children aged 10 to 17, rolling 12
/// months, Portsmouth, January 2021 to December 2022". Empty parts are left out.
pub fn measured(parts: &[&str]) -> String {
    let parts: Vec<_> = parts
        .iter()
        .copied()
        .filter(|part| !part.is_empty())
        .collect();
    parts.join(", ")
}

/// " per 100,000", after a rate.
pub fn per(number: u32) -> String {
    format!(" per {}", grouped(u64::from(number)))
}

/// "Percentage of children in the cohort".
pub fn share_of(what: &str, whom: &str) -> String {
    format!("{what} of {whom}")
}

/// " (1 of 7)", " (1 of 7 children)": the counts after a percentage; `whom` is who they count.
pub fn part_of(count: u64, base: u64, whom: Option<&str>) -> String {
    let whom = whom.map_or_else(String::new, |whom| format!(" {whom}"));
    format!(" ({} of {}{whom})", grouped(count), grouped(base))
}

/// " (55 children)", " (55)": the count behind a rate; `what` is what it counts.
pub fn of_counted(count: u64, what: Option<&str>) -> String {
    let what = what.map_or_else(String::new, |what| format!(" {what}"));
    format!(" ({}{what})", grouped(count))
}

/// "Where the money comes from, 2023-24".
pub fn titled(title: &str, when: &str) -> String {
    format!("{title}, {when}")
}

/// From the first month of one period to the last of another: `January 2021 to December 2022`.
pub fn span(first: &Period, last: &Period) -> String {
    if first == last {
        return spoken(first);
    }
    let (from, to) = (Month::of(first.start), Month::of(last.end));
    format!("{} to {}", from.long(), to.long())
}

/// "Unit: % in every row.": what a column would repeat.
pub fn in_every_row(heading: &str, value: &str) -> String {
    format!("{heading}: {} in every row.", value.trim_end_matches('.'))
}

/// "2 more areas are in the table".
pub fn more_areas(number: usize) -> String {
    let areas = counted(
        u64::try_from(number).unwrap_or(u64::MAX),
        "more area is",
        "more areas are",
    );
    format!("{areas} in the table")
}

/// "2022-23: not available, because the return was late".
pub fn missing_because(period: &Period, reason: &str) -> String {
    format!("{}: not available. {reason}", spoken(period))
}

/// "Values before 2022-23 cannot be compared with later ones: the counting rules changed".
pub fn break_at(period: &Period, reason: &str) -> String {
    format!(
        "Values before {} cannot be compared with later ones: {reason}",
        spoken(period)
    )
}

/// The sentence for series whose neighbouring periods overlap.
pub fn overlapping() -> &'static str {
    "These periods overlap: some children are in more than one."
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spans_run_from_the_first_month_to_the_last() {
        let period = |text| Period::parse(text).unwrap();
        let (first, last) = (period("Jan 21 - Dec 21"), period("Jan 22 - Dec 22"));
        assert_eq!(span(&first, &last), "January 2021 to December 2022");
        assert_eq!(span(&first, &first), "January to December 2021");
        assert_eq!(measured(&["Rate", "", "Portsmouth"]), "Rate, Portsmouth");
        assert_eq!(more_areas(1), "1 more area is in the table");
    }
}
