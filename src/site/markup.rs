//! The common output of both HTML readers, the fast one and the complete one.

use std::borrow::Cow;

/// A piece of a page, in the order of the page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum MarkupPiece<'n, 'a> {
    /// The start of an element, with its name in lower case.
    Element(&'n str),
    /// The name of an attribute of that element.
    Attribute(&'n str),
    /// The value of that attribute, unless it is empty.
    Value(Cow<'a, str>),
    /// The end of the start tag: all attributes were read.
    Opened,
    /// A parse error, in the terms of the HTML standard.
    Error(&'n str),
}

/// Whether an address leads out of the site.
pub(super) fn is_elsewhere(address: &str) -> bool {
    ["http:", "https:", "mailto:", "tel:"]
        .iter()
        .any(|scheme| address.starts_with(scheme))
}
