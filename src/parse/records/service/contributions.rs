//! data/contributions.yaml.

use crate::parse::schema::record::{raw_record, record};
use crate::plan::Contribution;

raw_record! { #[derive(Default)] ContributionsFile "contributions.yaml" {
    need contributions [Vec<Contribution>] =>
        "What partners give: money, posts or help.";
} }

record! { Contribution "a contribution" {
    need agency =>
        "Who gives.";
    need what =>
        "What it is.";
    may amount =>
        "Pounds; nil, not applicable or not yet known where there is no amount.";
    may in_budget =>
        "The id of the row of the budget in which the amount stands too; it is checked.";
    may until =>
        "The month in which it ends.";
    may posts =>
        "The posts that it pays for.";
} }
