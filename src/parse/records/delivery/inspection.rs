//! data/inspection.yaml.

use crate::parse::schema::record::{raw_record, record};
use crate::parse::schema::value::{Url, YesUnlessNo};
use crate::plan::{Inspection, Recommendation, StandardRating};

raw_record! { #[derive(Default)] InspectionFile "inspection.yaml" {
    need inspections [Vec<Inspection>] =>
        "What inspectors judged, and what they asked the service to do.";
} }

record! { Inspection "an inspection" {
    need id =>
        "A short name; [[inspection ID]] shows it.";
    need body =>
        "Who inspected.";
    need overall =>
        "The overall rating.";
    may framework =>
        "The framework that the inspectors used.";
    may fieldwork =>
        "The month in which they came.";
    may published =>
        "The month in which they published.";
    may score =>
        "The points, as published; they are checked.";
    may max =>
        "The most points that could be had.";
    may ratings =>
        "The rating of each standard.";
    may url: Url =>
        "The report's web address.";
    may recommendations =>
        "What the service was asked to do.";
    may note =>
        "A note that readers see with it.";
} }

record! { StandardRating "a rating" {
    need name =>
        "The standard's name.";
    need rating =>
        "Its rating.";
    may code =>
        "Its number, such as \"1.2\".";
    may domain =>
        "The part of the inspection that it belongs to.";
    may scored: YesUnlessNo =>
        "no for a rating that does not count towards the score; yes if left out.";
} }

record! { Recommendation "a recommendation" {
    need number =>
        "Its number, in quotation marks.";
    need text =>
        "What is recommended.";
    may addressed_to =>
        "Who should do it.";
    may standing as "status" =>
        "Whether it is done.";
    may actions =>
        "The numbers (ref) of the actions that answer it.";
} }
