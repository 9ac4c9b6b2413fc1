//! data/representation.yaml: groups of children beside the same groups elsewhere.

use crate::parse::schema::record::{raw_record, record};
use crate::parse::spreadsheet::Rows;
use crate::plan::figures::{Representation, RepresentationRow};

raw_record! { #[derive(Default)] RepresentationFile "representation.yaml" {
    need tables [Vec<Representation>] =>
        "Groups of children beside the same groups elsewhere, to see who is over-represented.";
} }

record! { Representation "a table of representation" {
    need id =>
        "A short name; [[representation ID]] shows the table.";
    need caption =>
        "What the table shows.";
    need source =>
        "Where the figures come from.";
    need cohort =>
        "The heading of the first column, such as Children in the service.";
    need reference =>
        "The heading of the second column, such as Pupils in state schools.";
    need rows: Rows =>
        "The groups.";
    may cohort_base =>
        "How many children the first column's percentages are of.";
    may reference_base =>
        "How many children the second column's percentages are of.";
    may cohort_period =>
        "The period of the first column.";
    may reference_period =>
        "The period of the second column.";
    may note =>
        "A note that readers see under the table.";
} }

record! { RepresentationRow "a group" at span {
    need group =>
        "The group, as readers see it.";
    may cohort =>
        "Percent of the first column.";
    may reference =>
        "Percent of the second column.";
} }
