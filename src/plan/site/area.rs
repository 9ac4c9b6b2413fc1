//! Areas that plans compare themselves with: content/areas.yaml.

use crate::plan::Id;
use crate::plan::choice::choices;

choices! {
    /// The kind of an area that plans compare themselves with.
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
    /// The id by which series and comparators refer to it.
    pub id: Id,
    /// The name that readers see.
    pub name: String,
    /// What kind of area it is.
    pub kind: AreaKind,
    /// A note for readers; `None` where there is none.
    pub note: Option<String>,
}
