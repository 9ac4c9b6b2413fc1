//! content/BOROUGH/borough.yaml.

use super::site;
use crate::parse::node::Node;
use crate::parse::reader::Reader;
use crate::parse::shape::Kind::{Block, List, OneOf, Prose, Text};
use crate::parse::shape::{Shape, may, need, words};
use crate::plan::{Borough, Country, Id};

const COUNTRY: [(&str, Country); 2] = [("england", Country::England), ("wales", Country::Wales)];

const BOROUGH: Shape = Shape {
    what: "borough.yaml",
    keys: &[
        need("name", Text),
        need("authorities", List(&Text)),
        need("country", OneOf(&words(&COUNTRY))),
        may("summary", Prose),
        may("contact", Block(&site::CONTACT)),
    ],
};

pub(in crate::parse) fn lower(read: &mut Reader<'_>, root: &Node, id: Id) -> Option<Borough> {
    let borough = read.block(root, &BOROUGH)?;
    let name = read.text(&borough, "name");
    let authorities = read.texts(&borough, "authorities");
    let country = read.choice(&borough, "country", &COUNTRY);
    Some(Borough {
        summary: read.prose(&borough, "summary"),
        contact: site::contact(read, &borough),
        id,
        name: name?,
        authorities,
        country: country?,
    })
}
