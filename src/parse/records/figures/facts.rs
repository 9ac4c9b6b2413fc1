//! data/facts.yaml and data/surveys.yaml: single values that belong to no series or table.

use crate::diagnostics::Finding;
use crate::parse::schema::reader::{KeyBlock, Reader};
use crate::parse::schema::record::{raw_record, record};
use crate::parse::schema::shape::ValueKind;
use crate::parse::schema::value::Field;
use crate::parse::spreadsheet::Rows;
use crate::plan::Choice;
use crate::plan::figures::{Answer, Compared, Fact, FactValue, Survey, Unit};
use crate::units::{Decimal, Period, Pounds};

/// The unit of a fact's value.
#[derive(Debug, Clone, Copy, PartialEq)]
enum FactUnit {
    Number(Unit),
    Pounds,
    Text,
}

impl Choice for FactUnit {
    const ALL: &'static [Self] = &[
        Self::Number(Unit::Count),
        Self::Number(Unit::Percent),
        Self::Number(Unit::RatePer(100_000)),
        Self::Number(Unit::RatePer(1_000)),
        Self::Number(Unit::Count),
        Self::Pounds,
        Self::Text,
    ];
    const WORDS: &'static [&'static str] = &[
        "count",
        "percent",
        "rate per 100,000",
        "rate per 1,000",
        "years",
        "pounds",
        "text",
    ];
}

/// The kind of `value`, by the unit.
const VALUE: [(&str, ValueKind); 3] = [
    ("count", ValueKind::Number),
    ("pounds", ValueKind::Pounds),
    ("text", ValueKind::Text),
];

raw_record! { #[derive(Default)] FactsFile "facts.yaml" {
    need facts [Vec<Fact>]: Rows =>
        "Single figures that stand by themselves.";
} }

record! { Fact "a fact" {
    need id =>
        "A short name; [[fact ID]] quotes it in a sentence.";
    need label =>
        "What the figure is.";
    may value by (ValueKind::By("unit", &VALUE), |read, block, key| match text? {
        Some(text) => Some(FactValue::Text(text)),
        None => value(read, block, key, unit?),
    }) =>
        "The number."
        with {
            may text [Option<String>] =>
                "Words, where the fact is not a number.";
            may unit [FactUnit] or |_| FactUnit::Number(Unit::Count) =>
                "What the number is; count if left out.";
        };
    may unit_label =>
        "What is counted, such as children.";
    may topic =>
        "A short name; [[facts topic=NAME]] shows the facts of one topic.";
    may period =>
        "The period that it is for.";
    may base =>
        "Out of how many.";
    may base_of =>
        "Of whom, such as pupils in state schools.";
    may from =>
        "The ids of the two facts that it is made of, the upper and then the lower; it is checked.";
    may growth_of =>
        "The id of the fact whose growth it is, in percent since what that fact was; it is checked.";
    may share_of =>
        "A name of your own; the facts with the same name are shares of one whole, and are checked to make 100%.";
    may source =>
        "Where it comes from.";
    may was by (ValueKind::Block(RawEarlier::SHAPE), |read, block, key| {
        let earlier: Option<RawEarlier> = Field::read(read, block, key)?;
        Some(earlier.map(|earlier| (earlier.value, earlier.period)))
    }) =>
        "The same figure at an earlier time.";
    may compared =>
        "The same figure elsewhere.";
    may note =>
        "A note that readers see with it.";
} }

raw_record! { RawEarlier "an earlier value" {
    need value [Decimal] =>
        "The earlier number.";
    may period [Option<Period>] =>
        "When that was.";
} }

record! { Compared "a value elsewhere" {
    need area =>
        "The area's name, as readers see it.";
    need value =>
        "The number there.";
} }

/// A number in the unit that is named, or words.
fn value(
    read: &mut Reader<'_>,
    block: &KeyBlock<'_>,
    key: &str,
    unit: FactUnit,
) -> Option<FactValue> {
    let Some(typed) = block.get(key) else {
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
        FactUnit::Pounds => {
            let pounds = <Pounds as Field>::read(read, block, key);
            pounds.map(FactValue::Pounds)
        }
        FactUnit::Text => typed.text().map(|text| FactValue::Text(text.to_owned())),
        FactUnit::Number(unit) => {
            let number = <Decimal as Field>::read(read, block, key)?;
            Some(FactValue::Number(number, unit))
        }
    }
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
