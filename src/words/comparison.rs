//! Sentences that compare values: of groups and of areas. They state facts and never judge.

use super::sentence::sentence_case;
use super::trend::{lowered, when};
use crate::units::{Decimal, Period};
use std::cmp::Ordering;

/// "3 points above", "14 below", "the same": how a value stands to another one. `points` where both
/// are percentages.
pub fn difference(size: Decimal, direction: Ordering, points: bool) -> String {
    let way = match direction {
        Ordering::Less => "below",
        Ordering::Equal => return "the same".to_owned(),
        Ordering::Greater => "above",
    };
    match (points, size.to_string().as_str()) {
        (false, size) => format!("{size} {way}"),
        (true, "1") => format!("1 point {way}"),
        (true, size) => format!("{size} points {way}"),
    }
}

/// "Mixed ethnicity, 18% of children in the service and 8% of the school census". Values and
/// headings are of the cohort, then of the population.
pub fn apart(group: &str, figures: [&str; 2], headings: [&str; 2]) -> String {
    let [cohort, reference] = headings.map(lowered);
    let [a, b] = figures;
    format!("{group}, {a} of {cohort} and {b} of {reference}")
}

/// "Largest difference: Mixed ethnicity, 18% of …". `clauses` has several where differences are
/// equal.
pub fn most_apart(clauses: &[String]) -> String {
    match clauses {
        [only] => format!("Largest difference: {only}."),
        several => format!("Largest differences: {}.", several.join("; ")),
    }
}

/// "Largest difference shown: Mixed ethnicity, 18% of …", where others are suppressed.
pub fn most_apart_shown(clauses: &[String]) -> String {
    let what = match clauses {
        [_] => "difference",
        _ => "differences",
    };
    format!("Largest {what} shown: {}.", clauses.join("; "))
}

/// "Black and Mixed", "a, b and c".
pub fn list(parts: &[String]) -> String {
    match parts {
        [] => String::new(),
        [only] => only.clone(),
        [most @ .., last] => format!("{} and {last}", most.join(", ")),
    }
}

/// Another area, for a comparison with the plan's own.
#[derive(Debug, Clone)]
pub struct OtherArea {
    /// How the own value relates to the value of this area.
    pub way: Ordering,
    /// The name of the area.
    pub name: String,
    /// Whether its value is a mean of several areas.
    pub is_mean: bool,
    /// Its value with the unit: `42.9%`.
    pub figure: String,
}

/// "Havering: 14.3% (1 of 7), below Redbridge (42.9%) and the YJS family average of 35.0%." Each
/// other area comes with how the own value compares with its value.
pub fn stands_among(own: &str, figure: &str, others: &[OtherArea]) -> String {
    let ways: Vec<_> = ways(others).iter().map(|way| format!(", {way}")).collect();
    format!("{own}: {figure}{}.", ways.concat())
}

/// "The latest value is above the national average of 148 and below London (192)."
pub fn latest_among(others: &[OtherArea]) -> String {
    format!("The latest value is {}.", list(&ways(others)))
}

/// "Above the national average of 148", "Below London (40%) in 2023-24", beside a value.
pub fn stands_beside(other: &OtherArea, period: Option<&Period>) -> String {
    let way = match other.way {
        Ordering::Greater => "above",
        Ordering::Equal => "the same as",
        Ordering::Less => "below",
    };
    let when = period.map_or_else(String::new, |period| format!(" {}", when(period)));
    sentence_case(&format!("{way} {}{when}", valued(other)))
}

/// "above London (10%)", "below Redbridge (42.9%) and the YJS family average of 35%".
fn ways(others: &[OtherArea]) -> Vec<String> {
    let words = [
        (Ordering::Greater, "above"),
        (Ordering::Equal, "the same as"),
        (Ordering::Less, "below"),
    ];
    let way = |(way, word): (Ordering, &str)| {
        let there = others.iter().filter(|other| other.way == way);
        let names: Vec<_> = there.map(valued).collect();
        (!names.is_empty()).then(|| format!("{word} {}", list(&names)))
    };
    words.into_iter().filter_map(way).collect()
}

