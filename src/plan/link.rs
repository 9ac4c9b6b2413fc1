//! What each `[[…]]` of a plan refers to, once it has been looked up.

use crate::plan::{Id, Placement, Value};
use crate::sources::Span;
use std::collections::BTreeMap;

/// The target of every `[[…]]`, by its span in the files.
pub type Links = BTreeMap<Span, Target>;

/// The target of a `[[…]]`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Target {
    /// A block that is placed here.
    Block(Placement),
    /// A value that is quoted in a sentence.
    Value(Value),
    /// Something else that is referred to, by its number.
    See(Anchor),
}

/// Something that can be referred to.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Anchor {
    /// A section, by its id.
    Section(Id),
    /// Something placed: an indicator, a table, the budget and so on.
    Placed(Placement),
    /// An action, by its key.
    Action(String),
    /// An action of the previous plan, by its key.
    PreviousAction(String),
}
