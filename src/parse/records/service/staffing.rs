//! data/staffing.yaml.

use crate::diagnostics::Finding;
use crate::parse::schema::reader::{KeyBlock, Reader};
use crate::parse::schema::record::record;
use crate::parse::spreadsheet::Rows;
use crate::plan::{Post, Staffing};

record! { Staffing "staffing.yaml" {
    need posts: Rows =>
        "The posts of the service.";
    may note =>
        "A note that readers see under the table.";
} }

record! { Post "a post" then check_number {
    need id =>
        "A short name.";
    need title =>
        "The post; never a person's name.";
    may agency =>
        "Who employs it.";
    may number =>
        "How many people; not with fte.";
    may fte =>
        "How many full-time equivalents, such as 2.5; not with number.";
    may basis =>
        "How it is employed.";
    may previous =>
        "The number a year before.";
    may funded_by =>
        "Who pays for it.";
    may until =>
        "The month in which it ends.";
    may reports_to =>
        "The id of the post that it reports to.";
    may note =>
        "A note that readers see with it.";
} }

/// A post is counted in people or in full-time equivalents.
fn check_number(read: &mut Reader<'_>, block: &KeyBlock<'_>, post: Option<Post>) -> Option<Post> {
    if let (Some(_), Some(fte)) = (block.get("number"), block.get("fte")) {
        read.found.push(
            Finding::error(
                "post-number",
                fte.span,
                "a post has either `number` or `fte`, not both",
            )
            .help("keep `number` for people and `fte` for full-time equivalents"),
        );
    }
    post
}
