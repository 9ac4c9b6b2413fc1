//! A headline indicator: its latest value, its change and whether that is for the better, its
//! target, other areas, and a sparkline.

mod sparkline;

use crate::charts::{Valued, aimed, behind, change_between, children, comparable, ends, weigh};
use crate::disclosure::{Comparator, Indicator, Observation, Polarity, Publishable, Unit};
use crate::pages::context::PageContext;
use crate::pages::view::Html;
use crate::plan::{Id, Placement};
use crate::units::{Decimal, Period, grouped, rests_on_few};
use crate::words::{self, Label, Words};
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
    /// The population of a rate, `per 100,000 children aged 10 to 17`, or the counts behind a
    /// percentage: `13 of 30 children`.
    pub unit: Option<String>,
    /// The period of the value: `January to December 2022`.
    pub period: String,
    /// The change since an earlier value.
    pub change: Option<ChangeView>,
    /// Whether the target is met, in a sentence.
    pub target: Option<String>,
    /// How the value stands to those of other areas: `Above the national average of 148`.
    pub comparators: Vec<String>,
    /// A sparkline as SVG, which adds nothing to the words beside it. All headlines of a plan have
    /// one, or none has.
    pub line: Option<Html>,
}

/// The latest value of a headline indicator alone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct BriefHeadline {
    /// The title of the indicator.
    pub title: String,
    /// The value with its unit: `43.3%`, `229 per 100,000`.
    pub value: String,
    /// The period of the value: `January to December 2022`.
    pub period: String,
}

/// The change of a value.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ChangeView {
    /// The direction: `down`, `up` or `same`.
    pub direction: &'static str,
    /// The verdict in a word, `Better` or `Worse`; null where neither direction is better.
    pub verdict: Option<&'static str>,
    /// The change in words: `down 20.2% from 287 in January to December 2021`.
    pub words: String,
    /// Whether chance can explain the change, or that it rests on few children, in a sentence.
    pub caution: Option<String>,
}

/// The plan's headline indicators, in its order.
pub(super) fn headlines(context: &PageContext<'_>) -> Vec<Headline> {
    let ids = context.document().headline.iter();
    let mut all: Vec<_> = ids
        .filter_map(|id| context.plan().indicator(&id.value))
        .filter_map(|indicator| headline(context, indicator))
        .collect();
    // a line in some of them would look as if the others had lost theirs
    if all.iter().any(|headline| headline.line.is_none()) {
        for headline in &mut all {
            headline.line = None;
        }
    }
    all
}

fn headline(context: &PageContext<'_>, indicator: &Indicator) -> Option<Headline> {
    let seen = comparable(indicator.own());
    let (latest, figure) = *seen.last()?;
    let figures: Vec<_> = seen.iter().map(|(_, figure)| *figure).collect();
    let counts: Vec<_> = seen.iter().map(|(seen, _)| children(seen)).collect();
    // a line would say too much about so few children
    let line = sparkline(&figures).filter(|_| !rests_on_few(&counts));
    let comparators = indicator.comparators.iter();
    Some(Headline {
        title: indicator.title.clone(),
        href: context.placed(Placement::Indicator(indicator.id.clone())),
        value: value(figure, indicator.unit),
        unit: per(indicator, latest, context.words()),
        period: latest.period.long(),
        line,
        change: ends(indicator).map(|ends| change(indicator, ends, context.words())),
        target: aimed(indicator, context.words()),
        comparators: comparators
            .filter_map(|other| comparator(context, (indicator.unit, latest.period, figure), other))
            .collect(),
    })
}

/// The latest values of a plan's first headline indicators, `most` at most.
pub(super) fn in_brief(plan: &Publishable, most: usize) -> Vec<BriefHeadline> {
    let ids = plan.document().headline.iter();
    let brief = |indicator: &Indicator| {
        let (seen, figure) = *comparable(indicator.own()).last()?;
        let per = match indicator.unit {
            Unit::RatePer(number) => words::per(number),
            Unit::Count | Unit::Percent | Unit::Ratio => String::new(),
        };
        Some(BriefHeadline {
            title: indicator.title.clone(),
            value: format!("{}{per}", value(figure, indicator.unit)),
            period: seen.period.long(),
        })
    };
    ids.filter_map(|id| plan.indicator(&id.value))
        .filter_map(brief)
        .take(most)
        .collect()
}

/// A value with the sign of its unit: `229`, `46.4%`.
pub(super) fn value(figure: Decimal, unit: Unit) -> String {
    match unit {
        Unit::Percent => format!("{figure}%"),
        Unit::Count | Unit::RatePer(_) | Unit::Ratio => figure.to_string(),
    }
}

/// The population of a rate, `per 100,000 children aged 10 to 17`, or the counts behind a
/// percentage, `13 of 30 children`; `None` where there is neither.
fn per(indicator: &Indicator, latest: &Observation, words: Words) -> Option<String> {
    let whom = indicator.per.as_ref().map(|whom| format!(" {whom}"));
    match indicator.unit {
        Unit::RatePer(number) => Some(format!(
            "{} {}{}",
            words.label(Label::Per),
            grouped(u64::from(number)),
            whom.unwrap_or_default()
        )),
        Unit::Percent => {
            let counts = behind(indicator, latest, true);
            let counts = counts.trim_matches([' ', '(', ')']);
            (!counts.is_empty()).then(|| counts.to_owned())
        }
        Unit::Count | Unit::Ratio => None,
    }
}

/// The change between two values, with its verdict.
fn change(indicator: &Indicator, ends: [Valued<'_>; 2], words: Words) -> ChangeView {
    let [(from, was), (_, is)] = ends;
    let direction = is.partial_cmp(&was).unwrap_or(Ordering::Equal);
    let earlier = format!(
        "{}{}",
        value(was, indicator.unit),
        behind(indicator, from, indicator.unit != Unit::Percent)
    );
    let size = change_between(indicator, ends);
    ChangeView {
        direction: match direction {
            Ordering::Less => "down",
            Ordering::Greater => "up",
            Ordering::Equal => "same",
        },
        verdict: verdict(indicator.polarity, direction).map(|label| words.label(label)),
        words: words::since(direction, size, &earlier, &from.period),
        caution: weigh(indicator, ends),
    }
}

/// Whether a change is for the better; `None` where that cannot be said.
fn verdict(polarity: Polarity, direction: Ordering) -> Option<Label> {
    match (polarity, direction) {
        (Polarity::Neither, _) | (_, Ordering::Equal) => None,
        (Polarity::Lower, Ordering::Less) | (Polarity::Higher, Ordering::Greater) => {
            Some(Label::Better)
        }
        (Polarity::Lower, Ordering::Greater) | (Polarity::Higher, Ordering::Less) => {
            Some(Label::Worse)
        }
    }
}

/// How the latest value stands to that of another area: `Above the national average of 148`. `None`
/// where the two cannot be compared.
fn comparator(
    context: &PageContext<'_>,
    (unit, latest, own): (Unit, Period, Decimal),
    other: &Comparator,
) -> Option<String> {
    let area = words::OtherArea {
        way: own.partial_cmp(&other.value)?,
        name: area(context, &other.area.value),
        is_mean: false,
        figure: value(other.value, unit),
    };
    let period = other.period.filter(|period| *period != latest);
    Some(words::stands_beside(&area, period.as_ref()))
}

/// The name of an area.
pub(super) fn area(context: &PageContext<'_>, id: &Id) -> String {
    let found = context.site.areas.iter().find(|area| area.id == *id);
    found.map_or_else(|| id.to_string(), |area| area.name.clone())
}
