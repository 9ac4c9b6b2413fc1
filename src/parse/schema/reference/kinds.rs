//! The kinds of values: their names in docs/reference.md, and what to type for each.

use crate::diagnostics::listed;
use crate::parse::schema::shape::ValueKind;

/// The kinds of values, with what to type, by the names used below.
pub(super) const KINDS: [(&str, &str); 19] = [
    (
        "id",
        "lower-case letters, digits and hyphens, such as `first-time-entrants`; used in addresses and in `[[…]]`",
    ),
    (
        "text",
        "one line of plain text; quotation marks around text with a colon or `#` in it, and around numbers such as `\"1.10\"`",
    ),
    (
        "prose",
        "Markdown: one or more paragraphs, lists, links and `[[…]]`",
    ),
    ("date", "`2023-09-27`"),
    ("month", "`Sept 2022`, `2022-09`"),
    (
        "period",
        "`2023-24` (a financial year), `2023-25` (several), `2022` (a calendar year), `Jan 21 - Dec 21` (months), `Q1 2022-23` (a quarter), `2023-03-31` (one day)",
    ),
    (
        "due",
        "a date, a month, `Autumn 2023`, `Q2 2023-24`, `ongoing`, `Apr 2025 (ongoing)`, `in place`, `completed`, `completed Mar 2022`, `TBC`, `not stated`",
    ),
    ("pounds", "whole pounds, digits only, such as `262140`"),
    (
        "amount",
        "pounds; or `nil`, `not applicable`, `not yet known`; a key left out is a blank cell",
    ),
    (
        "count",
        "digits only; or `not available`, `not applicable`, `not yet known`",
    ),
    (
        "number",
        "digits with at most one point, such as `43.3` or `0.06`",
    ),
    ("figure", "a number, or `not available`"),
    ("digits", "a whole number, such as `12`"),
    (
        "colour",
        "# and six digits or letters a to f, in quotation marks: `\"#12436d\"`",
    ),
    (
        "web address",
        "the whole address, beginning with `https://`",
    ),
    ("yes or no", "`yes` or `no`"),
    (
        "level",
        "the `code` of a level in rag.yaml, or `not recoverable`",
    ),
    (
        "rows",
        "a list of blocks, or `csv:` and the name of a `.csv` beside the file: see [content.md](content.md#figures-from-a-spreadsheet)",
    ),
    ("block", "keys of its own, two spaces further in"),
];

/// The name of a kind, as in the table above.
pub(super) fn named(kind: ValueKind) -> String {
    let name = match kind {
        ValueKind::Id => "id",
        ValueKind::Level => "level",
        ValueKind::Text => "text",
        ValueKind::Prose => "prose",
        ValueKind::ProseOrList => "prose, or a list of it",
        ValueKind::Date => "date",
        ValueKind::Month => "month",
        ValueKind::DateOrMonth => "date or month",
        ValueKind::Period => "period",
        ValueKind::Due => "due",
        ValueKind::Pounds => "pounds",
        ValueKind::Amount => "amount",
        ValueKind::Count => "count",
        ValueKind::Number => "number",
        ValueKind::Figure => "figure",
        ValueKind::Whole => "digits",
        ValueKind::UpTo(most) => return format!("digits, 1 to {most}"),
        ValueKind::Colour => "colour",
        ValueKind::Mail => "mail address",
        ValueKind::Url => "web address",
        ValueKind::YesNo => "yes or no",
        ValueKind::OneOf([only]) => return format!("`{only}`"),
        ValueKind::OneOf(words) => return format!("one of {}", ticked(words)),
        ValueKind::List(kind) => return listing(*kind),
        ValueKind::Block(_) => "block",
        ValueKind::Table(_) => "rows",
        ValueKind::By(_, cases) => return alternatives(cases),
    };
    name.to_owned()
}

fn listing(kind: ValueKind) -> String {
    match kind {
        ValueKind::Block(_) => "list of blocks".to_owned(),
        ValueKind::OneOf(words) => format!("list of {}", ticked(words)),
        kind => format!("list of {}", named(kind)),
    }
}

fn ticked(words: &[&str]) -> String {
    let words: Vec<_> = words.iter().map(|word| format!("`{word}`")).collect();
    listed(&words, "or")
}

fn alternatives(cases: &[(&str, ValueKind)]) -> String {
    let mut names: Vec<String> = Vec::new();
    for (_, kind) in cases {
        let name = named(*kind);
        if !names.contains(&name) {
            names.push(name);
        }
    }
    listed(&names, "or")
}
