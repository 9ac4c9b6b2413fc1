//! A plan's actions at a glance: one table of all, then the same by due date and by lead.

use crate::pages::blocks::actions::action::due;
use crate::pages::blocks::actions::due_months::{DatedAction, DueMonthsView, due_months};
use crate::pages::blocks::actions::lateness::{LateView, late_actions, late_label};
use crate::pages::blocks::actions::leads;
use crate::pages::context::PageContext;
use crate::pages::open_data::plain_text::text;
use crate::pages::status_labels;
use crate::pages::view::{Link, StatusLabel, link};
use crate::plan::{Action, Anchor, Document, Placement, Status};
use crate::prose::{Piece, Place, WrittenSection};
use crate::words::{self, Label};
use jiff::civil::Date;
use serde::Serialize;
use std::collections::BTreeMap;

/// A plan's actions at a glance.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ActionSummaryView {
    /// The strip of the months in which actions are due.
    pub months: Option<DueMonthsView>,
    /// The actions, in the plan's order.
    pub rows: Vec<SummaryRow>,
    /// Whether any action has a status, so that the table needs the column.
    pub has_status: bool,
    /// The same actions by due date, the earliest first.
    pub by_due: Vec<LinkGroup>,
    /// The same actions by lead. An action with several leads is under each of them.
    pub by_lead: Vec<LinkGroup>,
}

/// An action in the table.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SummaryRow {
    /// Its number: `1.1 i`.
    pub reference: String,
    /// The place where it is described in full.
    pub href: String,
    /// The first words of the action.
    pub text: String,
    /// The posts that lead it.
    pub leads: Vec<String>,
    /// By when it will be done; null where the plan does not say.
    pub due: Option<String>,
    /// How late it is; null where it is not.
    pub late: Option<StatusLabel>,
    /// Its status; null where the plan does not state one.
    pub status: Option<StatusLabel>,
}

/// Actions that have a due date or a lead in common.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct LinkGroup {
    /// The due date or the lead.
    pub title: String,
    /// The actions of the group.
    pub actions: Vec<GroupedAction>,
}

/// An action in a group.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct GroupedAction {
    /// Its number: `1.1 i`.
    pub reference: String,
    /// The first words of the action.
    pub text: String,
    /// The place where it is described in full.
    pub href: String,
}

/// The id of the block on its page.
pub(crate) const ID: &str = "actions-at-a-glance";

/// The number of actions above which a plan needs this block. Our choice: twelve fill about two
/// screens.
const MANY: usize = 12;

/// The most words of an action in the table. Our choice: about two lines.
const WORDS: usize = 12;

/// The actions of the plan at a glance; `None` where they are few.
pub(crate) fn summary(context: &PageContext<'_>) -> Option<ActionSummaryView> {
    let document = context.document();
    if !is_needed(document) {
        return None;
    }
    let actions = document.actions.iter();
    let rows: Vec<_> = actions.map(|action| row(context, action)).collect();
    let marked = document.actions.iter().zip(&rows);
    let dated: Vec<_> = marked.filter_map(dated_action).collect();
    let undated = rows.len() - dated.len();
    Some(ActionSummaryView {
        months: due_months(document, dated, undated),
        has_status: rows.iter().any(|row| row.status.is_some()),
        by_due: by_due(&document.actions, &rows),
        by_lead: by_lead(&rows),
        rows,
    })
}

/// Whether the plan has so many actions that they need a summary.
pub(crate) fn is_needed(document: &Document) -> bool {
    document.actions.len() > MANY
}

/// Where the actions are first shown: at their summary, if they have one. `None` where no section
/// shows them.
pub(crate) fn first_place(context: &PageContext<'_>) -> Option<Link> {
    let section = first_section(context)?;
    let (inside, label) = if is_needed(context.document()) {
        (Some(ID.to_owned()), Label::ActionsAtAGlance)
    } else {
        (None, Label::Actions)
    };
    let place = Place::Section(section.id.clone(), inside);
    let text = words::sentence_case(context.words().label(label));
    Some(link(&text, context.address(&place)))
}

/// The late actions, for the head of the first section that shows actions; `None` for any other
/// section.
pub(crate) fn late_in(context: &PageContext<'_>, section: &WrittenSection) -> Option<LateView> {
    position(context, section).and_then(|_| late_actions(context))
}

/// The first section that shows actions of the plan.
fn first_section<'a>(context: &PageContext<'a>) -> Option<&'a WrittenSection> {
    let mut sections = context.pages.sections.iter();
    sections.find(|section| section.pieces.iter().any(is_actions))
}

/// The index of the piece before which a section shows the summary: its first heading or its first
/// actions, whichever comes first. `None` where this is not the first section with actions.
pub(crate) fn position(context: &PageContext<'_>, section: &WrittenSection) -> Option<usize> {
    let first = first_section(context)?;
    if first.id != section.id {
        return None;
    }
    let starts = |piece: &Piece| matches!(piece, Piece::Heading { .. }) || is_actions(piece);
    section.pieces.iter().position(starts)
}

fn is_actions(piece: &Piece) -> bool {
    let Piece::Placed { placement, .. } = piece else {
        return false;
    };
    matches!(placement, Placement::Actions(_))
}

fn row(context: &PageContext<'_>, action: &Action) -> SummaryRow {
    let late = late_label(context.document(), action);
    SummaryRow {
        reference: action.reference.value.clone(),
        href: context
            .href(&Anchor::Action(action.key()))
            .unwrap_or_default(),
        text: words::clipped(&text(context, &action.text), WORDS),
        leads: leads::leads(context, action),
        due: due(action),
        status: (action.status != Status::NotStated)
            .then(|| status_labels::status(action.status, context.words())),
        late,
    }
}

/// The action with its mark in the strip of months; `None` where it has no due date.
fn dated_action((action, row): (&Action, &SummaryRow)) -> Option<DatedAction> {
    let shape = match &row.late {
        Some(label) => label.shape,
        None if action.status == Status::Completed => "done",
        None => "open",
    };
    Some(DatedAction {
        ends: action.due.end()?,
        shape,
    })
}

fn grouped(row: &SummaryRow) -> GroupedAction {
    GroupedAction {
        reference: row.reference.clone(),
        text: row.text.clone(),
        href: row.href.clone(),
    }
}

/// The actions by due date: those with a day by their days, then the others by their words.
fn by_due(actions: &[Action], rows: &[SummaryRow]) -> Vec<LinkGroup> {
    let mut groups: BTreeMap<(bool, Option<Date>, String), Vec<GroupedAction>> = BTreeMap::new();
    for (action, row) in actions.iter().zip(rows) {
        let ends = action.due.end();
        let key = (ends.is_none(), ends, action.due.to_string());
        groups.entry(key).or_default().push(grouped(row));
    }
    let groups = groups.into_iter();
    groups
        .map(|((_, _, title), actions)| LinkGroup { title, actions })
        .collect()
}

/// The actions by lead, in alphabetical order.
fn by_lead(rows: &[SummaryRow]) -> Vec<LinkGroup> {
    let mut groups: BTreeMap<(String, &str), Vec<GroupedAction>> = BTreeMap::new();
    for row in rows {
        for lead in &row.leads {
            let key = (lead.to_lowercase(), lead.as_str());
            groups.entry(key).or_default().push(grouped(row));
        }
    }
    let groups = groups.into_iter();
    groups
        .map(|((_, title), actions)| LinkGroup {
            title: title.to_owned(),
            actions,
        })
        .collect()
}
