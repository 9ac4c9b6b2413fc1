//! The same plan in another language: `other_language` in plan.yaml.

use crate::parse::schema::record::record;
use crate::parse::schema::value::Url;
use crate::plan::Counterpart;

record! { Counterpart "a version in another language" at span {
    need language =>
        "The code of its language: cy for Welsh.";
    need title =>
        "Its title, in that language.";
    need url: Url =>
        "The web address where it can be read.";
    need version =>
        "Its version, in quotation marks: \"1.0\".";
} }
