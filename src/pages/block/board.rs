//! Boards and what they say of themselves.

use crate::charts;
use crate::pages::desk::Desk;
use crate::pages::tag;
use crate::pages::view::{Block, BoardView, MemberRow};
use crate::plan::{Board, Id, Member, StatementKind};
use crate::words::Label;

/// A board.
pub(super) fn board(desk: &Desk<'_>, id: &Id) -> Option<Block> {
    let board = find(desk, id)?;
    let above = board
        .reports_to
        .as_ref()
        .and_then(|above| find(desk, &above.value));
    Some(Block::Board(BoardView {
        name: board.name.clone(),
        role: charts::role(board.role),
        chairs: board.chairs.clone(),
        frequency: board.frequency.unwrap_or(Label::NotStated.english()),
        reports_to: above.map(|above| above.name.clone()),
        purpose: desk.maybe(board.purpose.as_ref()),
        members: board.members.iter().map(member).collect(),
    }))
}

fn find<'a>(desk: &Desk<'a>, id: &Id) -> Option<&'a Board> {
    desk.document()
        .boards
        .iter()
        .find(|board| board.id.value == *id)
}

fn member(member: &Member) -> MemberRow {
    MemberRow {
        role: member.role.clone(),
        agency: member.agency.clone(),
        kind: tag::member(member.kind),
        statutory: member.statutory,
    }
}

/// A list that a board makes.
pub(super) fn statements(desk: &Desk<'_>, id: &Id, kind: StatementKind) -> Option<Block> {
    let found = desk
        .document()
        .statements
        .iter()
        .find(|statement| statement.board.value == *id && statement.kind == kind)?;
    Some(Block::Statements {
        title: tag::statement(kind),
        items: desk.lines(&found.items),
    })
}
