//! What was reported about an action.

use crate::pages::context::PageContext;
use crate::pages::links::resolver::Edition;
use crate::pages::view::ProgressView;
use crate::plan::{Progress, ProgressDate};
use crate::words;

/// More entries than this, and the others are closed at first on a screen. Our own choice.
const SEEN: usize = 3;

/// The entries that are seen at once, and the others. Where any has a date the newest is first:
/// content keeps them in the order of time. Where none has, the document's order is all there is.
pub(super) fn progress(
    desk: &PageContext<'_>,
    entries: &[Progress],
) -> (Vec<ProgressView>, Vec<ProgressView>) {
    let mut views: Vec<_> = entries.iter().map(|entry| view(desk, entry)).collect();
    if entries.iter().any(|entry| entry.date.is_some()) {
        views.reverse();
    }
    let more = match desk.edition {
        Edition::Screen => views.split_off(SEEN.min(views.len())),
        Edition::Print => Vec::new(),
    };
    (views, more)
}

fn view(desk: &PageContext<'_>, entry: &Progress) -> ProgressView {
    ProgressView {
        date: entry.date.map(day),
        title: entry.title.clone(),
        html: desk.line(&entry.text),
    }
}

/// `27 August 2021`, or `June 2022` where only the month is known.
pub(in crate::pages) fn day(date: ProgressDate) -> String {
    match date {
        ProgressDate::Day(day) => words::day(day),
        ProgressDate::Month(month) => month.long(),
    }
}
