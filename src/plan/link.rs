//! What each `[[…]]` of a plan means, once it has been looked up.

use super::figures::Side;
use super::{Action, Id, Money, Priority, RiskKind, StatementKind};
use crate::sources::Span;
use std::collections::BTreeMap;

/// The meaning of every `[[…]]`, by its place in the files.
pub type Links = BTreeMap<Span, Target>;

/// What a `[[…]]` stands for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Target {
    /// Something is placed here.
    Block(Placement),
    /// A value is quoted.
    Value(Value),
    /// Something else is referred to.
    See(Anchor),
}

/// What can be placed.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Placement {
    /// The budget's chart and table.
    Budget,
    /// An indicator's finding, chart, table and definition.
    Indicator(Id),
    /// Several indicators beside each other: those named, or all that have figures.
    Indicators(Vec<Id>),
    /// A table of counts.
    Table(Id),
    /// The ten key performance indicators.
    Kpis,
    /// Local measures that have a target.
    Targets,
    /// Local measures that are only watched.
    Monitoring,
    /// The list of priorities.
    Priorities,
    /// Actions: all, or of one priority (its number), or of one outcome (its reference).
    Actions(Scope),
    /// The same of the previous plan.
    Previous(Scope),
    /// Something said.
    Voice(Id),
    /// What was said and what was done.
    YouSaid,
    /// Challenges, issues and risks: all, or of one kind.
    Risks(Option<RiskKind>),
    /// The five standards.
    Standards,
    /// What inspections asked for.
    Recommendations,
    /// A board.
    Board(Id),
    /// What a board says of itself.
    Statements(Id, StatementKind),
    /// The posts.
    Staffing,
    /// What partners give.
    Contributions,
    /// The principles.
    Principles,
    /// Who signed off, and who considered the plan.
    SignOff,
    /// What the plan draws on.
    References,
    /// A cover report.
    Committee(Id),
    /// Some terms of the glossary.
    Definitions(Vec<Id>),
    /// The boxes that frame the plan.
    Framing,
    /// Facts: all, or of one topic.
    Facts(Option<Id>),
    /// Groups of children against the population.
    Representation(Id),
    /// Areas side by side.
    Benchmark(Id),
    /// A survey.
    Survey(Id),
    /// Programmes: all, or of one topic.
    Programmes(Option<Id>),
    /// Projects in which children repair harm.
    Projects,
    /// Commitments: all, or of one topic.
    Commitments(Option<Id>),
    /// Achievements: all, or of one priority, by its number.
    Achievements(Option<u32>),
    /// The plans that this one is linked to.
    Strategies,
    /// An inspection's ratings.
    Inspection(Id),
    /// What the initials of leads stand for.
    LeadsKey,
    /// What the ratings mean.
    RatingKey,
    /// Who reports to whom among the posts.
    Structure,
    /// Which board reports to which.
    Boards,
    /// A picture.
    Picture(Id),
}

/// Which actions.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Scope {
    /// All of them.
    All,
    /// Those of a priority, by its number.
    Priority(u32),
    /// Those of an outcome, by its reference.
    Outcome(String),
}

impl Scope {
    /// Whether an action, working under `priorities`, is meant.
    pub fn holds(&self, priorities: &[Priority], action: &Action) -> bool {
        let is_its = |reference: &str| action.outcome.value == reference;
        match self {
            Self::All => true,
            Self::Outcome(reference) => is_its(reference),
            Self::Priority(number) => priorities
                .iter()
                .filter(|priority| priority.number == *number)
                .flat_map(|priority| &priority.outcomes)
                .any(|outcome| is_its(&outcome.reference.value)),
        }
    }
}

/// Which figure of an observation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Measure {
    /// The indicator's value: a rate, a percentage, a count.
    Value,
    /// How many.
    Count,
    /// Out of how many.
    Base,
    /// How many events, such as reoffences.
    Events,
}

/// A value quoted in a sentence. Observations are of the plan's own area, by their index.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value {
    /// A figure of an indicator.
    Observation {
        /// The indicator.
        indicator: Id,
        /// Which figure.
        measure: Measure,
        /// Which observation.
        at: usize,
    },
    /// How much a figure changed.
    Change {
        /// The indicator.
        indicator: Id,
        /// Which figure.
        measure: Measure,
        /// From which observation.
        from: usize,
        /// To which.
        to: usize,
    },
    /// What another area has.
    Comparator {
        /// The indicator.
        indicator: Id,
        /// Which comparator.
        at: usize,
    },
    /// The area's position among others.
    Rank(Id),
    /// What is aimed at.
    Aim(Id),
    /// A sum of the budget: of a row or of all; of a column or of all.
    Budget {
        /// The row.
        row: Option<Id>,
        /// The column.
        column: Option<Money>,
    },
    /// A cell of a table of counts; the row's total without a column.
    Cell {
        /// The table.
        table: Id,
        /// The row's index.
        row: usize,
        /// The column's index.
        column: Option<usize>,
    },
    /// How much one row's total differs from another's.
    CellChange {
        /// The table.
        table: Id,
        /// From which row.
        from: usize,
        /// To which.
        to: usize,
    },
    /// How many there are of something in the plan.
    Number(usize),
    /// A fact.
    Fact(Id),
    /// The share that gave an answer, or how many did.
    Answer {
        /// The survey.
        survey: Id,
        /// The answer's index.
        answer: usize,
    },
    /// A cell of a benchmark.
    Benchmark {
        /// The table.
        table: Id,
        /// The row's index.
        row: usize,
        /// The measure's index.
        measure: usize,
    },
    /// A group's share in a table of representation: the table, the row's index, the column.
    Share(Id, usize, Side),
    /// An inspection's score: `8 out of 36`.
    Score(Id),
    /// An inspection's overall rating.
    Overall(Id),
}

/// Something that can be referred to.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Anchor {
    /// A section.
    Section(Id),
    /// Something placed: an indicator, a table, the budget and so on.
    Placed(Placement),
    /// An action, by its key.
    Action(String),
    /// An action of the previous plan, by its key.
    PreviousAction(String),
}
