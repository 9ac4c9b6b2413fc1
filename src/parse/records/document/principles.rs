//! data/principles.yaml.

use crate::parse::schema::record::record;
use crate::plan::{Principle, Principles};

record! { Principles "principles.yaml" {
    need title =>
        "What the principles are called.";
    need principles =>
        "The principles, in order.";
    may source =>
        "The id of an entry in references.yaml.";
} }

record! { Principle "a principle" {
    need name =>
        "Its name.";
    need meaning =>
        "What it means, in plain words.";
} }
