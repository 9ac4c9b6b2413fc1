//! Reads references to values of an indicator: `first-time-entrants value latest`.

use super::fault::{ReferenceFault, ticked};
use super::observation;
use super::symbols::Symbols;
use crate::diagnostics::nearest;
use crate::plan::figures::{Count, Indicator, Observation, Unit};
use crate::plan::{Id, Measure, Value};
use crate::units::{Change, Decimal};

/// The words for one number of an observation.
const MEASURES: [(&str, Measure); 6] = [
    ("value", Measure::Value),
    ("rate", Measure::Value),
    ("percent", Measure::Value),
    ("count", Measure::Count),
    ("base", Measure::Base),
    ("events", Measure::Events),
];

/// The words for a change between two observations.
const CHANGES: [(&str, Measure); 4] = [
    ("change", Measure::Value),
    ("count-change", Measure::Count),
    ("base-change", Measure::Base),
    ("events-change", Measure::Events),
];

/// The words for what an indicator has only once.
const OTHERS: [&str; 3] = ["area", "rank", "target"];

/// Reads the words after the indicator's id.
pub(super) fn read(
    known: &Symbols<'_>,
    indicator: &Indicator,
    words: &[&str],
) -> Result<Value, ReferenceFault> {
    let id = indicator.id.value.clone();
    let (what, rest) = words
        .split_first()
        .map_or(("", words), |(what, rest)| (*what, rest));
    if let Some((_, measure)) = MEASURES.iter().find(|(word, _)| *word == what) {
        let at = observation::read(indicator, &rest.join(" "))?;
        has(indicator, *measure, at, what)?;
        return Ok(Value::Observation {
            indicator: id,
            measure: *measure,
            at,
        });
    }
    if let Some((_, measure)) = CHANGES.iter().find(|(word, _)| *word == what) {
        return change(indicator, *measure, what, &rest.join(" "));
    }
    match (what, rest) {
        ("area", _) => area(known, indicator, rest),
        ("rank", []) if indicator.rank.is_some() => Ok(Value::Rank(id)),
        ("rank", []) => Err(lacks(&id, "rank")),
        ("target", []) if indicator.target.is_some() => Ok(Value::Aim(id)),
        ("target", []) => Err(lacks(&id, "target")),
        ("rank" | "target", [more, ..]) => Err(ReferenceFault::new(format!(
            "`{more}` has no meaning after `{what}`"
        ))
        .instead(format!("{id} {what}"))),
        _ => Err(unknown(indicator, what, rest)),
    }
}

fn lacks(id: &Id, what: &str) -> ReferenceFault {
    ReferenceFault::new(format!("`{id}` has no `{what}`")).help(format!(
        "add `{what}` to it in `data/indicators.yaml`, or quote another figure"
    ))
}

fn unknown(indicator: &Indicator, what: &str, rest: &[&str]) -> ReferenceFault {
    let id = &indicator.id.value;
    let words: Vec<_> = MEASURES
        .iter()
        .chain(&CHANGES)
        .map(|(word, _)| *word)
        .chain(OTHERS)
        .collect();
    if what.is_empty() {
        return ReferenceFault::new(format!("it is not said which figure of `{id}` to quote"))
            .help(format!("write, for example, `[[{id} value latest]]`; to place its chart and table, give `[[indicator {id}]]` a paragraph of its own"));
    }
    let fault = ReferenceFault::new(format!("`{what}` is no figure of an indicator"));
    match nearest(what, words.iter().copied()) {
        Some(near) => fault.instead([&[id.as_str(), near], rest].concat().join(" ")),
        None => fault.help(format!("the words are {}", ticked(&words))),
    }
}

