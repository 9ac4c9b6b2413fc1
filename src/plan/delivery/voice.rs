//! What children and others said, and what was done about it.

use crate::plan::choice::choices;
use crate::plan::prose::Prose;
use crate::plan::{Id, Language};
use crate::sources::Spanned;
use crate::units::Period;
use jiff::civil::Date;

choices! {
    /// Who spoke the words.
    pub enum Speaker {
        /// A child of the service.
        Child = "child" => AChild,
        /// A parent or carer.
        ParentOrCarer = "parent or carer" => AParentOrCarer,
        /// Somebody who was harmed.
        Victim = "victim" => AVictim,
        /// Somebody who works for the service.
        Practitioner = "practitioner" => APractitioner,
        /// A volunteer of the service.
        Volunteer = "volunteer" => AVolunteer,
        /// Somebody from a partner organisation.
        Partner = "partner" => APartner,
        /// An inspector of the service.
        Inspector = "inspector" => AnInspector,
    }
}

choices! {
    /// Whether words are reported or quoted.
    pub enum Form {
        /// Reported in the author's words.
        Reported = "reported",
        /// Quoted in the speaker's own words.
        Verbatim = "verbatim",
    }
}

choices! {
    /// Who consented to publication.
    pub enum Giver {
        /// The child, without a parent.
        Child = "child",
        /// A parent and the child.
        ParentAndChild = "parent and child",
        /// An organisation, for its own words.
        Organisation = "organisation",
    }
}

choices! {
    /// The editions in which words may be published.
    pub enum Medium {
        /// The pages of the web site.
        Web = "web",
        /// The print edition on paper.
        Print = "print",
    }
}

/// Consent to publish somebody's words or picture.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Consent {
    /// Who gave the consent.
    pub given_by: Giver,
    /// The day of the consent.
    pub on: Date,
    /// Where the words may be published.
    pub scope: Vec<Medium>,
    /// The day on which the consent ends; `None` where it has no end.
    pub expires: Option<Date>,
}

/// A review of whether the speaker could be identified.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Review {
    /// The post that made the review.
    pub by: String,
    /// The day of the review.
    pub on: Date,
}

/// Something that one person or group said.
#[derive(Debug, Clone, PartialEq)]
pub struct Voice {
    /// How it is referred to.
    pub id: Spanned<Id>,
    /// Who said these words.
    pub speaker: Speaker,
    /// Who spoke, in the plan's words, such as `Children`; `None` for one speaker of the kind.
    pub said_by: Option<String>,
    /// Whether the words are reported or verbatim.
    pub form: Form,
    /// What was said, as published.
    pub text: Prose,
    /// The language of these words, if it is not the site's.
    pub language: Option<Language>,
    /// The question that they were asked; `None` where it is not given.
    pub prompt: Option<String>,
    /// How the words were collected; `None` where it is not given.
    pub collected_via: Option<String>,
    /// When it was collected, if that is known.
    pub collected: Option<Period>,
    /// Consent to publish; verbatim words need one.
    pub consent: Option<Consent>,
    /// The review for identification; `None` where nobody has made one.
    pub review: Option<Review>,
}

/// What was said and what was done about it.
#[derive(Debug, Clone, PartialEq)]
pub struct YouSaid {
    /// The id of the voice.
    pub said: Spanned<Id>,
    /// What was done about it; `None` where the plan does not say.
    pub did: Option<Prose>,
    /// The number of the action that does it; `None` where there is none.
    pub action: Option<String>,
}