/// "the national average of 148", "London (192)".
fn valued(other: &OtherArea) -> String {
    let (name, figure) = (the(&other.name), &other.figure);
    if other.is_mean && !is_called_average(&other.name) {
        format!("the average of {name} ({figure})")
    } else if other.name.to_lowercase().ends_with("average") {
        format!("{name} of {figure}")
    } else {
        format!("{name} ({figure})")
    }
}

/// "the national average", "the chosen comparators"; other names as they are.
pub fn the(name: &str) -> String {
    let common = ["average", "comparators"];
    if common
        .iter()
        .any(|word| name.to_lowercase().ends_with(word))
    {
        format!("the {}", lowered(name))
    } else {
        name.to_owned()
    }
}

/// "Havering is above London on 4 of 7 measures, and below on 3."
///
/// The numbers are how often it is above, below and the same.
pub fn tally([own, other]: [&str; 2], [above, below, same]: [usize; 3]) -> String {
    let all = above + below + same;
    let ways = [
        (above, "above", "above"),
        (below, "below", "below"),
        (same, "level with", "level"),
    ];
    let mut said = ways.iter().filter(|(number, ..)| *number > 0);
    let Some((number, first, _)) = said.next() else {
        return String::new();
    };
    let more: Vec<_> = said
        .map(|(number, _, way)| format!(", and {way} on {number}"))
        .collect();
    format!(
        "{own} is {first} {} on {number} of {all} measures{}.",
        the(other),
        more.concat()
    )
}

/// "Ranked 90th of 154 (1st is the lowest), and 65th a year before."
pub fn placed(place: &str, before: Option<&str>) -> String {
    let before = before.map_or_else(String::new, |was| format!(", and {was} a year before"));
    format!("Ranked {place}{before}.")
}

/// "Redbridge (average)"; a name that already says so is unchanged.
pub fn averaged(name: &str) -> String {
    if is_called_average(name) {
        name.to_owned()
    } else {
        format!("{name} (average)")
    }
}

/// Whether a name already says that it is of an average.
fn is_called_average(name: &str) -> bool {
    name.to_lowercase().contains("average")
}

/// "Serious violence is in the table only."
pub fn table_only(measures: &[String]) -> String {
    let are = if measures.len() == 1 { "is" } else { "are" };
    format!("{} {are} in the table only.", list(measures))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn points_have_a_singular() {
        let size = |text| Decimal::parse(text).unwrap();
        let said = [
            difference(size("1"), Ordering::Less, true),
            difference(size("14"), Ordering::Greater, true),
            difference(size("14"), Ordering::Less, false),
            difference(size("0"), Ordering::Equal, true),
        ];
        assert_eq!(
            said,
            ["1 point below", "14 points above", "14 below", "the same"]
        );
    }

    #[test]
    fn measures_are_tallied() {
        let areas = ["Havering", "London"];
        assert_eq!(
            tally(areas, [4, 3, 0]),
            "Havering is above London on 4 of 7 measures, and below on 3."
        );
        assert_eq!(
            tally(areas, [0, 3, 1]),
            "Havering is below London on 3 of 4 measures, and level on 1."
        );
    }

    #[test]
    fn areas_are_grouped_by_how_the_own_stands() {
        let other = |way, name: &str, figure: &str| OtherArea {
            way,
            name: name.to_owned(),
            is_mean: false,
            figure: figure.to_owned(),
        };
        let others = [
            other(Ordering::Less, "Redbridge", "42.9%"),
            other(Ordering::Greater, "London", "10%"),
            other(Ordering::Less, "YJS family average", "35%"),
        ];
        assert_eq!(
            stands_among("Havering", "14.3%", &others),
            "Havering: 14.3%, above London (10%), below Redbridge (42.9%) and the YJS family average of 35%."
        );
    }
}
