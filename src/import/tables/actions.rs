//! Tables of actions as actions.yaml, and what they lead to as priorities.yaml.

use super::found::Found;
use super::headed::Headed;
use crate::import::markdown::escaped;
use crate::import::numbering::unnumbered;
use crate::import::yaml::quoted;
use crate::plan::{Choice, Status};
use std::fmt::Write;

/// The actions of a document.
#[derive(Default)]
pub(super) struct Actions {
    /// The titles of priorities, in order.
    priorities: Vec<String>,
    /// How many actions each priority has.
    counts: Vec<usize>,
    entries: String,
}

/// What a column of such a table holds, and the words of its heading.
const COLUMNS: [(ActionColumn, &[&str]); 10] = [
    (
        ActionColumn::Number,
        &["no", "ref", "reference", "number", "#", "action no", "id"],
    ),
    (
        ActionColumn::Priority,
        &[
            "priority",
            "objective",
            "theme",
            "strategic priority",
            "outcome area",
        ],
    ),
    (
        ActionColumn::Text,
        &[
            "action",
            "actions",
            "task",
            "what we will do",
            "activity",
            "key action",
            "key actions",
        ],
    ),
    (
        ActionColumn::Lead,
        &[
            "lead",
            "leads",
            "owner",
            "who",
            "responsible",
            "responsibility",
            "lead officer",
        ],
    ),
    (
        ActionColumn::Due,
        &[
            "by when",
            "due",
            "timescale",
            "timescales",
            "deadline",
            "target date",
            "when",
            "completion date",
        ],
    ),
    (
        ActionColumn::Measure,
        &[
            "measure",
            "measures",
            "success measure",
            "how will we know",
            "how we will know",
            "success criteria",
        ],
    ),
    (
        ActionColumn::Impact,
        &[
            "impact",
            "outcome",
            "outcomes",
            "intended outcome",
            "expected outcome",
        ],
    ),
    (ActionColumn::Evidence, &["evidence", "evidence of impact"]),
    (
        ActionColumn::Status,
        &["status", "rag", "rag rating", "rating", "progress / rag"],
    ),
    (
        ActionColumn::Progress,
        &[
            "progress",
            "update",
            "comments",
            "comment",
            "progress update",
        ],
    ),
];

/// The kinds of column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum ActionColumn {
    Number,
    Priority,
    Text,
    Lead,
    Due,
    Measure,
    Impact,
    Evidence,
    Status,
    Progress,
}

impl Actions {
    pub(super) fn take(&mut self, table: &Headed) -> Found {
        let mut columns: Vec<(ActionColumn, usize)> = Vec::new();
        for (column, names) in COLUMNS {
            let at = table.column(names);
            if let Some(at) = at.filter(|at| columns.iter().all(|(_, taken)| taken != at)) {
                columns.push((column, at));
            }
        }
        let of = |wanted: ActionColumn| {
            columns
                .iter()
                .find(|(column, _)| *column == wanted)
                .map(|it| it.1)
        };
        let (Some(text), Some(lead)) = (of(ActionColumn::Text), of(ActionColumn::Lead)) else {
            return Found::OtherKind;
        };
        let other = (0..table.heads.len()).find(|at| columns.iter().all(|(_, taken)| taken != at));
        if let Some(other) = other {
            return Found::Refused(format!(
                "actions.yaml has no place for \"{}\"",
                table.heads[other]
            ));
        }
        for (at, row) in table.rows.iter().enumerate() {
            let filled = row.iter().filter(|cell| !cell.is_empty()).count();
            if row[text].is_empty() || row[lead].is_empty() || filled == 1 {
                return Found::Refused(format!("row {} is no action with a lead", at + 2));
            }
        }
        for row in &table.rows {
            let priority = of(ActionColumn::Priority)
                .map_or(&table.over, |at| &row[at])
                .replace('\n', " ");
            let number = self.priority(&priority);
            self.entry(number, row, &columns);
        }
        Found::taken("[[actions]]")
    }

