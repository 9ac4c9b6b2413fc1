//! A headline indicator: its latest value, its change, comparators and a sparkline.

mod sparkline;

use crate::charts::{children, comparable};
use crate::disclosure::{Comparator, Indicator, Observation, Unit};
use crate::pages::context::PageContext;
use crate::pages::view::Html;
use crate::plan::{Id, Placement};
use crate::units::{Change, Decimal, grouped, rests_on_few};
use crate::words::{self, Label, Words, changed, sentence_case};
use serde::Serialize;
use sparkline::sparkline;
use std::cmp::Ordering;

/// A headline indicator of a plan.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Headline {
    /// The title of the indicator.
    pub title: String,
    /// The place where it is described in full.
    pub href: Option<String>,
    /// The latest value: `229`, `46.4%`.
    pub value: String,
    /// The population of a rate: `per 100,000 children aged 10 to 17`.
    pub unit: Option<String>,
    /// The period of the value: `January to December 2022`.
    pub period: String,
    /// The change since an earlier value.
    pub change: Option<ChangeView>,
    /// The values of other areas: `National average: 148`.
    pub comparators: Vec<String>,
    /// A sparkline as SVG, which adds nothing to the words beside it.
    pub line: Option<Html>,
}

/// The change of a value.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ChangeView {
    /// The direction: `down`, `up` or `same`.
    pub direction: &'static str,
    /// The change in words: `A fall of 20.2% since January to December 2021`.
    pub words: String,
}

/// The plan's headline indicators, in its order.
pub(super) fn headlines(context: &PageContext<'_>) -> Vec<Headline> {
    let ids = context.document().headline.iter();
    ids.filter_map(|id| context.plan().indicator(&id.value))
        .filter_map(|indicator| headline(context, indicator))
        .collect()
}

/// An observation with its value.
type Valued<'a> = (&'a Observation, Decimal);

fn headline(context: &PageContext<'_>, indicator: &Indicator) -> Option<Headline> {
    let seen = comparable(indicator.own());
    let last = *seen.last()?;
    let (latest, figure) = last;
    let first = seen.first().filter(|_| seen.len() > 1);
    // a percentage or a line would say too much about so few children
    let few = first.and_then(|first| few([first.0, latest]));
    let comparators = indicator.comparators.iter();
    let figures: Vec<_> = seen.iter().map(|(_, figure)| *figure).collect();
    Some(Headline {
        title: indicator.title.clone(),
        href: context.placed(Placement::Indicator(indicator.id.clone())),
        value: value(figure, indicator.unit),
        unit: per(indicator, context.words()),
        period: latest.period.long(),
        line: sparkline(&figures).filter(|_| few.is_none()),
        change: first
            .and_then(|first| change(indicator, [*first, last], few.as_deref(), context.words())),
        comparators: comparators
            .map(|other| comparator(context, indicator, other))
            .collect(),
    })
}

/// The numbers of children behind the first and the last value; `None` unless they are known and
/// small.
fn few(of: [&Observation; 2]) -> Option<Vec<u64>> {
    let counts = of.map(children);
    rests_on_few(&counts)
        .then(|| counts.into_iter().collect())
        .flatten()
}

/// A value with the sign of its unit: `229`, `46.4%`.
pub(super) fn value(figure: Decimal, unit: Unit) -> String {
    match unit {
        Unit::Percent => format!("{figure}%"),
        Unit::Count | Unit::RatePer(_) | Unit::Ratio => figure.to_string(),
    }
}

/// The population of a rate: `per 100,000 children aged 10 to 17`; `None` for other units.
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

/// The change in words: `A fall of 20.2% since January to December 2021`. Where its size may not be
/// stated, the earlier value, and the small numbers behind both; `None` where these are not known
/// either.
fn change(
    indicator: &Indicator,
    [first, last]: [Valued<'_>; 2],
    few: Option<&[u64]>,
    words: Words,
) -> Option<ChangeView> {
    let counts = [children(first.0), children(last.0)];
    let Some(change) = Change::between(indicator.unit, [first.1, last.1], counts) else {
        return few.map(|counts| small_change(indicator, first, last.1, counts, words));
    };
    Some(ChangeView {
        direction: direction(first.1, last.1),
        words: format!(
            "{} {} {}",
            sentence_case(&changed(change)),
            words.label(Label::Since),
            first.0.period.long()
        ),
    })
}

/// The earlier value and the small numbers: `It was 0.06 in April 2021 to March 2022. The two
/// values are based on counts of 1 and 3.`
fn small_change(
    indicator: &Indicator,
    (from, was): Valued<'_>,
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
