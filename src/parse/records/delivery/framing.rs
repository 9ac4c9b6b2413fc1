//! data/framing.yaml.

use crate::parse::schema::record::{raw_record, record};
use crate::plan::Framing;

raw_record! { #[derive(Default)] FramingFile "framing.yaml" {
    need framing [Vec<Framing>] =>
        "A few boxes that say why, what and how, for readers in a hurry; in this order.";
} }

record! { Framing "a box" {
    need heading =>
        "A short question or title.";
    need text =>
        "A sentence or two.";
} }
