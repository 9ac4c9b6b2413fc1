//! The series of an indicator and their observations.

use super::counts::count;
use crate::diagnostics::Finding;
use crate::parse::schema::reader::Reader;
use crate::parse::schema::shape::ValueKind::{
    Count as ACount, Id as AnId, Number, Period, Prose, Table, Text, YesNo,
};
use crate::parse::schema::shape::{Shape, shape};
use crate::parse::yaml::node::Node;
use crate::plan::Id;
use crate::plan::figures::{Count, Observation, Series, Unit};
use crate::sources::Spanned;
use crate::units::Decimal;

pub(in crate::parse::records) const SERIES: Shape = shape!("a series" {
    need "area": AnId,
        "own, or the id of an area in areas.yaml.";
    need "observations": Table(&OBSERVATION),
        "The figures, an entry for each period.";
});

const OBSERVATION: Shape = shape!("an observation" {
    need "period": Period,
        "The period of the figure.";
    may "value": Number,
        "The figure as published; computed from count and base if left out.";
    may "count": ACount,
        "How many children or cases.";
    may "base": ACount,
        "Out of how many.";
    may "events": ACount,
        "How many events, such as further offences.";
    may "provisional": YesNo,
        "yes if the figure may still change.";
    may "break": Text,
        "What changed before this period, so that earlier figures cannot be compared.";
    may "not_available": Text,
        "Why there is no figure.";
    may "note": Prose,
        "A note that readers see with it.";
});

pub(in crate::parse::records) fn series(
    read: &mut Reader<'_>,
    node: &Node,
    unit: Option<Unit>,
) -> Option<Series> {
    let block = read.block(node, &SERIES)?;
    let area = read.id(&block, "area");
    let observations = read.blocks(&block, "observations", |read, node| {
        observation(read, node, unit)
    });
    let observations = in_time_order(read, observations);
    let own = Id::slug("own");
    Some(Series {
        area: area.map(|area| area.value).filter(|area| *area != own),
        observations,
    })
}

/// Sorts the observations from the oldest to the newest. Spreadsheets are often kept newest first,
/// and every sentence about a trend goes from the first to the last.
fn in_time_order(read: &mut Reader<'_>, mut observations: Vec<Observation>) -> Vec<Observation> {
    let when = |observation: &Observation| observation.period.value;
    let early = observations
        .windows(2)
        .find(|pair| when(&pair[1]) < when(&pair[0]));
    if let Some([before, early]) = early {
        let message = format!(
            "{} stands after {}: the periods of this series are not in the order of time",
            when(early),
            when(before)
        );
        read.found.push(
            Finding::advice("period-order", early.period.span, message)
                .related(before.period.span, "the later period")
                .help("nothing is lost: they are read from the oldest to the newest; typed in that order, they are easier to check"),
        );
        observations.sort_by_key(when);
    }
    observations
}

fn observation(read: &mut Reader<'_>, node: &Node, unit: Option<Unit>) -> Option<Observation> {
    let block = read.block(node, &OBSERVATION)?;
    let period = read.period(&block, "period");
    let count = count(read, &block, "count");
    let base = self::count(read, &block, "base");
    let events = self::count(read, &block, "events");
    let typed = read.number(&block, "value");
    read.found.extend(typed.as_ref().and_then(|value| {
        let is_percentage = read.sources.excerpt(value.span).ends_with('%');
        (is_percentage && unit.is_some_and(|unit| unit != Unit::Percent)).then(|| {
            Finding::error(
                "number",
                value.span,
                "this is a percentage, but the unit of the indicator is not percent",
            )
            .help("write the figure without %, or give the indicator the unit percent")
        })
    }));
    let value = typed.or_else(|| computed(unit, count.as_ref()?, base.as_ref()));
    let not_available = read.text(&block, "not_available");
    if value.is_none() && block.get("value").is_none() && not_available.is_none() {
        read.lacks(
            Finding::error("missing-key", block.span, "this observation has no value")
                .help("add `value:`, or `count:` and `base:` to compute it, or `not_available:` with the reason"),
        );
    }
    Some(Observation {
        provisional: read.yes(&block, "provisional"),
        break_before: read.text(&block, "break"),
        note: read.prose(&block, "note"),
        period: period?,
        value,
        count,
        base,
        events,
        not_available,
    })
}

/// The value computed from count and base, with one decimal place for a percentage, none for a rate
/// per 100,000 and two otherwise, as the national figures are printed.
fn computed(
    unit: Option<Unit>,
    count: &Spanned<Count>,
    base: Option<&Spanned<Count>>,
) -> Option<Spanned<Decimal>> {
    let top = count.value.known()?;
    let bottom = || base.and_then(|base| base.value.known());
    let value = match unit? {
        Unit::Count => Some(Decimal::new(i64::try_from(top).ok()?, 0)),
        Unit::Percent => Decimal::percentage(top, bottom()?, 1),
        Unit::RatePer(per) if per >= 100_000 => Decimal::ratio(top, bottom()?, per.into(), 0),
        Unit::RatePer(per) => Decimal::ratio(top, bottom()?, per.into(), 2),
        Unit::Ratio => Decimal::ratio(top, bottom()?, 1, 2),
    };
    value.map(|value| Spanned::new(value, count.span))
}
