//! The symbols of a plan: everything that a `[[…]]` can name.

use crate::plan::figures::{CountTable, Figures, Indicator};
use crate::plan::{Action, Area, Document, Id, Placement, Priority};
use crate::sources::Spanned;

/// The symbols of a plan, as far as it could be read.
pub(super) struct Symbols<'p> {
    pub(super) document: &'p Document,
    pub(super) figures: &'p Figures,
    pub(super) areas: &'p [Area],
}

impl<'p> Symbols<'p> {
    /// Whether the plan has data for a placement by word alone.
    pub(super) fn holds(&self, placement: &Placement) -> bool {
        let (document, figures) = (self.document, self.figures);
        let practice = &document.practice;
        match placement {
            Placement::Budget => document.budget.is_some(),
            Placement::Kpis => figures.kpis.is_some(),
            Placement::Targets | Placement::Monitoring => !figures.indicators.is_empty(),
            Placement::Priorities => !document.priorities.is_empty(),
            Placement::YouSaid => !document.you_said.is_empty(),
            Placement::Standards => document.standards.is_some(),
            Placement::Recommendations => {
                let mut inspections = document.inspections.iter();
                inspections.any(|inspection| !inspection.recommendations.is_empty())
            }
            Placement::Staffing | Placement::Structure => document.staffing.is_some(),
            Placement::Contributions => !document.contributions.is_empty(),
            Placement::Principles => document.principles.is_some(),
            Placement::SignOff => document.sign_off.is_some() || !document.approvals.is_empty(),
            Placement::References => !document.references.is_empty(),
            Placement::Framing => !practice.framing.is_empty(),
            Placement::Projects => !practice.projects.is_empty(),
            Placement::Strategies => !document.strategies.is_empty(),
            Placement::LeadsKey => !document.leads_key.is_empty(),
            Placement::RatingKey => !document.schemes.is_empty(),
            Placement::Boards => !document.boards.is_empty(),
            // the data of placements by id or by own rules is looked up with their arguments
            _ => true,
        }
    }

    pub(super) fn indicator(&self, id: &str) -> Option<&'p Indicator> {
        self.figures
            .indicators
            .iter()
            .find(|indicator| indicator.id.value.as_str() == id)
    }

    pub(super) fn table(&self, id: &str) -> Option<&'p CountTable> {
        self.figures
            .tables
            .iter()
            .find(|table| table.id.value.as_str() == id)
    }

    /// The ids that may follow the word of a block.
    pub(super) fn ids(&self, word: &str) -> Vec<&'p Id> {
        let (document, figures) = (self.document, self.figures);
        match word {
            "indicator" => ids(&figures.indicators, |it| &it.id),
            "table" => ids(&figures.tables, |it| &it.id),
            "representation" => ids(&figures.representation, |it| &it.id),
            "benchmark" => ids(&figures.benchmarks, |it| &it.id),
            "survey" => ids(&figures.surveys, |it| &it.id),
            "fact" => ids(&figures.facts, |it| &it.id),
            "voice" => ids(&document.voices, |it| &it.id),
            "board" => ids(&document.boards, |it| &it.id),
            "committee" => ids(&document.committee, |it| &it.id),
            "inspection" => ids(&document.inspections, |it| &it.id),
            "picture" => ids(&document.pictures, |it| &it.id),
            "definitions" => ids(&document.terms, |it| &it.id),
            _ => Vec::new(),
        }
    }

    /// The name of an area, for messages; `None` if there is no such area.
    pub(super) fn area(&self, id: &str) -> Option<&'p str> {
        self.areas
            .iter()
            .find(|area| area.id.as_str() == id)
            .map(|area| area.name.as_str())
    }

    /// The priorities and actions of this plan or of the previous one; `None` where there is none.
    pub(super) fn programme(&self, which: ActionScope) -> Option<(&'p [Priority], &'p [Action])> {
        let document = self.document;
        match which {
            ActionScope::Current => Some((&document.priorities, &document.actions)),
            ActionScope::Previous => document
                .previous
                .as_ref()
                .map(|previous| (previous.priorities.as_slice(), previous.actions.as_slice())),
        }
    }
}

/// The ids of some records, in the same order.
fn ids<T>(records: &[T], id: impl Fn(&T) -> &Spanned<Id>) -> Vec<&Id> {
    records.iter().map(|record| &id(record).value).collect()
}

/// The plan whose actions are meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum ActionScope {
    /// The actions of this plan.
    Current,
    /// The actions of the previous plan.
    Previous,
}
