//! Areas that plans compare themselves with: content/areas.yaml.

use crate::plan::Id;

/// What kind of area.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AreaKind {
    /// England and Wales, or England.
    National,
    /// A region, such as London.
    Region,
    /// The group of statistically similar services.
    Family,
    /// One neighbouring area.
    Neighbour,
    /// A group that the service chose itself.
    Chosen,
}

/// An area other than the plan's own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Area {
    /// How series and comparators name it.
    pub id: Id,
    /// How readers see it.
    pub name: String,
    /// What kind.
    pub kind: AreaKind,
    /// What readers must know about it.
    pub note: Option<String>,
}
