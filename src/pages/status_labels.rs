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
    match status {
        Status::Completed => tag(Label::Completed, "done"),
        Status::PartlyCompleted => tag(Label::PartlyCompleted, "part"),
        Status::OnTrack => tag(Label::OnTrack, "going"),
        Status::InProgress => tag(Label::InProgress, "going"),
        Status::Delayed => tag(Label::Delayed, "late"),
        Status::CarriedForward => tag(Label::CarriedForward, "moved"),
        Status::NotStarted => tag(Label::NotStarted, "open"),
        Status::NotCompleted => tag(Label::NotCompleted, "stopped"),
        Status::NotPursued => tag(Label::NotPursued, "stopped"),
        Status::NotStated => tag(Label::NotStated, "unknown"),
    }
}

/// A rating of the inspectorate.
pub(super) fn rating(rating: Rating) -> StatusLabel {
    match rating {
        Rating::Inadequate => tag(Label::Inadequate, "level-1"),
        Rating::RequiresImprovement => tag(Label::RequiresImprovement, "level-2"),
        Rating::Good => tag(Label::Good, "level-3"),
        Rating::Outstanding => tag(Label::Outstanding, "level-4"),
    }
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
    match standing {
        RecommendationStatus::Open => tag(Label::Open, "open"),
        RecommendationStatus::InProgress => tag(Label::InProgress, "going"),
        RecommendationStatus::Done => tag(Label::StandingDone, "done"),
    }
}

/// What kind of document.
pub(super) fn kind(kind: PlanKind) -> &'static str {
    match kind {
        PlanKind::FullPlan => Label::FullPlan,
        PlanKind::AnnualUpdate => Label::AnnualUpdate,
        PlanKind::ActionTracker => Label::ActionTracker,
        PlanKind::CommitteePaper => Label::CommitteePaper,
    }
    .english()
}

/// How far a plan has come.
pub(super) fn plan_status(status: PlanStatus) -> &'static str {
    match status {
        PlanStatus::Draft => Label::Draft,
        PlanStatus::ForBoard => Label::ForBoard,
        PlanStatus::SignedOff => Label::SignedOff,
        PlanStatus::Submitted => Label::Submitted,
        PlanStatus::Approved => Label::Approved,
        PlanStatus::Published => Label::Published,
        PlanStatus::Superseded => Label::Superseded,
    }
    .english()
}

/// What a committee is asked for.
pub(super) fn item(kind: ItemKind) -> &'static str {
    match kind {
        ItemKind::Information => Label::ForInformation,
        ItemKind::Decision => Label::ForDecision,
        ItemKind::Scrutiny => Label::ForScrutiny,
    }
    .english()
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
    match kind {
        MemberKind::Core => Label::CoreMember,
        MemberKind::Additional => Label::AdditionalMember,
        MemberKind::Extended => Label::ExtendedMember,
        MemberKind::Planned => Label::PlannedMember,
    }
    .english()
}

/// What a board says of itself.
pub(super) fn statement(kind: StatementKind) -> &'static str {
    match kind {
        StatementKind::Priority => Label::BoardPriorities,
        StatementKind::Vision => Label::BoardVision,
        StatementKind::Culture => Label::BoardCulture,
        StatementKind::Objective => Label::BoardObjectives,
        StatementKind::Done => Label::WhatWasDone,
        StatementKind::Next => Label::WhatComesNext,
    }
    .english()
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
    match speaker {
        Speaker::Child => Label::AChild,
        Speaker::ParentOrCarer => Label::AParentOrCarer,
        Speaker::Victim => Label::AVictim,
        Speaker::Practitioner => Label::APractitioner,
        Speaker::Volunteer => Label::AVolunteer,
        Speaker::Partner => Label::APartner,
        Speaker::Inspector => Label::AnInspector,
    }
    .english()
}
