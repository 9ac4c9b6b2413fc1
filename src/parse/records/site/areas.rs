//! content/areas.yaml.

use crate::parse::schema::record::{raw_record, record};
use crate::plan::Area;

raw_record! { #[derive(Default)] AreasFile "areas.yaml" {
    need areas [Vec<Area>] =>
        "The areas that plans compare themselves with; a plan's own area is always called own and is not listed.";
} }

record! { Area "an area" {
    need id =>
        "A short name, by which indicators.yaml and benchmarks.yaml refer to it.";
    need name =>
        "What readers see.";
    need kind =>
        "What sort of area it is; family is a group of similar services.";
    may note =>
        "What readers should know about it.";
} }
