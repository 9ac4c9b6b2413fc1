//! A table with its headings apart: merged cells filled, ratings that are only colours put into
//! words.

use crate::import::report::ImportRemark;
use crate::import::word::grid::{Grid, WordCell, rating};

/// What stands around a table.
pub(super) struct Around<'a> {
    /// The place of the table: `table 3`.
    pub place: &'a str,
    /// Its caption, or else the heading of the text over it.
    pub over: String,
    /// The title of the document in quotation marks; empty where it has none.
    pub source: String,
}

/// A table of words under headings.
pub(super) struct Headed {
    /// The place of the table: `table 3`.
    pub place: String,
    /// Its caption, or else the heading of the text over it.
    pub over: String,
    /// Where its values come from, as YAML: the title of the document.
    pub source: String,
    /// The headings of the columns.
    pub heads: Vec<String>,
    /// The rows below, each with as many cells.
    pub rows: Vec<Vec<String>>,
}

impl Headed {
    /// The table with its headings apart; `None` for one without rows below them.
    pub(super) fn new(
        grid: &Grid,
        around: Around<'_>,
        remarks: &mut Vec<ImportRemark>,
    ) -> Option<Self> {
        let place = around.place;
        let (first, rest) = grid.rows.split_first()?;
        let mut heads: Vec<String> = first.iter().map(WordCell::words).collect();
        let mut body = rest;
        // a heading over several columns has the columns' own headings below it
        if first.iter().any(|cell| cell.is_covered)
            && let Some((second, below)) = rest.split_first()
        {
            for (head, cell) in heads.iter_mut().zip(second) {
                let own = cell.words();
                if !own.is_empty() {
                    *head = own;
                }
            }
            body = below;
        }
        let mut rows: Vec<Vec<String>> = Vec::new();
        for cells in body {
            let at = rows.len() + 2;
            let words = |(column, cell): (usize, &WordCell)| {
                let above = rows.last().and_then(|row| row.get(column));
                match above {
                    Some(above) if cell.continues => above.clone(),
                    _ => {
                        let place = format!("{place}, row {at}, column {}", column + 1);
                        rated(cell, &place, remarks)
                    }
                }
            };
            let row: Vec<String> = cells.iter().enumerate().map(words).collect();
            rows.push(row);
        }
        (!rows.is_empty()).then(|| Self {
            place: place.to_owned(),
            over: around.over,
            source: around.source,
            heads,
            rows,
        })
    }

    /// The column whose heading is one of these words, or else contains one.
    pub(super) fn column(&self, names: &[&str]) -> Option<usize> {
        let heads: Vec<String> = self.heads.iter().map(|head| head.to_lowercase()).collect();
        let is = heads
            .iter()
            .position(|head| names.contains(&head.trim_end_matches('.')));
        is.or_else(|| {
            let holds = |head: &String| names.iter().any(|name| holds_word(head, name));
            heads.iter().position(holds)
        })
    }
}

/// Whether a heading contains words as whole words.
fn holds_word(head: &str, name: &str) -> bool {
    let is_edge = |letter: Option<char>| !letter.is_some_and(char::is_alphanumeric);
    head.match_indices(name).any(|(at, _)| {
        is_edge(head[..at].chars().next_back()) && is_edge(head[at + name.len()..].chars().next())
    })
}

/// The words of a cell, with the colour of its ground in words where that is all it says.
fn rated(cell: &WordCell, place: &str, remarks: &mut Vec<ImportRemark>) -> String {
    let words = cell.words();
    let Some(colour) = cell
        .fill
        .as_deref()
        .and_then(rating)
        .filter(|_| !cell.is_covered)
    else {
        return words;
    };
    let lower = words.to_lowercase();
    if words.is_empty() {
        let message = format!("was only coloured: the word \"{colour}\" was put in");
        remarks.push(ImportRemark::new(place, message));
        return colour.to_owned();
    }
    let named = ["red", "amber", "green", "blue"]
        .into_iter()
        .find(|name| lower == *name);
    if named.is_some_and(|name| name != colour) {
        let message = format!("stands on {colour}: which of the two is right?");
        remarks.push(ImportRemark::about(place, message, &words));
    }
    words
}
