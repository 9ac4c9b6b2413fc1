//! content/site.yaml.

use super::{accessibility_statement, brand, disclosure_policy};
use crate::diagnostics::Finding;
use crate::parse::records::document::matter;
use crate::parse::schema::reader::{KeyBlock, Reader};
use crate::parse::schema::shape::ValueKind::{Block as Nested, Id as AnId, OneOf, Text, Url};
use crate::parse::schema::shape::{Shape, shape, words};
use crate::parse::yaml::node::Node;
use crate::plan::{self, Contact, Id, Licence, Settings};
use crate::words::Words;

const LANGUAGE: [(&str, Words); 1] = [("en", Words::English)];

pub(in crate::parse) const SITE: Shape = shape!("site.yaml" {
    need "title": Text,
        "The name of the site.";
    need "publisher": Text,
        "Who publishes it.";
    need "contact": Nested(&CONTACT),
        "Whom readers can ask.";
    need "licence": Nested(&LICENCE),
        "How others may use the content.";
    may "description": Text,
        "One sentence for the home page.";
    may "logo": Text,
        "Your mark: a picture in assets/, which stands beside the site's name and should say no more than the name.";
    may "base_url": Url,
        "The web address of the finished site, if you know it.";
    may "theme": AnId,
        "A folder in themes/; default if left out.";
    may "language": OneOf(&words(&LANGUAGE)),
        "The language of the site; en is the only one so far.";
    may "disclosure": Nested(&disclosure_policy::DISCLOSURE),
        "What was decided about small numbers, for every plan.";
    may "brand": Nested(&brand::BRAND),
        "Your own colours.";
    may "accessibility": Nested(&accessibility_statement::STATEMENT),
        "What the accessibility statement says.";
});

pub(in crate::parse::records) const CONTACT: Shape = shape!("a contact" {
    need "name": Text,
        "The team or office.";
    may "email": Text,
        "Its e-mail address.";
    may "phone": Text,
        "Its telephone number.";
    may "address": Text,
        "Where it is.";
});

const LICENCE: Shape = shape!("a licence" {
    need "name": Text,
        "The licence's name.";
    may "url": Url,
        "The web address where it can be read.";
    may "attribution": Text,
        "The sentence that others must repeat.";
});

pub(in crate::parse) fn lower(read: &mut Reader<'_>, root: &Node) -> Option<Settings> {
    let site = read.block(root, &SITE)?;
    let title = read.text(&site, "title");
    let publisher = read.text(&site, "publisher");
    let contact = contact(read, &site);
    let licence = licence(read, &site);
    let base_url = base_url(read, &site);
    Some(Settings {
        title: title?,
        publisher: publisher?,
        description: read.text(&site, "description"),
        logo: read.text_at(&site, "logo").as_ref().map(matter::asset),
        base_url,
        theme: read
            .id(&site, "theme")
            .map_or_else(|| Id::slug("default"), |id| id.value),
        words: read
            .choice(&site, "language", &LANGUAGE)
            .unwrap_or(Words::English),
        contact: contact?,
        licence: licence?,
        disclosure: disclosure_policy::disclosure(read, &site),
        brand: brand::brand(read, &site),
        accessibility: accessibility_statement::statement(read, &site),
        span: site.span,
    })
}

/// The address under `base_url`.
fn base_url(read: &mut Reader<'_>, site: &KeyBlock<'_>) -> Option<String> {
    let span = read.text_at(site, "base_url")?.span;
    let typed = read.url(site, "base_url")?;
    let url = plan::base_url(&typed);
    if url.is_none() {
        let message = "`base_url` must be the address of a folder of the web server";
        read.found.push(
            Finding::error("link-scheme", span, message)
                .label("a sign in it means something else there")
                .help("write it as it stands in the browser when the site is open, up to the last `/`, such as https://www.example.gov.uk/youth-justice/"),
        );
    }
    url
}

/// The block under `contact`.
pub(in crate::parse::records) fn contact(
    read: &mut Reader<'_>,
    block: &KeyBlock<'_>,
) -> Option<Contact> {
    let contact = read.block(block.get("contact")?, &CONTACT)?;
    let ways = ["email", "phone", "address"];
    if ways.iter().all(|way| contact.get(way).is_none()) {
        read.lacks(
            Finding::error("contact-way", contact.span, "nobody can reach this contact")
                .help("add `email`, `phone` or `address`: people who need the plan in another format have to ask for it"),
        );
    }
    Some(Contact {
        email: read.text(&contact, "email"),
        phone: read.text(&contact, "phone"),
        address: read.text(&contact, "address"),
        name: read.text(&contact, "name")?,
    })
}

fn licence(read: &mut Reader<'_>, block: &KeyBlock<'_>) -> Option<Licence> {
    let licence = read.block(block.get("licence")?, &LICENCE)?;
    Some(Licence {
        url: read.url(&licence, "url"),
        attribution: read.text(&licence, "attribution"),
        name: read.text(&licence, "name")?,
    })
}
