//! data/facts.yaml and data/surveys.yaml: single values that belong to no series or table.

use super::counts::count;
use crate::diagnostics::Finding;
use crate::parse::schema::reader::{KeyBlock, Reader};
use crate::parse::schema::record::{raw_record, record};
use crate::parse::schema::shape::ValueKind::{
    Block as Nested, By, Count, Id, List, Number, OneOf, Period, Prose, Table, Text,
};
use crate::parse::schema::shape::{Shape, ValueKind, shape, words};
use crate::parse::schema::value::{Rows, Value};
use crate::parse::yaml::node::Node;
use crate::plan::figures::{Answer, Compared, Fact, FactValue, Survey, Unit};
use crate::units::Pounds;

/// The unit of a fact's value.
#[derive(Debug, Clone, Copy)]
enum FactUnit {
    Of(Unit),
    Pounds,
    Text,
}

const UNIT: [(&str, FactUnit); 7] = [
    ("count", FactUnit::Of(Unit::Count)),
    ("percent", FactUnit::Of(Unit::Percent)),
    ("rate per 100,000", FactUnit::Of(Unit::RatePer(100_000))),
    ("rate per 1,000", FactUnit::Of(Unit::RatePer(1_000))),
    ("years", FactUnit::Of(Unit::Count)),
    ("pounds", FactUnit::Pounds),
    ("text", FactUnit::Text),
];

/// The kind of `value`, by the unit.
const VALUE: [(&str, ValueKind); 3] = [
    ("count", Number),
    ("pounds", ValueKind::Pounds),
    ("text", Text),
];

pub(in crate::parse) const FACTS: Shape = shape!("facts.yaml" {
    need "facts": Table(&FACT),
        "Single figures that stand by themselves.";
});

const FACT: Shape = shape!("a fact" {
    need "id": Id,
        "A short name; [[fact ID]] quotes it in a sentence.";
    need "label": Text,
        "What the figure is.";
    may "value": By("unit", &VALUE),
        "The number.";
    may "text": Text,
        "Words, where the fact is not a number.";
    may "unit": OneOf(&words(&UNIT)),
        "What the number is; count if left out.";
    may "unit_label": Text,
        "What is counted, such as children.";
    may "topic": Id,
        "A short name; [[facts topic=NAME]] shows the facts of one topic.";
    may "period": Period,
        "The period that it is for.";
    may "base": Count,
        "Out of how many.";
    may "base_of": Text,
        "Of whom, such as pupils in state schools.";
    may "from": List(&Id),
        "The ids of the two facts that it is made of, the upper and then the lower; it is checked.";
    may "growth_of": Id,
        "The id of the fact whose growth it is, in percent since what that fact was; it is checked.";
    may "share_of": Id,
        "A name of your own; the facts with the same name are shares of one whole, and are checked to make 100%.";
    may "source": Text,
        "Where it comes from.";
    may "was": Nested(&WAS),
        "The same figure at an earlier time.";
    may "compared": List(Compared::ITEM),
        "The same figure elsewhere.";
    may "note": Prose,
        "A note that readers see with it.";
});

const WAS: Shape = shape!("an earlier value" {
    need "value": Number,
        "The earlier number.";
    may "period": Period,
        "When that was.";
});

record! { Compared "a value elsewhere" {
    need area =>
        "The area's name, as readers see it.";
    need value =>
        "The number there.";
} }

pub(in crate::parse) fn lower(read: &mut Reader<'_>, root: &Node) -> Option<Vec<Fact>> {
    let file = read.block(root, &FACTS)?;
    Some(read.blocks(&file, "facts", fact))
}

fn fact(read: &mut Reader<'_>, node: &Node) -> Option<Fact> {
    let block = read.block(node, &FACT)?;
    let id = read.id(&block, "id");
    let label = read.text(&block, "label");
    let value = value(read, &block);
    let topic = read.id(&block, "topic");
    let period = read.period(&block, "period").map(|period| period.value);
    let base = count(read, &block, "base");
    let was = was(read, &block);
    Some(Fact {
        unit_label: read.text(&block, "unit_label"),
        base_of: read.text(&block, "base_of"),
        from: read.ids(&block, "from"),
        growth_of: read.id(&block, "growth_of"),
        share_of: read.id(&block, "share_of"),
        source: read.text(&block, "source"),
        compared: Compared::list(read, &block, "compared"),
        note: read.prose(&block, "note"),
        id: id?,
        label: label?,
        value: value?,
        topic,
        period,
        base,
        was,
    })
}

/// A number in the unit that is named, or words.
fn value(read: &mut Reader<'_>, block: &KeyBlock<'_>) -> Option<FactValue> {
    let unit = read.choice(block, "unit", &UNIT);
    if let Some(text) = read.text(block, "text") {
        return Some(FactValue::Text(text));
    }
    let Some(typed) = block.get("value") else {
        read.lacks(
            Finding::error(
                "missing-key",
                block.span,
                "this fact has neither `value` nor `text`",
            )
            .help("add `value:` with a number, or `text:` with words"),
        );
        return None;
    };
    match unit {
        Some(FactUnit::Pounds) => read
            .pounds(block, "value")
            .map(|pounds| FactValue::Pounds(Pounds(pounds.value.0))),
        Some(FactUnit::Text) => typed.text().map(|text| FactValue::Text(text.to_owned())),
        Some(FactUnit::Of(unit)) => number(read, block, unit),
        None => number(read, block, Unit::Count),
    }
}

fn number(read: &mut Reader<'_>, block: &KeyBlock<'_>, unit: Unit) -> Option<FactValue> {
    let number = read.number(block, "value")?;
    Some(FactValue::Number(number.value, unit))
}

fn was(
    read: &mut Reader<'_>,
    fact: &KeyBlock<'_>,
) -> Option<(crate::units::Decimal, Option<crate::units::Period>)> {
    let block = read.block(fact.get("was")?, &WAS)?;
    let value = read.number(&block, "value")?;
    let period = read.period(&block, "period");
    Some((value.value, period.map(|period| period.value)))
}

raw_record! { #[derive(Default)] SurveysFile "surveys.yaml" {
    need surveys [Vec<Survey>] =>
        "Questions, and how many gave each answer.";
} }

record! { Survey "a survey" {
    need id =>
        "A short name; [[survey ID]] shows it.";
    need name =>
        "The name of the survey.";
    need question =>
        "The question as it was asked.";
    need answers: Rows =>
        "The answers, each with its percent or count.";
    may responses =>
        "How many people answered.";
    may period =>
        "When they were asked.";
    may multiple_choice =>
        "yes if people could choose several answers; then they add up to more than 100%.";
    may source =>
        "Where the figures come from.";
    may note =>
        "A note that readers see with it.";
} }

record! { Answer "an answer" {
    need id =>
        "A short name; [[survey SURVEY ANSWER]] quotes it.";
    need label =>
        "The answer, as readers see it.";
    may percent =>
        "How many percent gave it.";
    may count =>
        "How many people gave it.";
} }
