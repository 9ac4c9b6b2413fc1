//! Key facts: single values with their context.

use crate::disclosure::{Fact, FactValue, Published, Unit};
use crate::pages::context::PageContext;
use crate::pages::headline;
use crate::pages::open_data::json_value::{Field, Value, record};
use crate::pages::open_data::plain_text::{count, decimal, maybe, missing, number, unit, when};
use crate::pages::view::Html;
use crate::plan::Id;
use crate::units::{Decimal, grouped};
use crate::words::{self, Label, Words};
use serde::Serialize;

/// A key fact: a single value.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct FactView {
    /// What the value is of.
    pub label: String,
    /// The value: `58,550`, `22.3%`, or words.
    pub value: String,
    /// Whether the value is words rather than a number.
    pub in_words: bool,
    /// What is counted, such as `open cases`.
    pub unit: Option<String>,
    /// The context in sentences: period, base, earlier value, other areas, source.
    pub about: Vec<String>,
    /// A note beside the value.
    pub note: Option<Html>,
}

/// The facts of a topic, or all of them.
pub(crate) fn facts(context: &PageContext<'_>, topic: Option<&Id>) -> Vec<FactView> {
    chosen(context, topic)
        .map(|fact| view(context, fact))
        .collect()
}

/// The facts of a topic, or all of them, in the document's order.
pub(crate) fn chosen<'a>(
    context: &PageContext<'a>,
    topic: Option<&'a Id>,
) -> impl Iterator<Item = &'a Fact> + use<'a> {
    let facts = context.plan().figures().facts.iter();
    facts.filter(move |fact| topic.is_none() || fact.topic.as_ref() == topic)
}

fn view(context: &PageContext<'_>, fact: &Fact) -> FactView {
    FactView {
        label: fact.label.clone(),
        value: printed_value(fact, context.words()),
        in_words: !matches!(
            fact.value.figure(),
            Some(FactValue::Number(..) | FactValue::Pounds(_))
        ),
        unit: fact.unit_label.clone(),
        about: about(fact, context.words()),
        note: context.maybe(fact.note.as_ref()),
    }
}

/// `58,550`, `22.3%`, `£5,000`, or words.
pub(crate) fn printed_value(fact: &Fact, words: Words) -> String {
    either(
        &fact.value,
        |value| match value {
            FactValue::Number(number, unit) => headline::value(*number, *unit),
            FactValue::Pounds(pounds) => pounds.to_string(),
            FactValue::Text(text) => text.clone(),
        },
        words,
    )
}

/// A value in the form of `say`, or the word that is printed in its place.
pub(crate) fn either<T>(
    shown: &Published<T>,
    say: impl FnOnce(&T) -> String,
    words: Words,
) -> String {
    match shown.known() {
        Ok(figure) => say(figure),
        Err(missing) => words.label(missing.label()).to_owned(),
    }
}

/// A count as readers see it.
pub(crate) fn printed_count(shown: &Published<u64>, words: Words) -> String {
    either(shown, |number| grouped(*number), words)
}

/// The context of the value, in sentences.
fn about(fact: &Fact, words: Words) -> Vec<String> {
    let unit = match fact.value.figure() {
        Some(FactValue::Number(_, unit)) => *unit,
        _ => Unit::Count,
    };
    let say = |number: Decimal| headline::value(number, unit);
    let base = fact.base.as_ref().map(|it| printed_count(it, words));
    let of = fact.base_of.as_deref();
    let was = fact
        .was
        .as_ref()
        .map(|(before, period)| words::was(&either(before, |it| say(*it), words), period.as_ref()));
    let others: Vec<_> = fact
        .compared
        .iter()
        .map(|other| (other.area.as_str(), say(other.value)))
        .collect();
    let source = fact.source.as_ref();
    let parts = [
        fact.period.as_ref().map(words::at),
        base.map(|base| words::out_of(&base, of)),
        was,
        (!others.is_empty()).then(|| words::elsewhere(&others)),
        source.map(|source| format!("{}: {source}.", words.label(Label::Source))),
    ];
    parts.into_iter().flatten().collect()
}

/// The record of a fact in plan.json.
pub(crate) fn record(context: &PageContext<'_>, fact: &Fact) -> Value {
    let (value, of) = match fact.value.figure() {
        Some(FactValue::Number(figure, of)) => (number(*figure), Some(unit(*of))),
        Some(FactValue::Pounds(pounds)) => (pounds.0.json(), Some("pounds".to_owned())),
        Some(FactValue::Text(words)) => (words.json(), None),
        None => (missing(&fact.value, context.words()), None),
    };
    let was = fact.was.as_ref().map(
        |(before, period)| record!({ "value": decimal(before, context.words()), "period": when(period.as_ref()) }),
    );
    let compared = fact.compared.iter();
    let compared = compared.map(|it| record!({ "area": &it.area, "value": number(it.value) }));
    record!({
        "id": fact.id.as_str(),
        "label": &fact.label,
        "value": value,
        "shown": printed_value(fact, context.words()),
        "unit": of,
        "unit_label": &fact.unit_label,
        "topic": fact.topic.as_ref().map(Id::as_str),
        "period": when(fact.period.as_ref()),
        "base": fact.base.as_ref().map(|it| count(it, context.words())),
        "base_of": &fact.base_of,
        "source": &fact.source,
        "was": was,
        "compared": compared.collect::<Vec<_>>(),
        "note": maybe(context, fact.note.as_ref()),
    })
}