/// Whether an observation has a number.
fn has(
    indicator: &Indicator,
    measure: Measure,
    at: usize,
    what: &str,
) -> Result<(), ReferenceFault> {
    let observation = &indicator.own()[at];
    let has_value = match measure {
        Measure::Value => observation.value.is_some() || observation.not_available.is_some(),
        Measure::Count => observation.count.is_some(),
        Measure::Base => observation.base.is_some(),
        Measure::Events => observation.events.is_some(),
    };
    if has_value {
        return Ok(());
    }
    let period = observation.period.value;
    Err(ReferenceFault::new(format!(
        "`{}` has no `{what}` for {period}",
        indicator.id.value
    ))
    .help("quote another figure, or add it to `data/indicators.yaml`"))
}

fn number(observation: &Observation, measure: Measure) -> Option<Decimal> {
    let count = match measure {
        Measure::Value => return observation.value.map(|value| value.value),
        Measure::Count => observation.count,
        Measure::Base => observation.base,
        Measure::Events => observation.events,
    };
    let known = count.map(|count| count.value).and_then(Count::known)?;
    i64::try_from(known)
        .ok()
        .map(|digits| Decimal::new(digits, 0))
}

/// Reads a change. A period may contain the word "to" itself, so every position to split at is
/// tried.
fn change(
    indicator: &Indicator,
    measure: Measure,
    what: &str,
    typed: &str,
) -> Result<Value, ReferenceFault> {
    let own = indicator.own();
    let id = &indicator.id.value;
    let cuts: Vec<_> = typed
        .match_indices(" to ")
        .map(|(at, to)| (&typed[..at], &typed[at + to.len()..]))
        .collect();
    let both = cuts
        .iter()
        .find_map(|(from, to)| Some((observation::find(own, from)?, observation::find(own, to)?)));
    let Some((from, to)) = both else {
        return match cuts.as_slice() {
            [] => Err(ReferenceFault::new(format!(
                "`{what}` needs two periods with `to` between them"
            ))
            .help(format!(
                "write, for example, `[[{id} {what} first to latest]]`"
            ))),
            [(from, to), ..] => Err(observation::read(indicator, from)
                .and_then(|_| observation::read(indicator, to))
                .err()
                .unwrap_or_else(|| ReferenceFault::new(format!("`{typed}` is not two periods")))),
        };
    };
    let figure = |at: usize| {
        number(&own[at], measure).ok_or_else(|| {
            ReferenceFault::new(format!(
                "`{id}` has no figure for {}, so that no change can be told",
                own[at].period.value
            ))
            .help("quote a change between two periods that have figures")
        })
    };
    let (before, after) = (figure(from)?, figure(to)?);
    let in_points = measure == Measure::Value && indicator.unit == Unit::Percent;
    if !in_points && Change::percent(before, after).is_none() {
        return Err(
            ReferenceFault::new("a change from nothing has no percentage")
                .help("quote both figures instead"),
        );
    }
    Ok(Value::Change {
        indicator: id.clone(),
        measure,
        from,
        to,
    })
}

/// The value of another area: the one for the typed period, or else the last in the list.
fn area(
    known: &Symbols<'_>,
    indicator: &Indicator,
    words: &[&str],
) -> Result<Value, ReferenceFault> {
    let id = indicator.id.value.clone();
    let (area, when) = words
        .split_first()
        .map_or(("", words), |(area, when)| (*area, when));
    let period = crate::units::Period::parse(&when.join(" "));
    let found = indicator.comparators.iter().rposition(|comparator| {
        comparator.area.value.as_str() == area
            && (when.is_empty() || comparator.period == period && period.is_some())
    });
    found
        .map(|at| Value::Comparator {
            indicator: id.clone(),
            at,
        })
        .ok_or_else(|| {
            let areas: Vec<_> = indicator
                .comparators
                .iter()
                .map(|one| one.area.value.as_str())
                .collect();
            let name = known
                .area(area)
                .map_or_else(|| format!("`{area}`"), str::to_owned);
            let message = if when.is_empty() || !areas.contains(&area) {
                format!("`{id}` has no figure for the area {name}")
            } else {
                format!(
                    "`{id}` has no figure for the area {name} for `{}`",
                    when.join(" ")
                )
            };
            ReferenceFault::unknown(message, area, areas)
        })
}
