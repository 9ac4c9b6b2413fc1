//! data/references.yaml.

use crate::parse::schema::record::{raw_record, record};
use crate::parse::schema::value::Url;
use crate::plan::Reference;

raw_record! { #[derive(Default)] ReferencesFile "references.yaml" {
    need references [Vec<Reference>] =>
        "Books, guidance and reports that the plan rests on.";
} }

record! { Reference "a reference" {
    need id =>
        "A short name.";
    need text =>
        "The title, and whatever else readers need to find it.";
    may url: Url =>
        "Its web address.";
    may publisher =>
        "Who published it.";
    may note =>
        "What readers should know about it.";
} }
