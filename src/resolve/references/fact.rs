//! Reads references to facts, surveys, benchmarks, representation and inspections: `fact children`,
//! `survey safety buses`, `benchmark fte havering rate`, `representation ethnicity black cohort`,
//! `inspection hmip-2022 score`.

use super::fault::ReferenceFault;
use super::symbols::Symbols;
use crate::plan::figures::Side;
use crate::plan::{Id, Value};

/// The words with which such a reference begins.
pub(super) const WORDS: [&str; 5] = [
    "fact",
    "survey",
    "benchmark",
    "representation",
    "inspection",
];

/// Reads the words after the first.
pub(super) fn read(
    known: &Symbols<'_>,
    head: &str,
    rest: &[&str],
) -> Result<Value, ReferenceFault> {
    match (head, rest) {
        ("fact", [id]) => one(known, head, id).map(Value::Fact),
        ("survey", [id, answer]) => {
            let survey = one(known, head, id)?;
            let answers = known
                .figures
                .surveys
                .iter()
                .filter(|it| it.id.value == survey);
            let names = answers
                .flat_map(|it| &it.answers)
                .map(|it| it.id.value.as_str());
            Ok(Value::Answer {
                answer: at("answer", answer, names.collect())?,
                survey,
            })
        }
        ("benchmark", [id, area, measure]) => benchmark(known, id, area, measure),
        ("representation", [id, group, side]) => share(known, id, group, side),
        ("inspection", [id, "score"]) => one(known, head, id).map(Value::Score),
        ("inspection", [id, "overall"]) => one(known, head, id).map(Value::Overall),
        _ => Err(
            ReferenceFault::new(format!("these words after `{head}` are not understood"))
                .help(form(head)),
        ),
    }
}

fn form(head: &str) -> &'static str {
    match head {
        "fact" => "write `[[fact ID]]`",
        "survey" => "write `[[survey ID ANSWER]]`",
        "benchmark" => "write `[[benchmark ID AREA MEASURE]]`",
        "representation" => {
            "write `[[representation ID GROUP cohort]]` or `[[representation ID GROUP reference]]`"
        }
        _ => "write `[[inspection ID score]]` or `[[inspection ID overall]]`",
    }
}

fn one(known: &Symbols<'_>, head: &str, typed: &str) -> Result<Id, ReferenceFault> {
    let ids = known.ids(head);
    let found = ids.iter().find(|id| id.as_str() == typed);
    found.map(|id| Id::clone(id)).ok_or_else(|| {
        let message = format!("there is no {head} `{typed}` in this plan");
        ReferenceFault::unknown(message, typed, ids.iter().map(|id| id.as_str()))
    })
}

fn at(what: &str, typed: &str, names: Vec<&str>) -> Result<usize, ReferenceFault> {
    let found = names.iter().position(|name| *name == typed);
    found.ok_or_else(|| {
        ReferenceFault::unknown(format!("there is no {what} `{typed}` here"), typed, names)
    })
}

/// The share of a group, which is named by its label as an id.
fn share(known: &Symbols<'_>, id: &str, group: &str, side: &str) -> Result<Value, ReferenceFault> {
    let id = one(known, "representation", id)?;
    let tables = known.figures.representation.iter();
    let rows = tables
        .filter(|it| it.id.value == id)
        .flat_map(|it| &it.rows);
    let groups: Vec<_> = rows.map(|row| Id::slug(&row.group)).collect();
    let sides = Side::BOTH.map(Side::word);
    let row = at("group", group, groups.iter().map(Id::as_str).collect())?;
    let side = Side::BOTH[at("column", side, sides.to_vec())?];
    Ok(Value::Share(id, row, side))
}

fn benchmark(
    known: &Symbols<'_>,
    id: &str,
    area: &str,
    measure: &str,
) -> Result<Value, ReferenceFault> {
    let id = one(known, "benchmark", id)?;
    let tables = known
        .figures
        .benchmarks
        .iter()
        .filter(|it| it.id.value == id);
    let rows = tables.clone().flat_map(|it| &it.rows);
    let rows = rows.map(|row| row.area.as_ref().map_or("own", |area| area.value.as_str()));
    let measures = tables
        .flat_map(|it| &it.measures)
        .map(|it| it.id.value.as_str());
    Ok(Value::Benchmark {
        row: at("area", area, rows.collect())?,
        measure: at("measure", measure, measures.collect())?,
        table: id,
    })
}
