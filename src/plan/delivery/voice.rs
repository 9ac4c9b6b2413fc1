//! What children and others said, and what was done about it.

use crate::plan::choice::choices;
use crate::plan::prose::Prose;
use crate::plan::{Id, Language};
use crate::sources::Spanned;
use crate::units::Period;
use jiff::civil::Date;

choices! {
    /// Who spoke.
    pub enum Speaker {
        /// A child.
        Child = "child" => AChild,
        /// A parent or carer.
        ParentOrCarer = "parent or carer" => AParentOrCarer,
        /// Somebody who was harmed.
        Victim = "victim" => AVictim,
        /// Somebody who works for the service.
        Practitioner = "practitioner" => APractitioner,
        /// A volunteer.
        Volunteer = "volunteer" => AVolunteer,
        /// A partner.
        Partner = "partner" => APartner,
        /// An inspector.
        Inspector = "inspector" => AnInspector,
    }
}

choices! {
    /// Whether it is told or quoted.
    pub enum Form {
        /// In the author's words.
        Reported = "reported",
        /// In the speaker's own words.
        Verbatim = "verbatim",
    }
}

choices! {
    /// Who gave leave.
    pub enum Giver {
        /// The child.
        Child = "child",
        /// A parent and the child.
        ParentAndChild = "parent and child",
        /// An organisation.
        Organisation = "organisation",
    }
}

choices! {
    /// Where it may be shown.
    pub enum Medium {
        /// On the web.
        Web = "web",
        /// On paper.
        Print = "print",
    }
}

/// Leave to publish somebody's words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Consent {
    /// Who gave it.
    pub given_by: Giver,
    /// When.
    pub on: Date,
    /// For what.
    pub scope: Vec<Medium>,
    /// Until when.
    pub expires: Option<Date>,
}

/// A look at whether somebody could be recognised.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Review {
    /// The post that looked.
    pub by: String,
    /// When.
    pub on: Date,
}

/// One thing said.
#[derive(Debug, Clone, PartialEq)]
pub struct Voice {
    /// How it is referred to.
    pub id: Spanned<Id>,
    /// Who spoke.
    pub speaker: Speaker,
    /// Told or quoted.
    pub form: Form,
    /// What.
    pub text: Prose,
    /// The language of these words, if it is not the site's.
    pub language: Option<Language>,
    /// What they were asked.
    pub prompt: Option<String>,
    /// How it was collected.
    pub collected_via: Option<String>,
    /// When.
    pub collected: Option<Period>,
    /// Leave to publish.
    pub consent: Option<Consent>,
    /// Whether it was looked at.
    pub review: Option<Review>,
}

/// What was said and what was done about it.
#[derive(Debug, Clone, PartialEq)]
pub struct YouSaid {
    /// The voice.
    pub said: Spanned<Id>,
    /// What was done.
    pub did: Prose,
    /// The action that does it, by number.
    pub action: Option<String>,
}
