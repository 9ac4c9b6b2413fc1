//! Sentences about several indicators beside each other.

use super::comparison::list;
use super::sentence::counted;

/// "3 indicators, from the first figure to the latest: 2 fell (First time entrants and
/// Reoffending); 1 rose (Use of custody)." The groups are the names of those that fell, rose,
/// stayed the same, and have no two values to compare.
pub fn courses(groups: &[Vec<String>; 4]) -> String {
    let [fell, rose, same, alone] = groups;
    let all: usize = groups.iter().map(Vec::len).sum();
    let all = u64::try_from(all).unwrap_or(u64::MAX);
    let have = if alone.len() == 1 { "has" } else { "have" };
    let alone_said = format!("{have} no two figures to compare");
    let parts = [
        (fell, "fell"),
        (rose, "rose"),
        (same, "stayed the same"),
        (alone, &alone_said),
    ];
    let part = |(names, what): &(&Vec<String>, &str)| {
        (!names.is_empty()).then(|| format!("{} {what} ({})", names.len(), list(names)))
    };
    let parts: Vec<_> = parts.iter().filter_map(part).collect();
    let all = counted(all, "indicator", "indicators");
    format!(
        "{all}, from the first figure to the latest: {}.",
        parts.join("; ")
    )
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
        Scales::Own => {
            "Each panel has a scale of its own, so compare figures from one to the next, not heights. \
             The thin line is 0."
        }
        Scales::Shares => {
            "Panels of percentages run from 0% to 100%. Every other panel has a scale of its own, so \
             compare figures from one to the next, not heights. The thin line is 0."
        }
    }
}

/// The sentence under bars of percentages.
pub fn of_a_hundred() -> &'static str {
    "A full bar is 100%."
}

/// "Reoffending: the series breaks …", for a sentence about one of several subjects.
pub fn about(what: &str, sentence: &str) -> String {
    format!("{what}: {}", crate::words::trend::lowered(sentence))
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
            "4 indicators, from the first figure to the latest: 2 fell (A and B); 1 rose (C); \
             1 has no two figures to compare (D)."
        );
        let all = [names(&[]), names(&[]), names(&["A"]), names(&["B", "C"])];
        assert_eq!(
            courses(&all),
            "3 indicators, from the first figure to the latest: 1 stayed the same (A); \
             2 have no two figures to compare (B and C)."
        );
    }
}
