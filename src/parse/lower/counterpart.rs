//! The same plan in another language, in plan.yaml.

use super::voices::LANGUAGE;
use crate::parse::reader::{Block, Reader};
use crate::parse::shape::Kind::{OneOf, Text, Url};
use crate::parse::shape::{Shape, shape, words};
use crate::plan::Counterpart;

pub(super) const COUNTERPART: Shape = shape!("a version in another language" {
    need "language": OneOf(&words(&LANGUAGE)),
        "The code of its language: cy for Welsh.";
    need "title": Text,
        "Its title, in that language.";
    need "url": Url,
        "The web address where it can be read.";
    need "version": Text,
        "Its version, in quotation marks: \"1.0\".";
});

/// The block under `other_language`.
pub(super) fn counterpart(read: &mut Reader<'_>, plan: &Block<'_>) -> Option<Counterpart> {
    let block = read.block(plan.get("other_language")?, &COUNTERPART)?;
    let language = read.choice(&block, "language", &LANGUAGE);
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
