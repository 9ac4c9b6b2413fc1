//! The same plan in another language, in plan.yaml.

use crate::parse::schema::reader::{KeyBlock, Reader};
use crate::parse::schema::shape::ValueKind::{OneOf, Text, Url};
use crate::parse::schema::shape::{Shape, shape};
use crate::plan::{Choice, Counterpart, Language};

pub(in crate::parse::records) const COUNTERPART: Shape = shape!("a version in another language" {
    need "language": OneOf(Language::WORDS),
        "The code of its language: cy for Welsh.";
    need "title": Text,
        "Its title, in that language.";
    need "url": Url,
        "The web address where it can be read.";
    need "version": Text,
        "Its version, in quotation marks: \"1.0\".";
});

/// The block under `other_language`.
pub(in crate::parse::records) fn counterpart(
    read: &mut Reader<'_>,
    plan: &KeyBlock<'_>,
) -> Option<Counterpart> {
    let block = read.block(plan.get("other_language")?, &COUNTERPART)?;
    let language = read.chosen(&block, "language");
    let title = read.text(&block, "title");
    let url = read.url(&block, "url");
    let version = read.text(&block, "version");
    Some(Counterpart {
        language: language?,
        title: title?,
        url: url?,
        version: version?,
        span: block.span,
    })
}
