//! What both readers of pages, the fast one and the complete one, give of a page.

use std::borrow::Cow;

/// A piece of a page, in the order of the page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum MarkupPiece<'n, 'a> {
    /// An element begins; its name in lower case.
    Element(&'n str),
    /// The name of an attribute of it.
    Attribute(&'n str),
    /// The value of that attribute, unless it is empty.
    Value(Cow<'a, str>),
    /// All attributes are read.
    Opened,
    /// Something that the standard calls an error.
    Error(&'n str),
}

/// Whether an address leads out of the site.
pub(super) fn is_elsewhere(address: &str) -> bool {
    ["http:", "https:", "mailto:", "tel:"]
        .iter()
        .any(|scheme| address.starts_with(scheme))
}
