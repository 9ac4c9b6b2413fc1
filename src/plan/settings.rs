//! What holds for a whole site: content/site.yaml.

use super::{AccessibilityStatement, Disclosure, Id};
use crate::sources::{Span, Spanned};
use crate::units::Colour;

/// The site's own facts.
#[derive(Debug, Clone, PartialEq)]
pub struct Settings {
    /// The site's name.
    pub title: String,
    /// Who publishes it.
    pub publisher: String,
    /// One sentence for the home page.
    pub description: Option<String>,
    /// Its mark, as a path from the top of the site, under `assets/`.
    pub logo: Option<Spanned<String>>,
    /// Where the site will stand, without a slash at its end, if that is known.
    pub base_url: Option<String>,
    /// The folder in `themes/`.
    pub theme: Id,
    /// Its own colours, if it has any.
    pub brand: Option<Brand>,
    /// The language of its pages, such as `en`.
    pub language: &'static str,
    /// Who answers.
    pub contact: Contact,
    /// On what terms others may use it.
    pub licence: Licence,
    /// What was decided about small numbers, for every plan.
    pub disclosure: Disclosure,
    /// What its owner says of its accessibility.
    pub accessibility: AccessibilityStatement,
    /// Where this was written.
    pub span: Span,
}

/// The site's own colours: of links and rules, and of the own area in charts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Brand {
    /// On a light ground.
    pub accent: Colour,
    /// On a dark ground.
    pub accent_dark: Colour,
}

/// Whom readers can ask: a post or a team, never a person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Contact {
    /// The post or team.
    pub name: String,
    /// Electronic mail.
    pub email: Option<String>,
    /// Telephone.
    pub phone: Option<String>,
    /// Postal address.
    pub address: Option<String>,
}

/// The terms of use.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Licence {
    /// Its name.
    pub name: String,
    /// Where it can be read.
    pub url: Option<String>,
    /// The line that it asks to be shown.
    pub attribution: Option<String>,
}
