//! What the service does, single facts, pictures, and the keys to a table of actions.

use super::{Html, Link, StatusLabel};
use serde::Serialize;

/// A figure that stands by itself.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct FactView {
    /// What it is of.
    pub label: String,
    /// What it is: `58,550`, `22.3%`, or words.
    pub value: String,
    /// Whether the value is words rather than a figure.
    pub in_words: bool,
    /// What is counted, such as `open cases`.
    pub unit: Option<String>,
    /// When, out of how many, what it was, what it is elsewhere, where it comes from; in sentences.
    pub about: Vec<String>,
    /// A note that stands with it.
    pub note: Option<Html>,
}

/// Something offered to children, families or schools.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ProgrammeView {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// What it is.
    pub html: Html,
    /// Who provides it.
    pub provider: Option<String>,
    /// Whom it is for.
    pub who_for: Option<String>,
    /// How many it has reached: `668 session hours delivered, 2023-24`.
    pub reach: Vec<String>,
    /// Where more can be read.
    pub url: Option<String>,
    /// A note that stands with it.
    pub note: Option<Html>,
}

/// Programmes of one topic.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ProgrammeGroup {
    /// The topic, where the text above has not named it.
    pub heading: Option<String>,
    /// They.
    pub programmes: Vec<ProgrammeView>,
}

/// A promise or an achievement.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PointView {
    /// What.
    pub html: Html,
    /// When, by when or on which topic, in words.
    pub about: Option<String>,
    /// The action that does it.
    pub action: Option<Link>,
}

/// Promises or achievements that stand together.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PointGroup {
    /// Their heading, where the text above has not named it.
    pub heading: Option<String>,
    /// They.
    pub points: Vec<PointView>,
}

/// A plan or strategy that this one is linked to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct StrategyView {
    /// Its title.
    pub title: String,
    /// Its years.
    pub period: Option<String>,
    /// Whose it is.
    pub owner: Option<String>,
    /// Where it can be read.
    pub url: Option<String>,
    /// A note that stands with it.
    pub note: Option<String>,
}

/// What some initials stand for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct LeadView {
    /// As the table of actions has them.
    pub initials: String,
    /// The post and whose it is.
    pub stands_for: Option<String>,
    /// A note that stands with it.
    pub note: Option<String>,
}

/// A level of a rating.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct LevelView {
    /// Its word and shape.
    pub tag: StatusLabel,
    /// What it means.
    pub meaning: String,
}

/// A way of rating actions.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SchemeView {
    /// What it rates.
    pub title: String,
    /// Its levels, the best first.
    pub levels: Vec<LevelView>,
}

/// A picture, or what is known of one that is lost.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PictureView {
    /// Its address; none of a picture that is lost.
    pub src: Option<String>,
    /// What it shows, in a sentence.
    pub alt: String,
    /// What it shows, at length.
    pub long: Option<Html>,
    /// Its caption.
    pub caption: Option<String>,
    /// Who made it.
    pub credit: Option<String>,
}

/// An indicator of which no figure is published.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct UnmeasuredView {
    /// Its title.
    pub title: String,
    /// What can be said of it.
    pub latest: Option<Html>,
    /// What is aimed at.
    pub target: Option<String>,
    /// What others have, and where the area stands, in sentences.
    pub remarks: Vec<String>,
    /// What the service says about it.
    pub commentary: Option<Html>,
    /// What it is.
    pub definition: super::DefinitionView,
    /// Where its figures would come from.
    pub source: String,
    /// Notes that stand with it.
    pub notes: Vec<Html>,
}
