//! The five Standards for children.

use crate::pages::desk::Desk;
use crate::pages::tag;
use crate::pages::view::{Block, StandardView};
use crate::plan::Standard;
use crate::units::Month;

/// The assessment against the standards.
pub(super) fn standards(desk: &Desk<'_>) -> Option<Block> {
    let assessed = desk.document().standards.as_ref()?;
    let view = |standard: &Standard| StandardView {
        number: standard.number,
        title: desk
            .ready
            .framework
            .standard(standard.number)
            .unwrap_or_default()
            .to_owned(),
        operational: standard.operational.map(tag::rating),
        strategic: standard.strategic.map(tag::rating),
        qualifier: standard.qualifier.clone(),
        assessed: standard.assessed.map(Month::long),
        done: desk.lines(&standard.done),
        next: desk.lines(&standard.next),
    };
    let is_rated = |standard: &Standard| standard.operational.or(standard.strategic).is_some();
    Some(Block::Standards {
        rated: assessed.standards.iter().any(is_rated),
        standards: assessed.standards.iter().map(view).collect(),
        note: desk.maybe(assessed.note.as_ref()),
    })
}
