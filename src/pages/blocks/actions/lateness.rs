//! Actions that were due before the date of their own document and are not done. The only dates
//! are the content's: nothing here may ask what day it is.

use crate::pages::context::PageContext;
use crate::pages::view::{Link, StatusLabel};
use crate::plan::{Action, Anchor, Document, PlanKind, Status};
use crate::words::{self, LateActions};
use jiff::civil::Date;
use serde::Serialize;
use std::borrow::Cow;

/// The actions of a plan that are late.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct LateView {
    /// The number of late actions, in a sentence or two.
    pub words: String,
    /// The late actions, by their numbers.
    pub actions: Vec<Link>,
}

/// How an action whose date has passed stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Lateness {
    /// Its status says that it is not done.
    Overdue(Date),
    /// No status is stated.
    Unclear,
}

/// How late an action is; `None` where it is in time, done, given up or carried forward,
/// and in a document without a date.
fn lateness(document: &Document, action: &Action) -> Option<Lateness> {
    let due = action
        .due
        .end()
        .filter(|due| document.as_at_day().is_some_and(|day| *due < day))?;
    match action.status {
        Status::Completed | Status::CarriedForward | Status::NotPursued => None,
        Status::NotStated => Some(Lateness::Unclear),
        Status::NotStarted
        | Status::InProgress
        | Status::OnTrack
        | Status::Delayed
        | Status::PartlyCompleted
        | Status::NotCompleted => Some(Lateness::Overdue(due)),
    }
}

/// The label of a late action: "Overdue by 14 months", or "Due before this plan" where no status
/// is stated.
pub(crate) fn late_label(document: &Document, action: &Action) -> Option<StatusLabel> {
    let word = match lateness(document, action)? {
        Lateness::Overdue(due) => {
            let (months, days) = months_and_days(due, document.as_at_day()?);
            words::overdue(months, days)
        }
        Lateness::Unclear => words::due_before(noun(document)),
    };
    Some(StatusLabel {
        word: Cow::Owned(word),
        shape: "late",
    })
}

/// The late actions of the plan; `None` where there are none.
pub(crate) fn late_actions(context: &PageContext<'_>) -> Option<LateView> {
    let document = context.document();
    let mut late = LateActions::default();
    let mut links = Vec::new();
    for action in &document.actions {
        match lateness(document, action) {
            None => continue,
            Some(Lateness::Overdue(_)) => late.overdue += 1,
            Some(Lateness::Unclear) => late.unclear += 1,
        }
        let anchor = Anchor::Action(action.key());
        links.push(context.action(&anchor, action.reference.value.clone()));
    }
    let all = u64::try_from(document.actions.len()).unwrap_or(u64::MAX);
    let day = words::day(document.as_at_day()?);
    Some(LateView {
        words: words::late_actions(late, all, noun(document), &day)?,
        actions: links,
    })
}

/// The word for this kind of document in a sentence.
pub(crate) fn noun(document: &Document) -> &'static str {
    match document.kind {
        PlanKind::FullPlan => "plan",
        PlanKind::AnnualUpdate => "update",
        PlanKind::ActionTracker => "tracker",
        PlanKind::CommitteePaper => "paper",
    }
}

/// The whole months between two days, and all the days between them.
fn months_and_days(from: Date, to: Date) -> (i32, i32) {
    let months = i32::from(to.year() - from.year()) * 12 + i32::from(to.month() - from.month());
    // a month that ends on its last day is whole, however short it is
    let is_short = to.day() < from.day() && to != to.last_of_month();
    let days = from.until(to).map_or(0, |span| span.get_days());
    (months - i32::from(is_short), days)
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn only_whole_months_are_counted() {
        let months = |from, to| months_and_days(from, to).0;
        assert_eq!(months(date(2021, 11, 30), date(2023, 9, 30)), 22);
        assert_eq!(months(date(2023, 7, 31), date(2023, 9, 27)), 1);
        assert_eq!(months(date(2023, 12, 31), date(2024, 2, 29)), 2);
        assert_eq!(
            months_and_days(date(2024, 5, 31), date(2024, 6, 28)),
            (0, 28)
        );
    }
}
