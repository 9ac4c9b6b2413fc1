//! data/rag.yaml.

use crate::parse::schema::record::{raw_record, record};
use crate::plan::{RatingLevel, RatingScheme};

raw_record! { #[derive(Default)] RatingSchemesFile "rag.yaml" {
    need schemes [Vec<RatingScheme>] =>
        "The words for ratings in actions.yaml.";
} }

record! { RatingScheme "a rating scheme" {
    need rates as "id" =>
        "What is rated: action for rag_action, impact for rag_impact.";
    need title =>
        "The heading of the column.";
    need levels =>
        "The levels, the best first.";
} }

record! { RatingLevel "a level" {
    need code =>
        "A short name; actions.yaml uses it.";
    need word =>
        "The word that readers see.";
    need meaning =>
        "What it means.";
    need mark as "shape" =>
        "The shape beside the word, so that nobody has to tell colours apart.";
} }
