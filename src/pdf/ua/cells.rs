//! How the cells of tables know the headers that they stand under and beside.
//!
//! Chromium names a header by the number of a node, which depends on how much it had counted before
//! it came to the page, and does not tell cells of the header over a group of rows.

use super::attributes;
use super::structure_tree::{StructureTree, root};
use super::tagged_pdf::TaggedPdf;
use lopdf::{Dictionary, Document, Object, ObjectId, StringFormat, dictionary};
use std::collections::{BTreeMap, BTreeSet};

/// The types of cells of a table.
pub(super) const CELLS: [&str; 2] = ["TH", "TD"];

/// Completes what cells say of themselves, and numbers the names of headers.
pub(super) fn describe(tagged: &mut TaggedPdf<'_>) {
    let mut groups = 0;
    for table in tagged.tree.of_kind(&["Table"]) {
        let rows = rows(&tagged.tree, table);
        widen(tagged, &rows);
        name_groups(tagged, &rows, &mut groups);
    }
    let elements: Vec<ObjectId> = tagged
        .tree
        .elements
        .iter()
        .map(|element| element.id)
        .collect();
    number(tagged.pdf, &elements);
}

/// The cells of each row of a table, also of rows in groups.
pub(super) fn rows(tree: &StructureTree, table: usize) -> Vec<Vec<usize>> {
    let mut found = Vec::new();
    for part in tree.children(table, &["TR", "THead", "TBody", "TFoot"]) {
        if tree.elements[part].kind == "TR" {
            found.push(tree.children(part, &CELLS));
        } else {
            let rows = tree.children(part, &["TR"]).into_iter();
            found.extend(rows.map(|row| tree.children(row, &CELLS)));
        }
    }
    found
}

/// How many columns each row of a table fills, with the cells that reach down into it.
pub(super) fn widths(pdf: &Document, tree: &StructureTree, rows: &[Vec<usize>]) -> Vec<i64> {
    // how many columns cells above fill, and in how many more rows
    let mut reaching: Vec<(i64, i64)> = Vec::new();
    let width = |row: &Vec<usize>| {
        let spans = row.iter().map(|cell| {
            let id = tree.elements[*cell].id;
            (span(pdf, id, b"ColSpan"), span(pdf, id, b"RowSpan"))
        });
        let spans: Vec<(i64, i64)> = spans.collect();
        let width = spans
            .iter()
            .chain(&reaching)
            .map(|(columns, _)| columns)
            .sum();
        reaching.extend(spans);
        for (_, rows) in &mut reaching {
            *rows -= 1;
        }
        reaching.retain(|(_, rows)| *rows > 0);
        width
    };
    rows.iter().map(width).collect()
}

/// A row's only cell fills the table, also where the style sheet made blocks of its rows.
fn widen(tagged: &mut TaggedPdf<'_>, rows: &[Vec<usize>]) {
    let widths = widths(tagged.pdf, &tagged.tree, rows);
    let widest = widths.iter().copied().max().unwrap_or(0);
    for (row, width) in rows.iter().zip(widths) {
        if let [only] = row[..]
            && width < widest
        {
            let id = tagged.tree.elements[only].id;
            let columns = span(tagged.pdf, id, b"ColSpan") + widest - width;
            attributes::set(tagged.pdf, id, "Table", "ColSpan", columns.into());
        }
    }
}

