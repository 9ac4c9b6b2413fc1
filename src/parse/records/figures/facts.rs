//! data/facts.yaml and data/surveys.yaml: figures that stand by themselves.

use super::counts::count;
use crate::diagnostics::Finding;
use crate::parse::schema::reader::{KeyBlock, Reader};
use crate::parse::schema::shape::ValueKind::{
    Block as Nested, By, Count, Id, List, Number, OneOf, Period, Prose, Table, Text, YesNo,
};
use crate::parse::schema::shape::{Shape, ValueKind, shape, words};
use crate::parse::yaml::node::Node;
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

/// What `value` is, by the unit.
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
    may "compared": List(&Nested(&COMPARED)),
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

const COMPARED: Shape = shape!("a value elsewhere" {
    need "area": Text,
        "The area's name, as readers see it.";
    need "value": Number,
        "The number there.";
});

pub(in crate::parse) const SURVEYS: Shape = shape!("surveys.yaml" {
    need "surveys": List(&Nested(&SURVEY)),
        "Questions, and how many gave each answer.";
});

const SURVEY: Shape = shape!("a survey" {
    need "id": Id,
        "A short name; [[survey ID]] shows it.";
    need "name": Text,
        "The name of the survey.";
    need "question": Text,
        "The question as it was asked.";
    need "answers": Table(&ANSWER),
        "The answers, each with its percent or count.";
    may "responses": Count,
        "How many people answered.";
    may "period": Period,
        "When they were asked.";
    may "multiple_choice": YesNo,
        "yes if people could choose several answers; then they add up to more than 100%.";
    may "source": Text,
        "Where the figures come from.";
    may "note": Prose,
        "A note that readers see with it.";
});

const ANSWER: Shape = shape!("an answer" {
    need "id": Id,
        "A short name; [[survey SURVEY ANSWER]] quotes it.";
    need "label": Text,
        "The answer, as readers see it.";
    may "percent": Number,
        "How many percent gave it.";
    may "count": Count,
        "How many people gave it.";
});

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
