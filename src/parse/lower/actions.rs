//! data/actions.yaml, and the actions of previous.yaml.

use crate::parse::node::Node;
use crate::parse::reader::{Block, Reader};
use crate::parse::shape::Kind::{Block as Nested, DateOrMonth, Due, List, OneOf, Prose, Text};
use crate::parse::shape::{Shape, may, need, words};
use crate::plan::{Action, Progress, ProgressDate, RatedAs, Status};

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
    keys: &[
        need("actions", List(&Nested(&ACTION))),
        may("columns", List(&Text)),
    ],
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
        may("rag_action", Text),
        may("rag_impact", Text),
        may("evidence", Prose),
        may("baseline", Prose),
        may("links", List(&Text)),
        may("published_rating", Text),
        may("carried_from", Text),
        may("carried_to", Text),
        may("recommendations", List(&Text)),
        may("note", Prose),
    ],
};

const PROGRESS: Shape = Shape {
    what: "a progress entry",
    keys: &[
        need("text", Prose),
        may("date", DateOrMonth),
        may("title", Text),
    ],
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
    let rated_action = rated(read, &action, "rag_action");
    let rated_impact = rated(read, &action, "rag_impact");
    let evidence = read.prose_or_list(&action, "evidence");
    let baseline = read.prose_or_list(&action, "baseline");
    let linked = read.texts(&action, "links");
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
        rated_action,
        rated_impact,
        evidence,
        baseline,
        linked,
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
        title: read.text(&entry, "title"),
        text: read.prose(&entry, "text")?,
    })
}

/// A level by its code, or a colour that is lost.
fn rated(read: &mut Reader<'_>, action: &Block<'_>, name: &str) -> Option<RatedAs> {
    let typed = action.get(name)?.text()?;
    if typed.trim() == "not recoverable" {
        return Some(RatedAs::ColourOnly);
    }
    read.id(action, name).map(RatedAs::Level)
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
