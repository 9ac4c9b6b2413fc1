//! Figures that stand by themselves.

use crate::disclosure::{Fact, FactValue, Shown, Unit};
use crate::pages::desk::Desk;
use crate::pages::measure;
use crate::pages::view::{Block, FactView};
use crate::plan::Id;
use crate::units::{Decimal, grouped};
use crate::words::{self, Label};

/// The facts of a topic, or all of them.
pub(super) fn facts(desk: &Desk<'_>, topic: Option<&Id>) -> Block {
    let facts = chosen(desk, topic);
    Block::Facts {
        facts: facts.map(|fact| view(desk, fact)).collect(),
    }
}

/// The facts of a topic, or all of them, in the document's order.
pub(super) fn chosen<'a>(
    desk: &Desk<'a>,
    topic: Option<&'a Id>,
) -> impl Iterator<Item = &'a Fact> + use<'a> {
    let facts = desk.plan().facts().iter();
    facts.filter(move |fact| topic.is_none() || fact.topic.as_ref() == topic)
}

fn view(desk: &Desk<'_>, fact: &Fact) -> FactView {
    FactView {
        label: fact.label.clone(),
        value: value(fact),
        in_words: !matches!(
            fact.value,
            Shown::Figure(FactValue::Number(..) | FactValue::Pounds(_))
        ),
        unit: fact.unit_label.clone(),
        about: about(fact),
        note: desk.maybe(fact.note.as_ref()),
    }
}

/// `58,550`, `22.3%`, `£5,000`, or words.
pub(in crate::pages) fn value(fact: &Fact) -> String {
    either(&fact.value, |value| match value {
        FactValue::Number(number, unit) => measure::value(*number, *unit),
        FactValue::Pounds(pounds) => pounds.to_string(),
        FactValue::Text(text) => text.clone(),
    })
}

/// A figure as `say` says it, or the word that stands in its place.
pub(in crate::pages) fn either<T>(shown: &Shown<T>, say: impl FnOnce(&T) -> String) -> String {
    match shown {
        Shown::Figure(figure) => return say(figure),
        Shown::Suppressed => Label::Suppressed,
        Shown::NotAvailable(_) => Label::NotAvailable,
        Shown::NotApplicable => Label::NotApplicable,
        Shown::NotYetKnown => Label::NotYetKnown,
    }
    .english()
    .to_owned()
}

/// A count as readers see it.
pub(in crate::pages) fn count(shown: &Shown<u64>) -> String {
    either(shown, |number| grouped(*number))
}

/// What stands beside the value, in sentences.
fn about(fact: &Fact) -> Vec<String> {
    let unit = match &fact.value {
        Shown::Figure(FactValue::Number(_, unit)) => *unit,
        _ => Unit::Count,
    };
    let say = |number: Decimal| measure::value(number, unit);
    let base = fact.base.as_ref().map(count);
    let of = fact.base_of.as_deref();
    let was = fact
        .was
        .as_ref()
        .map(|(before, period)| words::was(&either(before, |it| say(*it)), period.as_ref()));
    let others: Vec<_> = fact
        .compared
        .iter()
        .map(|(area, value)| (area.as_str(), say(*value)))
        .collect();
    let source = fact.source.as_ref();
    let parts = [
        fact.period.as_ref().map(words::at),
        base.map(|base| words::out_of(&base, of)),
        was,
        (!others.is_empty()).then(|| words::elsewhere(&others)),
        source.map(|source| format!("{}: {source}.", Label::Source.english())),
    ];
    parts.into_iter().flatten().collect()
}
