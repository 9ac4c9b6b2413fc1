//! Figures that stand by themselves.

use crate::disclosure::{Fact, FactValue, Published, Unit};
use crate::pages::context::PageContext;
use crate::pages::headline;
use crate::pages::view::{BlockView, FactView};
use crate::plan::Id;
use crate::units::{Decimal, grouped};
use crate::words::{self, Label, Words};

/// The facts of a topic, or all of them.
pub(super) fn facts(desk: &PageContext<'_>, topic: Option<&Id>) -> BlockView {
    let facts = chosen(desk, topic);
    BlockView::Facts {
        facts: facts.map(|fact| view(desk, fact)).collect(),
    }
}

/// The facts of a topic, or all of them, in the document's order.
pub(super) fn chosen<'a>(
    desk: &PageContext<'a>,
    topic: Option<&'a Id>,
) -> impl Iterator<Item = &'a Fact> + use<'a> {
    let facts = desk.plan().facts().iter();
    facts.filter(move |fact| topic.is_none() || fact.topic.as_ref() == topic)
}

fn view(desk: &PageContext<'_>, fact: &Fact) -> FactView {
    FactView {
        label: fact.label.clone(),
        value: value(fact, desk.words()),
        in_words: !matches!(
            fact.value,
            Published::Figure(FactValue::Number(..) | FactValue::Pounds(_))
        ),
        unit: fact.unit_label.clone(),
        about: about(fact, desk.words()),
        note: desk.maybe(fact.note.as_ref()),
    }
}

/// `58,550`, `22.3%`, `£5,000`, or words.
pub(in crate::pages) fn value(fact: &Fact, words: Words) -> String {
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

/// A figure as `say` says it, or the word that stands in its place.
pub(in crate::pages) fn either<T>(
    shown: &Published<T>,
    say: impl FnOnce(&T) -> String,
    words: Words,
) -> String {
    let label = match shown {
        Published::Figure(figure) => return say(figure),
        Published::Suppressed => Label::Suppressed,
        Published::NotAvailable(_) => Label::NotAvailable,
        Published::NotApplicable => Label::NotApplicable,
        Published::NotYetKnown => Label::NotYetKnown,
    };
    words.label(label).to_owned()
}

/// A count as readers see it.
pub(in crate::pages) fn count(shown: &Published<u64>, words: Words) -> String {
    either(shown, |number| grouped(*number), words)
}

/// What stands beside the value, in sentences.
fn about(fact: &Fact, words: Words) -> Vec<String> {
    let unit = match &fact.value {
        Published::Figure(FactValue::Number(_, unit)) => *unit,
        _ => Unit::Count,
    };
    let say = |number: Decimal| headline::value(number, unit);
    let base = fact.base.as_ref().map(|it| count(it, words));
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
