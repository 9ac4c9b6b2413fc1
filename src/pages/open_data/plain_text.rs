//! Prose and values for programs: text without markup, numbers as numbers.

use crate::disclosure::{Published, Unit};
use crate::pages::context::PageContext;
use crate::pages::open_data::json_value::{Field, Value};
use crate::plan::prose::Prose;
use crate::units::{Decimal, Period};
use crate::words::{Label, Words};

/// Prose as text without markup.
pub(crate) fn text(context: &PageContext<'_>, prose: &Prose) -> String {
    without_markup(&context.blocks(prose).0)
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
    match shown {
        Published::Figure(number) => (*number).json(),
        other => missing(other, words),
    }
}

/// A decimal, or the word in its place.
pub(crate) fn decimal(shown: &Published<Decimal>, words: Words) -> Value {
    match shown {
        Published::Figure(figure) => number(*figure),
        other => missing(other, words),
    }
}

/// The word in the place of a missing value.
pub(crate) fn missing<T>(shown: &Published<T>, words: Words) -> Value {
    let label = match shown {
        Published::Suppressed => Label::Suppressed,
        Published::NotApplicable => Label::NotApplicable,
        Published::NotYetKnown => Label::NotYetKnown,
        Published::NotAvailable(_) | Published::Figure(_) => Label::NotAvailable,
    };
    words.label(label).json()
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

/// Elements that end a word. Others, such as links, are inside a line.
const BREAKS: [&str; 12] = [
    "p",
    "li",
    "ul",
    "ol",
    "br",
    "div",
    "tr",
    "td",
    "th",
    "dt",
    "dd",
    "blockquote",
];

/// The text of our own markup.
pub(crate) fn without_markup(html: &str) -> String {
    let mut words = String::with_capacity(html.len());
    let mut rest = html;
    while let Some((before, after)) = rest.split_once('<') {
        words.push_str(before);
        let (tag, after) = after.split_once('>').unwrap_or((after, ""));
        let name = tag.trim_start_matches('/');
        let name = name.split([' ', '\n']).next().unwrap_or_default();
        if BREAKS.contains(&name) {
            words.push(' ');
        }
        rest = after;
    }
    words.push_str(rest);
    if !words.contains('&') {
        return words.split_whitespace().collect::<Vec<_>>().join(" ");
    }
    let pairs = [
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&quot;", "\""),
        ("&#39;", "'"),
        ("&amp;", "&"),
    ];
    let plain = pairs
        .iter()
        .fold(words, |text, (entity, letter)| text.replace(entity, letter));
    plain.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markup_goes_and_words_stay() {
        let html = "A <a href=\"x\">rate</a> of &lt;5 &amp; more";
        assert_eq!(without_markup(html), "A rate of <5 & more");
        let list = "<p>First</p><ul><li>one</li><li>two</li></ul>";
        assert_eq!(without_markup(list), "First one two");
    }

    #[test]
    fn numbers_keep_no_commas() {
        let published = Decimal::parse("58550").unwrap();
        let json = |decimal| serde_json::to_string(&number(decimal)).unwrap();
        assert_eq!(json(published), "58550");
        assert_eq!(json(Decimal::parse("-0.5").unwrap()), "-0.5");
    }
}
