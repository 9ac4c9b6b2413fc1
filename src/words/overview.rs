//! Sentences about several indicators beside each other.

use super::comparison::list;
use super::trend::lowered;

/// "First time entrants fell. Reoffending and use of custody rose." The groups are the names of
/// those that fell, rose, stayed the same, and have no two values to compare.
pub fn courses(groups: &[Vec<String>; 4]) -> String {
    let [fell, rose, same, alone] = groups;
    let have = if alone.len() == 1 { "has" } else { "have" };
    let alone_said = format!("{have} no two figures to compare");
    let parts = [
        (fell, "fell"),
        (rose, "rose"),
        (same, "stayed the same"),
        (alone, &alone_said),
    ];
    let part = |(names, what): &(&Vec<String>, &str)| {
        let lowered = names.iter().skip(1).map(|name| lowered(name));
        let names: Vec<_> = names.first().cloned().into_iter().chain(lowered).collect();
        (!names.is_empty()).then(|| format!("{} {what}.", list(&names)))
    };
    let parts: Vec<_> = parts.iter().filter_map(part).collect();
    parts.join(" ")
}

/// The vertical scales of small multiples.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scales {
    /// Each panel has its own scale.
    Own,
    /// Panels of percentages share one scale.
    Shares,
}

/// The sentence under panels about their scales.
pub fn scales(scales: Scales) -> &'static str {
    match scales {
        Scales::Own => "Each small chart has its own scale, from 0.",
        Scales::Shares => {
            "Percentages run from 0% to 100%. Every other small chart has its own scale, from 0."
        }
    }
}

/// The sentence under bars of percentages.
pub fn of_a_hundred() -> &'static str {
    "A full bar is 100%."
}

/// "Reoffending: the series breaks …", for a sentence about one of several subjects.
pub fn about(what: &str, sentence: &str) -> String {
    format!("{what}: {}", lowered(sentence))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_measure_is_named_once() {
        let names = |names: &[&str]| names.iter().map(|it| (*it).to_owned()).collect();
        let all = [names(&["A", "B"]), names(&["C"]), names(&[]), names(&["D"])];
        assert_eq!(
            courses(&all),
            "A and B fell. C rose. D has no two figures to compare."
        );
        let all = [names(&[]), names(&[]), names(&["A"]), names(&["B", "C"])];
        assert_eq!(
            courses(&all),
            "A stayed the same. B and C have no two figures to compare."
        );
    }
}
