//! data/actions.yaml, and the actions of previous.yaml.

use crate::parse::schema::reader::Reader;
use crate::parse::schema::record::{raw_record, record};
use crate::parse::schema::shape::ValueKind;
use crate::parse::schema::value::ProseOrList;
use crate::parse::schema::value::Value;
use crate::parse::yaml::node::Node;
use crate::plan::{Action, ActionHeadings, Author, Id, Progress, ProgressDate, RatedAs, Status};
use crate::sources::Spanned;
use crate::units::{Due, Month};
use jiff::civil::Date;

raw_record! { #[derive(Default)] ActionsFile "actions.yaml" {
    need actions [Vec<Action>] =>
        "What will be done, an entry for each action.";
    may links_by [Option<Author>] =>
        "editor, where an editor and not the plan says what an action continues, belongs with and answers.";
    may headings [ActionHeadings] as "columns" or |_| ActionHeadings::default() =>
        "The headings of the table as it was published; readers see them.";
} }

record! { Action "an action" {
    need reference as "ref" =>
        "Its number, such as 1.1 i, different for each action; [[see action 1.1-i]] refers to it.";
    need outcome =>
        "The number (ref) of the outcome in priorities.yaml that it leads to.";
    need text =>
        "What will be done.";
    need leads =>
        "The posts that lead it; never a person's name.";
    may due or |_| Due::NotStated =>
        "By when it will be done; nothing is printed if left out.";
    may review =>
        "The month of a review that the published date also names.";
    may flags =>
        "Marks that the published plan puts on it, such as Key priority.";
    may impact: ProseOrList =>
        "What will be different for children, victims or the service.";
    may measure: ProseOrList =>
        "How we will know that it worked.";
    may status or |_| Status::NotStated =>
        "Where it stands; \"not stated\" if left out.";
    may progress =>
        "What has been done so far, an entry for each report.";
    may rated_action as "rag_action" =>
        "How the action is rated: the code of a level in rag.yaml, or \"not recoverable\" where only a colour was published.";
    may rated_impact as "rag_impact" =>
        "How its impact is rated: the code of a level in rag.yaml, or \"not recoverable\" where only a colour was published.";
    may evidence: ProseOrList =>
        "What shows the impact.";
    may baseline: ProseOrList =>
        "Where things stood before.";
    may linked as "links" =>
        "The numbers (ref) of other actions that it belongs with.";
    may published_rating =>
        "The rating as published, or why it cannot be given.";
    may carried_from =>
        "The number (ref) of the action that it continues: in previous.yaml if the plan has one, otherwise in the borough's plan before, which then leads here by itself.";
    may carried_to =>
        "In previous.yaml, the number (ref) of the action that continues it; in actions.yaml, that of the next plan, where carried_from there does not say so.";
    may recommendations =>
        "The numbers of inspection recommendations that it answers.";
    may note =>
        "A note that readers see with it.";
} }

record! { ActionHeadings "columns" {
    may action =>
        "Over what will be done.";
    may leads =>
        "Over the posts that lead.";
    may due =>
        "Over the dates.";
    may impact =>
        "Over what will be different, such as Outcome.";
    may measure =>
        "Over how success is measured.";
    may evidence =>
        "Over what shows the impact.";
    may progress =>
        "Over what has been done so far.";
} }

record! { Progress "a progress entry" {
    need text =>
        "What was done.";
    may date =>
        "The day or month of the report; in previous.yaml, the month of the review if left out.";
    may title =>
        "Its heading, as published.";
} }

/// A level by its code, or the words for a colour that is lost.
impl Value for RatedAs {
    const KIND: ValueKind = ValueKind::Level;

    fn from_node(read: &mut Reader<'_>, node: &Node, key: &str) -> Option<Self> {
        if node.text()?.trim() == "not recoverable" {
            return Some(Self::ColourOnly);
        }
        Spanned::<Id>::from_node(read, node, key).map(Self::Level)
    }
}

/// A day where a whole day was typed, otherwise a month.
impl Value for ProgressDate {
    const KIND: ValueKind = ValueKind::DateOrMonth;

    fn from_node(read: &mut Reader<'_>, node: &Node, key: &str) -> Option<Self> {
        let typed = node.text()?;
        if typed.trim().len() == 10 && typed.starts_with(|c: char| c.is_ascii_digit()) {
            Date::from_node(read, node, key).map(Self::Day)
        } else {
            Month::from_node(read, node, key).map(Self::Month)
        }
    }
}
