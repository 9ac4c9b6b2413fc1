//! data/standards.yaml.

use super::inspection::RATING;
use crate::diagnostics::Finding;
use crate::parse::node::Node;
use crate::parse::reader::Reader;
use crate::parse::shape::Kind::{Block, List, Month, OneOf, Prose, Text, UpTo};
use crate::parse::shape::{Shape, may, need, words};
use crate::plan::{Standard, Standards};

const FILE: Shape = Shape {
    what: "standards.yaml",
    keys: &[
        need("standards", List(&Block(&STANDARD))),
        may("note", Prose),
    ],
};

const STANDARD: Shape = Shape {
    what: "a standard",
    keys: &[
        need("standard", UpTo(5)),
        may("operational", OneOf(&words(&RATING))),
        may("strategic", OneOf(&words(&RATING))),
        may("qualifier", Text),
        may("assessed", Month),
        may("done", List(&Prose)),
        may("next", List(&Prose)),
    ],
};

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
        operational: read.choice(&block, "operational", &RATING),
        strategic: read.choice(&block, "strategic", &RATING),
        qualifier: read.text(&block, "qualifier"),
        assessed: read.month(&block, "assessed"),
        done: read.proses(&block, "done"),
        next: read.proses(&block, "next"),
        number: u8::try_from(number?.value).ok()?,
    })
}
