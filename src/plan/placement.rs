//! What `[[…]]` can place in a plan. This one table decides the words that authors type, the ids on
//! pages, the names of downloads and the place of notes.

use crate::plan::{Action, Id, Priority, RiskKind, StatementKind};

/// What a placed block brings with it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BlockContent {
    /// A set of values: a chart where there is one, a table with a CSV file, and the notes on it.
    Figure,
    /// A block without a table, which shows the notes on it itself.
    WithNotes,
    /// A block without a table, after which the page shows the notes on it.
    Plain,
}

/// Declares every placement: its variant, its content, the word that places it, and the file that
/// holds its data. `words` are placed by their word alone, `ids` by their word and an id, and
/// `others` have rules of their own.
macro_rules! placements {
    (
        words { $($(#[$word_doc:meta])* $by_word:ident: $word_has:ident $word:literal $word_file:literal;)* }
        ids { $($(#[$id_doc:meta])* $by_id:ident: $id_has:ident $id_word:literal $id_file:literal;)* }
        others { $($(#[$doc:meta])* $other:ident($($arg:ty),+): $has:ident $other_word:literal $file:literal;)* }
    ) => {
        /// A block that `[[…]]` can place.
        #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
        pub enum Placement {
            $($(#[$word_doc])* $by_word,)*
            $($(#[$id_doc])* $by_id(Id),)*
            $($(#[$doc])* $other($($arg),+),)*
        }

        impl Placement {
            /// Every placement that is placed by its word alone.
            pub const BY_WORD: &'static [Self] = &[$(Self::$by_word),*];

            /// Each word that takes an id, with the constructor of its placement.
            pub const BY_ID: &'static [(&'static str, fn(Id) -> Self)] = &[$(($id_word, Self::$by_id)),*];

            /// Every word that places something.
            pub const WORDS: &'static [&'static str] = &[$($word,)* $($id_word,)* $($other_word),*];

            /// The word that places it, such as `budget`.
            pub fn word(&self) -> &'static str {
                match self {
                    $(Self::$by_word => $word,)*
                    $(Self::$by_id(_) => $id_word,)*
                    $(Self::$other { .. } => $other_word,)*
                }
            }

            /// The file of a plan's folder that holds its data.
            pub fn file(&self) -> &'static str {
                match self {
                    $(Self::$by_word => $word_file,)*
                    $(Self::$by_id(_) => $id_file,)*
                    $(Self::$other { .. } => $file,)*
                }
            }

            /// What the block brings with it.
            pub fn content(&self) -> BlockContent {
                match self {
                    $(Self::$by_word => BlockContent::$word_has,)*
                    $(Self::$by_id(_) => BlockContent::$id_has,)*
                    $(Self::$other { .. } => BlockContent::$has,)*
                }
            }

            /// The id after its word; `None` where its word takes no single id.
            pub fn id(&self) -> Option<&Id> {
                match self {
                    $(Self::$by_id(id) => Some(id),)*
                    _ => None,
                }
            }
        }
    };
}

placements! {
    words {
        /// The budget's chart and table.
        Budget: Figure "budget" "data/budget.yaml";
        /// The ten key performance indicators.
        Kpis: Figure "kpis" "data/kpis.yaml";
        /// Local measures that have a target.
        Targets: Figure "targets" "data/indicators.yaml";
        /// Local measures that are only monitored.
        Monitoring: Figure "monitoring" "data/indicators.yaml";
        /// The list of priorities.
        Priorities: Plain "priorities" "data/priorities.yaml";
        /// What was said and what was done about it.
        YouSaid: Plain "you-said" "data/voices.yaml";
        /// The five standards for children.
        Standards: Plain "standards" "data/standards.yaml";
        /// The recommendations of all inspections.
        Recommendations: WithNotes "recommendations" "data/inspection.yaml";
        /// The table of posts.
        Staffing: Plain "staffing" "data/staffing.yaml";
        /// What partners give to the service.
        Contributions: Plain "contributions" "data/contributions.yaml";
        /// The principles of the plan.
        Principles: Plain "principles" "data/principles.yaml";
        /// The sign-off and the bodies that considered the plan.
        SignOff: Plain "sign-off" "plan.yaml";
        /// The bibliography: the sources that the plan cites.
        References: Plain "references" "data/references.yaml";
        /// The boxes that frame the plan.
        Framing: Plain "framing" "data/framing.yaml";
        /// Projects in which children repair harm.
        Projects: Plain "projects" "data/programmes.yaml";
        /// The plans that this one is linked to.
        Strategies: Plain "strategies" "data/strategies.yaml";
        /// What the initials of leads stand for.
        LeadsKey: Plain "key-to-leads" "data/people.yaml";
        /// What the levels of ratings mean.
        RatingKey: Plain "rag-key" "data/rag.yaml";
        /// Who reports to whom among the posts.
        Structure: Figure "structure" "data/staffing.yaml";
        /// Which board reports to which.
        Boards: Figure "boards" "data/board.yaml";
    }
    ids {
        /// An indicator's summary, chart, table and definition.
        Indicator: Figure "indicator" "data/indicators.yaml";
        /// A table of counts.
        Table: Figure "table" "data/counts.yaml";
        /// Something that somebody said.
        Voice: Plain "voice" "data/voices.yaml";
        /// A board with its members.
        Board: Plain "board" "data/board.yaml";
        /// The cover report for a committee.
        Committee: Plain "committee" "data/committee.yaml";
        /// Groups of children against the population.
        Representation: Figure "representation" "data/representation.yaml";
        /// Areas side by side.
        Benchmark: Figure "benchmark" "data/benchmarks.yaml";
        /// The answers of a survey.
        Survey: Figure "survey" "data/surveys.yaml";
        /// An inspection's ratings and recommendations.
        Inspection: WithNotes "inspection" "data/inspection.yaml";
        /// A picture with its caption.
        Picture: Plain "picture" "data/pictures.yaml";
    }
    others {
        /// Several indicators beside each other: those named, or all that have values.
        Indicators(Vec<Id>): Figure "indicators" "data/indicators.yaml";
        /// Actions: all, or of one priority (its number), or of one outcome (its reference).
        Actions(Scope): WithNotes "actions" "data/actions.yaml";
        /// Actions of the previous plan, by the priorities and outcomes of that plan.
        Previous(Scope): WithNotes "previous" "data/previous.yaml";
        /// Challenges, issues and risks: all, or of one kind.
        Risks(Option<RiskKind>): Plain "risks" "data/risks.yaml";
        /// The statements of one kind of a board about itself.
        Statements(Id, StatementKind): Plain "statements" "data/board.yaml";
        /// The terms of the glossary that are named.
        Definitions(Vec<Id>): Plain "definitions" "data/glossary.yaml";
        /// Facts: all, or of one topic.
        Facts(Option<Id>): Plain "facts" "data/facts.yaml";
        /// Programmes: all, or of one topic.
        Programmes(Option<Id>): Plain "programmes" "data/programmes.yaml";
        /// Commitments: all, or of one topic.
        Commitments(Option<Id>): Plain "commitments" "data/commitments.yaml";
        /// Achievements: all, or of one priority, by its number.
        Achievements(Option<u32>): Plain "achievements" "data/achievements.yaml";
    }
}

impl Placement {
    /// The name by which notes and chart choices refer to it: its id, or else its word. `None` for
    /// a selection whose parts have names of their own.
    pub fn name(&self) -> Option<&str> {
        match self {
            Self::Indicators(_)
            | Self::Statements(..)
            | Self::Definitions(_)
            | Self::Facts(_)
            | Self::Programmes(_) => None,
            _ => Some(self.id().map_or(self.word(), Id::as_str)),
        }
    }

    /// The preferred id on a page, also the name of its CSV file: `budget`, `actions-2`.
    pub fn slug(&self) -> String {
        let word = self.word();
        match self {
            Self::Indicators(ids) | Self::Definitions(ids) => {
                let parts: Vec<_> = ids.iter().map(Id::as_str).collect();
                [&[word], parts.as_slice()].concat().join("-")
            }
            Self::Actions(scope) | Self::Previous(scope) => match scope {
                Scope::All => word.to_owned(),
                Scope::Priority(number) => format!("{word}-{number}"),
                Scope::Outcome(reference) => format!("{word}-{}", Id::slug(reference)),
            },
            Self::Risks(Some(kind)) => match kind {
                RiskKind::Challenge => "challenges".to_owned(),
                RiskKind::Issue => "issues".to_owned(),
                // `risks` is the id of all three kinds together
                RiskKind::Risk => "risks-only".to_owned(),
            },
            Self::Statements(board, kind) => format!("{board}-{}", kind.slug()),
            Self::Facts(Some(topic))
            | Self::Programmes(Some(topic))
            | Self::Commitments(Some(topic)) => format!("{word}-{topic}"),
            Self::Achievements(Some(priority)) => format!("{word}-{priority}"),
            // the id of a published address is kept, so it differs from the word
            Self::RatingKey => "rating-key".to_owned(),
            _ => match self.id() {
                Some(id) => format!("{word}-{id}"),
                None => word.to_owned(),
            },
        }
    }
}

/// A selection of actions, for a placement or a count.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Scope {
    /// All actions of the plan.
    All,
    /// Those of a priority, by its number.
    Priority(u32),
    /// Those of an outcome, by its reference.
    Outcome(String),
}

impl Scope {
    /// Whether an action is in this scope. `priorities` has the outcomes that actions work towards.
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
