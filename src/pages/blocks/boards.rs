//! Boards, their members and their statements.

use crate::pages::context::PageContext;
use crate::pages::open_data::json_value::{Value, record};
use crate::pages::open_data::plain_text::{maybe, texts};
use crate::pages::view::Html;
use crate::plan::{Board, Id, Member, Statement, StatementKind};
use crate::words::{Label, Words};
use serde::Serialize;

/// A board that oversees the service.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct BoardView {
    /// The name of the board.
    pub name: String,
    /// The role of the board, in a word.
    pub role: &'static str,
    /// The posts that chair it.
    pub chairs: Vec<String>,
    /// How often it meets.
    pub frequency: &'static str,
    /// The boards that it reports to.
    pub reports_to: Vec<String>,
    /// What the board does.
    pub purpose: Option<Html>,
    /// Whether the plan says of some member how it belongs to the board.
    pub has_kinds: bool,
    /// Whether the plan says of some member whether the law requires it.
    pub has_statutory: bool,
    /// The members of the board.
    pub members: Vec<MemberRow>,
}

/// A list of a board's statements.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct StatementsView {
    /// The kind of statements: `Priorities of the board`.
    pub title: &'static str,
    /// The items of the list.
    pub items: Vec<Html>,
}

/// A member of a board.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct MemberRow {
    /// The post that the member holds.
    pub role: String,
    /// The agency that the member represents.
    pub agency: Option<String>,
    /// How the member belongs to the board.
    pub kind: Option<&'static str>,
    /// Whether the law requires the member: `Yes` or `No`.
    pub statutory: Option<&'static str>,
}

/// A board that oversees the service.
pub(crate) fn board(context: &PageContext<'_>, id: &Id) -> Option<BoardView> {
    let board = find(context, id)?;
    let above = board
        .reports_to
        .as_ref()
        .and_then(|above| find(context, &above.value));
    Some(BoardView {
        name: board.name.clone(),
        role: context.words().label(board.role.label()),
        chairs: board.chairs.clone(),
        frequency: board
            .frequency
            .unwrap_or(context.words().label(Label::NotStated)),
        reports_to: above
            .map(|above| above.name.clone())
            .into_iter()
            .chain(board.reports_into.iter().cloned())
            .collect(),
        has_kinds: board.members.iter().any(|it| it.kind.is_some()),
        has_statutory: board.members.iter().any(|it| it.statutory.is_some()),
        purpose: context.maybe(board.purpose.as_ref()),
        members: board
            .members
            .iter()
            .map(|it| member(it, context.words()))
            .collect(),
    })
}

fn find<'a>(context: &PageContext<'a>, id: &Id) -> Option<&'a Board> {
    context
        .document()
        .boards
        .iter()
        .find(|board| board.id.value == *id)
}

fn member(member: &Member, words: Words) -> MemberRow {
    MemberRow {
        role: member.role.clone(),
        agency: member.agency.clone(),
        kind: member.kind.map(|kind| words.label(kind.label())),
        statutory: member.statutory.map(|it| words.label(yes_or_no(it))),
    }
}

fn yes_or_no(it: bool) -> Label {
    if it { Label::Yes } else { Label::No }
}

/// A list of a board's statements of one kind.
pub(crate) fn statements(
    context: &PageContext<'_>,
    id: &Id,
    kind: StatementKind,
) -> Option<StatementsView> {
    let found = context
        .document()
        .statements
        .iter()
        .find(|statement| statement.board.value == *id && statement.kind == kind)?;
    Some(StatementsView {
        title: context.words().label(kind.label()),
        items: context.lines(&found.items),
    })
}

/// The record of a board in plan.json.
pub(crate) fn record(context: &PageContext<'_>, board: &Board) -> Value {
    let members = board.members.iter().map(|member| {
        record!({
            "role": &member.role,
            "agency": &member.agency,
            "kind": member.kind.map(|kind| context.words().label(kind.label())),
            "statutory": &member.statutory,
        })
    });
    record!({
        "id": board.id.value.as_str(),
        "name": &board.name,
        "role": context.words().label(board.role.label()),
        "chairs": &board.chairs,
        "frequency": &board.frequency,
        "reports_to": board.reports_to.as_ref().map(|above| above.value.as_str()),
        "reports_into": &board.reports_into,
        "purpose": maybe(context, board.purpose.as_ref()),
        "members": members.collect::<Vec<_>>(),
    })
}

/// The record of a statement in plan.json.
pub(crate) fn record_statement(context: &PageContext<'_>, statement: &Statement) -> Value {
    record!({
        "board": statement.board.value.as_str(),
        "kind": context.words().label(statement.kind.label()),
        "items": texts(context, &statement.items),
    })
}
