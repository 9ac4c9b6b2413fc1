//! Checks a fact on a page.

use super::list::Fact;
use super::{Outcome, part, same};
use crate::html_reader::Element;
use crate::published::Published;

pub(in crate::golden_facts) fn on_page(
    fact: &Fact<'_>,
    published: &Published,
    folder: &str,
) -> Outcome {
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
    // a column that never varies is a sentence under the table
    let sentence = format!("{}: {} in every row.", fact.column.0, fact.value);
    if at.is_none() && main.text().contains(&sentence) {
        return Ok(());
    }
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
        // pages leave out a status that the source does not state
        None if fact.value == "Not stated" => Ok(()),
        None => Err("no such term".to_owned()),
    }
}
