//! Everything that a `[[…]]` can name.

use crate::plan::figures::{CountTable, Figures, Indicator};
use crate::plan::{Action, Area, Document, Id, Priority};

/// The plan as far as it has been read.
pub(super) struct Symbols<'p> {
    pub(super) document: &'p Document,
    pub(super) figures: &'p Figures,
    pub(super) areas: &'p [Area],
}

impl<'p> Symbols<'p> {
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

    /// The ids that a block with this word can be given.
    pub(super) fn ids(&self, word: &str) -> Vec<&'p Id> {
        let document = self.document;
        match word {
            "indicator" => self
                .figures
                .indicators
                .iter()
                .map(|it| &it.id.value)
                .collect(),
            "table" => self.figures.tables.iter().map(|it| &it.id.value).collect(),
            "voice" => document.voices.iter().map(|it| &it.id.value).collect(),
            "board" => document.boards.iter().map(|it| &it.id.value).collect(),
            "committee" => document.committee.iter().map(|it| &it.id.value).collect(),
            "representation" => self
                .figures
                .representation
                .iter()
                .map(|it| &it.id.value)
                .collect(),
            "benchmark" => self
                .figures
                .benchmarks
                .iter()
                .map(|it| &it.id.value)
                .collect(),
            "survey" => self.figures.surveys.iter().map(|it| &it.id.value).collect(),
            "fact" => self.figures.facts.iter().map(|it| &it.id.value).collect(),
            "inspection" => document.inspections.iter().map(|it| &it.id.value).collect(),
            "picture" => document.pictures.iter().map(|it| &it.id.value).collect(),
            "definitions" => document.terms.iter().map(|it| &it.id.value).collect(),
            _ => Vec::new(),
        }
    }

    /// The name of an area for messages.
    pub(super) fn area(&self, id: &str) -> Option<&'p str> {
        self.areas
            .iter()
            .find(|area| area.id.as_str() == id)
            .map(|area| area.name.as_str())
    }

    /// This plan's priorities and actions, or those of the plan before it.
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

/// Whose actions.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum ActionScope {
    /// This plan's.
    Current,
    /// Those of the plan before it.
    Previous,
}
