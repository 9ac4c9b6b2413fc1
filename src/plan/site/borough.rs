//! A borough: content/BOROUGH/borough.yaml.

use crate::plan::choice::choices;
use crate::plan::prose::Prose;
use crate::plan::{Contact, Id};

choices! {
    /// The country whose law applies.
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
    /// The country whose law applies.
    pub country: Country,
    /// A paragraph about the borough; `None` where there is none.
    pub summary: Option<Prose>,
    /// The borough's contact; `None` where it is the site's.
    pub contact: Option<Contact>,
}
