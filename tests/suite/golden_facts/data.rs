//! Checks a fact in plan.json.

use super::list::Fact;
use super::{Outcome, part, same};
use crate::html_reader::plain;
use serde_json::Value;

pub(in crate::golden_facts) fn in_json(fact: &Fact<'_>, open: &Value) -> Outcome {
    if [fact.block.json, fact.column.1].contains(&"-") {
        return Ok(());
    }
    if fact.block.json == "figures" {
        return in_figure(fact, open, fact.block.title);
    }
    if let Some(title) = fact.block.json.strip_prefix("figures: ") {
        return in_figure(fact, open, title);
    }
    let (list, keys) = fact
        .block
        .json
        .rsplit_once('/')
        .expect("a list and a field");
    let mut found = vec![open];
    for name in list.split('/') {
        let inside = found.into_iter().filter_map(|one| one.get(name));
        let all = inside.flat_map(|one| match one.as_array() {
            Some(list) => list.iter().collect(),
            None => vec![one],
        });
        found = all.collect();
    }
    let wanted = fact.row.replace(" > ", " ");
    let header = |one: &Value| {
        let parts = keys.split('+').filter_map(|key| one.get(key).map(said));
        parts.collect::<Vec<_>>().join(" ")
    };
    let record = found.iter().find(|one| header(one) == wanted);
    let record = record.ok_or_else(|| format!("no {keys} `{wanted}` in {list}"))?;
    let value = record
        .get(fact.column.1)
        .ok_or(format!("no field {}", fact.column.1))?;
    match fact.column.0 {
        "says" => part(&said(value), fact.value),
        _ => same(&bare(&said(value)), &bare(fact.value)),
    }
}

fn in_figure(fact: &Fact<'_>, open: &Value, title: &str) -> Outcome {
    let figures = open["figures"].as_array().unwrap();
    let figure = figures
        .iter()
        .find(|figure| said(&figure["title"]) == title);
    let figure = figure.ok_or("no figure of this title")?;
    let columns = figure["columns"].as_array().unwrap();
    let at = columns
        .iter()
        .position(|one| bare(&said(one)) == bare(fact.column.1));
    let at = at.ok_or_else(|| format!("the columns are {columns:?}"))?;
    let (whole, place) = fact.row.split_once('#').unwrap_or((fact.row, "1"));
    let (group, header) = match whole.split_once(" > ") {
        Some((group, header)) => (Some(group), header),
        None => (None, whole),
    };
    // where rows are grouped, the header comes after the group
    let grouped = said(&columns[0]) == "Group";
    let is = |row: &&Value| {
        let of_group = group.is_none_or(|group| said(&row[0]) == group);
        of_group && (said(&row[0]) == header || (grouped && said(&row[1]) == header))
    };
    let mut rows = figure["rows"].as_array().unwrap().iter().filter(is);
    let row = rows
        .nth(place.parse::<usize>().unwrap() - 1)
        .ok_or("no such row")?;
    same(&bare(&said(&row[at])), &bare(fact.value))
}

/// A value of plan.json as text.
fn said(value: &Value) -> String {
    match value {
        Value::String(text) => plain(text),
        Value::Array(list) => list.iter().map(said).collect::<Vec<_>>().join("; "),
        Value::Object(fields) => fields.values().map(said).collect::<Vec<_>>().join(" "),
        Value::Null => String::new(),
        other => other.to_string(),
    }
}

/// The text without the capitals and punctuation that pages add.
fn bare(text: &str) -> String {
    let bare = text.replace([',', '(', ')', '£', '%'], "");
    bare.trim().to_lowercase()
}
