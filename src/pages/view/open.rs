//! A plan as open data: what plan.json says.

use serde::Serialize;

/// A section.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct OpenSection {
    /// Its number.
    pub number: String,
    /// Its title.
    pub title: String,
    /// Its page, from the plan's folder.
    pub page: String,
}

/// A priority.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct OpenPriority {
    /// Its number.
    pub number: u32,
    /// Its title.
    pub title: String,
    /// Number and title of each outcome.
    pub outcomes: Vec<(String, String)>,
}

/// An action.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct OpenAction {
    /// Its number.
    pub reference: String,
    /// The outcome's number.
    pub outcome: String,
    /// What will be done.
    pub text: String,
    /// The posts that lead it.
    pub leads: Vec<String>,
    /// By when, in words.
    pub due: String,
    /// How far it has come.
    pub status: &'static str,
    /// What it is for.
    pub impact: Option<String>,
    /// How we will know.
    pub measure: Option<String>,
}

/// A set of figures.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct OpenFigure {
    /// Its short name.
    pub title: String,
    /// What the figures say.
    pub finding: Option<String>,
    /// What is measured, in which unit, where and when.
    pub measured: String,
    /// Where the figures come from.
    pub source: String,
    /// The table as CSV, from the plan's folder.
    pub csv: String,
    /// The columns' headings with their units.
    pub columns: Vec<String>,
    /// The rows: the header first.
    pub rows: Vec<Vec<String>>,
    /// The codes that the table uses.
    pub codes: Vec<(&'static str, &'static str)>,
}

/// A plan.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct OpenPlan {
    /// Its title.
    pub title: String,
    /// What kind of document it is.
    pub kind: &'static str,
    /// The borough.
    pub area: String,
    /// The authorities that the service serves.
    pub authorities: Vec<String>,
    /// The service.
    pub service: String,
    /// The first and the last day that it covers: `2023-04-01`.
    pub period: (String, String),
    /// Its status in a word.
    pub status: &'static str,
    /// Its version.
    pub version: String,
    /// Short name for exactly the files that it was made from.
    pub fingerprint: String,
    /// The day it speaks from.
    pub as_at: String,
    /// Who publishes it.
    pub publisher: String,
    /// On what terms it may be used.
    pub licence: String,
    /// Where the terms can be read.
    pub licence_url: Option<String>,
    /// The line that the licence asks for.
    pub attribution: Option<String>,
    /// The framework that it is written under.
    pub framework: String,
    /// The sections.
    pub sections: Vec<OpenSection>,
    /// What it sets out to do.
    pub priorities: Vec<OpenPriority>,
    /// What will be done.
    pub actions: Vec<OpenAction>,
    /// Every set of figures.
    pub figures: Vec<OpenFigure>,
}
