//! data/achievements.yaml.

use crate::parse::schema::record::{raw_record, record};
use crate::plan::Achievement;

raw_record! { #[derive(Default)] AchievementsFile "achievements.yaml" {
    need achievements [Vec<Achievement>] =>
        "What went well.";
} }

record! { Achievement "an achievement" {
    need text =>
        "What went well.";
    may priority =>
        "The number of the priority that it belongs to.";
    may topic =>
        "A heading for it, in words.";
    may date =>
        "The month.";
} }
