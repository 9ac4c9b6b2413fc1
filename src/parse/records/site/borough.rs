//! content/BOROUGH/borough.yaml.

use super::settings;
use crate::parse::schema::reader::Reader;
use crate::parse::schema::shape::ValueKind::{Block, List, OneOf, Prose, Text};
use crate::parse::schema::shape::{Shape, shape};
use crate::parse::yaml::node::Node;
use crate::plan::{Borough, Choice, Country, Id};

pub(in crate::parse) const BOROUGH: Shape = shape!("borough.yaml" {
    need "name": Text,
        "The borough, as readers know it.";
    need "authorities": List(&Text),
        "The council, or the councils that share the service.";
    need "country": OneOf(Country::WORDS),
        "England or Wales: some duties differ.";
    may "summary": Prose,
        "A short paragraph for the borough's page.";
    may "contact": Block(&settings::CONTACT),
        "Whom readers of this borough's plans can ask.";
});

pub(in crate::parse) fn lower(read: &mut Reader<'_>, root: &Node, id: Id) -> Option<Borough> {
    let borough = read.block(root, &BOROUGH)?;
    let name = read.text(&borough, "name");
    let authorities = read.texts(&borough, "authorities");
    let country = read.chosen(&borough, "country");
    Some(Borough {
        summary: read.prose(&borough, "summary"),
        contact: settings::contact(read, &borough),
        id,
        name: name?,
        authorities,
        country: country?,
    })
}
