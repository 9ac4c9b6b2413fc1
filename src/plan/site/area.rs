//! Areas that plans compare themselves with: content/areas.yaml.

use crate::plan::Id;
use crate::plan::choice::choices;

choices! {
    /// What kind of area.
    pub enum AreaKind {
        /// England and Wales, or England.
        National = "national",
        /// A region, such as London.
        Region = "region",
        /// The group of statistically similar services.
        Family = "family",
        /// One area that borders on the service's.
        Neighbour = "neighbour",
        /// A group that the service chose itself.
        Chosen = "chosen",
    }
}

/// An area other than the plan's own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Area {
    /// How series and comparators name it.
    pub id: Id,
    /// How readers see it.
    pub name: String,
    /// What kind of area it is.
    pub kind: AreaKind,
    /// What readers must know about it.
    pub note: Option<String>,
}
