//! data/staffing.yaml and data/contributions.yaml.

use super::budget::amount;
use crate::diagnostics::Finding;
use crate::parse::node::Node;
use crate::parse::reader::Reader;
use crate::parse::shape::Kind::{
    Amount, Block, Id, List, Month, Number, OneOf, Prose, Table, Text,
};
use crate::parse::shape::{Shape, may, need, words};
use crate::plan::{Basis, Contribution, Post, Staffing};

const BASIS: [(&str, Basis); 5] = [
    ("employed", Basis::Employed),
    ("seconded", Basis::Seconded),
    ("commissioned", Basis::Commissioned),
    ("in kind", Basis::InKind),
    ("vacant", Basis::Vacant),
];

const FILE: Shape = Shape {
    what: "staffing.yaml",
    keys: &[need("posts", Table(&POST)), may("note", Prose)],
};

const POST: Shape = Shape {
    what: "a post",
    keys: &[
        need("id", Id),
        need("title", Text),
        may("agency", Text),
        may("number", Number),
        may("fte", Number),
        may("basis", OneOf(&words(&BASIS))),
        may("previous", Number),
        may("funded_by", Text),
        may("until", Month),
        may("reports_to", Id),
        may("note", Prose),
    ],
};

const CONTRIBUTIONS: Shape = Shape {
    what: "contributions.yaml",
    keys: &[need("contributions", List(&Block(&CONTRIBUTION)))],
};

const CONTRIBUTION: Shape = Shape {
    what: "a contribution",
    keys: &[
        need("agency", Text),
        need("what", Prose),
        may("amount", Amount),
        may("until", Month),
        may("posts", List(&Text)),
    ],
};

pub(in crate::parse) fn lower(read: &mut Reader<'_>, root: &Node) -> Option<Staffing> {
    let file = read.block(root, &FILE)?;
    Some(Staffing {
        posts: read.blocks(&file, "posts", post),
        note: read.prose(&file, "note"),
    })
}

fn post(read: &mut Reader<'_>, node: &Node) -> Option<Post> {
    let block = read.block(node, &POST)?;
    let id = read.id(&block, "id");
    let title = read.text(&block, "title");
    let number = read.number(&block, "number");
    let fte = read.number(&block, "fte");
    if let (Some(_), Some(fte)) = (&number, &fte) {
        read.found.push(
            Finding::error(
                "post-number",
                fte.span,
                "a post has either `number` or `fte`, not both",
            )
            .help("keep `number` for people and `fte` for full-time equivalents"),
        );
    }
    let reports_to = read.id(&block, "reports_to");
    Some(Post {
        agency: read.text(&block, "agency"),
        number: number.map(|number| number.value),
        fte: fte.map(|fte| fte.value),
        basis: read.choice(&block, "basis", &BASIS),
        previous: read
            .number(&block, "previous")
            .map(|previous| previous.value),
        funded_by: read.text(&block, "funded_by"),
        until: read.month(&block, "until"),
        note: read.prose(&block, "note"),
        id: id?,
        title: title?,
        reports_to,
    })
}

pub(in crate::parse) fn contributions(
    read: &mut Reader<'_>,
    root: &Node,
) -> Option<Vec<Contribution>> {
    let file = read.block(root, &CONTRIBUTIONS)?;
    Some(read.blocks(&file, "contributions", contribution))
}

fn contribution(read: &mut Reader<'_>, node: &Node) -> Option<Contribution> {
    let block = read.block(node, &CONTRIBUTION)?;
    let agency = read.text(&block, "agency");
    let what = read.prose(&block, "what");
    let amount = block
        .get("amount")
        .map(|_| amount(read, &block, "amount").value);
    Some(Contribution {
        until: read.month(&block, "until"),
        posts: read.texts(&block, "posts"),
        amount,
        agency: agency?,
        what: what?,
    })
}
