//! The blocks that sections place. Each kind of block is one file: its view, its composition and
//! its record in plan.json.

pub(super) mod actions;
pub(super) mod boards;
pub(super) mod committee;
pub(super) mod facts;
pub(super) mod figures;
pub(super) mod inspections;
pub(super) mod notes;
pub(super) mod pictures;
pub(super) mod points;
pub(super) mod programmes;
pub(super) mod references;
pub(super) mod risks;
pub(super) mod staffing;
pub(super) mod standards;
pub(super) mod stated;
pub(super) mod strategies;
pub(super) mod terms;
pub(super) mod voices;

use super::context::PageContext;
use super::links::resolver::Edition;
use crate::plan::Placement;
use crate::prose::Piece;
use actions::groups::ActionsView;
use actions::leads::LeadsKeyView;
use actions::priorities::PriorityView;
use actions::ratings::SchemeView;
use actions::summary::ActionSummaryView;
use actions::{groups, leads, priorities, ratings};
use boards::{BoardView, StatementsView};
use committee::{CommitteeView, SignOffView};
use facts::FactView;
use figures::figure::FigureView;
use figures::indicator::UnmeasuredView;
use figures::{figure, indicator};
use inspections::InspectionView;
use pictures::PictureView;
use points::PointGroup;
use programmes::ProgrammeGroup;
use references::ReferenceView;
use risks::RiskGroup;
use serde::Serialize;
use staffing::{ContributionRow, StaffingView};
use standards::StandardsView;
use stated::{PrinciplesView, Stated};
use strategies::StrategyView;
use terms::TermView;
use voices::{VoiceView, YouSaidView};

/// A block that a section places. Each kind has a component of the same name in a theme.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum BlockView {
    /// A figure: one set of values.
    Figure(Box<FigureView>),
    /// The list of priorities.
    Priorities {
        /// The priorities, in the plan's order.
        priorities: Vec<PriorityView>,
    },
    /// Actions under their priorities.
    Actions(ActionsView),
    /// All actions of the plan at a glance, above a long list of them.
    ActionSummary(Box<ActionSummaryView>),
    /// What a person or a group said.
    Voice(VoiceView),
    /// What was said and what was done about it.
    YouSaid {
        /// Each statement with its answer.
        pairs: Vec<YouSaidView>,
    },
    /// Challenges, issues and risks.
    Risks {
        /// The groups, by kind of risk.
        groups: Vec<RiskGroup>,
    },
    /// The five standards for children.
    Standards(StandardsView),
    /// Inspections and their recommendations.
    Inspections {
        /// The inspections, in the plan's order.
        inspections: Vec<InspectionView>,
    },
    /// A board that oversees the service.
    Board(BoardView),
    /// A list of a board's statements.
    Statements(StatementsView),
    /// The posts of the service.
    Staffing(StaffingView),
    /// What partners give to the service.
    Contributions {
        /// The contributions, in the plan's order.
        contributions: Vec<ContributionRow>,
    },
    /// Principles that the plan follows.
    Principles(PrinciplesView),
    /// The sign-off of the plan.
    SignOff(SignOffView),
    /// The sources that the plan cites.
    References {
        /// The references, in the plan's order.
        references: Vec<ReferenceView>,
    },
    /// A report to a committee.
    Committee(CommitteeView),
    /// A committee report that the document has already shown.
    CommitteeBefore {
        /// The name of the committee.
        committee: String,
    },
    /// Definitions of terms, placed in a section.
    Definitions {
        /// The terms, in the order in which they are placed.
        terms: Vec<TermView>,
    },
    /// An indicator without published values.
    Unmeasured(UnmeasuredView),
    /// The boxes that frame the plan.
    Framing {
        /// The boxes, in the plan's order.
        boxes: Vec<Stated>,
    },
    /// Key facts: single values.
    Facts {
        /// The facts, in the plan's order.
        facts: Vec<FactView>,
    },
    /// Programmes that the service offers.
    Programmes {
        /// The groups, by topic.
        groups: Vec<ProgrammeGroup>,
    },
    /// Projects in which children repair harm.
    Projects {
        /// The projects, in the plan's order.
        projects: Vec<Stated>,
    },
    /// Promises or achievements, in groups.
    Points {
        /// The groups, by topic or priority.
        groups: Vec<PointGroup>,
    },
    /// The plans that this one is linked to.
    Strategies {
        /// The strategies, in the plan's order.
        strategies: Vec<StrategyView>,
    },
    /// The ratings of an inspection.
    Scorecard(InspectionView),
    /// The key to the initials of leads.
    LeadsKey(LeadsKeyView),
    /// The key to the ratings.
    RatingKey {
        /// The rating schemes with their levels.
        schemes: Vec<SchemeView>,
    },
    /// A picture with its description.
    Picture(PictureView),
    /// Nothing, because what should be placed does not exist.
    Nothing,
}

