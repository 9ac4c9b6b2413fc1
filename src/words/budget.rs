//! Sentences about the total of a budget.

use super::sentence::sentence_case;

/// The total of a budget, and its largest share.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Budgeted<'a> {
    /// The total amount: `£1,121,140`.
    pub total: &'a str,
    /// The largest amount: `£533,800`.
    pub most: &'a str,
    /// The largest amount as a percentage of the total: `47.6`.
    pub share: &'a str,
    /// The agency that gives it: `the local authority`.
    pub giver: &'a str,
}

/// "The local authority gives most: £533,800 of £1,121,140 (47.6%)."
pub fn budgeted(budget: &Budgeted<'_>) -> String {
    let Budgeted {
        total,
        most,
        share,
        giver,
    } = budget;
    format!(
        "{} gives most: {most} of {total} ({share}%).",
        sentence_case(giver)
    )
}

/// The total alone: "£1,121,140 in all."
pub fn in_all(total: &str) -> String {
    format!("{total} in all.")
}

/// The sentence for a budget with amounts that are not yet known.
pub fn not_all_known() -> &'static str {
    "Not all amounts are known yet, so there is no total."
}
