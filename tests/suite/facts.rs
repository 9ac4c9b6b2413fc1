//! What is published is what the sources say.
//!
//! `tests/facts/BOROUGH-PLAN.txt` lists the facts of a published document, read from its text and not from
//! `content/`. Each is looked for at its own place on the page and in plan.json: the right row and column
//! of the right table, the right term of the right record. A list is made of blocks:
//!
//! ```text
//! == table  | PAGE | CAPTION | JSON      a table's cells, by row header and column heading
//! == record | PAGE | TITLE   | JSON      what a record says, by its title and the term
//! == list   | PAGE | TITLE   | JSON      what a list says, by the term
//! == words  | PAGE |           JSON      words that a page says
//! == data   |                  JSON      what only plan.json says
//! ```
//!
//! Under each stands a row of column headings, and then rows. The first cell of a row is its header: of a
//! table's row (`2021-22 > Screened` in a group, `Breach#2` for the second of a name); of a record, how its
//! title goes on. JSON says where plan.json has the same: `figures` for a set of figures by its title, or a
//! list and the field that holds the row's header (`actions/reference`), or `-` where only the page has it.
//! A column is `HEADING` or `HEADING=FIELD`, `-` again where only the page has it; in a record, `says` is anywhere in it. An empty cell is no
//! fact. A cell that begins with `…` need only be a part. Lines that begin with `#` say where the source
//! contradicts itself and where its readers are told.

use crate::published::{Published, example};
use crate::reader::{Element, plain};
use serde_json::Value;
use std::path::Path;

const LISTS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/facts");

#[test]
fn portsmouth_2023_25() {
    check("portsmouth", "2023-25", 500);
}

#[test]
fn havering_2024_27() {
    check("havering", "2024-27", 400);
}

#[test]
fn leicester_2023_24() {
    check("leicester", "2023-24", 100);
}

#[test]
fn tower_hamlets_2024_25() {
    check("tower-hamlets", "2024-25", 80);
}

#[test]
fn tower_hamlets_2022_10_scrutiny() {
    check("tower-hamlets", "2022-10-scrutiny", 60);
}

/// Some facts that belong together.
#[derive(Default)]
struct Block<'a> {
    kind: &'a str,
    page: &'a str,
    title: &'a str,
    json: &'a str,
    columns: Vec<&'a str>,
    rows: Vec<(usize, Vec<&'a str>)>,
}

/// One fact: what a place should say.
struct Fact<'a> {
    block: &'a Block<'a>,
    line: usize,
    row: &'a str,
    /// The heading of its column on the page, and the name of its field in plan.json.
    column: (&'a str, &'a str),
    value: &'a str,
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

fn blocks(text: &str) -> Vec<Block<'_>> {
    let mut blocks: Vec<Block<'_>> = Vec::new();
    let lines = text.lines().enumerate();
    for (at, line) in lines.filter(|(_, line)| !line.is_empty() && !line.starts_with('#')) {
        let cells: Vec<&str> = line.split('|').map(str::trim).collect();
        if let Some(kind) = cells[0].strip_prefix("== ") {
            let (page, json) = (cells[1], *cells.last().unwrap());
            let title = if cells.len() > 3 { cells[2] } else { "" };
            blocks.push(Block {
                kind,
                page,
                title,
                json,
                ..Block::default()
            });
            continue;
        }
        let block = blocks.last_mut().expect("a block begins with ==");
        if block.columns.is_empty() {
            block.columns = cells;
        } else {
            assert!(cells.len() <= block.columns.len(), "line {}", at + 1);
            block.rows.push((at + 1, cells));
        }
    }
    blocks
}

fn facts<'a>(block: &'a Block<'a>) -> Vec<Fact<'a>> {
    let mut facts = Vec::new();
    for (line, cells) in &block.rows {
        for (heading, value) in block.columns.iter().zip(cells).skip(1) {
            let column = heading.split_once('=').unwrap_or((heading, heading));
            let fact = Fact {
                block,
                line: *line,
                row: cells[0],
                column,
                value,
            };
            facts.extend((!value.is_empty()).then_some(fact));
        }
    }
    facts
}

fn on_page(fact: &Fact<'_>, published: &Published, folder: &str) -> Outcome {
    if fact.block.kind == "data" {
        return Ok(());
    }
    let name = format!("{folder}/{}/index.html", fact.block.page);
    let page = published
        .pages
        .get(&name)
        .ok_or(format!("no page {name}"))?;
    let main = page.named(&["main"])[0];
    match fact.block.kind {
        "table" => in_table(fact, main),
        "record" => in_record(fact, main),
        "list" => term(fact, fact.row, main),
        "words" => part(&main.text(), fact.value),
        other => panic!("{other} is no kind of block"),
    }
}

fn in_table(fact: &Fact<'_>, main: &Element) -> Outcome {
    let tables = main.tables();
    let is = |caption: &str| {
        caption
            .split_once(": ")
            .is_some_and(|(_, title)| title == fact.block.title)
    };
    let found = tables.iter().find(|table| is(&table.caption));
    let begins = || {
        tables
            .iter()
            .find(|table| table.caption.contains(fact.block.title))
    };
    let table = found.or_else(begins).ok_or("no such table")?;
    let row = table.row(fact.row).ok_or("no such row, or more than one")?;
    let at = table
        .columns
        .iter()
        .position(|column| column == fact.column.0);
    let at = at.ok_or_else(|| format!("the columns are {:?}", table.columns))?;
    let cell = at.checked_sub(1).and_then(|at| row.cells.get(at));
    same(cell.ok_or("the row ends before")?, fact.value)
}

fn in_record(fact: &Fact<'_>, main: &Element) -> Outcome {
    let title = format!("{} {}", fact.block.title, fact.row);
    let record = main.record(title.trim()).ok_or("no such record")?;
    match fact.column.0 {
        "says" => part(&record.text(), fact.value),
        name => term(fact, name, record),
    }
}

fn term(fact: &Fact<'_>, name: &str, place: &Element) -> Outcome {
    let pairs = place.pairs();
    let mut said = pairs
        .iter()
        .filter(|(term, _)| term == name)
        .map(|(_, said)| said);
    match said.clone().next() {
        Some(first) if !said.any(|said| same(said, fact.value).is_ok()) => same(first, fact.value),
        Some(_) => Ok(()),
        // a page leaves out a status that the source does not state
        None if fact.value == "Not stated" => Ok(()),
        None => Err("no such term".to_owned()),
    }
}

fn in_json(fact: &Fact<'_>, open: &Value) -> Outcome {
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
    // where rows stand in groups, the header comes after the group
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

/// A value of plan.json in words.
fn said(value: &Value) -> String {
    match value {
        Value::String(text) => plain(text),
        Value::Array(list) => list.iter().map(said).collect::<Vec<_>>().join("; "),
        Value::Object(fields) => fields.values().map(said).collect::<Vec<_>>().join(" "),
        Value::Null => String::new(),
        other => other.to_string(),
    }
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

/// Without the capitals and marks that a page sets and data leaves out.
fn bare(text: &str) -> String {
    let bare = text.replace([',', '(', ')', '£', '%'], "");
    bare.trim().to_lowercase()
}
