//! What sections place, as views. One file for each kind of thing.

mod action;
mod board;
mod committee;
mod fact;
mod figure;
mod indicator_without_data;
mod inspection;
mod notes;
mod picture;
mod practice;
mod priority;
mod progress;
mod progress_bar;
mod rating;
mod risk;
mod staffing;
mod standard;
mod term;
mod value_notes;
mod voice;

pub(super) use committee::{approvals, reports};
pub(super) use fact::{either, value as fact_value};
pub(super) use indicator_without_data::aim;
pub(super) use inspection::score;
pub(super) use notes::names;
pub(super) use priority::priorities;
pub(super) use progress::day as progress_day;
pub(super) use rating::rated_tag;
pub(super) use staffing::amount;
pub(super) use term::{sorted, term};
pub(super) use voice::voice;

use super::context::PageContext;
use super::view::{BlockView, Html};
use crate::plan::{BlockContent, Placement};
use crate::prose::Piece;

/// Something placed by `piece`, as a view; `None` for any other piece.
pub(super) fn placed(desk: &PageContext<'_>, piece: &Piece) -> Option<BlockView> {
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
    Some(other(desk, placement).unwrap_or(BlockView::Nothing))
}

/// Notes beside what is placed, for blocks that do not show their own.
pub(super) fn notes(desk: &PageContext<'_>, placement: &Placement) -> Vec<Html> {
    if placement.content() != BlockContent::Plain {
        return Vec::new();
    }
    notes::notes(desk, placement)
}

/// Something placed that is not a set of figures.
fn other(desk: &PageContext<'_>, placement: &Placement) -> Option<BlockView> {
    let document = desk.document();
    match placement {
        Placement::Priorities => Some(BlockView::Priorities {
            priorities: priorities(desk),
        }),
        Placement::Actions(scope) => Some(action::plan(desk, scope)),
        Placement::Previous(scope) => action::previous(desk, scope),
        Placement::Voice(id) => document
            .voices
            .iter()
            .find(|voice| voice.id.value == *id)
            .map(|said| BlockView::Voice(voice(desk, said))),
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
        Placement::Framing => Some(practice::framing(desk)),
        Placement::Facts(topic) => Some(fact::facts(desk, topic.as_ref())),
        Placement::Programmes(topic) => Some(practice::programmes(desk, topic.as_ref())),
        Placement::Projects => Some(practice::projects(desk)),
        Placement::Commitments(topic) => Some(practice::commitments(desk, topic.as_ref())),
        Placement::Achievements(priority) => Some(practice::achievements(desk, *priority)),
        Placement::Strategies => Some(practice::strategies(desk)),
        Placement::Inspection(id) => inspection::scorecard(desk, id),
        Placement::LeadsKey => Some(rating::leads_key(desk)),
        Placement::RatingKey => Some(rating::key(desk)),
        Placement::Picture(id) => picture::picture(desk, id),
        Placement::Indicator(id) => indicator_without_data::unmeasured(desk, id),
        Placement::Budget
        | Placement::Indicators(_)
        | Placement::Table(_)
        | Placement::Kpis
        | Placement::Targets
        | Placement::Monitoring
        | Placement::Structure
        | Placement::Boards
        | Placement::Representation(_)
        | Placement::Benchmark(_)
        | Placement::Survey(_) => None,
    }
}
