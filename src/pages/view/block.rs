//! What a section can place, by kind. Each kind has a component of the same name.

use super::{
    ActionGroup, BoardView, CommitteeView, ContributionRow, FactView, FigureView, Html,
    InspectionView, LeadView, PictureView, PointGroup, PostRow, PriorityView, ProgrammeGroup,
    ReferenceView, RiskGroup, SchemeView, SignOffView, StandardView, Stated, StrategyView,
    TermView, UnmeasuredView, VoiceView, YouSaidView,
};
use serde::Serialize;

/// What a section can place.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum BlockView {
    /// A set of figures.
    Figure(Box<FigureView>),
    /// The list of priorities.
    Priorities {
        /// They.
        priorities: Vec<PriorityView>,
    },
    /// Actions under their priorities.
    Actions {
        /// Whether they are those of the previous plan.
        previous: bool,
        /// What the previous plan is called and when it was looked at.
        intro: Option<String>,
        /// Notes that stand with all of them.
        notes: Vec<Html>,
        /// Each priority.
        groups: Vec<ActionGroup>,
    },
    /// Something said.
    Voice(VoiceView),
    /// What was said and what was done about it.
    YouSaid {
        /// Each pair.
        pairs: Vec<YouSaidView>,
    },
    /// Challenges, issues and risks.
    Risks {
        /// Those of each kind.
        groups: Vec<RiskGroup>,
    },
    /// The five standards for children.
    Standards {
        /// Each.
        standards: Vec<StandardView>,
        /// Whether any is rated.
        rated: bool,
        /// A note that stands with them.
        note: Option<Html>,
    },
    /// Inspections and what they asked for.
    Inspections {
        /// Each.
        inspections: Vec<InspectionView>,
    },
    /// A board.
    Board(BoardView),
    /// A list that a board makes.
    Statements {
        /// What kind of list: `Priorities of the board`.
        title: &'static str,
        /// The list.
        items: Vec<Html>,
    },
    /// Posts.
    Staffing {
        /// Each.
        posts: Vec<PostRow>,
        /// A note that stands with them.
        note: Option<Html>,
    },
    /// What partners give.
    Contributions {
        /// Each.
        contributions: Vec<ContributionRow>,
    },
    /// Principles.
    Principles {
        /// What they are called together.
        title: String,
        /// Where they come from.
        source: Option<String>,
        /// Each.
        principles: Vec<Stated>,
    },
    /// The sign-off.
    SignOff(SignOffView),
    /// What the plan draws on.
    References {
        /// Each.
        references: Vec<ReferenceView>,
    },
    /// A report to a committee.
    Committee(CommitteeView),
    /// A report to a committee that this document has shown already.
    CommitteeBefore {
        /// The committee.
        committee: String,
    },
    /// Words explained.
    Definitions {
        /// Each.
        terms: Vec<TermView>,
    },
    /// An indicator of which no figure is published.
    Unmeasured(UnmeasuredView),
    /// The boxes that frame the plan.
    Framing {
        /// Each.
        boxes: Vec<Stated>,
    },
    /// Figures that stand by themselves.
    Facts {
        /// Each.
        facts: Vec<FactView>,
    },
    /// Programmes.
    Programmes {
        /// By topic.
        groups: Vec<ProgrammeGroup>,
    },
    /// Projects in which children repair harm.
    Projects {
        /// Each.
        projects: Vec<Stated>,
    },
    /// Promises or achievements.
    Points {
        /// By topic or priority.
        groups: Vec<PointGroup>,
    },
    /// The plans that this one is linked to.
    Strategies {
        /// Each.
        strategies: Vec<StrategyView>,
    },
    /// An inspection's ratings.
    Scorecard(InspectionView),
    /// What the initials of leads stand for.
    LeadsKey {
        /// Those of which something is known.
        known: Vec<LeadView>,
        /// The initials of the others.
        unknown: Vec<String>,
    },
    /// What the ratings mean.
    RatingKey {
        /// Each way of rating.
        schemes: Vec<SchemeView>,
    },
    /// A picture.
    Picture(PictureView),
    /// Nothing: what was to be placed is not there.
    Nothing,
}
