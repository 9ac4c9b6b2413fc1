//! Topics: the headings under which programmes, commitments and facts are sorted.

use crate::parse::schema::record::record;
use crate::plan::Topic;

record! { Topic "a topic" {
    need id =>
        "A short name.";
    need title =>
        "The heading, as readers see it.";
} }
