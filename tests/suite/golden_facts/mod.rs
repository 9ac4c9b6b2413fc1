//! What is published is what the sources say.
//!
//! `tests/facts/BOROUGH-PLAN.txt` lists the facts of a published document, read from its text and
//! not from `content/`. Each is looked for at its own place on the page and in plan.json: the right
//! row and column of the right table, the right term of the right record. A list is made of blocks:
//!
//! ```text
//! == table  | PAGE | CAPTION | JSON      a table's cells, by row header and column heading
//! == record | PAGE | TITLE   | JSON      what a record says, by its title and the term
//! == list   | PAGE | TITLE   | JSON      what a list says, by the term
//! == words  | PAGE |           JSON      words that a page says
//! == data   |                  JSON      what only plan.json says
//! ```
//!
//! Under each stands a row of column headings, and then rows. The first cell of a row is its
//! header: of a table's row (`2021-22 > Screened` in a group, `Breach#2` for the second of a name);
//! of a record, how its title goes on. JSON says where plan.json has the same: `figures` for a set
//! of figures by its title, or a list and the field that holds the row's header
//! (`actions/reference`), or `-` where only the page has it. A column is `HEADING` or
//! `HEADING=FIELD`, with `-` again where only the page has it; in a record, `says` is anywhere in
//! it. An empty cell is no fact. A cell that begins with `…` need only be a part. Lines that begin
//! with `#` say where the source contradicts itself and where its readers are told.

mod data;
mod list;
mod page;

use crate::published::example;
use data::in_json;
use list::{Fact, blocks, facts};
use page::on_page;
use std::path::Path;

const LISTS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/facts");

#[test]
fn portsmouth_2023_25() {
    check("portsmouth", "2023-25", 590);
}

#[test]
fn havering_2024_27() {
    check("havering", "2024-27", 510);
}

#[test]
fn leicester_2023_24() {
    check("leicester", "2023-24", 120);
}

#[test]
fn tower_hamlets_2024_25() {
    check("tower-hamlets", "2024-25", 90);
}

#[test]
fn tower_hamlets_2022_10_scrutiny() {
    check("tower-hamlets", "2022-10-scrutiny", 75);
}

/// docs/sources.md says how many facts of each kind are held against each source.
#[test]
fn the_document_of_sources_counts_the_facts() {
    let document = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/sources.md");
    let document = std::fs::read_to_string(document).unwrap();
    for (name, of_list) in lists() {
        let blocks = blocks(&of_list);
        let count = |kind: &str| {
            let of_kind = blocks.iter().filter(|block| block.kind == kind);
            of_kind.flat_map(facts).count()
        };
        let counts = ["table", "record", "list", "words", "data"].map(count);
        let all: usize = counts.iter().sum();
        let [tables, records, lists, words, data] = counts;
        let row = format!("| {name} | {all} | {tables} | {records} | {lists} | {words} | {data} |");
        assert!(document.contains(&row), "docs/sources.md needs:\n{row}");
    }
}

/// The lists of facts, each with its name.
fn lists() -> Vec<(String, String)> {
    let files = std::fs::read_dir(LISTS).unwrap();
    let mut files: Vec<_> = files.map(|file| file.unwrap().path()).collect();
    files.sort();
    let read = |path: &std::path::PathBuf| {
        let name = path.file_stem().unwrap().to_str().unwrap().to_owned();
        (name, std::fs::read_to_string(path).unwrap())
    };
    files.iter().map(read).collect()
}

/// Whether it is there; if not, why.
type Outcome = Result<(), String>;

/// Checks a list, which must have at least so many facts.
fn check(borough: &str, plan: &str, least: usize) {
    let name = format!("{borough}-{plan}.txt");
    let text = std::fs::read_to_string(Path::new(LISTS).join(&name)).unwrap();
    let blocks = blocks(&text);
    let facts: Vec<Fact<'_>> = blocks.iter().flat_map(facts).collect();
    let folder = format!("{borough}/{plan}");
    let (published, open) = (example(), example().json(&folder));
    let mut wrong = Vec::new();
    for fact in &facts {
        let checked = [
            ("on the page", on_page(fact, published, &folder)),
            ("in plan.json", in_json(fact, &open)),
        ];
        for (place, outcome) in checked {
            if let Err(why) = outcome {
                let (line, value, column) = (fact.line, fact.value, fact.column.0);
                let which = format!("{} | {} | {column}", fact.block.title, fact.row);
                wrong.push(format!("{name}:{line}: {which}: `{value}` {place}: {why}"));
            }
        }
    }
    let (problems, all) = (wrong.join("\n"), facts.len());
    assert!(
        wrong.is_empty(),
        "{problems}\n{} wrong, {all} facts",
        wrong.len()
    );
    assert!(all >= least, "only {all} facts");
}

/// Whether what is said is the fact, or has it as a part where `…` stands before it.
fn same(said: &str, fact: &str) -> Outcome {
    match fact.strip_prefix('…') {
        Some(wanted) => part(said, wanted),
        None if said == fact => Ok(()),
        None => Err(format!("it says `{said}`")),
    }
}

/// Whether it is said somewhere, a number as a whole number: `5` is no part of `15` or `5.2`.
fn part(said: &str, fact: &str) -> Outcome {
    let digit = |letter: Option<char>| letter.is_some_and(|it| it.is_ascii_digit());
    let whole = |at: usize| {
        let (before, after) = (&said[..at], &said[at + fact.len()..]);
        let before = before.strip_suffix(['.', ',']).unwrap_or(before);
        let after = after.strip_prefix(['.', ',']).unwrap_or(after);
        let begins = digit(fact.chars().next()) && digit(before.chars().next_back());
        let ends = digit(fact.chars().next_back()) && digit(after.chars().next());
        !begins && !ends
    };
    let mut places = said.match_indices(fact);
    let there = places.any(|(at, _)| whole(at));
    there.then_some(()).ok_or("not there".to_owned())
}
