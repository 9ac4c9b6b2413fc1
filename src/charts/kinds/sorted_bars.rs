//! Plain bars, one for each name: sorted from the largest to the smallest, unless the names have an
//! order of their own, such as years or ages.

use super::bar::{self, Bar, BarChart};
use crate::charts::draw::axis::drawable;
use crate::charts::draw::text_metrics::Weight;
use crate::charts::{Drawing, context};
use crate::plan::ChartForm;
use crate::units::{Decimal, Period};
use std::cmp::Ordering;

/// The amount of a bar.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::charts) enum BarAmount {
    /// A value, and the text at the end of the bar.
    Figure(Decimal, String),
    /// The word for a missing value.
    Missing(&'static str),
}

impl BarAmount {
    fn value(&self) -> Option<Decimal> {
        match self {
            Self::Figure(value, _) => Some(*value),
            Self::Missing(_) => None,
        }
    }

    fn end(&self) -> &str {
        match self {
            Self::Figure(_, end) => end,
            Self::Missing(word) => word,
        }
    }
}

/// Draws the bars in the order that the author or the names decide. `None` unless there are at
/// least two values, of which one is not zero.
pub(in crate::charts) fn drawing(
    slug: &str,
    mut amounts: Vec<(String, BarAmount)>,
    form: Option<ChartForm>,
    [title, finding]: [&str; 2],
) -> Option<Drawing> {
    let values = || amounts.iter().filter_map(|(_, amount)| amount.value());
    let worth = values().count() > 1
        && values().all(|value| drawable(value.to_f64()))
        && values().any(|value| value.to_f64() > 0.0);
    if !worth {
        return None;
    }
    let given = form == Some(ChartForm::BarsAsGiven);
    if !given && !ordered(amounts.iter().map(|(name, _)| name.as_str())) {
        amounts.sort_by(|a, b| last(&a.0).cmp(&last(&b.0)).then(descending(&a.1, &b.1)));
    }
    let bar = |(name, amount): (String, BarAmount)| Bar {
        name,
        parts: vec![(0, amount.value().map_or(0.0, Decimal::to_f64))],
        end: amount.end().to_owned(),
        weight: Weight::Regular,
    };
    let chart = BarChart {
        bars: amounts.into_iter().map(bar).collect(),
        kinds: Vec::new(),
    };
    let draw = |edition, id: &str| bar::draw(&chart, edition, [id, title, finding]);
    Some(context::drawing(slug, draw))
}

/// Whether names have an order of their own: every one is a period or begins with a number.
pub(in crate::charts) fn ordered<'a>(mut names: impl Iterator<Item = &'a str>) -> bool {
    let counted = |name: &str| name.starts_with(|first: char| first.is_ascii_digit());
    names.all(|name| counted(name) || Period::parse(name).is_some())
}

/// Whether a name is one for the remainder, such as "Other", which comes last.
fn last(name: &str) -> bool {
    let name = name.to_lowercase();
    name == "other" || name.starts_with("other ")
}

/// Orders the largest first, and missing values last.
fn descending(a: &BarAmount, b: &BarAmount) -> Ordering {
    let (a, b) = (a.value(), b.value());
    match (a, b) {
        (Some(a), Some(b)) => b.partial_cmp(&a).unwrap_or(Ordering::Equal),
        _ => b.is_some().cmp(&a.is_some()),
    }
}

/// The names with the largest amount, and the text at the end of their bars. `None` for fewer than
/// two values.
pub(in crate::charts) fn largest(amounts: &[(String, BarAmount)]) -> Option<(Vec<String>, String)> {
    let figures: Vec<_> = amounts
        .iter()
        .filter_map(|(name, amount)| Some((name, amount.value()?, amount.end())))
        .collect();
    if figures.len() < 2 {
        return None;
    }
    let first = figures.first()?.1;
    let most = figures.iter().fold(
        first,
        |most, (_, value, _)| {
            if *value > most { *value } else { most }
        },
    );
    let is_most = |value: Decimal| value.partial_cmp(&most) == Some(Ordering::Equal);
    let tied = || figures.iter().filter(|(_, value, _)| is_most(*value));
    let end = tied().next()?.2.to_owned();
    Some((tied().map(|(name, ..)| (*name).clone()).collect(), end))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn amount(value: i64) -> BarAmount {
        BarAmount::Figure(Decimal::new(value, 0), value.to_string())
    }

    #[test]
    fn years_and_ages_keep_their_order() {
        assert!(ordered(["2021-22", "2022-23"].into_iter()));
        assert!(ordered(["10 to 12", "13 to 15"].into_iter()));
        assert!(!ordered(["Drugs", "2022-23"].into_iter()));
    }

    #[test]
    fn bars_run_from_the_largest_with_what_is_missing_last() {
        let mut amounts = vec![
            ("Other".to_owned(), amount(9)),
            ("a".to_owned(), BarAmount::Missing("suppressed")),
            ("b".to_owned(), amount(0)),
            ("c".to_owned(), amount(5)),
        ];
        let drawn = drawing("x", amounts.clone(), None, ["t", "d"])
            .unwrap()
            .wide;
        let places: Vec<_> = [">c<", ">b<", ">a<", ">Other<"]
            .iter()
            .map(|name| drawn.find(name).unwrap())
            .collect();
        assert!(places.is_sorted());
        amounts.truncate(2);
        assert_eq!(drawing("x", amounts, None, ["t", "d"]), None);
    }

    #[test]
    fn ties_share_the_largest() {
        let amounts =
            [("a", 5), ("b", 3), ("c", 5)].map(|(name, it)| (name.to_owned(), amount(it)));
        let (names, figure) = largest(&amounts).unwrap();
        assert_eq!(
            (names, figure.as_str()),
            (vec!["a".to_owned(), "c".to_owned()], "5")
        );
    }
}
