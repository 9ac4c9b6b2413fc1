//! data/commitments.yaml.

use crate::parse::schema::record::{raw_record, record};
use crate::plan::{Commitment, Topic};

raw_record! { #[derive(Default)] CommitmentsFile "commitments.yaml" {
    need topics [Vec<Topic>] =>
        "Headings to sort commitments by.";
    need commitments [Vec<Commitment>] =>
        "What the service promises.";
} }

record! { Commitment "a commitment" {
    need topic =>
        "The id of a topic; [[commitments topic=ID]] shows those of one.";
    need text =>
        "The promise.";
    may due =>
        "By when.";
    may action =>
        "The number (ref) of the action that fulfils it.";
} }
