//! content/BOROUGH/borough.yaml.

use crate::parse::schema::record::raw_record;
use crate::plan::prose::Prose;
use crate::plan::{Borough, Contact, Country, Id};

raw_record! { BoroughFile "borough.yaml" {
    need name [String] =>
        "The borough, as readers know it.";
    need authorities [Vec<String>] =>
        "The council, or the councils that share the service.";
    need country [Country] =>
        "England or Wales: some duties differ.";
    may summary [Option<Prose>] =>
        "A short paragraph for the borough's page.";
    may contact [Option<Contact>] =>
        "Whom readers of this borough's plans can ask.";
} }

impl BoroughFile {
    /// The borough with this folder.
    pub(in crate::parse) fn borough(self, id: Id) -> Borough {
        Borough {
            id,
            name: self.name,
            authorities: self.authorities,
            country: self.country,
            summary: self.summary,
            contact: self.contact,
        }
    }
}
