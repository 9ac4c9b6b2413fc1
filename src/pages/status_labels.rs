//! The words and shapes of things that have a standing.

use super::view::StatusLabel;
use crate::plan::{
    ApprovalKind, ItemKind, Mark, MemberKind, PlanKind, PlanStatus, Rating, RatingLevel,
    RecommendationStatus, RiskKind, Speaker, StatementKind, Status,
};
use crate::words::Label;
use std::borrow::Cow;

fn tag(label: Label, shape: &'static str) -> StatusLabel {
    StatusLabel {
        word: Cow::Borrowed(label.english()),
        shape,
    }
}

/// How far an action has come.
pub(super) fn status(status: Status) -> StatusLabel {
    let shape = match status {
        Status::Completed => "done",
        Status::PartlyCompleted => "part",
        Status::OnTrack => "going",
        Status::InProgress => "going",
        Status::Delayed => "late",
        Status::CarriedForward => "moved",
        Status::NotStarted => "open",
        Status::NotCompleted => "stopped",
        Status::NotPursued => "stopped",
        Status::NotStated => "unknown",
    };
    tag(status.label(), shape)
}

/// A rating of the inspectorate.
pub(super) fn rating(rating: Rating) -> StatusLabel {
    let shape = match rating {
        Rating::Inadequate => "level-1",
        Rating::RequiresImprovement => "level-2",
        Rating::Good => "level-3",
        Rating::Outstanding => "level-4",
    };
    tag(rating.label(), shape)
}

/// A level of a plan's own rating.
pub(super) fn level(level: &RatingLevel) -> StatusLabel {
    StatusLabel {
        word: Cow::Owned(level.word.clone()),
        shape: match level.mark {
            Mark::Circle => "circle",
            Mark::Triangle => "triangle",
            Mark::Square => "square",
            Mark::Diamond => "diamond",
            Mark::Cross => "cross",
        },
    }
}

/// A rating that was only a colour.
pub(super) fn colour_only() -> StatusLabel {
    tag(Label::ColourOnly, "lost")
}

/// How far a recommendation has been met.
pub(super) fn standing(standing: RecommendationStatus) -> StatusLabel {
    let shape = match standing {
        RecommendationStatus::Open => "open",
        RecommendationStatus::InProgress => "going",
        RecommendationStatus::Done => "done",
    };
    tag(standing.label(), shape)
}

/// What kind of document.
pub(super) fn kind(kind: PlanKind) -> &'static str {
    kind.label().english()
}

/// How far a plan has come.
pub(super) fn plan_status(status: PlanStatus) -> &'static str {
    status.label().english()
}

/// What a committee is asked for.
pub(super) fn item(kind: ItemKind) -> &'static str {
    kind.label().english()
}

/// What a body does with a plan: `Approved by`.
pub(super) fn considered(kind: ApprovalKind, item: ItemKind) -> &'static str {
    match (kind, item) {
        (_, ItemKind::Information) => Label::ReceivedBy,
        (ApprovalKind::Scrutiny, _) | (_, ItemKind::Scrutiny) => Label::ExaminedBy,
        _ => Label::ApprovedBy,
    }
    .english()
}

/// How a member belongs to a board.
pub(super) fn member(kind: MemberKind) -> &'static str {
    kind.label().english()
}

/// What a board says of itself.
pub(super) fn statement(kind: StatementKind) -> &'static str {
    kind.label().english()
}

/// One risk, and several.
pub(super) fn risk(kind: RiskKind) -> (&'static str, &'static str) {
    let (one, many) = match kind {
        RiskKind::Challenge => (Label::Challenge, Label::Challenges),
        RiskKind::Issue => (Label::Issue, Label::Issues),
        RiskKind::Risk => (Label::Risk, Label::Risks),
    };
    (one.english(), many.english())
}

/// Who spoke.
pub(super) fn speaker(speaker: Speaker) -> &'static str {
    speaker.label().english()
}
