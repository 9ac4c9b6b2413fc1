//! Boards and what they say of themselves.

use crate::pages::context::PageContext;
use crate::pages::view::{BlockView, BoardView, MemberRow};
use crate::plan::{Board, Id, Member, StatementKind};
use crate::words::{Label, Words};

/// A board.
pub(super) fn board(desk: &PageContext<'_>, id: &Id) -> Option<BlockView> {
    let board = find(desk, id)?;
    let above = board
        .reports_to
        .as_ref()
        .and_then(|above| find(desk, &above.value));
    Some(BlockView::Board(BoardView {
        name: board.name.clone(),
        role: desk.words().label(board.role.label()),
        chairs: board.chairs.clone(),
        frequency: board
            .frequency
            .unwrap_or(desk.words().label(Label::NotStated)),
        reports_to: above.map(|above| above.name.clone()),
        purpose: desk.maybe(board.purpose.as_ref()),
        members: board
            .members
            .iter()
            .map(|it| member(it, desk.words()))
            .collect(),
    }))
}

fn find<'a>(desk: &PageContext<'a>, id: &Id) -> Option<&'a Board> {
    desk.document()
        .boards
        .iter()
        .find(|board| board.id.value == *id)
}

fn member(member: &Member, words: Words) -> MemberRow {
    MemberRow {
        role: member.role.clone(),
        agency: member.agency.clone(),
        kind: words.label(member.kind.label()),
        statutory: member.statutory,
    }
}

/// A list that a board makes.
pub(super) fn statements(
    desk: &PageContext<'_>,
    id: &Id,
    kind: StatementKind,
) -> Option<BlockView> {
    let found = desk
        .document()
        .statements
        .iter()
        .find(|statement| statement.board.value == *id && statement.kind == kind)?;
    Some(BlockView::Statements {
        title: desk.words().label(kind.label()),
        items: desk.lines(&found.items),
    })
}
