//! data/risks.yaml.

use crate::parse::schema::record::{raw_record, record};
use crate::plan::Risk;

raw_record! { #[derive(Default)] RisksFile "risks.yaml" {
    need risks [Vec<Risk>] =>
        "What could go wrong, and what you do about it.";
} }

record! { Risk "a risk" {
    need id =>
        "A short name.";
    may title =>
        "Its title, such as Staffing.";
    may kind =>
        "challenge (hard and lasting), issue (a trouble now) or risk (it may happen); left out where the plan does not sort them.";
    need text =>
        "What could go wrong.";
    may mitigations =>
        "What you do about it, one a line with a dash.";
    may owner =>
        "The post that looks after it; never a person's name.";
} }
