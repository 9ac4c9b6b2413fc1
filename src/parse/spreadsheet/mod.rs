//! Reads tables from a spreadsheet's .csv beside the YAML file that names it: `csv: NAME`.
//!
//! A row becomes a block of keys, and a cell a value with its span, so that all later code reads
//! them like YAML, and points into the .csv. Nothing here decides what a value means; only the
//! number format of spreadsheets is removed.

mod cells;
mod headings;
mod number;
mod rows;

use super::schema::reader::Reader;
use super::schema::shape::{Shape, ValueKind, shape};
use super::yaml::node::{Node, NodeKind};
use crate::diagnostics::{Finding, listed, nearest};
use crate::sources::{FileId, Spanned};

/// The block that takes the place of a list of rows.
pub(super) const SHEET: Shape = shape!("a table in a .csv file" {
    need "csv": ValueKind::Text,
        "The name of a .csv in the same folder; its first row has a heading for each column.";
});

/// A list whose values have a column each.
pub(super) struct WideColumns {
    /// The key of the list.
    key: &'static str,
    /// The possible headings of each column; messages show the first.
    columns: Vec<Vec<String>>,
}

impl WideColumns {
    /// No list is spread over columns.
    pub(super) const NONE: Self = Self {
        key: "",
        columns: Vec::new(),
    };

    /// The list under `key`, with a value for each of `columns`.
    pub(super) fn new(key: &'static str, columns: Vec<Vec<String>>) -> Self {
        Self { key, columns }
    }
}

/// Whether a node names a spreadsheet rather than being an entry itself.
pub(super) fn is_meant(node: &Node) -> bool {
    match &node.kind {
        NodeKind::Block(entries) => entries.iter().any(|(key, _)| key.value == "csv"),
        NodeKind::Scalar(text) => is_csv(text),
        NodeKind::Empty | NodeKind::List(_) | NodeKind::Row(_) => false,
    }
}

/// Whether a file is a .csv, by its name.
pub(super) fn is_csv(name: &str) -> bool {
    name.trim().to_ascii_lowercase().ends_with(".csv")
}

impl Reader<'_> {
    /// The rows of the spreadsheet that `node` names; `None` where it cannot be read.
    pub(super) fn sheet(
        &mut self,
        node: &Node,
        shape: &'static Shape,
        spread: &WideColumns,
    ) -> Vec<Node> {
        let rows = self.sheet_rows(node, shape, spread);
        self.lost |= rows.is_none();
        rows.unwrap_or_default()
    }

    fn sheet_rows(
        &mut self,
        node: &Node,
        shape: &'static Shape,
        spread: &WideColumns,
    ) -> Option<Vec<Node>> {
        let named = self.sheet_name(node)?;
        let file = self.sheet_file(&named)?;
        self.sheets.insert(file);
        let (_, text) = self.text_of(file)?;
        let read = match cells::read(text, file) {
            Ok(read) => read,
            Err(finding) => {
                self.found.push(*finding);
                return None;
            }
        };
        let (first, rows) = read.lines.split_first()?;
        let mut headings = self.headings(first, shape, spread)?;
        headings.mark = read.mark;
        Some(self.lines(rows, &headings, shape))
    }

    /// The name of the file under `csv`; `None` where it is missing or wrong.
    fn sheet_name(&mut self, node: &Node) -> Option<Spanned<String>> {
        if let Some(text) = node.text() {
            let finding = Finding::error(
                "wrong-type",
                node.span,
                format!("the name `{text}` stands where a table is expected"),
            );
            self.found.push(finding.help(format!(
                "write `csv: {text}` on the line below, two spaces further in"
            )));
            return None;
        }
        let block = self.block(node, &SHEET)?;
        self.text_at(&block, "csv")
    }

    /// The file with this name beside the YAML file. Paths to other folders are not allowed.
    fn sheet_file(&mut self, named: &Spanned<String>) -> Option<FileId> {
        let name = named.value.as_str();
        let finding = |message: String| Finding::error("csv-file", named.span, message);
        let own = name.rsplit(['/', '\\', ':']).next().unwrap_or_default();
        if own != name {
            let message = format!("`{name}` leads out of the folder of this file");
            let help = format!("put the .csv beside this file, and write its name alone: `{own}`");
            self.found.push(finding(message).help(help).fix(own));
            return None;
        }
        if !is_csv(name) {
            let help = "in Excel, choose File, Save as, and \"CSV UTF-8 (Comma delimited)\", and write the name of the file that it makes";
            let message = format!("`{name}` is not a .csv file");
            self.found.push(finding(message).help(help));
            return None;
        }
        let yaml = self.sources.file(named.span.file).name();
        let folder = &yaml[..=yaml.rfind('/')?];
        if let Some((file, _)) = self.sources.find(&format!("{folder}{name}")) {
            return Some(file);
        }
        let beside: Vec<&str> = self
            .sources
            .under(folder)
            .filter_map(|(_, file)| file.name().strip_prefix(folder))
            .filter(|name| is_csv(name))
            .collect();
        let missing = finding(format!("there is no file `{name}` beside this one"));
        self.found
            .push(match nearest(name, beside.iter().copied()) {
                Some(near) => missing.help(format!("did you mean `{near}`?")).fix(near),
                None if beside.is_empty() => {
                    missing.help(format!("save the table as {folder}{name}"))
                }
                None => missing.help(format!("there are {}", listed(&beside, "and"))),
            });
        None
    }
}
