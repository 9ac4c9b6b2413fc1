//! A borough: content/BOROUGH/borough.yaml.

use crate::plan::choice::choices;
use crate::plan::prose::Prose;
use crate::plan::{Contact, Id};

choices! {
    /// Which country's law applies.
    pub enum Country {
        /// England.
        England = "England",
        /// Wales.
        Wales = "Wales",
    }
}

/// One youth justice service's area: one authority, or several that share a service.
#[derive(Debug, Clone, PartialEq)]
pub struct Borough {
    /// Its folder.
    pub id: Id,
    /// Its name.
    pub name: String,
    /// The local authorities that the service serves.
    pub authorities: Vec<String>,
    /// Which country's law applies.
    pub country: Country,
    /// A paragraph about it.
    pub summary: Option<Prose>,
    /// Who answers, if not the site's contact.
    pub contact: Option<Contact>,
}
