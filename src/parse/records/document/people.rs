//! data/people.yaml.

use crate::parse::schema::record::{raw_record, record};
use crate::plan::Lead;

raw_record! { #[derive(Default)] PeopleFile "people.yaml" {
    need key [Vec<Lead>] =>
        "What initials in the plan mean.";
} }

record! { Lead "an entry of the key" at span {
    need initials =>
        "The initials, as they stand in the plan.";
    may post =>
        "The post that they stand for; left out where the document gives a name and no post.";
    may organisation =>
        "The organisation of the post.";
    may note =>
        "A note that readers see with it.";
} }