    /// The number of a priority, from 1.
    fn priority(&mut self, title: &str) -> usize {
        let title = unlabelled(title);
        let known = self.priorities.iter().position(|it| *it == title);
        known.unwrap_or_else(|| {
            self.priorities.push(title);
            self.counts.push(0);
            self.priorities.len() - 1
        }) + 1
    }

    fn entry(&mut self, priority: usize, row: &[String], columns: &[(ActionColumn, usize)]) {
        self.counts[priority - 1] += 1;
        let count = self.counts[priority - 1];
        let out = &mut self.entries;
        let _ = write!(
            out,
            "\n  - ref: \"{priority}.1.{count}\"\n    outcome: \"{priority}.1\""
        );
        for (column, at) in columns {
            let cell = row[*at].trim();
            if cell.is_empty() {
                continue;
            }
            let one_line = cell.lines().map(str::trim).collect::<Vec<_>>().join("; ");
            let _ = match column {
                ActionColumn::Priority => Ok(()),
                ActionColumn::Number => {
                    write!(out, "\n    # its number in the document: {one_line}")
                }
                ActionColumn::Text => write!(out, "\n    text: {}", quoted(&escaped(&one_line))),
                ActionColumn::Due => write!(out, "\n    due: {}", quoted(&one_line)),
                ActionColumn::Lead => write!(out, "\n    leads:{}", list(cell, str::to_owned)),
                ActionColumn::Impact => write!(out, "\n    impact:{}", list(cell, escaped)),
                ActionColumn::Measure => write!(out, "\n    measure:{}", list(cell, escaped)),
                ActionColumn::Evidence => write!(out, "\n    evidence:{}", list(cell, escaped)),
                ActionColumn::Status => match Status::from_word(cell) {
                    Some(_) => write!(out, "\n    status: {}", cell.to_lowercase()),
                    None => write!(out, "\n    published_rating: {}", quoted(&one_line)),
                },
                ActionColumn::Progress => {
                    write!(
                        out,
                        "\n    progress:\n      - text: {}",
                        quoted(&escaped(&one_line))
                    )
                }
            };
        }
    }

    pub(super) fn yaml(self) -> Option<String> {
        (!self.entries.is_empty()).then(|| {
            format!(
                "# Numbered anew. Posts, never persons' names, lead an action.\nactions:{}\n",
                self.entries
            )
        })
    }

    pub(super) fn priorities(&self) -> Option<String> {
        let mut text = "# Made from the headings of the actions.\npriorities:".to_owned();
        for (at, title) in self.priorities.iter().enumerate() {
            let number = at + 1;
            let title = quoted(title);
            let _ = write!(
                text,
                "\n  - id: priority-{number}\n    number: {number}\n    title: {title}\n    outcomes:\n      - ref: \"{number}.1\"\n        title: {title}"
            );
        }
        text.push('\n');
        (!self.priorities.is_empty()).then_some(text)
    }
}

/// The title of a priority without "Priority 1:", as priorities are numbered anew.
fn unlabelled(title: &str) -> String {
    let title = title.trim();
    let Some(rest) = title.strip_prefix("Priority") else {
        let title = unnumbered(title);
        return if title.is_empty() {
            "Actions".to_owned()
        } else {
            title
        };
    };
    let rest = rest.trim_start_matches(|letter: char| letter.is_ascii_digit() || letter == ' ');
    let rest = rest.trim_start_matches([' ', ':', '.', '-', '–']);
    if rest.is_empty() { title } else { rest }.to_owned()
}

/// The lines of a cell as a list.
fn list(cell: &str, written: impl Fn(&str) -> String) -> String {
    let lines = cell.lines().map(str::trim).filter(|line| !line.is_empty());
    lines.fold(String::new(), |mut list, line| {
        let _ = write!(list, "\n      - {}", quoted(&written(line)));
        list
    })
}
