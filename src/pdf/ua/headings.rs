//! The levels of headings before the plan's title: a committee's cover sheet comes first, under no
//! title.

use super::tagged_pdf::TaggedPdf;

/// The types of headings, from the first level.
pub(super) const HEADINGS: [&str; 6] = ["H1", "H2", "H3", "H4", "H5", "H6"];

/// Moves the headings before the first of level 1 up, so that the first of them is of level 1.
pub(super) fn raise(tagged: &mut TaggedPdf<'_>) {
    let headings = tagged.tree.of_kind(&HEADINGS);
    let level = |at: &usize| {
        let kind = tagged.tree.elements[*at].kind.as_str();
        HEADINGS
            .iter()
            .position(|heading| *heading == kind)
            .unwrap_or(0)
    };
    let levels: Vec<usize> = headings.iter().map(level).collect();
    let first = levels.first().copied().unwrap_or(0);
    for (heading, level) in headings
        .into_iter()
        .zip(levels)
        .take_while(|(_, level)| *level > 0)
    {
        HEADINGS[level.saturating_sub(first)].clone_into(&mut tagged.tree.elements[heading].kind);
    }
}
