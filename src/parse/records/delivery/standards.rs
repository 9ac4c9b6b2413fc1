//! data/standards.yaml.

use crate::diagnostics::Finding;
use crate::parse::schema::reader::Reader;
use crate::parse::schema::shape::ValueKind::{Block, List, Month, OneOf, Prose, Text, UpTo};
use crate::parse::schema::shape::{Shape, shape};
use crate::parse::yaml::node::Node;
use crate::plan::{Choice, Rating, Standard, Standards};

pub(in crate::parse) const FILE: Shape = shape!("standards.yaml" {
    need "standards": List(&Block(&STANDARD)),
        "The national Standards for children, and how the service meets each.";
    may "note": Prose,
        "A note that readers see with them.";
});

const STANDARD: Shape = shape!("a standard" {
    need "standard": UpTo(5),
        "Its number, 1 to 5; its title comes from the framework.";
    may "operational": OneOf(Rating::WORDS),
        "The rating of practice.";
    may "strategic": OneOf(Rating::WORDS),
        "The rating of the board's oversight.";
    may "qualifier": Text,
        "Words beside the rating.";
    may "assessed": Month,
        "The month in which you looked.";
    may "done": List(&Prose),
        "What you did, one a line with a dash.";
    may "next": List(&Prose),
        "What you will do, one a line with a dash.";
});

pub(in crate::parse) fn lower(read: &mut Reader<'_>, root: &Node) -> Option<Standards> {
    let file = read.block(root, &FILE)?;
    let mut standards = read.blocks(&file, "standards", standard);
    standards.sort_by_key(|standard| standard.number);
    Some(Standards {
        standards,
        note: read.prose(&file, "note"),
    })
}

fn standard(read: &mut Reader<'_>, node: &Node) -> Option<Standard> {
    let block = read.block(node, &STANDARD)?;
    let number = read.whole(&block, "standard");
    if let Some(number) = &number
        && !(1..=5).contains(&number.value)
    {
        read.found.push(
            Finding::error("number", number.span, "`standard` must be 1 to 5")
                .help("there are five Standards for children"),
        );
    }
    Some(Standard {
        operational: read.chosen(&block, "operational"),
        strategic: read.chosen(&block, "strategic"),
        qualifier: read.text(&block, "qualifier"),
        assessed: read.month(&block, "assessed"),
        done: read.proses(&block, "done"),
        next: read.proses(&block, "next"),
        number: u8::try_from(number?.value).ok()?,
    })
}
