//! The dates of a table are written in one way.
//!
//! # Checks
//!
//! Columns of tables that are written in sections, where every cell that says something is a month
//! with its year or a day: whether the months are spelt out, cut short and run into the year side
//! by side ("April 2024", "Apr 2024", "Oct2023").
//!
//! # Why
//!
//! A reader who looks down a column for a month should not have to look for three spellings of it.
//!
//! # Example
//!
//! ```markdown
//! | Action | By when  |
//! |--------|----------|
//! | One    | Apr 2024 |
//! | Two    | April 2024 |
//! ```
//!
//! # Source
//!
//! GOV.UK style guide, dates: <https://www.gov.uk/guidance/style-guide/a-to-z#dates>. Dates that
//! are data are always printed in one way.

use crate::checks::Context;
use crate::diagnostics::Finding;
use crate::plan::prose::{BlockKind, Table, plain};
use crate::units::{Due, Month};

const ID: &str = rule_id!();

/// The form in which a month is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Style {
    Full,
    Short,
    /// Joined to the year, without a space.
    RunIn,
    Digits,
}

pub(super) fn find(context: &Context) -> Vec<Finding> {
    let mut findings = Vec::new();
    for section in &context.plan.document.sections {
        for block in &section.body.blocks {
            let BlockKind::Table(table) = &block.value else {
                continue;
            };
            let found = (0..table.columns.len()).find_map(|column| two_styles(table, column));
            if let Some([one, other]) = found {
                let message = format!("\"{one}\" and \"{other}\" stand in one column");
                findings.push(
                    Finding::advice(ID, block.span, message)
                        .help("write every date of the column in one way, such as \"April 2024\"")
                        .place(section.id.as_str()),
                );
            }
        }
    }
    findings
}

/// Two dates of a column in different forms; `None` unless all of its cells are dates.
fn two_styles(table: &Table, column: usize) -> Option<[String; 2]> {
    let cells = table.rows.iter().filter_map(|row| row.get(column));
    let cells: Vec<_> = cells
        .map(|cell| plain(cell).trim().to_owned())
        .filter(|cell| !cell.is_empty())
        .collect();
    if !cells.iter().all(|cell| Due::parse(cell).is_some()) {
        return None;
    }
    let mut styled = cells.iter().filter_map(|cell| Some((cell, style(cell)?)));
    let (first, way) = styled.next()?;
    let (other, _) = styled.find(|(_, other)| *other != way)?;
    Some([first.clone(), other.clone()])
}

/// The form of the month in a cell; `None` where it has none, or May.
fn style(cell: &str) -> Option<Style> {
    let start = cell.find(|c: char| c.is_ascii_alphabetic());
    let Some(start) = start else {
        return cell
            .contains(|c: char| c.is_ascii_digit())
            .then_some(Style::Digits);
    };
    let name = &cell[start..];
    let (name, rest) = name.split_at(name.find(|c: char| !c.is_ascii_alphabetic())?);
    let month = Month::parse(&format!("{name} 2000"))?;
    if rest.starts_with(|c: char| c.is_ascii_digit()) {
        return Some(Style::RunIn);
    }
    match name.len() == month.name().len() {
        _ if month.name().len() == 3 => None,
        true => Some(Style::Full),
        false => Some(Style::Short),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn may_is_both_long_and_short() {
        assert_eq!(style("April 2024"), Some(Style::Full));
        assert_eq!(style("Apr 2024"), Some(Style::Short));
        assert_eq!(style("Oct2023"), Some(Style::RunIn));
        assert_eq!(style("28 June 2024"), Some(Style::Full));
        assert_eq!(style("01.04.2024"), Some(Style::Digits));
        assert_eq!(style("May 2024"), None);
        assert_eq!(style("ongoing"), None);
    }
}
