//! data/committee.yaml.

use crate::parse::node::Node;
use crate::parse::reader::Reader;
use crate::parse::shape::Kind::{Block, Date, Id, List, OneOf, Prose, Text};
use crate::parse::shape::{Shape, may, need, words};
use crate::plan::{CommitteeReport, Implication, ItemKind};

const KIND: [(&str, ItemKind); 3] = [
    ("information", ItemKind::Information),
    ("decision", ItemKind::Decision),
    ("scrutiny", ItemKind::Scrutiny),
];

const FILE: Shape = Shape {
    what: "committee.yaml",
    keys: &[need("reports", List(&Block(&REPORT)))],
};

const REPORT: Shape = Shape {
    what: "a committee report",
    keys: &[
        need("id", Id),
        need("committee", Text),
        need("subject", Text),
        need("date", Date),
        need("kind", OneOf(&words(&KIND))),
        need("by", Text),
        need("purpose", Prose),
        may("wards", Text),
        may("requested_by", Text),
        may("request", Prose),
        may("implications", List(&Block(&IMPLICATION))),
        may("recommendations", List(&Prose)),
        may("appendices", List(&Text)),
        may("background", List(&Block(&PAPER))),
    ],
};

const IMPLICATION: Shape = Shape {
    what: "an implication",
    keys: &[need("name", Text), need("text", Prose)],
};

const PAPER: Shape = Shape {
    what: "a background paper",
    keys: &[need("title", Text), need("location", Text)],
};

pub(in crate::parse) fn lower(read: &mut Reader<'_>, root: &Node) -> Option<Vec<CommitteeReport>> {
    let file = read.block(root, &FILE)?;
    Some(read.blocks(&file, "reports", report))
}

fn report(read: &mut Reader<'_>, node: &Node) -> Option<CommitteeReport> {
    let block = read.block(node, &REPORT)?;
    let id = read.id(&block, "id");
    let committee = read.text(&block, "committee");
    let subject = read.text(&block, "subject");
    let date = read.date(&block, "date");
    let kind = read.choice(&block, "kind", &KIND);
    let by = read.text(&block, "by");
    let purpose = read.prose(&block, "purpose");
    Some(CommitteeReport {
        wards: read.text(&block, "wards"),
        requested_by: read.text(&block, "requested_by"),
        request: read.prose(&block, "request"),
        implications: read.blocks(&block, "implications", implication),
        recommendations: read.proses(&block, "recommendations"),
        appendices: read.texts(&block, "appendices"),
        background: read.blocks(&block, "background", paper),
        id: id?,
        committee: committee?,
        subject: subject?,
        date: date?,
        kind: kind?,
        by: by?,
        purpose: purpose?,
    })
}

fn implication(read: &mut Reader<'_>, node: &Node) -> Option<Implication> {
    let block = read.block(node, &IMPLICATION)?;
    let name = read.text(&block, "name");
    let text = read.prose(&block, "text");
    Some(Implication {
        name: name?,
        text: text?,
    })
}

fn paper(read: &mut Reader<'_>, node: &Node) -> Option<(String, String)> {
    let block = read.block(node, &PAPER)?;
    let title = read.text(&block, "title");
    let location = read.text(&block, "location");
    Some((title?, location?))
}
