//! A table of whole numbers as a table of counts.yaml. A row or column of totals is held against
//! its parts at once.

use super::found::Found;
use super::headed::Headed;
use crate::import::yaml::quoted;
use crate::plan::Id;
use crate::units::ungrouped;
use std::collections::BTreeSet;
use std::fmt::Write;

/// The tables of counts of a document, as entries of counts.yaml.
#[derive(Default)]
pub(super) struct Counts {
    entries: String,
    ids: BTreeSet<String>,
}

/// Words of a table whose numbers are no counts.
const NO_COUNTS: [&str; 8] = [
    "rate",
    "%",
    "percent",
    "percentage",
    "per ",
    "average",
    "proportion",
    "£",
];

/// Words in place of a count.
const MISSING: [&str; 3] = ["not available", "not applicable", "not yet known"];

impl Counts {
    pub(super) fn take(&mut self, table: &Headed) -> Found {
        let labels = table.rows.iter().map(|row| row[0].as_str());
        let mut words = labels
            .chain(table.heads.iter().map(String::as_str))
            .chain([table.over.as_str()]);
        let no_counts = words.any(|words| {
            let lower = words.to_lowercase();
            NO_COUNTS.iter().any(|it| lower.contains(it))
        });
        let cells = table.rows.iter().flat_map(|row| &row[1..]);
        if no_counts
            || table.rows.len() < 2
            || table.heads.len() < 2
            || !cells.clone().all(|it| is_count(it))
        {
            return Found::OtherKind;
        }
        if !cells.clone().any(|it| number(it).is_some()) {
            return Found::OtherKind;
        }
        match self.written(table) {
            Ok(placed) => Found::taken(placed),
            Err(why) => Found::Refused(why),
        }
    }

    pub(super) fn yaml(self) -> Option<String> {
        (!self.ids.is_empty()).then(|| format!("tables:{}\n", self.entries))
    }

    fn written(&mut self, table: &Headed) -> Result<String, String> {
        let is_total = |words: &str| words.trim().to_lowercase().starts_with("total");
        let mut rows: Vec<&Vec<String>> = table.rows.iter().collect();
        let totals = rows.pop_if(|row| is_total(&row[0]));
        let sum_column = (table.heads.len() > 2 && is_total(&table.heads[table.heads.len() - 1]))
            .then(|| table.heads.len() - 1);
        if let Some(totals) = totals {
            agrees(&rows, totals, table)?;
        }
        let columns = 1..sum_column.unwrap_or(table.heads.len());
        let caption = if table.over.is_empty() {
            table.place.clone()
        } else {
            table.over.clone()
        };
        let id = self.free_id(&caption);
        let mut entry = format!(
            "\n  - id: {id}\n    caption: {}\n    # Say what is counted, such as children or outcomes\n    unit:\n    source: {}",
            quoted(&caption),
            table.source
        );
        if totals.is_some() {
            entry.push_str("\n    exclusive: yes");
        }
        if sum_column.is_some() {
            entry.push_str("\n    row_totals: yes");
        }
        entry.push_str("\n    columns:");
        for head in &table.heads[columns.clone()] {
            let _ = write!(entry, "\n      - {}", quoted(head));
        }
        entry.push_str("\n    rows:");
        let mut names = BTreeSet::new();
        for row in rows {
            let label = row[0].replace('\n', " ");
            let name = Id::slug(&label).to_string();
            if name.is_empty() || !names.insert(name.clone()) {
                return Err(format!("two rows are called \"{label}\""));
            }
            let values: Vec<String> = row[columns.clone()].iter().map(|it| value(it)).collect();
            let _ = write!(
                entry,
                "\n      - id: {name}\n        label: {}\n        values: [{}]",
                quoted(&label),
                values.join(", ")
            );
            if let Some(total) = sum_column.and_then(|at| number(&row[at])) {
                let _ = write!(entry, "\n        total: {total}");
            }
        }
        self.entries.push_str(&entry);
        self.ids.insert(id.clone());
        Ok(format!("[[table {id}]]"))
    }

    fn free_id(&self, caption: &str) -> String {
        let slug = Id::slug(caption);
        let short: Vec<_> = slug.as_str().split('-').take(5).collect();
        let base = short.join("-");
        let mut id = base.clone();
        let mut at = 2;
        while id.is_empty() || self.ids.contains(&id) {
            id = format!("{base}-{at}");
            at += 1;
        }
        id
    }
}

/// Whether a row of totals is the sum of the others, in each column.
fn agrees(rows: &[&Vec<String>], totals: &[String], table: &Headed) -> Result<(), String> {
    for (column, typed) in totals.iter().enumerate().skip(1) {
        let parts: Option<Vec<u64>> = rows.iter().map(|row| number(&row[column])).collect();
        let (Some(parts), Some(typed)) = (parts, number(typed)) else {
            return Err("its totals cannot be held against parts that are missing".to_owned());
        };
        let sum: u64 = parts.iter().sum();
        if sum != typed {
            let head = &table.heads[column];
            return Err(format!(
                "its total in column \"{head}\" is {typed}, and the rows above make {sum}"
            ));
        }
    }
    Ok(())
}

/// A whole number with or without commas; `None` for anything else.
fn number(words: &str) -> Option<u64> {
    ungrouped(words.trim())?.parse().ok()
}

fn is_count(words: &str) -> bool {
    number(words).is_some() || MISSING.contains(&words.trim().to_lowercase().as_str())
}

/// The value as it stands in the file.
fn value(words: &str) -> String {
    number(words).map_or_else(|| words.trim().to_lowercase(), |it| it.to_string())
}
