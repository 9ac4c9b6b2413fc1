//! data/actions.yaml, and the actions of previous.yaml.

use crate::parse::node::Node;
use crate::parse::reader::{Block, Reader};
use crate::parse::shape::Kind::{Block as Nested, DateOrMonth, Due, List, OneOf, Prose, Text};
use crate::parse::shape::{Shape, may, need, words};
use crate::plan::{Action, Progress, ProgressDate, Status};

const STATUS: [(&str, Status); 10] = [
    ("not stated", Status::NotStated),
    ("not started", Status::NotStarted),
    ("in progress", Status::InProgress),
    ("on track", Status::OnTrack),
    ("delayed", Status::Delayed),
    ("completed", Status::Completed),
    ("partly completed", Status::PartlyCompleted),
    ("not completed", Status::NotCompleted),
    ("carried forward", Status::CarriedForward),
    ("not pursued", Status::NotPursued),
];

const FILE: Shape = Shape {
    what: "actions.yaml",
    keys: &[need("actions", List(&Nested(&ACTION)))],
};

pub(super) const ACTION: Shape = Shape {
    what: "an action",
    keys: &[
        need("ref", Text),
        need("outcome", Text),
        need("text", Prose),
        need("leads", List(&Text)),
        need("due", Due),
        may("impact", Prose),
        may("measure", Prose),
        may("status", OneOf(&words(&STATUS))),
        may("progress", List(&Nested(&PROGRESS))),
        may("published_rating", Text),
        may("carried_from", Text),
        may("carried_to", Text),
        may("recommendations", List(&Text)),
        may("note", Prose),
    ],
};

const PROGRESS: Shape = Shape {
    what: "a progress entry",
    keys: &[need("text", Prose), may("date", DateOrMonth)],
};

pub(in crate::parse) fn lower(read: &mut Reader<'_>, root: &Node) -> Option<Vec<Action>> {
    let file = read.block(root, &FILE)?;
    Some(read.blocks(&file, "actions", action))
}

pub(super) fn action(read: &mut Reader<'_>, node: &Node) -> Option<Action> {
    let action = read.block(node, &ACTION)?;
    let reference = read.text_at(&action, "ref");
    let outcome = read.text_at(&action, "outcome");
    let text = read.prose(&action, "text");
    let due = read.due(&action, "due");
    let leads = read.texts(&action, "leads");
    let impact = read.prose_or_list(&action, "impact");
    let measure = read.prose_or_list(&action, "measure");
    let status = read.choice(&action, "status", &STATUS);
    let progress = read.blocks(&action, "progress", progress);
    let published_rating = read.text(&action, "published_rating");
    let carried_from = read.text(&action, "carried_from");
    let carried_to = read.text(&action, "carried_to");
    let recommendations = read.texts(&action, "recommendations");
    let note = read.prose(&action, "note");
    Some(Action {
        reference: reference?,
        outcome: outcome?,
        text: text?,
        leads,
        due: due?,
        impact,
        measure,
        status: status.unwrap_or(Status::NotStated),
        progress,
        published_rating,
        carried_from,
        carried_to,
        recommendations,
        note,
    })
}

fn progress(read: &mut Reader<'_>, node: &Node) -> Option<Progress> {
    let entry = read.block(node, &PROGRESS)?;
    let date = progress_date(read, &entry);
    Some(Progress {
        date,
        text: read.prose(&entry, "text")?,
    })
}

/// A day where a whole day was typed, otherwise a month.
fn progress_date(read: &mut Reader<'_>, entry: &Block<'_>) -> Option<ProgressDate> {
    let typed = entry.get("date")?.text()?;
    if typed.trim().len() == 10 && typed.starts_with(|c: char| c.is_ascii_digit()) {
        read.date(entry, "date").map(ProgressDate::Day)
    } else {
        read.month(entry, "date").map(ProgressDate::Month)
    }
}
