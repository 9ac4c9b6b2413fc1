//! The principles that a plan follows, such as Child First.

use crate::plan::Id;
use crate::plan::prose::Prose;
use crate::sources::Spanned;

/// One of the plan's principles.
#[derive(Debug, Clone, PartialEq)]
pub struct Principle {
    /// The name of the principle.
    pub name: String,
    /// What the principle means, for readers.
    pub meaning: Prose,
}

/// All principles of a plan.
#[derive(Debug, Clone, PartialEq)]
pub struct Principles {
    /// The title of the whole set.
    pub title: String,
    /// The id of the reference that they come from; `None` where it is not given.
    pub source: Option<Spanned<Id>>,
    /// The principles, in the order of the file.
    pub principles: Vec<Principle>,
}
