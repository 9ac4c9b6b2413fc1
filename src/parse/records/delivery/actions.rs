//! data/actions.yaml, and the actions of previous.yaml.

use crate::parse::schema::reader::{KeyBlock, Reader};
use crate::parse::schema::shape::ValueKind::{
    Block as Nested, DateOrMonth, Due, Level, List, OneOf, Prose, ProseOrList, Text,
};
use crate::parse::schema::shape::{Shape, shape};
use crate::parse::yaml::node::Node;
use crate::plan::{Action, Choice, Progress, ProgressDate, RatedAs, Status};

pub(in crate::parse) const FILE: Shape = shape!("actions.yaml" {
    need "actions": List(&Nested(&ACTION)),
        "What will be done, an entry for each action.";
    may "columns": List(&Text),
        "The headings of the table as it was published, for the record; readers do not see them.";
});

pub(in crate::parse::records) const ACTION: Shape = shape!("an action" {
    need "ref": Text,
        "Its number, such as 1.1 i, different for each action; [[see action 1.1-i]] refers to it.";
    need "outcome": Text,
        "The number (ref) of the outcome in priorities.yaml that it leads to.";
    need "text": Prose,
        "What will be done.";
    need "leads": List(&Text),
        "The posts that lead it; never a person's name.";
    need "due": Due,
        "By when it will be done.";
    may "impact": ProseOrList,
        "What will be different for children, victims or the service.";
    may "measure": ProseOrList,
        "How we will know that it worked.";
    may "status": OneOf(Status::WORDS),
        "Where it stands; \"not stated\" if left out.";
    may "progress": List(&Nested(&PROGRESS)),
        "What has been done so far, an entry for each report.";
    may "rag_action": Level,
        "How the action is rated: the code of a level in rag.yaml, or \"not recoverable\" where only a colour was published.";
    may "rag_impact": Level,
        "How its impact is rated: the code of a level in rag.yaml, or \"not recoverable\" where only a colour was published.";
    may "evidence": ProseOrList,
        "What shows the impact.";
    may "baseline": ProseOrList,
        "Where things stood before.";
    may "links": List(&Text),
        "The numbers (ref) of other actions that it belongs with.";
    may "published_rating": Text,
        "The rating as published, or why it cannot be given.";
    may "carried_from": Text,
        "The number (ref) of the action that it continues: in previous.yaml if the plan has one, otherwise in the borough's plan before, which then leads here by itself.";
    may "carried_to": Text,
        "In previous.yaml, the number (ref) of the action that continues it; in actions.yaml, that of the next plan, where carried_from there does not say so.";
    may "recommendations": List(&Text),
        "The numbers of inspection recommendations that it answers.";
    may "note": Prose,
        "A note that readers see with it.";
});

const PROGRESS: Shape = shape!("a progress entry" {
    need "text": Prose,
        "What was done.";
    may "date": DateOrMonth,
        "The day or month of the report; in previous.yaml, the month of the review if left out.";
    may "title": Text,
        "Its heading, as published.";
});

pub(in crate::parse) fn lower(read: &mut Reader<'_>, root: &Node) -> Option<Vec<Action>> {
    let file = read.block(root, &FILE)?;
    // Looked at for its faults; readers do not see it.
    read.texts(&file, "columns");
    Some(read.blocks(&file, "actions", action))
}

pub(in crate::parse::records) fn action(read: &mut Reader<'_>, node: &Node) -> Option<Action> {
    let action = read.block(node, &ACTION)?;
    let reference = read.text_at(&action, "ref");
    let outcome = read.text_at(&action, "outcome");
    let text = read.prose(&action, "text");
    let due = read.due(&action, "due");
    let leads = read.texts(&action, "leads");
    let impact = read.prose_or_list(&action, "impact");
    let measure = read.prose_or_list(&action, "measure");
    let status = read.chosen(&action, "status");
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
fn rated(read: &mut Reader<'_>, action: &KeyBlock<'_>, name: &str) -> Option<RatedAs> {
    let typed = action.get(name)?.text()?;
    if typed.trim() == "not recoverable" {
        return Some(RatedAs::ColourOnly);
    }
    read.id(action, name).map(RatedAs::Level)
}

/// A day where a whole day was typed, otherwise a month.
fn progress_date(read: &mut Reader<'_>, entry: &KeyBlock<'_>) -> Option<ProgressDate> {
    let typed = entry.get("date")?.text()?;
    if typed.trim().len() == 10 && typed.starts_with(|c: char| c.is_ascii_digit()) {
        read.date(entry, "date").map(ProgressDate::Day)
    } else {
        read.month(entry, "date").map(ProgressDate::Month)
    }
}
