//! An indicator of which the plan publishes no figure: still what it is and what is aimed at.

use super::figure::{definition, standing};
use crate::disclosure::{Comparator, Indicator, TargetAim, Unit};
use crate::pages::desk::Desk;
use crate::pages::measure;
use crate::pages::view::{Block, UnmeasuredView};
use crate::plan::Id;
use crate::words;

/// The indicator without figures.
pub(super) fn unmeasured(desk: &Desk<'_>, id: &Id) -> Option<Block> {
    let indicator = desk.plan().indicator(id)?;
    let note = indicator.note.iter().map(|note| desk.blocks(note));
    let others = indicator.comparators.iter();
    Some(Block::Unmeasured(UnmeasuredView {
        title: indicator.title.clone(),
        latest: desk.maybe(indicator.latest.as_ref()),
        target: indicator
            .target
            .as_ref()
            .and_then(|target| aim(target, indicator.unit)),
        remarks: others
            .map(|other| compared(desk, indicator, other))
            .chain(standing(desk, Some(indicator)))
            .collect(),
        commentary: desk.maybe(indicator.commentary.as_ref()),
        definition: definition(desk, indicator),
        source: indicator.source.clone(),
        notes: note.chain(desk.notes(id.as_str())).collect(),
    }))
}

/// `95%`, or words, or both.
pub(in crate::pages) fn aim(target: &TargetAim, unit: Unit) -> Option<String> {
    let unit = if target.on_count { Unit::Count } else { unit };
    let value = target.value.map(|value| measure::value(value, unit));
    let parts: Vec<_> = value.into_iter().chain(target.text.clone()).collect();
    (!parts.is_empty()).then(|| parts.join(". "))
}

fn compared(desk: &Desk<'_>, indicator: &Indicator, other: &Comparator) -> String {
    let name = measure::area(desk, &other.area.value);
    let figure = measure::value(other.value, indicator.unit);
    words::compared(&name, &figure, other.period.as_ref())
}
