//! A table that is written in a section fits on its page.
//!
//! # Checks
//!
//! Tables in Markdown with more than seven columns, or more than ten where the section lies on its side
//! (`orientation: landscape`).
//!
//! # Why
//!
//! On paper the columns become too narrow for words; on a phone, readers see a corner of the table.
//!
//! # Example
//!
//! An action plan with nine columns: as data in actions.yaml it becomes one card for each action on
//! screen and a table that fits on paper.
//!
//! # Source
//!
//! Our own choice of numbers. A plan published in 2023 has an action plan of nine columns.

use crate::checks::Context;
use crate::diagnostics::Finding;
use crate::plan::prose::BlockKind;
use crate::plan::{Orientation, Section};

const ID: &str = rule_id!();

pub(super) fn find(context: &Context) -> Vec<Finding> {
    let sections = context.plan.document.sections.iter();
    sections.flat_map(in_section).collect()
}

fn in_section(section: &Section) -> impl Iterator<Item = Finding> {
    let (fits, help) = match section.orientation {
        Orientation::Portrait => (
            7,
            "put `orientation: landscape` in the section's front matter, make two tables of it, or give the rows as data",
        ),
        Orientation::Landscape => (10, "make two tables of it, or give the rows as data"),
    };
    section.body.blocks.iter().filter_map(move |block| {
        let BlockKind::Table(table) = &block.value else {
            return None;
        };
        let columns = table.columns.len();
        (columns > fits).then(|| {
            let message = format!("a table of {columns} columns does not fit on the page");
            Finding::advice(ID, block.span, message).help(help)
        })
    })
}
