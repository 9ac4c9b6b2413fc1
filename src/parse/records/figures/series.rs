//! The series of an indicator and their observations.

use crate::diagnostics::Finding;
use crate::parse::schema::reader::{KeyBlock, Reader};
use crate::parse::schema::record::{Record, raw_record};
use crate::parse::schema::shape::ValueKind;
use crate::parse::schema::value::{Codec, Field};
use crate::parse::spreadsheet::Rows;
use crate::plan::figures::{Count, Observation, Series, Unit};
use crate::plan::prose::Prose;
use crate::plan::{Choice, Id};
use crate::sources::Spanned;
use crate::units::{Decimal, Period};

raw_record! { RawSeries "a series" {
    need area [Option<Id>] =>
        "own, or the id of an area in areas.yaml.";
    need observations [Vec<RawObservation>]: Rows =>
        "The figures, an entry for each period.";
} }

raw_record! { RawObservation "an observation" at span {
    need period [Option<Spanned<Period>>] =>
        "The period of the figure.";
    may value [TypedNumber] by (ValueKind::Number, typed_number) =>
        "The figure as published; computed from count and base if left out.";
    may count [Option<Spanned<Count>>] =>
        "How many children or cases.";
    may base [Option<Spanned<Count>>] =>
        "Out of how many.";
    may events [Option<Spanned<Count>>] =>
        "How many events, such as further offences.";
    may provisional [bool] =>
        "yes if the figure may still change.";
    may break_before [Option<String>] as "break" =>
        "What changed before this period, so that earlier figures cannot be compared.";
    may not_available [Option<String>] =>
        "Why there is no figure.";
    may note [Option<Prose>] =>
        "A note that readers see with it.";
} }

/// A number that may be left out.
#[derive(Debug)]
pub(crate) struct TypedNumber {
    /// The number; `None` where it was left out or could not be read.
    number: Option<Spanned<Decimal>>,
    /// Whether something was typed.
    is_typed: bool,
}

fn typed_number(read: &mut Reader<'_>, block: &KeyBlock<'_>, key: &str) -> Option<TypedNumber> {
    Some(TypedNumber {
        number: Field::read(read, block, key)?,
        is_typed: block.get(key).is_some(),
    })
}

/// The series of an indicator, its own area first. Their values may be computed, which depends on
/// the unit.
pub(super) struct SeriesList;

impl Codec<Vec<Series>> for SeriesList {
    const KIND: ValueKind = ValueKind::List(&ValueKind::Block(RawSeries::SHAPE));

    fn read(read: &mut Reader<'_>, block: &KeyBlock<'_>, key: &'static str) -> Option<Vec<Series>> {
        let unit = block.text("unit").and_then(Unit::from_word);
        let mut series = read.blocks(block, key, |read, node| {
            let raw = RawSeries::from_node(read, node)?;
            Some(series(read, raw, unit))
        });
        series.sort_by_key(|series| series.area.is_some());
        Some(series)
    }

    fn visit_prose<'a>(series: &'a Vec<Series>, visit: &mut dyn FnMut(&'a Prose)) {
        let observations = series.iter().flat_map(|series| &series.observations);
        observations
            .filter_map(|observation| observation.note.as_ref())
            .for_each(visit);
    }
}

fn series(read: &mut Reader<'_>, raw: RawSeries, unit: Option<Unit>) -> Series {
    let observations = raw.observations.into_iter();
    let observations = observations
        .filter_map(|raw| observation(read, raw, unit))
        .collect();
    let own = Id::slug("own");
    Series {
        area: raw.area.filter(|area| *area != own),
        observations: in_time_order(read, observations),
    }
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

fn observation(
    read: &mut Reader<'_>,
    raw: RawObservation,
    unit: Option<Unit>,
) -> Option<Observation> {
    let typed = raw.value.number;
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
    let value = typed.or_else(|| computed(unit, raw.count.as_ref()?, raw.base.as_ref()));
    if value.is_none() && !raw.value.is_typed && raw.not_available.is_none() {
        read.lacks(
            Finding::error("missing-key", raw.span, "this observation has no value")
                .help("add `value:`, or `count:` and `base:` to compute it, or `not_available:` with the reason"),
        );
    }
    Some(Observation {
        provisional: raw.provisional,
        break_before: raw.break_before,
        note: raw.note,
        period: raw.period?,
        value,
        count: raw.count,
        base: raw.base,
        events: raw.events,
        not_available: raw.not_available,
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
