//! data/standards.yaml.

use crate::diagnostics::Finding;
use crate::parse::schema::reader::{KeyBlock, Reader};
use crate::parse::schema::record::record;
use crate::parse::schema::shape::ValueKind;
use crate::parse::schema::value::Codec;
use crate::parse::schema::value::Value;
use crate::plan::{Standard, Standards};

record! { Standards "standards.yaml" then in_order {
    need standards =>
        "The national Standards for children, and how the service meets each.";
    may note =>
        "A note that readers see with them.";
} }

record! { Standard "a standard" {
    need number as "standard": StandardNumber =>
        "Its number, 1 to 5; its title comes from the framework.";
    may operational =>
        "The rating of practice.";
    may strategic =>
        "The rating of the board's oversight.";
    may qualifier =>
        "Words beside the rating.";
    may assessed =>
        "The month in which you looked.";
    may done =>
        "What you did, one a line with a dash.";
    may next =>
        "What you will do, one a line with a dash.";
} }

/// The number of one of the five standards.
struct StandardNumber;

impl Codec<u8> for StandardNumber {
    const KIND: ValueKind = ValueKind::UpTo(5);

    fn read(read: &mut Reader<'_>, block: &KeyBlock<'_>, key: &'static str) -> Option<u8> {
        let node = block.get(key)?;
        let number = u8::from_node(read, node, key)?;
        if !(1..=5).contains(&number) {
            read.found.push(
                Finding::error("number", node.span, "`standard` must be 1 to 5")
                    .help("there are five Standards for children"),
            );
        }
        Some(number)
    }
}

/// The standards in order of their numbers, however they were typed.
fn in_order(
    _: &mut Reader<'_>,
    _: &KeyBlock<'_>,
    standards: Option<Standards>,
) -> Option<Standards> {
    let mut standards = standards?;
    standards.standards.sort_by_key(|standard| standard.number);
    Some(standards)
}
