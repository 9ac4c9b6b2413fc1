//! The five Standards for children.

use crate::pages::context::PageContext;
use crate::pages::status_labels;
use crate::pages::view::{BlockView, StandardView};
use crate::plan::Standard;
use crate::units::Month;

/// The assessment against the standards.
pub(super) fn standards(desk: &PageContext<'_>) -> Option<BlockView> {
    let assessed = desk.document().standards.as_ref()?;
    let view = |standard: &Standard| StandardView {
        number: standard.number,
        title: desk
            .ready
            .framework
            .standard(standard.number)
            .unwrap_or_default()
            .to_owned(),
        operational: standard
            .operational
            .map(|it| status_labels::rating(it, desk.words())),
        strategic: standard
            .strategic
            .map(|it| status_labels::rating(it, desk.words())),
        qualifier: standard.qualifier.clone(),
        assessed: standard.assessed.map(Month::long),
        done: desk.lines(&standard.done),
        next: desk.lines(&standard.next),
    };
    let is_rated = |standard: &Standard| standard.operational.or(standard.strategic).is_some();
    Some(BlockView::Standards {
        rated: assessed.standards.iter().any(is_rated),
        standards: assessed.standards.iter().map(view).collect(),
        note: desk.maybe(assessed.note.as_ref()),
    })
}
