//! Summaries of indicators, in generated sentences.
//!
//! Exact and without adjectives. Values on either side of a break in the series are never compared;
//! percentages change in percentage points; small numbers are given beside the values computed from
//! them.

pub(super) mod bands;
pub(super) mod caveats;

pub use self::caveats::Valued;
use self::caveats::{aimed, behind, compared, overlap, provisional, small, weigh};
use super::cells::in_words;
use super::context::{ChartContext, after};
use crate::disclosure::{Indicator, Observation};
use crate::units::{Change, Decimal, Period};
use crate::words::{self, Dated};
use jiff::ToSpan;
use std::cmp::Ordering;

/// What the values of an indicator show.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct IndicatorSummary {
    /// The finding in a short sentence, for a title; `None` where nothing can be said.
    pub(super) finding: Option<String>,
    /// What readers need to weigh the finding, in sentences.
    pub(super) details: Vec<String>,
}

/// The summary of the own area's values.
pub(super) fn of(indicator: &Indicator, scene: &ChartContext<'_>) -> IndicatorSummary {
    let own = indicator.own();
    let Some(latest) = own.last() else {
        return IndicatorSummary::default();
    };
    let mut summary = match (ends(indicator), with_values(own).last()) {
        (Some(ends), _) => moved(indicator, ends),
        // an older value with its period is better than none
        (None, Some(only)) => stands(indicator, only),
        (None, None) => IndicatorSummary {
            finding: Some(words::no_value(
                &indicator.title,
                in_words(&latest.value, scene.words),
            )),
            details: Vec::new(),
        },
    };
    let details = &mut summary.details;
    if latest.value.figure().is_none() && with_values(own).next().is_some() {
        let missing = in_words(&latest.value, scene.words);
        details.push(words::latest_missing(&latest.period, missing));
    }
    details.extend(compared(indicator, scene));
    details.extend(aimed(indicator, scene.words));
    summary
}

/// The two values between which the change of an indicator is stated: the latest, and that of the
/// period which the author chose, or of the same period a year before. Where there is neither, the
/// first that can be compared. `None` unless there are two.
pub fn ends(indicator: &Indicator) -> Option<[Valued<'_>; 2]> {
    let seen = comparable(indicator.own());
    let [earlier @ .., last] = seen.as_slice() else {
        return None;
    };
    let at = |is_meant: &dyn Fn(&Period) -> bool| {
        let mut earlier = earlier.iter();
        earlier.find(|(seen, _)| is_meant(&seen.period))
    };
    let chosen = indicator.compare.and_then(|chosen| at(&|it| *it == chosen));
    let year_before = || at(&|it| is_year_before(it, &last.0.period));
    let first = chosen.or_else(year_before).or(earlier.first())?;
    Some([*first, *last])
}

/// Whether a period is the same part of the year before.
fn is_year_before(period: &Period, latest: &Period) -> bool {
    let before = latest.start.checked_sub(1.year());
    period.shape == latest.shape && before.is_ok_and(|start| start == period.start)
}

/// How much the value changed; `None` where the size may not be stated: it rests on few children,
/// or the two periods share some.
pub fn change_between(indicator: &Indicator, [first, last]: [Valued<'_>; 2]) -> Option<Change> {
    if overlap(&first.0.period, &last.0.period) {
        return None;
    }
    let counts = [first.0, last.0].map(caveats::children);
    Change::between(indicator.unit, [first.1, last.1], counts)
}

/// The observations with values since the last break in the series, because earlier ones cannot be
/// compared with them. Empty where no value has been published since.
pub fn comparable(own: &[Observation]) -> Vec<(&Observation, Decimal)> {
    let since = own
        .iter()
        .rposition(|observation| observation.break_before.is_some());
    with_values(&own[since.unwrap_or(0)..]).collect()
}

fn with_values(own: &[Observation]) -> impl Iterator<Item = (&Observation, Decimal)> {
    own.iter()
        .filter_map(|observation| Some((observation, *observation.value.figure()?)))
}

/// What changed between two observations.
fn moved(indicator: &Indicator, ends: [Valued<'_>; 2]) -> IndicatorSummary {
    let [(_, from), (_, to)] = ends;
    let percent = caveats::percent(indicator);
    let figures = [
        format!("{from}{percent}"),
        format!("{to}{}", after(indicator.unit)),
    ];
    let direction = to.partial_cmp(&from).unwrap_or(Ordering::Equal);
    let change = change_between(indicator, ends);
    let both = [(0, ends[0]), (1, ends[1])].map(|(at, (seen, value))| Dated {
        figure: format!("{value}{percent}{}", behind(indicator, seen, at == 0)),
        period: seen.period,
    });
    let seen = ends.map(|(seen, _)| seen);
    IndicatorSummary {
        finding: Some(words::moved(&indicator.title, &figures, direction, change)),
        details: [Some(words::both_ends(&both))]
            .into_iter()
            .chain([weigh(indicator, ends), provisional(&seen)])
            .flatten()
            .collect(),
    }
}

/// The only value that can be stated.
fn stands(indicator: &Indicator, (seen, value): Valued<'_>) -> IndicatorSummary {
    let at = Dated {
        figure: format!("{value}{}", after(indicator.unit)),
        period: seen.period,
    };
    let details = [small(indicator, seen), provisional(&[seen])];
    IndicatorSummary {
        finding: Some(words::stands(&indicator.title, &at)),
        details: details.into_iter().flatten().collect(),
    }
}
