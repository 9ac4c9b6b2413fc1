//! The boards that oversee the service, and what they say of themselves.

use crate::plan::Id;
use crate::plan::choice::choices;
use crate::plan::prose::Prose;
use crate::sources::Spanned;

choices! {
    /// What a board is for.
    pub enum BoardRole {
        /// Oversees the service.
        Management = "management board" => ManagementBoard,
        /// Decides.
        Executive = "executive board" => ExecutiveBoard,
        /// Runs the work.
        Operational = "operational board" => OperationalBoard,
        /// A part of another board.
        SubGroup = "sub-group" => SubGroup,
    }
}

choices! {
    /// How a member belongs to it.
    pub enum MemberKind {
        /// A core member.
        Core = "core" => CoreMember,
        /// Invited as well.
        Additional = "additional" => AdditionalMember,
        /// Newly added.
        Extended = "extended" => ExtendedMember,
        /// To be added.
        Planned = "planned" => PlannedMember,
    }
}

/// A seat on a board.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Member {
    /// The post or the part played.
    pub role: String,
    /// The agency that it speaks for.
    pub agency: Option<String>,
    /// How it belongs.
    pub kind: MemberKind,
    /// Whether the law asks for it.
    pub statutory: bool,
}

/// A board.
#[derive(Debug, Clone, PartialEq)]
pub struct Board {
    /// How it is referred to.
    pub id: Spanned<Id>,
    /// Its name.
    pub name: String,
    /// What it is for.
    pub role: BoardRole,
    /// The posts that chair it.
    pub chairs: Vec<String>,
    /// How often it meets, in plain words, if the document says so.
    pub frequency: Option<&'static str>,
    /// Its members.
    pub members: Vec<Member>,
    /// The board that it reports to.
    pub reports_to: Option<Spanned<Id>>,
    /// What it does.
    pub purpose: Option<Prose>,
}

choices! {
    /// What kind of statement.
    pub enum StatementKind {
        /// A priority of the board.
        Priority = "priority" => BoardPriorities,
        /// Its vision.
        Vision = "vision" => BoardVision,
        /// How it works together.
        Culture = "culture" => BoardCulture,
        /// What it wants to reach.
        Objective = "objective" => BoardObjectives,
        /// What it has done.
        Done = "done" => WhatWasDone,
        /// What it will do next.
        Next = "next" => WhatComesNext,
    }
}

impl StatementKind {
    /// The last part of the id that its block has on a page.
    pub fn slug(self) -> &'static str {
        match self {
            Self::Priority => "priorities",
            Self::Vision => "vision",
            Self::Culture => "culture",
            Self::Objective => "objectives",
            Self::Done => "done",
            Self::Next => "next",
        }
    }
}

/// A list of what a board says of itself.
#[derive(Debug, Clone, PartialEq)]
pub struct Statement {
    /// The board.
    pub board: Spanned<Id>,
    /// What kind.
    pub kind: StatementKind,
    /// The list.
    pub items: Vec<Prose>,
}
