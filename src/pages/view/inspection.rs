//! Inspections, standards, risks.

use super::{Html, Link, StatusLabel};
use serde::Serialize;

/// The rating of one standard of an inspection.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct RatingRow {
    /// Its number and name.
    pub name: String,
    /// Its rating.
    pub rating: StatusLabel,
    /// Whether it counts towards the score.
    pub scored: bool,
}

/// The ratings of one domain.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct RatingGroup {
    /// The domain, if the document names one.
    pub domain: Option<String>,
    /// Its standards.
    pub rows: Vec<RatingRow>,
}

/// Something that an inspection asked for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct RecommendationView {
    /// Its number in the report.
    pub number: String,
    /// What.
    pub html: Html,
    /// Of whom.
    pub addressed_to: Option<String>,
    /// How far it has been met.
    pub standing: Option<StatusLabel>,
    /// The actions that answer it.
    pub actions: Vec<Link>,
}

/// One inspection.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct InspectionView {
    /// Who inspected.
    pub body: String,
    /// Under which programme.
    pub framework: Option<String>,
    /// When they came.
    pub fieldwork: Option<String>,
    /// When the report came out.
    pub published: Option<String>,
    /// The overall rating.
    pub overall: StatusLabel,
    /// `8 out of 36`.
    pub score: Option<String>,
    /// The ratings of its standards, by domain.
    pub ratings: Vec<RatingGroup>,
    /// Where the report can be read.
    pub url: Option<String>,
    /// What it asked for.
    pub recommendations: Vec<RecommendationView>,
    /// Notes that stand with it.
    pub notes: Vec<Html>,
}

/// One of the five standards for children.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct StandardView {
    /// Its number.
    pub number: u8,
    /// Its title.
    pub title: String,
    /// The rating of what is done.
    pub operational: Option<StatusLabel>,
    /// The rating of how it is led.
    pub strategic: Option<StatusLabel>,
    /// Words added to the rating.
    pub qualifier: Option<String>,
    /// When it was assessed.
    pub assessed: Option<String>,
    /// What was done.
    pub done: Vec<Html>,
    /// What comes next.
    pub next: Vec<Html>,
}

/// A challenge, an issue or a risk.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct RiskView {
    /// Its number in its group.
    pub number: usize,
    /// What it is.
    pub html: Html,
    /// What is done about it.
    pub mitigations: Vec<Html>,
    /// The post that owns it.
    pub owner: Option<String>,
}

/// Those of one kind.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct RiskGroup {
    /// `Challenge`.
    pub one: &'static str,
    /// `Challenges`.
    pub many: &'static str,
    /// They.
    pub risks: Vec<RiskView>,
}
