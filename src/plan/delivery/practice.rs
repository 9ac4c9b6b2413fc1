//! What the service does: programmes, projects, commitments, achievements, and the boxes that frame
//! a plan.

use crate::plan::Id;
use crate::plan::prose::Prose;
use crate::sources::Spanned;
use crate::units::{Due, Month};

/// A heading under which programmes, facts or commitments stand together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Topic {
    /// How it is referred to.
    pub id: Spanned<Id>,
    /// Its title.
    pub title: String,
}

/// Something offered to children, families or schools. How many it has reached stands with the
/// figures.
#[derive(Debug, Clone, PartialEq)]
pub struct Programme {
    /// How it is referred to.
    pub id: Spanned<Id>,
    /// Its name.
    pub name: String,
    /// The topic that it stands under.
    pub topic: Option<Spanned<Id>>,
    /// Who provides it.
    pub provider: Option<String>,
    /// What it is.
    pub what: Prose,
    /// Whom it is for.
    pub who_for: Option<String>,
    /// Where more can be read.
    pub url: Option<String>,
    /// A note that readers see.
    pub note: Option<Prose>,
}

/// A project in which children repair harm.
#[derive(Debug, Clone, PartialEq)]
pub struct Project {
    /// How it is referred to.
    pub id: Spanned<Id>,
    /// Its name.
    pub name: String,
    /// What is done.
    pub text: Prose,
}

/// Something promised under a topic, without the lead and measure of an action.
#[derive(Debug, Clone, PartialEq)]
pub struct Commitment {
    /// The topic.
    pub topic: Spanned<Id>,
    /// What.
    pub text: Prose,
    /// By when.
    pub due: Option<Due>,
    /// The action that does it, by number.
    pub action: Option<String>,
}

/// Something that was reached.
#[derive(Debug, Clone, PartialEq)]
pub struct Achievement {
    /// What.
    pub text: Prose,
    /// The priority that it belongs to, by number.
    pub priority: Option<u32>,
    /// The topic that it belongs to, in words.
    pub topic: Option<String>,
    /// When.
    pub date: Option<Month>,
}

/// A box that says why, what or how.
#[derive(Debug, Clone, PartialEq)]
pub struct Framing {
    /// Its heading.
    pub heading: String,
    /// What it says.
    pub text: Prose,
}

/// Programmes and projects with their topics.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Practice {
    /// The topics of programmes, in order.
    pub programme_topics: Vec<Topic>,
    /// Programmes in order.
    pub programmes: Vec<Programme>,
    /// Projects in order.
    pub projects: Vec<Project>,
    /// The topics of commitments, in order.
    pub commitment_topics: Vec<Topic>,
    /// Commitments in order.
    pub commitments: Vec<Commitment>,
    /// Achievements in order.
    pub achievements: Vec<Achievement>,
    /// Boxes in order.
    pub framing: Vec<Framing>,
}
