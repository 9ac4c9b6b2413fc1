//! What the service does: programmes, projects, commitments, achievements, and the framing boxes of
//! a plan.

use crate::plan::Id;
use crate::plan::prose::Prose;
use crate::sources::Spanned;
use crate::units::{Due, Month};

/// A heading under which programmes, facts or commitments are grouped.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Topic {
    /// How it is referred to.
    pub id: Spanned<Id>,
    /// Its title, as readers see it.
    pub title: String,
}

/// Something offered to children, families or schools. Its reach is kept with the figures.
#[derive(Debug, Clone, PartialEq)]
pub struct Programme {
    /// How it is referred to.
    pub id: Spanned<Id>,
    /// The name of the programme.
    pub name: String,
    /// The topic that it is grouped under; `None` where it has none.
    pub topic: Option<Spanned<Id>>,
    /// The organisation that offers it, if that is known.
    pub provider: Option<String>,
    /// What the programme is, for readers.
    pub what: Prose,
    /// Who the programme is for; `None` where it is not given.
    pub who_for: Option<String>,
    /// The address of a page about it; `None` where there is none.
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
    /// A description of the project, as a story.
    pub text: Prose,
}

/// Something promised under a topic, without the lead and measure of an action.
#[derive(Debug, Clone, PartialEq)]
pub struct Commitment {
    /// The id of its topic.
    pub topic: Spanned<Id>,
    /// What the service promises.
    pub text: Prose,
    /// The date promised; `None` where it is not given.
    pub due: Option<Due>,
    /// The number of the action that delivers it; `None` where there is none.
    pub action: Option<String>,
}

/// Something that the service achieved.
#[derive(Debug, Clone, PartialEq)]
pub struct Achievement {
    /// What went well, for readers.
    pub text: Prose,
    /// The number of its priority; `None` where it belongs to none.
    pub priority: Option<u32>,
    /// Its topic, in words; `None` where it has none.
    pub topic: Option<String>,
    /// The month in which it was achieved; `None` where it is not known.
    pub date: Option<Month>,
}

/// A box that frames the plan: why, what or how.
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
