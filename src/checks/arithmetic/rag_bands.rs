//! The bands of an indicator hold every value exactly once.
//!
//! # Checks
//!
//! That no value, at the precision to which the indicator is published, lies in two of the bands
//! green, amber and red, or in none of them; and that green is at the good end. Values start at 0,
//! and percentages end at 100.
//!
//! # Why
//!
//! A value in two bands can be given either colour; a value in none has no colour. Both have
//! happened in published plans, and nobody noticed until a figure fell there.
//!
//! # Example
//!
//! ```yaml
//! bands:
//!   green: "<224"
//!   amber: "223 - 340"      # 223 is in two bands: write 224 - 340
//!   red: ">341"             # 341 is in none: write above 340
//! ```
//!
//! # Source
//!
//! Our own choice. The bands of the example were published in 2023.

use crate::checks::Context;
use crate::checks::values::rag_lines::{BandStretch, NumberLine, number, stretches};
use crate::diagnostics::{Finding, listed};
use crate::plan::figures::{Bands, Indicator, Polarity, Unit};
use crate::units::Decimal;

const ID: &str = rule_id!();

pub(super) fn find(context: &Context) -> Vec<Finding> {
    let indicators = context.plan.figures.indicators.iter();
    indicators
        .filter_map(|indicator| faulty(indicator, indicator.bands.as_ref()?))
        .collect()
}

fn faulty(indicator: &Indicator, bands: &Bands) -> Option<Finding> {
    let places = places(indicator, bands);
    let most = match indicator.unit {
        Unit::Percent => Some(Decimal::new(100, 0)),
        Unit::Count | Unit::RatePer(_) | Unit::Ratio => None,
    };
    let whole = NumberLine::whole(most, places);
    let lines = [&bands.green, &bands.amber, &bands.red]
        .map(|band| NumberLine::of(band, places).within(whole));
    let message =
        uneven(&stretches(whole, lines), places).or_else(|| reversed(indicator, lines))?;
    let finding = Finding::error(ID, bands.green.span, message)
        .label(format!("green: {}", lines[0].words(places)))
        .related(
            bands.amber.span,
            format!("amber: {}", lines[1].words(places)),
        )
        .related(bands.red.span, format!("red: {}", lines[2].words(places)))
        .place(indicator.id.value.as_str());
    Some(finding.help(help(indicator.polarity, lines, places)))
}

/// The most decimal places of any limit or published value.
fn places(indicator: &Indicator, bands: &Bands) -> u8 {
    let bounds = [&bands.green, &bands.amber, &bands.red];
    let bounds = bounds.into_iter().flat_map(|band| [band.low, band.high]);
    let bounds = bounds.flatten().map(|(bound, _)| bound.places());
    let values = indicator.own().iter().filter_map(|seen| seen.value);
    bounds
        .chain(values.map(|value| value.value.places()))
        .max()
        .unwrap_or(0)
}

/// What is uneven about the bands, such as "223 is in two bands, and 341 is in none"; `None` where
/// nothing is.
fn uneven(stretches: &[BandStretch], places: u8) -> Option<String> {
    let clauses: Vec<_> = [(3, "all three bands"), (2, "two bands"), (0, "none")]
        .into_iter()
        .filter_map(|(bands, words)| {
            let lines: Vec<_> = stretches
                .iter()
                .filter(|s| s.bands == bands)
                .map(|s| s.line)
                .collect();
            let spoken: Vec<_> = lines.iter().map(|line| line.words(places)).collect();
            let one = matches!(lines.as_slice(), [line] if line.is_one_value());
            let verb = if one { "is" } else { "are" };
            (!lines.is_empty()).then(|| format!("{} {verb} in {words}", listed(&spoken, "and")))
        })
        .collect();
    match clauses.as_slice() {
        [] => None,
        [only] if only.ends_with("none") => Some(format!("{only} of the three bands")),
        _ => Some(clauses.join(", and ")),
    }
}

/// The finding that green is at the wrong end; `None` where it is right.
fn reversed(indicator: &Indicator, lines: [NumberLine; 3]) -> Option<String> {
    let [green, amber, red] = lines;
    let rising = green < amber && amber < red;
    let falling = red < amber && amber < green;
    match indicator.polarity {
        Polarity::Lower if !rising => Some(
            "lower is better here, but the bands do not rise from green over amber to red"
                .to_owned(),
        ),
        Polarity::Higher if !falling => Some(
            "higher is better here, but the bands do not rise from red over amber to green"
                .to_owned(),
        ),
        Polarity::Neither if !rising && !falling => {
            Some("amber is not between green and red".to_owned())
        }
        Polarity::Lower | Polarity::Higher | Polarity::Neither => None,
    }
}

/// The three bands in a correct form: the lowest keeps its upper limit, and so does the middle one.
fn help(polarity: Polarity, lines: [NumberLine; 3], places: u8) -> String {
    let names = match polarity {
        Polarity::Lower => ["green", "amber", "red"],
        Polarity::Higher => ["red", "amber", "green"],
        Polarity::Neither => {
            let as_typed = [("green", lines[0]), ("amber", lines[1]), ("red", lines[2])];
            sorted(as_typed, |(_, line)| *line).map(|(name, _)| name)
        }
    };
    let [low, middle, _] = sorted(lines, |line| *line);
    match (low.end, middle.end) {
        (Some(first), Some(second)) if first < second => {
            let (first, last) = (number(first, places), number(second - 1, places));
            let [a, b, c] = names;
            format!("write `{a}: below {first}`, `{b}: {first} - {last}`, `{c}: above {last}`")
        }
        _ => "write the three bands so that each begins where the one before it ends".to_owned(),
    }
}

fn sorted<T, K: Ord>(mut three: [T; 3], by: impl FnMut(&T) -> K) -> [T; 3] {
    three.sort_by_key(by);
    three
}
