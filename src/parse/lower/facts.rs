//! data/facts.yaml and data/surveys.yaml: figures that stand by themselves.

use super::counts::count;
use crate::diagnostics::Finding;
use crate::parse::node::Node;
use crate::parse::reader::{Block, Reader};
use crate::parse::shape::Kind::{
    Block as Nested, Count, Id, List, Number, NumberOrText, OneOf, Period, Prose, Table, Text,
    YesNo,
};
use crate::parse::shape::{Shape, may, need, words};
use crate::plan::figures::{Answer, Compared, Fact, FactValue, Survey, Unit};
use crate::units::Pounds;

/// What a fact's number is.
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

const FACTS: Shape = Shape {
    what: "facts.yaml",
    keys: &[need("facts", Table(&FACT))],
};

const FACT: Shape = Shape {
    what: "a fact",
    keys: &[
        need("id", Id),
        need("label", Text),
        may("value", NumberOrText),
        may("text", Text),
        may("unit", OneOf(&words(&UNIT))),
        may("unit_label", Text),
        may("topic", Id),
        may("period", Period),
        may("base", Count),
        may("base_of", Text),
        may("source", Text),
        may("was", Nested(&WAS)),
        may("compared", List(&Nested(&COMPARED))),
        may("note", Prose),
    ],
};

const WAS: Shape = Shape {
    what: "an earlier value",
    keys: &[need("value", Number), may("period", Period)],
};

const COMPARED: Shape = Shape {
    what: "a value elsewhere",
    keys: &[need("area", Text), need("value", Number)],
};

const SURVEYS: Shape = Shape {
    what: "surveys.yaml",
    keys: &[need("surveys", List(&Nested(&SURVEY)))],
};

const SURVEY: Shape = Shape {
    what: "a survey",
    keys: &[
        need("id", Id),
        need("name", Text),
        need("question", Text),
        need("answers", Table(&ANSWER)),
        may("responses", Count),
        may("period", Period),
        may("multiple_choice", YesNo),
        may("source", Text),
        may("note", Prose),
    ],
};

const ANSWER: Shape = Shape {
    what: "an answer",
    keys: &[
        need("id", Id),
        need("label", Text),
        may("percent", Number),
        may("count", Count),
    ],
};

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
        source: read.text(&block, "source"),
        compared: read.blocks(&block, "compared", compared),
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

/// A number of the unit that is named, or words.
fn value(read: &mut Reader<'_>, block: &Block<'_>) -> Option<FactValue> {
    let unit = read.choice(block, "unit", &UNIT);
    if let Some(text) = read.text(block, "text") {
        return Some(FactValue::Text(text));
    }
    let Some(typed) = block.get("value") else {
        read.found.push(
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

fn number(read: &mut Reader<'_>, block: &Block<'_>, unit: Unit) -> Option<FactValue> {
    let number = read.number(block, "value")?;
    Some(FactValue::Number(number.value, unit))
}

fn was(
    read: &mut Reader<'_>,
    fact: &Block<'_>,
) -> Option<(crate::units::Decimal, Option<crate::units::Period>)> {
    let block = read.block(fact.get("was")?, &WAS)?;
    let value = read.number(&block, "value")?;
    let period = read.period(&block, "period");
    Some((value.value, period.map(|period| period.value)))
}

fn compared(read: &mut Reader<'_>, node: &Node) -> Option<Compared> {
    let block = read.block(node, &COMPARED)?;
    let area = read.text(&block, "area");
    let value = read.number(&block, "value");
    Some(Compared {
        area: area?,
        value: value?.value,
    })
}

pub(in crate::parse) fn surveys(read: &mut Reader<'_>, root: &Node) -> Option<Vec<Survey>> {
    let file = read.block(root, &SURVEYS)?;
    Some(read.blocks(&file, "surveys", survey))
}

fn survey(read: &mut Reader<'_>, node: &Node) -> Option<Survey> {
    let block = read.block(node, &SURVEY)?;
    let id = read.id(&block, "id");
    let name = read.text(&block, "name");
    let question = read.text(&block, "question");
    let answers = read.blocks(&block, "answers", answer);
    let responses = count(read, &block, "responses");
    Some(Survey {
        period: read.period(&block, "period").map(|period| period.value),
        multiple_choice: read.yes(&block, "multiple_choice"),
        source: read.text(&block, "source"),
        note: read.prose(&block, "note"),
        id: id?,
        name: name?,
        question: question?,
        responses,
        answers,
    })
}

fn answer(read: &mut Reader<'_>, node: &Node) -> Option<Answer> {
    let block = read.block(node, &ANSWER)?;
    let id = read.id(&block, "id");
    let label = read.text(&block, "label");
    let percent = read.number(&block, "percent").map(|percent| percent.value);
    let count = count(read, &block, "count");
    Some(Answer {
        id: id?,
        label: label?,
        percent,
        count,
    })
}
