//! Plans and strategies that this plan is linked to.

use crate::pages::context::PageContext;
use crate::pages::open_data::json_value::{Value, record};
use crate::plan::Strategy;
use serde::Serialize;

/// A plan or strategy that this one is linked to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct StrategyView {
    /// The title of the strategy.
    pub title: String,
    /// The years of the strategy.
    pub period: Option<String>,
    /// The body that owns the strategy.
    pub owner: Option<String>,
    /// The address at which it can be read.
    pub url: Option<String>,
    /// A note beside the strategy.
    pub note: Option<String>,
}

/// The plans that this one is linked to.
pub(crate) fn strategies(context: &PageContext<'_>) -> Vec<StrategyView> {
    let view = |strategy: &Strategy| StrategyView {
        title: strategy.title.clone(),
        period: strategy.period.clone(),
        owner: strategy.owner.clone(),
        url: strategy.url.clone(),
        note: strategy.note.clone(),
    };
    context.document().strategies.iter().map(view).collect()
}

/// The record of a strategy in plan.json.
pub(crate) fn record(strategy: &Strategy) -> Value {
    record!({
        "title": &strategy.title,
        "period": &strategy.period,
        "owner": &strategy.owner,
        "url": &strategy.url,
        "note": &strategy.note,
    })
}