/// A row that is one header heads the rows after it: their cells name it, too.
fn name_groups(tagged: &mut TaggedPdf<'_>, rows: &[Vec<usize>], groups: &mut usize) {
    let mut group: Option<Object> = None;
    for row in rows {
        if let [only] = row[..]
            && tagged.tree.elements[only].kind == "TH"
        {
            let id = tagged.tree.elements[only].id;
            let scope = attributes::get(tagged.pdf, id, b"Scope").cloned();
            if scope.is_some_and(|scope| scope.as_name().is_ok_and(|name| name == b"Column")) {
                continue;
            }
            *groups += 1;
            if let Ok(header) = tagged.pdf.get_dictionary_mut(id) {
                if !header.has(b"ID") {
                    header.set("ID", Object::string_literal(format!("group{groups:06}")));
                }
                group = header.get(b"ID").ok().cloned();
            }
            continue;
        }
        let Some(group) = &group else { continue };
        let cells = row
            .iter()
            .filter(|cell| tagged.tree.elements[**cell].kind == "TD");
        for id in cells.map(|cell| tagged.tree.elements[*cell].id) {
            if let Some(Object::Array(names)) = attributes::get(tagged.pdf, id, b"Headers")
                && !names.contains(group)
            {
                let names = names.iter().chain([group]).cloned().collect::<Vec<_>>();
                attributes::set(tagged.pdf, id, "Table", "Headers", names.into());
            }
        }
    }
}

fn span(pdf: &Document, cell: ObjectId, key: &[u8]) -> i64 {
    let span = attributes::get(pdf, cell, key).and_then(|span| span.as_i64().ok());
    span.unwrap_or(1)
}

/// What each name of the browser's becomes.
type HeaderNames = BTreeMap<Vec<u8>, Vec<u8>>;

/// Numbers the headers from 1 in the order they have, and writes the tree of names anew, sorted.
fn number(pdf: &mut Document, elements: &[ObjectId]) {
    let name = |pdf: &Document, id: ObjectId| {
        let name = pdf.get_dictionary(id).ok()?.get(b"ID").ok()?;
        name.as_str().ok().map(<[u8]>::to_vec)
    };
    let given: BTreeSet<Vec<u8>> = elements.iter().filter_map(|id| name(pdf, *id)).collect();
    let numbered =
        |(at, name): (usize, Vec<u8>)| (name, format!("header{:06}", at + 1).into_bytes());
    let names: HeaderNames = given.into_iter().enumerate().map(numbered).collect();
    for id in elements {
        if let Ok(element) = pdf.get_dictionary_mut(*id) {
            rename(element, &names);
        }
    }
    let named = elements
        .iter()
        .filter_map(|id| Some((name(pdf, *id)?, *id)));
    write_names(pdf, &named.collect());
}

/// Renames where names stand: at an element, and in a cell that names its headers.
fn rename(dictionary: &mut Dictionary, names: &HeaderNames) {
    for (key, value) in dictionary.iter_mut() {
        match (key.as_slice(), value) {
            (b"ID", name) => replace(name, names),
            (b"Headers", Object::Array(headers)) => {
                for name in headers {
                    replace(name, names);
                }
            }
            (b"A", Object::Dictionary(attributes)) => rename(attributes, names),
            (b"A", Object::Array(attributes)) => {
                for attributes in attributes
                    .iter_mut()
                    .filter_map(|one| one.as_dict_mut().ok())
                {
                    rename(attributes, names);
                }
            }
            _ => {}
        }
    }
}

fn replace(name: &mut Object, names: &HeaderNames) {
    if let Object::String(given, _) = name
        && let Some(new) = names.get(given)
    {
        *name = Object::String(new.clone(), StringFormat::Literal);
    }
}

fn write_names(pdf: &mut Document, named: &BTreeMap<Vec<u8>, ObjectId>) {
    let text = |name: &Vec<u8>| Object::String(name.clone(), StringFormat::Literal);
    let (Some(root), Some(first), Some(last)) =
        (root(pdf), named.keys().next(), named.keys().last())
    else {
        return;
    };
    let limits = vec![text(first), text(last)];
    let pairs = named
        .iter()
        .flat_map(|(name, id)| [text(name), (*id).into()]);
    let names = dictionary! { "Limits" => limits, "Names" => pairs.collect::<Vec<_>>() };
    let names = pdf.add_object(names);
    let tree = pdf.add_object(dictionary! { "Kids" => vec![names.into()] });
    if let Ok(root) = pdf.get_dictionary_mut(root) {
        root.set("IDTree", tree);
    }
}
