//! A borough: content/BOROUGH/borough.yaml.

use crate::plan::choice::choices;
use crate::plan::prose::Prose;
use crate::plan::{Contact, Id};

choices! {
    /// Which country's law applies.
    pub enum Country {
        /// The law of England applies.
        England = "England",
        /// The law of Wales applies.
        Wales = "Wales",
    }
}

/// One youth justice service's area: one authority, or several that share a service.
#[derive(Debug, Clone, PartialEq)]
pub struct Borough {
    /// The name of its folder.
    pub id: Id,
    /// Its name, as readers know it.
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
