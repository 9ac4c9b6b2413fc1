//! Sentences that say what a budget comes to.

/// What a budget comes to, and who gives most of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Budgeted<'a> {
    /// All of it: `£1,121,140`.
    pub total: &'a str,
    /// The largest share: `£533,800`.
    pub most: &'a str,
    /// The same as a percentage: `47.6`.
    pub share: &'a str,
    /// Who gives it: `the local authority`.
    pub giver: &'a str,
}

/// "£1,121,140 in all; the largest share, £533,800 (47.6%), comes from the local authority."
pub fn budgeted(budget: &Budgeted<'_>) -> String {
    let Budgeted {
        total,
        most,
        share,
        giver,
    } = budget;
    format!("{total} in all; the largest share, {most} ({share}%), comes from {giver}.")
}

/// The total alone: "£1,121,140 in all."
pub fn in_all(total: &str) -> String {
    format!("{total} in all.")
}

/// Said of a budget with amounts that are not yet known.
pub fn not_all_known() -> &'static str {
    "Not all amounts are known yet, so there is no total."
}
