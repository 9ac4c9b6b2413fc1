//! The principles that a plan is written under, such as Child First.

use crate::plan::Id;
use crate::plan::prose::Prose;
use crate::sources::Spanned;

/// One principle.
#[derive(Debug, Clone, PartialEq)]
pub struct Principle {
    /// Its name.
    pub name: String,
    /// What it means.
    pub meaning: Prose,
}

/// All of them.
#[derive(Debug, Clone, PartialEq)]
pub struct Principles {
    /// What they are called together.
    pub title: String,
    /// Where they come from: a reference.
    pub source: Option<Spanned<Id>>,
    /// In order.
    pub principles: Vec<Principle>,
}
