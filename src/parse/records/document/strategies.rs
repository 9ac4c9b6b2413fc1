//! data/strategies.yaml.

use crate::parse::schema::record::{raw_record, record};
use crate::parse::schema::value::Url;
use crate::plan::Strategy;

raw_record! { #[derive(Default)] StrategiesFile "strategies.yaml" {
    need strategies [Vec<Strategy>] =>
        "Other plans and strategies that this plan fits with.";
} }

record! { Strategy "a strategy" at span {
    need title =>
        "Its title.";
    may period =>
        "Its years, as published.";
    may owner =>
        "Whose it is.";
    may url: Url =>
        "Its web address.";
    may note =>
        "What readers should know about it.";
} }
