//! data/committee.yaml.

use crate::parse::schema::reader::Reader;
use crate::parse::schema::shape::ValueKind::{Block, Date, Id, List, OneOf, Prose, Text};
use crate::parse::schema::shape::{Shape, shape};
use crate::parse::yaml::node::Node;
use crate::plan::{Choice, CommitteeReport, Implication, ItemKind};

pub(in crate::parse) const FILE: Shape = shape!("committee.yaml" {
    need "reports": List(&Block(&REPORT)),
        "The reports that take the plan to a committee.";
});

const REPORT: Shape = shape!("a committee report" {
    need "id": Id,
        "A short name; [[committee ID]] shows the report.";
    need "committee": Text,
        "The committee's name.";
    need "subject": Text,
        "The subject of the report.";
    need "date": Date,
        "The day of the meeting.";
    need "kind": OneOf(ItemKind::WORDS),
        "What the committee is asked for.";
    need "by": Text,
        "The post that reports; never a person's name.";
    need "purpose": Prose,
        "Why the report is brought.";
    may "wards": Text,
        "The wards that it concerns, such as All.";
    may "requested_by": Text,
        "The post or body that asked for it.";
    may "request": Prose,
        "What the committee is asked to do.";
    may "implications": List(&Block(&IMPLICATION)),
        "What the lawyers, finance and others said.";
    may "recommendations": List(&Prose),
        "What the committee is recommended to decide, one a line with a dash.";
    may "appendices": List(&Text),
        "What is attached.";
    may "background": List(&Block(&PAPER)),
        "The papers behind the report.";
});

const IMPLICATION: Shape = shape!("an implication" {
    need "name": Text,
        "Of what kind, such as Finance, Legal or Equality.";
    need "text": Prose,
        "What was said.";
});

const PAPER: Shape = shape!("a background paper" {
    need "title": Text,
        "The paper's title.";
    need "location": Text,
        "Where it can be seen.";
});

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
    let kind = read.chosen(&block, "kind");
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
