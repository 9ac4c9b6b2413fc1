//! An indicator in short: its newest figure, how it has changed, what others have, a small line.

use super::context::PageContext;
use super::sparkline::spark;
use super::view::{ChangeView, Headline};
use crate::disclosure::{Comparator, Indicator, Observation, Unit};
use crate::plan::{Id, Placement};
use crate::units::{self, Decimal, grouped};
use crate::words::{self, Label, Words, changed, sentence_case};
use std::cmp::Ordering;

/// The plan's headline indicators, in its order.
pub(super) fn headlines(desk: &PageContext<'_>) -> Vec<Headline> {
    let ids = desk.document().headline.iter();
    ids.filter_map(|id| desk.plan().indicator(&id.value))
        .filter_map(|indicator| headline(desk, indicator))
        .collect()
}

/// Fewer than this, and neither a percentage nor a line says anything. Our own choice.
const FEW: u64 = 5;

/// Observations that have a figure.
type Seen<'a> = (&'a Observation, Decimal);

fn headline(desk: &PageContext<'_>, indicator: &Indicator) -> Option<Headline> {
    let seen = comparable(indicator.own());
    let (latest, figure) = *seen.last()?;
    let first = seen.first().filter(|_| seen.len() > 1);
    let counts: Option<Vec<u64>> = first.and_then(|first| ends([first.0, latest]));
    let few = counts.filter(|counts| counts.iter().any(|count| *count < FEW));
    let comparators = indicator.comparators.iter();
    let figures: Vec<_> = seen.iter().map(|(_, figure)| *figure).collect();
    Some(Headline {
        title: indicator.title.clone(),
        href: desk.placed(Placement::Indicator(indicator.id.clone())),
        value: value(figure, indicator.unit),
        unit: per(indicator, desk.words()),
        period: latest.period.long(),
        line: spark(&figures).filter(|_| few.is_none()),
        change: first.and_then(|first| match &few {
            Some(counts) => Some(small_change(
                indicator,
                *first,
                figure,
                counts,
                desk.words(),
            )),
            None => change(indicator, *first, figure, desk.words()),
        }),
        comparators: comparators
            .map(|other| comparator(desk, indicator, other))
            .collect(),
    })
}

/// The figures since the last break in the series: those before it cannot be compared with them.
fn comparable(own: &[Observation]) -> Vec<Seen<'_>> {
    let since = own.iter().rposition(|seen| seen.break_before.is_some());
    own[since.unwrap_or(0)..]
        .iter()
        .filter_map(|seen| Some((seen, *seen.value.figure()?)))
        .collect()
}

/// How many, at the first and at the last; `None` where the indicator does not count.
fn ends(of: [&Observation; 2]) -> Option<Vec<u64>> {
    let count = |seen: &Observation| seen.count.as_ref()?.figure().copied();
    of.into_iter().map(count).collect()
}

/// A figure with the sign of its unit: `229`, `46.4%`.
pub(super) fn value(figure: Decimal, unit: Unit) -> String {
    match unit {
        Unit::Percent => format!("{figure}%"),
        Unit::Count | Unit::RatePer(_) | Unit::Ratio => figure.to_string(),
    }
}

/// `per 100,000 children aged 10 to 17`.
fn per(indicator: &Indicator, words: Words) -> Option<String> {
    let whom = indicator.per.as_ref().map(|whom| format!(" {whom}"));
    match indicator.unit {
        Unit::RatePer(number) => Some(format!(
            "{} {}{}",
            words.label(Label::Per),
            grouped(u64::from(number)),
            whom.unwrap_or_default()
        )),
        Unit::Count | Unit::Percent | Unit::Ratio => None,
    }
}

/// `A fall of 20.2% since January to December 2021`; of percentages in percentage points.
fn change(
    indicator: &Indicator,
    (from, was): Seen<'_>,
    is: Decimal,
    words: Words,
) -> Option<ChangeView> {
    let (change, unit) = match indicator.unit {
        Unit::Percent => (
            units::Change::points(was, is)?,
            words.label(Label::PercentagePoints),
        ),
        Unit::Count | Unit::RatePer(_) | Unit::Ratio => (units::Change::percent(was, is)?, "%"),
    };
    Some(ChangeView {
        direction: direction(was, is),
        words: format!(
            "{} {} {}",
            sentence_case(&changed(change, unit)),
            words.label(Label::Since),
            from.period.long()
        ),
    })
}

/// `It was 0.06 in April 2021 to March 2022. The two values are based on counts of 1 and 3.`
fn small_change(
    indicator: &Indicator,
    (from, was): Seen<'_>,
    is: Decimal,
    counts: &[u64],
    words: Words,
) -> ChangeView {
    let what = indicator.labels.count.as_deref().map(words::lowered);
    ChangeView {
        direction: direction(was, is),
        words: format!(
            "{} {} {} {}. {}",
            words.label(Label::ItWas),
            value(was, indicator.unit),
            words.label(Label::In),
            from.period.long(),
            words::small_counts(counts, &what.unwrap_or_default())
        ),
    }
}

fn direction(was: Decimal, is: Decimal) -> &'static str {
    match is.partial_cmp(&was) {
        Some(Ordering::Less) => "down",
        Some(Ordering::Greater) => "up",
        Some(Ordering::Equal) | None => "same",
    }
}

/// `National average: 148`.
fn comparator(desk: &PageContext<'_>, indicator: &Indicator, other: &Comparator) -> String {
    let name = area(desk, &other.area.value);
    format!("{name}: {}", value(other.value, indicator.unit))
}

/// The name of an area.
pub(super) fn area(desk: &PageContext<'_>, id: &Id) -> String {
    let found = desk.site.areas.iter().find(|area| area.id == *id);
    found.map_or_else(|| id.to_string(), |area| area.name.clone())
}
