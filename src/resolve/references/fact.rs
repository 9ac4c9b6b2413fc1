//! Reads references to facts, surveys, benchmarks, representation and inspections: `fact children`,
//! `survey safety buses`, `benchmark fte havering rate`, `representation ethnicity black cohort`,
//! `inspection hmip-2022 score`.

use super::fault::ReferenceFault;
use super::symbols::Symbols;
use crate::plan::figures::Axis;
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
        ("inspection", [id, "score"]) => one(known, head, id).map(Value::Score),
        ("inspection", [id, "overall"]) => one(known, head, id).map(Value::Overall),
        (_, [id, names @ ..]) => in_set(known, head, id, names),
        _ => Err(not_understood(head)),
    }
}

/// A value of a set whose cells are named by their axes.
fn in_set(
    known: &Symbols<'_>,
    head: &str,
    id: &str,
    names: &[&str],
) -> Result<Value, ReferenceFault> {
    let id = one(known, head, id)?;
    let set = known.figures.set(head, &id);
    let cells = set.and_then(|set| Some((set.word, set.cells?)));
    let (word, cells) = cells.ok_or_else(|| not_understood(head))?;
    let axes = cells.axes();
    if axes.len() != names.len() {
        return Err(not_understood(head));
    }
    let places = axes.iter().zip(names).map(|(axis, typed)| at(axis, typed));
    Ok(Value::InSet {
        word,
        set: id,
        at: places.collect::<Result<_, _>>()?,
    })
}

fn not_understood(head: &str) -> ReferenceFault {
    ReferenceFault::new(format!("these words after `{head}` are not understood")).help(form(head))
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

/// Where a name stands on an axis.
fn at(axis: &Axis, typed: &str) -> Result<usize, ReferenceFault> {
    let found = axis.names.iter().position(|name| name == typed);
    found.ok_or_else(|| {
        let message = format!("there is no {} `{typed}` here", axis.what);
        ReferenceFault::unknown(message, typed, axis.names.iter().map(String::as_str))
    })
}
