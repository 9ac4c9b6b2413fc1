//! Progress reported on an action.

use crate::pages::context::PageContext;
use crate::pages::open_data::json_value::{Value, record};
use crate::pages::open_data::plain_text::text;
use crate::pages::view::Html;
use crate::plan::{Progress, ProgressDate};
use crate::words;
use serde::Serialize;

/// A report on an action at one time.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ProgressView {
    /// The date of the report.
    pub date: Option<String>,
    /// The name of the report in the document.
    pub title: Option<String>,
    /// What was reported, as markup.
    pub html: Html,
}

/// The reports on an action, in the document's order.
pub(crate) fn entries(context: &PageContext<'_>, entries: &[Progress]) -> Vec<ProgressView> {
    entries.iter().map(|entry| view(context, entry)).collect()
}

fn view(context: &PageContext<'_>, entry: &Progress) -> ProgressView {
    ProgressView {
        date: entry.date.map(long_date),
        title: entry.title.clone(),
        html: context.line(&entry.text),
    }
}

/// `27 August 2021`, or `June 2022` where only the month is known.
pub(crate) fn long_date(date: ProgressDate) -> String {
    match date {
        ProgressDate::Day(day) => words::day(day),
        ProgressDate::Month(month) => month.long(),
    }
}

/// The date for programs: `2021-08-27`, or `Jun 2022` where only the month is known.
pub(crate) fn date(date: ProgressDate) -> String {
    match date {
        ProgressDate::Day(day) => day.to_string(),
        ProgressDate::Month(month) => month.to_string(),
    }
}

/// The record of a progress entry in plan.json.
pub(crate) fn record(context: &PageContext<'_>, entry: &Progress) -> Value {
    record!({
        "date": entry.date.map(long_date),
        "title": &entry.title,
        "text": text(context, &entry.text),
    })
}