/// The block that `piece` places; `None` for a piece of prose.
pub(super) fn block(context: &PageContext<'_>, piece: &Piece) -> Option<BlockView> {
    let Piece::Placed {
        placement,
        figure,
        table,
        ..
    } = piece
    else {
        return None;
    };
    if let Some(drawn) = context.pages.figure(placement) {
        let view = figure::figure(context, drawn, figure.clone(), table.clone());
        return Some(BlockView::Figure(Box::new(view)));
    }
    Some(block_without_figure(context, placement).unwrap_or(BlockView::Nothing))
}

/// The block of a placement without a figure; `None` if the plan has no data for it.
fn block_without_figure(context: &PageContext<'_>, placement: &Placement) -> Option<BlockView> {
    Some(match placement {
        Placement::Priorities => BlockView::Priorities {
            priorities: priorities::priorities(context),
        },
        Placement::Actions(scope) => BlockView::Actions(groups::actions(context, scope)),
        Placement::Previous(scope) => BlockView::Actions(groups::previous_actions(context, scope)?),
        Placement::Voice(id) => BlockView::Voice(voices::voice_by_id(context, id)?),
        Placement::YouSaid => BlockView::YouSaid {
            pairs: voices::you_said(context),
        },
        Placement::Risks(kind) => BlockView::Risks {
            groups: risks::risks(context, *kind),
        },
        Placement::LeadsKey => BlockView::LeadsKey(leads::leads_key(context)),
        Placement::RatingKey => BlockView::RatingKey {
            schemes: ratings::rating_key(context),
        },
        Placement::Indicator(id) => BlockView::Unmeasured(indicator::unmeasured(context, id)?),
        Placement::Programmes(topic) => BlockView::Programmes {
            groups: programmes::programmes(context, topic.as_ref()),
        },
        Placement::Projects => BlockView::Projects {
            projects: stated::projects(context),
        },
        Placement::Commitments(topic) => BlockView::Points {
            groups: points::commitments(context, topic.as_ref()),
        },
        Placement::Achievements(priority) => BlockView::Points {
            groups: points::achievements(context, *priority),
        },
        other => return block_of_organisation(context, other),
    })
}

/// The block of a placement about organisation, assessment or sources; `None` for others.
fn block_of_organisation(context: &PageContext<'_>, placement: &Placement) -> Option<BlockView> {
    Some(match placement {
        Placement::Standards => BlockView::Standards(standards::standards(context)?),
        Placement::Recommendations => BlockView::Inspections {
            inspections: inspections::inspections(context),
        },
        Placement::Board(id) => BlockView::Board(boards::board(context, id)?),
        Placement::Statements(id, kind) => {
            BlockView::Statements(boards::statements(context, id, *kind)?)
        }
        Placement::Staffing => BlockView::Staffing(staffing::staffing(context)?),
        Placement::Contributions => BlockView::Contributions {
            contributions: staffing::contributions(context),
        },
        Placement::Principles => BlockView::Principles(stated::principles(context)?),
        Placement::SignOff => BlockView::SignOff(committee::sign_off(context)),
        Placement::References => BlockView::References {
            references: references::references(context),
        },
        // in print, the report comes before everything else
        Placement::Committee(id) => {
            let report = committee::report(context, id)?;
            match context.edition {
                Edition::Screen => BlockView::Committee(report),
                Edition::Print => BlockView::CommitteeBefore {
                    committee: report.committee,
                },
            }
        }
        Placement::Definitions(ids) => BlockView::Definitions {
            terms: terms::definitions(context, ids),
        },
        Placement::Framing => BlockView::Framing {
            boxes: stated::framing(context),
        },
        Placement::Facts(topic) => BlockView::Facts {
            facts: facts::facts(context, topic.as_ref()),
        },
        Placement::Strategies => BlockView::Strategies {
            strategies: strategies::strategies(context),
        },
        Placement::Inspection(id) => BlockView::Scorecard(inspections::scorecard(context, id)?),
        Placement::Picture(id) => BlockView::Picture(pictures::picture(context, id)?),
        _ => return None,
    })
}
