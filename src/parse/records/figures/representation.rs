//! data/representation.yaml: groups of children beside the same groups elsewhere.

use crate::parse::schema::reader::Reader;
use crate::parse::schema::shape::ValueKind::{
    Block as Nested, Id as AnId, List, Number, Period, Prose, Table, Text, Whole,
};
use crate::parse::schema::shape::{Shape, shape};
use crate::parse::yaml::node::Node;
use crate::plan::figures::{Representation, RepresentationRow};

pub(in crate::parse) const REPRESENTATION: Shape = shape!("representation.yaml" {
    need "tables": List(&Nested(&GROUPS)),
        "Groups of children beside the same groups elsewhere, to see who is over-represented.";
});

const GROUPS: Shape = shape!("a table of representation" {
    need "id": AnId,
        "A short name; [[representation ID]] shows the table.";
    need "caption": Text,
        "What the table shows.";
    need "source": Text,
        "Where the figures come from.";
    need "cohort": Text,
        "The heading of the first column, such as Children in the service.";
    need "reference": Text,
        "The heading of the second column, such as Pupils in state schools.";
    need "rows": Table(&GROUP),
        "The groups.";
    may "cohort_base": Whole,
        "How many children the first column's percentages are of.";
    may "reference_base": Whole,
        "How many children the second column's percentages are of.";
    may "cohort_period": Period,
        "The period of the first column.";
    may "reference_period": Period,
        "The period of the second column.";
    may "note": Prose,
        "A note that readers see under the table.";
});

const GROUP: Shape = shape!("a group" {
    need "group": Text,
        "The group, as readers see it.";
    may "cohort": Number,
        "Percent of the first column.";
    may "reference": Number,
        "Percent of the second column.";
});

pub(in crate::parse) fn representation(
    read: &mut Reader<'_>,
    root: &Node,
) -> Option<Vec<Representation>> {
    let file = read.block(root, &REPRESENTATION)?;
    Some(read.blocks(&file, "tables", groups))
}

fn groups(read: &mut Reader<'_>, node: &Node) -> Option<Representation> {
    let block = read.block(node, &GROUPS)?;
    let id = read.id(&block, "id");
    let caption = read.text(&block, "caption");
    let source = read.text(&block, "source");
    let cohort = read.text(&block, "cohort");
    let reference = read.text(&block, "reference");
    let rows = read.blocks(&block, "rows", group);
    let period = |read: &mut Reader<'_>, name: &str| read.period(&block, name).map(|p| p.value);
    Some(Representation {
        cohort_base: read.whole(&block, "cohort_base"),
        reference_base: read.whole(&block, "reference_base"),
        cohort_period: period(read, "cohort_period"),
        reference_period: period(read, "reference_period"),
        note: read.prose(&block, "note"),
        id: id?,
        caption: caption?,
        source: source?,
        cohort: cohort?,
        reference: reference?,
        rows,
    })
}

fn group(read: &mut Reader<'_>, node: &Node) -> Option<RepresentationRow> {
    let block = read.block(node, &GROUP)?;
    let group = read.text(&block, "group");
    Some(RepresentationRow {
        cohort: read.number(&block, "cohort").map(|number| number.value),
        reference: read.number(&block, "reference").map(|number| number.value),
        span: block.span,
        group: group?,
    })
}
