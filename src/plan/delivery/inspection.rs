//! Inspections, their ratings and their recommendations.

use crate::plan::Id;
use crate::plan::choice::choices;
use crate::plan::prose::Prose;
use crate::sources::Spanned;
use crate::units::Month;

choices! {
    /// One of the four ratings that HM Inspectorate of Probation gave in its programme of 2018 to
    /// 2024.
    pub enum Rating {
        /// The lowest of the four ratings.
        Inadequate = "inadequate" => Inadequate,
        /// The second lowest of the four ratings.
        RequiresImprovement = "requires improvement" => RequiresImprovement,
        /// The second highest of the four ratings.
        Good = "good" => Good,
        /// The highest of the four ratings.
        Outstanding = "outstanding" => Outstanding,
    }
}

/// The rating of one standard.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StandardRating {
    /// The number of the standard, such as `1.1`.
    pub code: Option<String>,
    /// The group it belongs to.
    pub domain: Option<String>,
    /// The name of the standard.
    pub name: String,
    /// The rating of the standard.
    pub rating: Spanned<Rating>,
    /// Whether it counts towards the score.
    pub scored: bool,
}

choices! {
    /// How far a recommendation has been met.
    pub enum RecommendationStatus {
        /// No work on it has begun.
        Open = "open" => Open,
        /// The service is working on it.
        InProgress = "in progress" => InProgress,
        /// It has been met.
        Done = "done" => StandingDone,
    }
}

/// A recommendation of an inspection.
#[derive(Debug, Clone, PartialEq)]
pub struct Recommendation {
    /// Its number in the report.
    pub number: Spanned<String>,
    /// What the inspectors recommend.
    pub text: Prose,
    /// Who should do it; `None` where the report does not say.
    pub addressed_to: Option<String>,
    /// How far it has been met; `None` where it is not given.
    pub standing: Option<RecommendationStatus>,
    /// The numbers of the actions that answer it.
    pub actions: Vec<String>,
}

/// An inspection of the service.
#[derive(Debug, Clone, PartialEq)]
pub struct Inspection {
    /// How it is referred to.
    pub id: Spanned<Id>,
    /// The inspectorate that inspected the service.
    pub body: String,
    /// The inspection programme, if it is known.
    pub framework: Option<String>,
    /// The month of the fieldwork, if it is known.
    pub fieldwork: Option<Month>,
    /// The month in which the report was published; `None` where it is not known.
    pub published: Option<Month>,
    /// The overall rating of the service.
    pub overall: Rating,
    /// The score in points; `None` where none was published.
    pub score: Option<Spanned<u32>>,
    /// The highest possible score, in points; `None` where it is not known.
    pub max: Option<u32>,
    /// The ratings of its standards.
    pub ratings: Vec<StandardRating>,
    /// Where the report can be read.
    pub url: Option<String>,
    /// The recommendations of the report.
    pub recommendations: Vec<Recommendation>,
    /// A note that readers see.
    pub note: Option<Prose>,
}
