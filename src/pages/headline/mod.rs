//! An indicator in short: its latest value, its change, comparators, a small line.

mod sparkline;

use crate::disclosure::{Comparator, Indicator, Observation, Unit};
use crate::pages::context::PageContext;
use crate::pages::view::Html;
use crate::plan::{Id, Placement};
use crate::units::{self, Decimal, grouped};
use crate::words::{self, Label, Words, changed, sentence_case};
use serde::Serialize;
use sparkline::sparkline;
use std::cmp::Ordering;

/// An indicator in short.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Headline {
    /// The title of the indicator.
    pub title: String,
    /// Where it is described in full.
    pub href: Option<String>,
    /// The newest figure: `229`, `46.4%`.
    pub value: String,
    /// What the figure is per: `per 100,000 children aged 10 to 17`.
    pub unit: Option<String>,
    /// When: `January to December 2022`.
    pub period: String,
    /// How it has changed.
    pub change: Option<ChangeView>,
    /// What others have: `National average: 148`.
    pub comparators: Vec<String>,
    /// A small line as SVG; the words beside it say the same.
    pub line: Option<Html>,
}

/// How a figure has changed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ChangeView {
    /// `down`, `up` or `same`.
    pub direction: &'static str,
    /// `A fall of 20.2% since January to December 2021`.
    pub words: String,
}

/// The plan's headline indicators, in its order.
pub(super) fn headlines(context: &PageContext<'_>) -> Vec<Headline> {
    let ids = context.document().headline.iter();
    ids.filter_map(|id| context.plan().indicator(&id.value))
        .filter_map(|indicator| headline(context, indicator))
        .collect()
}

/// Fewer than this, and neither a percentage nor a line says anything. Our own choice.
const FEW: u64 = 5;

/// Observations that have a figure.
type Seen<'a> = (&'a Observation, Decimal);

fn headline(context: &PageContext<'_>, indicator: &Indicator) -> Option<Headline> {
    let seen = comparable(indicator.own());
    let (latest, figure) = *seen.last()?;
    let first = seen.first().filter(|_| seen.len() > 1);
    let counts: Option<Vec<u64>> = first.and_then(|first| ends([first.0, latest]));
    let few = counts.filter(|counts| counts.iter().any(|count| *count < FEW));
    let comparators = indicator.comparators.iter();
    let figures: Vec<_> = seen.iter().map(|(_, figure)| *figure).collect();
    Some(Headline {
        title: indicator.title.clone(),
        href: context.placed(Placement::Indicator(indicator.id.clone())),
        value: value(figure, indicator.unit),
        unit: per(indicator, context.words()),
        period: latest.period.long(),
        line: sparkline(&figures).filter(|_| few.is_none()),
        change: first.and_then(|first| match &few {
            Some(counts) => Some(small_change(
                indicator,
                *first,
                figure,
                counts,
                context.words(),
            )),
            None => change(indicator, *first, figure, context.words()),
        }),
        comparators: comparators
            .map(|other| comparator(context, indicator, other))
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

/// A comparator in words: `National average: 148`.
fn comparator(context: &PageContext<'_>, indicator: &Indicator, other: &Comparator) -> String {
    let name = area(context, &other.area.value);
    format!("{name}: {}", value(other.value, indicator.unit))
}

/// The name of an area.
pub(super) fn area(context: &PageContext<'_>, id: &Id) -> String {
    let found = context.site.areas.iter().find(|area| area.id == *id);
    found.map_or_else(|| id.to_string(), |area| area.name.clone())
}
