//! What sections place, as views. One file for each kind of thing.

mod action;
mod board;
mod committee;
mod figure;
mod inspection;
mod priority;
mod risk;
mod staffing;
mod standard;
mod strip;
mod term;
mod voice;

pub(super) use committee::{approvals, reports};
pub(super) use priority::priorities;
pub(super) use term::{sorted, term};
pub(super) use voice::voice;

use super::desk::Desk;
use super::view::Block;
use crate::plan::Placement;
use crate::prose::Piece;

/// Something placed by `piece`, as a view; `None` for any other piece.
pub(super) fn placed(desk: &Desk<'_>, piece: &Piece) -> Option<Block> {
    let Piece::Placed {
        placement,
        figure,
        table,
        ..
    } = piece
    else {
        return None;
    };
    if let Some(drawn) = desk.ready.figure(placement) {
        return Some(figure::figure(desk, drawn, figure.clone(), table.clone()));
    }
    Some(other(desk, placement).unwrap_or(Block::Nothing))
}

/// Something placed that is not a set of figures.
fn other(desk: &Desk<'_>, placement: &Placement) -> Option<Block> {
    let document = desk.document();
    match placement {
        Placement::Priorities => Some(Block::Priorities {
            priorities: priorities(desk),
        }),
        Placement::Actions(scope) => Some(action::plan(desk, scope)),
        Placement::Previous(scope) => action::previous(desk, scope),
        Placement::Voice(id) => document
            .voices
            .iter()
            .find(|voice| voice.id.value == *id)
            .map(|said| Block::Voice(voice(desk, said))),
        Placement::YouSaid => Some(voice::you_said(desk)),
        Placement::Risks(kind) => Some(risk::risks(desk, *kind)),
        Placement::Standards => standard::standards(desk),
        Placement::Recommendations => Some(inspection::inspections(desk)),
        Placement::Board(id) => board::board(desk, id),
        Placement::Statements(id, kind) => board::statements(desk, id, *kind),
        Placement::Staffing => staffing::staffing(desk),
        Placement::Contributions => Some(staffing::contributions(desk)),
        Placement::Principles => term::principles(desk),
        Placement::SignOff => Some(committee::sign_off(desk)),
        Placement::References => Some(term::references(desk)),
        Placement::Committee(id) => committee::placed(desk, id),
        Placement::Definitions(ids) => Some(term::definitions(desk, ids)),
        Placement::Budget
        | Placement::Indicator(_)
        | Placement::Table(_)
        | Placement::Kpis
        | Placement::Targets
        | Placement::Monitoring
        | Placement::Framing
        | Placement::Facts(_)
        | Placement::Representation(_)
        | Placement::Benchmark(_)
        | Placement::Survey(_)
        | Placement::Programmes(_)
        | Placement::Projects
        | Placement::Commitments(_)
        | Placement::Achievements(_)
        | Placement::Strategies
        | Placement::Inspection(_)
        | Placement::LeadsKey
        | Placement::RatingKey
        | Placement::Structure
        | Placement::Picture(_) => None,
    }
}
