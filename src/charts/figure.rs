//! A figure: one set of values with its summary, its drawing and its data table.

use crate::plan::Placement;
use crate::words::Code;

/// A figure, ready for any page and for open data.
#[derive(Debug, Clone, PartialEq)]
pub struct Figure {
    /// The placement by which sections place it.
    pub placement: Placement,
    /// The title, such as "First time entrants".
    pub title: String,
    /// The summary: one generated sentence; `None` where nothing can be said.
    pub finding: Option<String>,
    /// The caption: what is measured, in which unit, where and when.
    pub measured: String,
    /// The drawing; `None` where none helps.
    pub drawing: Option<Drawing>,
    /// The data table of the figure.
    pub table: DataTable,
    /// The hierarchy as a nested list, which readers see in place of the table; empty for other
    /// figures.
    pub tree: Vec<Branch>,
    /// The figure whose table has the rows of this one's, so that readers see them there; `None`
    /// where they are seen here.
    pub table_in: Option<Placement>,
    /// The source of the values.
    pub source: String,
    /// Remarks on single values, in sentences: why one is missing, where a series breaks, that
    /// periods overlap.
    pub remarks: Vec<String>,
    /// The bracketed codes that the table uses, each with its explanation: `("[x]", "not
    /// available")`.
    pub codes: Vec<(&'static str, &'static str)>,
}

impl Figure {
    /// The wide and the narrow drawing for a page whose caption says the finding, so that it is not
    /// heard again as their description, which is `description` instead.
    pub fn on_screen(&self, description: &str) -> Option<(String, String)> {
        let drawing = self.drawing.as_ref()?;
        let described = |svg: &str| {
            let (before, rest) = svg.split_once("<desc")?;
            let (attributes, rest) = rest.split_once('>')?;
            let (_, after) = rest.split_once("</desc>")?;
            Some(format!(
                "{before}<desc{attributes}>{description}</desc>{after}"
            ))
        };
        Some((described(&drawing.wide)?, described(&drawing.narrow)?))
    }

    /// The drawing for print. A PDF has only one text for an image, so the description is joined to
    /// the title.
    pub fn on_paper(&self) -> Option<String> {
        let wide = &self.drawing.as_ref()?.wide;
        let (before, rest) = wide.split_once("aria-labelledby=\"")?;
        let (name, rest) = rest.split_once("\" aria-describedby=\"")?;
        let said = self.finding.as_deref().unwrap_or_default();
        let name = if said.starts_with(&self.title) {
            String::new()
        } else {
            format!("{name} ")
        };
        Some(format!("{before}aria-labelledby=\"{name}{rest}"))
    }
}

/// A chart as SVG, in two sizes because text in an SVG shrinks with it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Drawing {
    /// The size for a wide screen and for print.
    pub wide: String,
    /// The size for a phone.
    pub narrow: String,
}

/// A node of a hierarchy, with the nodes below it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Branch {
    /// The name of the board or post.
    pub title: String,
    /// Details of the node, in short lines.
    pub about: Vec<String>,
    /// Whether somebody holds the post.
    pub kind: BranchKind,
    /// The branches that report to this one.
    pub below: Vec<Branch>,
}

/// The kind of a node in a hierarchy.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BranchKind {
    /// A board, or a post that is filled.
    Filled,
    /// A post that is vacant.
    Vacant,
}

/// A data table, for HTML and for CSV.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DataTable {
    /// The caption of the table.
    pub caption: String,
    /// The columns; the first has the headers of the rows.
    pub columns: Vec<Column>,
    /// The rows, in the order of the data.
    pub rows: Vec<DataRow>,
}

/// A column of a data table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// The heading, without the unit.
    pub heading: String,
    /// The unit of its values, such as `£` or `per 100,000`; `None` where the heading says it or
    /// each cell has its own.
    pub unit: Option<String>,
    /// Whether it contains numbers, which are aligned right.
    pub numeric: bool,
}

/// The kind of a row in a data table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RowKind {
    /// A row without special meaning.
    Plain,
    /// The plan's own area among others.
    Own,
    /// A total of other rows.
    Total,
}

/// A row of a data table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DataRow {
    /// The kind of the row.
    pub kind: RowKind,
    /// The heading that it is grouped under, such as a year; rows of a group are neighbours.
    pub group: Option<String>,
    /// Codes about the row as a whole, which are printed at the end of its header.
    pub marks: Vec<Code>,
    /// The header of the row, in the first column.
    pub header: String,
    /// The cells of the other columns.
    pub cells: Vec<Cell>,
}

/// A cell, as readers see it and as programs read it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cell {
    /// What readers see: `1,121,140`, `43.3%`, `[x]`.
    pub shown: String,
    /// What programs read: `1121140`, `43.3`, `[x]`.
    pub data: String,
    /// The code that is printed in place of the value; `None` where there is a value.
    pub code: Option<Code>,
    /// Whether it is a period that belongs on one line: `2023-24`. Browsers go on in a new line
    /// after a hyphen.
    pub is_span: bool,
}
