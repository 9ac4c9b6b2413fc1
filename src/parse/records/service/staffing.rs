//! data/staffing.yaml and data/contributions.yaml.

use super::budget::amount;
use crate::diagnostics::Finding;
use crate::parse::schema::reader::Reader;
use crate::parse::schema::shape::ValueKind::{
    Amount, Block, Id, List, Month, Number, OneOf, Prose, Table, Text,
};
use crate::parse::schema::shape::{Shape, shape};
use crate::parse::yaml::node::Node;
use crate::plan::{Basis, Choice, Contribution, Post, Staffing};

pub(in crate::parse) const FILE: Shape = shape!("staffing.yaml" {
    need "posts": Table(&POST),
        "The posts of the service.";
    may "note": Prose,
        "A note that readers see under the table.";
});

const POST: Shape = shape!("a post" {
    need "id": Id,
        "A short name.";
    need "title": Text,
        "The post; never a person's name.";
    may "agency": Text,
        "Who employs it.";
    may "number": Number,
        "How many people; not with fte.";
    may "fte": Number,
        "How many full-time equivalents, such as 2.5; not with number.";
    may "basis": OneOf(Basis::WORDS),
        "How it is employed.";
    may "previous": Number,
        "The number a year before.";
    may "funded_by": Text,
        "Who pays for it.";
    may "until": Month,
        "The month in which it ends.";
    may "reports_to": Id,
        "The id of the post that it reports to.";
    may "note": Prose,
        "A note that readers see with it.";
});

pub(in crate::parse) const CONTRIBUTIONS: Shape = shape!("contributions.yaml" {
    need "contributions": List(&Block(&CONTRIBUTION)),
        "What partners give: money, posts or help.";
});

const CONTRIBUTION: Shape = shape!("a contribution" {
    need "agency": Text,
        "Who gives.";
    need "what": Prose,
        "What it is.";
    may "amount": Amount,
        "Pounds; nil, not applicable or not yet known where there is no amount.";
    may "in_budget": Id,
        "The id of the row of the budget in which the amount stands too; it is checked.";
    may "until": Month,
        "The month in which it ends.";
    may "posts": List(&Text),
        "The posts that it pays for.";
});

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
        basis: read.chosen(&block, "basis"),
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
        in_budget: read.id(&block, "in_budget"),
        amount,
        agency: agency?,
        what: what?,
    })
}
