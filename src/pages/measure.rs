//! An indicator in short: its newest figure, how it has changed, what others have, a small line.

use super::desk::Desk;
use super::spark::spark;
use super::view::{Change, Headline};
use crate::disclosure::{Comparator, Indicator, Observation, Unit};
use crate::plan::Placement;
use crate::units::{self, Decimal, grouped};
use crate::words::{Label, changed};
use std::cmp::Ordering;

/// The plan's headline indicators, in its order.
pub(super) fn headlines(desk: &Desk<'_>) -> Vec<Headline> {
    let ids = desk.document().headline.iter();
    ids.filter_map(|id| desk.plan().indicator(id))
        .filter_map(|indicator| headline(desk, indicator))
        .collect()
}

fn headline(desk: &Desk<'_>, indicator: &Indicator) -> Option<Headline> {
    let seen: Vec<(&Observation, Decimal)> = indicator
        .own()
        .iter()
        .filter_map(|seen| Some((seen, *seen.value.figure()?)))
        .collect();
    let (latest, figure) = *seen.last()?;
    let first = seen.first().filter(|_| seen.len() > 1);
    let comparators = indicator.comparators.iter();
    Some(Headline {
        title: indicator.title.clone(),
        href: desk.placed(Placement::Indicator(indicator.id.clone())),
        value: value(figure, indicator.unit),
        unit: per(indicator),
        period: latest.period.long(),
        change: first.and_then(|(from, was)| change(indicator, from, (*was, figure))),
        comparators: comparators
            .map(|other| comparator(desk, indicator, other))
            .collect(),
        line: spark(&seen.iter().map(|(_, figure)| *figure).collect::<Vec<_>>()),
    })
}

/// A figure with the sign of its unit: `229`, `46.4%`.
pub(super) fn value(figure: Decimal, unit: Unit) -> String {
    match unit {
        Unit::Percent => format!("{figure}%"),
        Unit::Count | Unit::RatePer(_) | Unit::Ratio => figure.to_string(),
    }
}

/// `per 100,000 children aged 10 to 17`.
fn per(indicator: &Indicator) -> Option<String> {
    let whom = indicator.per.as_ref().map(|whom| format!(" {whom}"));
    match indicator.unit {
        Unit::RatePer(number) => Some(format!(
            "{} {}{}",
            Label::Per.english(),
            grouped(u64::from(number)),
            whom.unwrap_or_default()
        )),
        Unit::Count | Unit::Percent | Unit::Ratio => None,
    }
}

/// `A fall of 20.2% since January to December 2021`; of percentages in percentage points.
fn change(
    indicator: &Indicator,
    from: &Observation,
    (was, is): (Decimal, Decimal),
) -> Option<Change> {
    let (change, unit) = match indicator.unit {
        Unit::Percent => (
            units::Change::points(was, is)?,
            Label::PercentagePoints.english(),
        ),
        Unit::Count | Unit::RatePer(_) | Unit::Ratio => (units::Change::percent(was, is)?, "%"),
    };
    let words = changed(change, unit);
    let mut letters = words.chars();
    let first = letters.next()?.to_uppercase();
    Some(Change {
        direction: match change.direction {
            Ordering::Less => "down",
            Ordering::Equal => "same",
            Ordering::Greater => "up",
        },
        words: format!(
            "{first}{} {} {}",
            letters.as_str(),
            Label::Since.english(),
            from.period.long()
        ),
    })
}

/// `National average: 148`.
fn comparator(desk: &Desk<'_>, indicator: &Indicator, other: &Comparator) -> String {
    let area = desk
        .site
        .areas
        .iter()
        .find(|area| area.id == other.area.value);
    let name = area.map_or_else(|| other.area.value.to_string(), |area| area.name.clone());
    format!("{name}: {}", value(other.value, indicator.unit))
}
