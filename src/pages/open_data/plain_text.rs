//! Prose and values for programs: text without markup, numbers as numbers.

use crate::disclosure::{Published, Unit};
use crate::pages::context::PageContext;
use crate::pages::open_data::json_value::{Field, Value};
use crate::plan::prose::Prose;
use crate::units::{Decimal, Period};
use crate::words::{Missing, Words};

/// Prose as text without markup.
pub(crate) fn text(context: &PageContext<'_>, prose: &Prose) -> String {
    context.writer.run(prose).plain()
}

/// Optional prose as words.
pub(crate) fn maybe(context: &PageContext<'_>, prose: Option<&Prose>) -> Option<String> {
    prose.map(|prose| text(context, prose))
}

/// Several pieces of prose as words.
pub(crate) fn texts(context: &PageContext<'_>, prose: &[Prose]) -> Vec<String> {
    prose.iter().map(|one| text(context, one)).collect()
}

/// A number as a number of JSON.
pub(crate) fn number(number: Decimal) -> Value {
    match number.whole() {
        Some(whole) => whole.json(),
        None => number.to_f64().json(),
    }
}

/// A count, or the word in its place.
pub(crate) fn count(shown: &Published<u64>, words: Words) -> Value {
    let number = shown.figure().map(|number| (*number).json());
    number.unwrap_or_else(|| missing(shown, words))
}

/// A decimal, or the word in its place.
pub(crate) fn decimal(shown: &Published<Decimal>, words: Words) -> Value {
    let figure = shown.figure().map(|figure| number(*figure));
    figure.unwrap_or_else(|| missing(shown, words))
}

/// The word in the place of a missing value.
pub(crate) fn missing<T>(shown: &Published<T>, words: Words) -> Value {
    let missing = shown.known().err().unwrap_or(Missing::NotAvailable);
    words.label(missing.label()).json()
}

/// A period as the plan types it.
pub(crate) fn when(period: Option<&Period>) -> Option<String> {
    period.map(Period::to_string)
}

/// The unit in words: `count`, `percent`, `rate per 100000`, `ratio`.
pub(crate) fn unit(unit: Unit) -> String {
    match unit {
        Unit::Count => "count".to_owned(),
        Unit::Percent => "percent".to_owned(),
        Unit::RatePer(per) => format!("rate per {per}"),
        Unit::Ratio => "ratio".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_keep_no_commas() {
        let published = Decimal::parse("58550").unwrap();
        let json = |decimal| serde_json::to_string(&number(decimal)).unwrap();
        assert_eq!(json(published), "58550");
        assert_eq!(json(Decimal::parse("-0.5").unwrap()), "-0.5");
    }
}
