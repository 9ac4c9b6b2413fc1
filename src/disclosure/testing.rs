//! The small plan of [`plan::testing`](crate::plan::testing) after disclosure control.

use super::{Publishable, publish};
use crate::plan::{Contact, Disclosure, Document, Id, Licence, Links, Settings, Site, testing};
use crate::sources::Span;

/// The small plan after disclosure control.
pub(crate) fn publishable(document: Document, links: Links) -> Publishable {
    let site = Site {
        settings: Settings {
            title: String::new(),
            publisher: String::new(),
            logo: None,
            description: None,
            base_url: None,
            theme: Id::slug("default"),
            brand: None,
            words: crate::words::Words::English,
            contact: Contact {
                name: String::new(),
                email: None,
                phone: None,
                address: None,
            },
            licence: Licence {
                name: String::new(),
                url: None,
                attribution: None,
            },
            disclosure: Disclosure::default(),
            accessibility: crate::plan::AccessibilityStatement::default(),
            span: Span::whole(testing::file()),
        },
        areas: testing::areas(),
        boroughs: Vec::new(),
        plans: vec![testing::plan(document, links)],
    };
    publish(site).plans.remove(0)
}
