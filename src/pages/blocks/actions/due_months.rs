//! The strip of months in which actions are due: one mark for each action, above its month.

use crate::pages::blocks::actions::lateness::noun;
use crate::plan::Document;
use crate::units::Month;
use crate::words;
use jiff::civil::Date;
use serde::Serialize;

/// The strip of months in which actions are due.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct DueMonthsView {
    /// What the marks mean, in sentences.
    pub words: String,
    /// The width of the drawing, in units of its own.
    pub width: i32,
    /// The height of the drawing, in the same units.
    pub height: i32,
    /// The height of a mark with the space under it.
    pub step: i32,
    /// The line at the date of the document; `None` where no action was due before it.
    pub date_line: Option<i32>,
    /// The marks, in order of time.
    pub marks: Vec<DueMark>,
    /// The first month: `March 2024`.
    pub first: String,
    /// The last month: `March 2025`.
    pub last: String,
}

/// The mark of an action in its month.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct DueMark {
    /// The distance from the left edge of the drawing.
    pub x: i32,
    /// The distance from its upper edge.
    pub y: i32,
    /// The shape, as of a label of status: `late`, `done` or `open`.
    pub shape: &'static str,
}

/// An action with the last day on which it is in time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct DatedAction {
    /// The last day on which it is in time.
    pub(crate) ends: Date,
    /// The shape of its mark: `late`, `done` or `open`.
    pub(crate) shape: &'static str,
}

/// The width of a month in the drawing.
const MONTH: i32 = 20;

/// The height of the drawing where many actions are due in one month.
const HEIGHT: i32 = 120;

/// The greatest step from one mark to the next.
const STEP: i32 = 14;

/// The fewest months between the first and the last that make a strip. Our choice: fewer are seen
/// in the list by due date.
const FEWEST: i32 = 2;

/// The most months of a strip. Our choice: the marks of ten years can still be seen on a phone.
const MOST: i32 = 60;

/// The strip of the months of `dated` actions, beside which `undated` ones have no month; `None`
/// where too few or too many months would stand in it.
pub(crate) fn due_months(
    document: &Document,
    mut dated: Vec<DatedAction>,
    undated: usize,
) -> Option<DueMonthsView> {
    dated.sort_by_key(|action| action.ends);
    let month = |action: &DatedAction| Month::of(action.ends);
    let (first, last) = (month(dated.first()?), month(dated.last()?));
    let months = months_between(first, last);
    if !(FEWEST..MOST).contains(&months) {
        return None;
    }
    let stacks: Vec<_> = dated
        .chunk_by(|one, other| month(one) == month(other))
        .collect();
    let tallest = stacks.iter().map(|stack| stack.len()).max()?;
    let tallest = i32::try_from(tallest).ok()?;
    let step = (HEIGHT / tallest).clamp(MONTH / 5, STEP);
    let as_at = document.as_at_day();
    let at = as_at.map(|day| months_between(first, Month::of(day)));
    let is_late = dated.iter().any(|action| action.shape == "late");
    let sentences = [
        Some(words::due_marks(&first.long(), &last.long())),
        as_at
            .filter(|_| is_late)
            .map(|day| words::date_line(noun(document), &words::day(day))),
        (undated > 0).then(|| words::without_month(u64::try_from(undated).unwrap_or(u64::MAX))),
    ];
    Some(DueMonthsView {
        words: sentences
            .into_iter()
            .flatten()
            .collect::<Vec<_>>()
            .join(" "),
        width: (months + 1) * MONTH,
        height: tallest * step,
        step,
        date_line: at
            .filter(|_| is_late)
            .map(|at| (at + 1).min(months + 1) * MONTH),
        marks: stacks
            .iter()
            .flat_map(|stack| marks(stack, first, tallest, step))
            .collect(),
        first: first.long(),
        last: last.long(),
    })
}

/// The marks of the actions of one month, stacked from the bottom upwards.
fn marks(stack: &[DatedAction], first: Month, tallest: i32, step: i32) -> Vec<DueMark> {
    let levels = (0..tallest).rev();
    let actions = stack.iter().zip(levels);
    actions
        .map(|(action, level)| DueMark {
            x: months_between(first, Month::of(action.ends)) * MONTH,
            y: level * step,
            shape: action.shape,
        })
        .collect()
}

/// The number of months from one to a later one.
fn months_between(from: Month, to: Month) -> i32 {
    i32::from(to.year - from.year) * 12 + i32::from(to.month - from.month)
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn actions_of_one_month_are_stacked() {
        let on = |day, shape| DatedAction {
            ends: date(2024, 3, day),
            shape,
        };
        let stack = [on(1, "late"), on(31, "open")];
        let month = Month::of(date(2024, 1, 1));
        let places: Vec<_> = marks(&stack, month, 3, 10)
            .iter()
            .map(|mark| (mark.x, mark.y, mark.shape))
            .collect();
        assert_eq!(places, [(40, 20, "late"), (40, 10, "open")]);
    }
}
