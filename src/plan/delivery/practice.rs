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
    /// Its title, as readers see it.
    pub title: String,
}

/// Something offered to children, families or schools. How many it has reached stands with the
/// figures.
#[derive(Debug, Clone, PartialEq)]
pub struct Programme {
    /// How it is referred to.
    pub id: Spanned<Id>,
    /// The name of the programme.
    pub name: String,
    /// The topic that it stands under.
    pub topic: Option<Spanned<Id>>,
    /// The organisation that offers it, if that is known.
    pub provider: Option<String>,
    /// What the programme is, for readers.
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
    /// The name of the project.
    pub name: String,
    /// What is done in it, as a story.
    pub text: Prose,
}

/// Something promised under a topic, without the lead and measure of an action.
#[derive(Debug, Clone, PartialEq)]
pub struct Commitment {
    /// The id of its topic.
    pub topic: Spanned<Id>,
    /// What the service promises.
    pub text: Prose,
    /// By when it is promised, if that is said.
    pub due: Option<Due>,
    /// The action that does it, by number.
    pub action: Option<String>,
}

/// Something that was reached.
#[derive(Debug, Clone, PartialEq)]
pub struct Achievement {
    /// What went well, for readers.
    pub text: Prose,
    /// The priority that it belongs to, by number.
    pub priority: Option<u32>,
    /// The topic that it belongs to, in words.
    pub topic: Option<String>,
    /// The month in which it was reached, if that is known.
    pub date: Option<Month>,
}

/// A box that says why, what or how.
#[derive(Debug, Clone, PartialEq)]
pub struct Framing {
    /// The heading of the box.
    pub heading: String,
    /// What the box says to readers.
    pub text: Prose,
}

/// Programmes and projects with their topics.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Practice {
    /// The topics of programmes, in order.
    pub programme_topics: Vec<Topic>,
    /// Programmes, in the order of the file.
    pub programmes: Vec<Programme>,
    /// Projects, in the order of the file.
    pub projects: Vec<Project>,
    /// The topics of commitments, in order.
    pub commitment_topics: Vec<Topic>,
    /// Commitments, in the order of the file.
    pub commitments: Vec<Commitment>,
    /// Achievements, in the order of the file.
    pub achievements: Vec<Achievement>,
    /// Framing boxes, in the order of the file.
    pub framing: Vec<Framing>,
}
