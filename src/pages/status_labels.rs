//! Labels of status: a word with a shape.

use crate::pages::view::StatusLabel;
use crate::plan::{
    ApprovalKind, ItemKind, Mark, Rating, RatingLevel, RecommendationStatus, RiskKind, Status,
};
use crate::words::{Label, Words};
use std::borrow::Cow;

fn tag(label: Label, shape: &'static str, words: Words) -> StatusLabel {
    StatusLabel {
        word: Cow::Borrowed(words.label(label)),
        shape,
    }
}

/// The label of an action's status.
pub(super) fn status(status: Status, words: Words) -> StatusLabel {
    let shape = match status {
        Status::Completed => "done",
        Status::PartlyCompleted => "part",
        Status::OnTrack | Status::InProgress => "going",
        Status::Delayed => "late",
        Status::CarriedForward => "moved",
        Status::NotStarted => "open",
        Status::NotCompleted | Status::NotPursued => "stopped",
        Status::NotStated => "unknown",
    };
    tag(status.label(), shape, words)
}

/// The label of an inspectorate's rating.
pub(super) fn rating(rating: Rating, words: Words) -> StatusLabel {
    let shape = match rating {
        Rating::Inadequate => "level-1",
        Rating::RequiresImprovement => "level-2",
        Rating::Good => "level-3",
        Rating::Outstanding => "level-4",
    };
    tag(rating.label(), shape, words)
}

/// The label of a level in a plan's own rating scheme.
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

/// The label of a rating that was published as a colour only.
pub(super) fn colour_only(words: Words) -> StatusLabel {
    tag(Label::ColourOnly, "lost", words)
}

/// The label of a recommendation's status.
pub(super) fn recommendation_status(status: RecommendationStatus, words: Words) -> StatusLabel {
    let shape = match status {
        RecommendationStatus::Open => "open",
        RecommendationStatus::InProgress => "going",
        RecommendationStatus::Done => "done",
    };
    tag(status.label(), shape, words)
}

/// The phrase for what a body did with a plan: `Approved by`.
pub(super) fn considered(kind: ApprovalKind, item: ItemKind) -> Label {
    match (kind, item) {
        (_, ItemKind::Information) => Label::ReceivedBy,
        (ApprovalKind::Scrutiny, _) | (_, ItemKind::Scrutiny) => Label::ExaminedBy,
        _ => Label::ApprovedBy,
    }
}

/// The words for one risk and for several.
pub(super) fn risk(kind: RiskKind, words: Words) -> (&'static str, &'static str) {
    let (one, many) = match kind {
        RiskKind::Challenge => (Label::Challenge, Label::Challenges),
        RiskKind::Issue => (Label::Issue, Label::Issues),
        RiskKind::Risk => (Label::Risk, Label::Risks),
    };
    (words.label(one), words.label(many))
}
