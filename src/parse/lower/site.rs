//! content/site.yaml.

use super::{brand, matter, policy, statement};
use crate::parse::node::Node;
use crate::parse::reader::{Block, Reader};
use crate::parse::shape::Kind::{Block as Nested, Id as AnId, OneOf, Text};
use crate::parse::shape::{Shape, may, need, words};
use crate::plan::{Contact, Id, Licence, Settings};
use crate::words::ENGLISH;

const LANGUAGE: [(&str, &str); 1] = [("en", ENGLISH)];

const SITE: Shape = Shape {
    what: "site.yaml",
    keys: &[
        need("title", Text),
        need("publisher", Text),
        need("contact", Nested(&CONTACT)),
        need("licence", Nested(&LICENCE)),
        may("description", Text),
        may("logo", Text),
        may("base_url", Text),
        may("theme", AnId),
        may("language", OneOf(&words(&LANGUAGE))),
        may("disclosure", Nested(&policy::DISCLOSURE)),
        may("brand", Nested(&brand::BRAND)),
        may("accessibility", Nested(&statement::STATEMENT)),
    ],
};

pub(super) const CONTACT: Shape = Shape {
    what: "a contact",
    keys: &[
        need("name", Text),
        may("email", Text),
        may("phone", Text),
        may("address", Text),
    ],
};

const LICENCE: Shape = Shape {
    what: "a licence",
    keys: &[
        need("name", Text),
        may("url", Text),
        may("attribution", Text),
    ],
};

pub(in crate::parse) fn lower(read: &mut Reader<'_>, root: &Node) -> Option<Settings> {
    let site = read.block(root, &SITE)?;
    let title = read.text(&site, "title");
    let publisher = read.text(&site, "publisher");
    let contact = contact(read, &site);
    let licence = licence(read, &site);
    let base_url = read.text(&site, "base_url");
    Some(Settings {
        title: title?,
        publisher: publisher?,
        description: read.text(&site, "description"),
        logo: read.text_at(&site, "logo").as_ref().map(matter::asset),
        base_url: base_url.map(|url| url.trim_end_matches('/').to_owned()),
        theme: read
            .id(&site, "theme")
            .map_or_else(|| Id::slug("default"), |id| id.value),
        language: read.choice(&site, "language", &LANGUAGE).unwrap_or(ENGLISH),
        contact: contact?,
        licence: licence?,
        disclosure: policy::disclosure(read, &site),
        brand: brand::brand(read, &site),
        accessibility: statement::statement(read, &site),
        span: site.span,
    })
}

/// The block under `contact`.
pub(super) fn contact(read: &mut Reader<'_>, block: &Block<'_>) -> Option<Contact> {
    let contact = read.block(block.get("contact")?, &CONTACT)?;
    Some(Contact {
        email: read.text(&contact, "email"),
        phone: read.text(&contact, "phone"),
        address: read.text(&contact, "address"),
        name: read.text(&contact, "name")?,
    })
}

fn licence(read: &mut Reader<'_>, block: &Block<'_>) -> Option<Licence> {
    let licence = read.block(block.get("licence")?, &LICENCE)?;
    Some(Licence {
        url: read.text(&licence, "url"),
        attribution: read.text(&licence, "attribution"),
        name: read.text(&licence, "name")?,
    })
}
