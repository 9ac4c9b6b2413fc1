//! An indicator of which the plan publishes no figure: still what it is and what is aimed at.

use super::figure::{definition, standing};
use crate::disclosure::{Comparator, Indicator, TargetAim, Unit};
use crate::pages::context::PageContext;
use crate::pages::headline;
use crate::pages::view::{BlockView, UnmeasuredView};
use crate::plan::Id;
use crate::words;

/// The indicator without figures.
pub(super) fn unmeasured(desk: &PageContext<'_>, id: &Id) -> Option<BlockView> {
    let indicator = desk.plan().indicator(id)?;
    let note = indicator.note.iter().map(|note| desk.blocks(note));
    let others = indicator.comparators.iter();
    Some(BlockView::Unmeasured(UnmeasuredView {
        title: indicator.title.clone(),
        latest: desk.maybe(indicator.latest.as_ref()),
        target: indicator
            .target
            .as_ref()
            .and_then(|target| aim(target, indicator)),
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

/// `95%`, `40 (children)`, or words, which may say the number again.
pub(in crate::pages) fn aim(target: &TargetAim, indicator: &Indicator) -> Option<String> {
    let counted = indicator.labels.count.as_ref().filter(|_| target.on_count);
    let of = counted.map_or_else(String::new, |what| format!(" ({})", words::lowered(what)));
    let unit = if target.on_count {
        Unit::Count
    } else {
        indicator.unit
    };
    let value = target
        .value
        .map(|value| format!("{}{of}", headline::value(value, unit)));
    match (value, &target.text) {
        (Some(value), Some(text)) if !text.contains(&value) => Some(format!("{value}. {text}")),
        (_, Some(text)) => Some(text.clone()),
        (value, None) => value,
    }
}

fn compared(desk: &PageContext<'_>, indicator: &Indicator, other: &Comparator) -> String {
    let name = headline::area(desk, &other.area.value);
    let figure = headline::value(other.value, indicator.unit);
    words::compared(&name, &figure, other.period.as_ref())
}
