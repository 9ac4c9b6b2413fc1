//! Views that all templates share.

use serde::Serialize;
use std::borrow::Cow;

/// Markup of our own making, shown with `| safe`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct Html(pub String);

/// A short word with a shape, so that colour is never the only sign.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct StatusLabel {
    /// The word of the label.
    pub word: Cow<'static, str>,
    /// The shape: `done`, `part`, `going`, `late`, `moved`, `open`, `stopped`, `unknown` for
    /// progress; `level-1` to `level-4` for inspectors' ratings; `circle`, `triangle`, `square`,
    /// `diamond`, `cross` for a plan's own ratings, and `lost` for one that was only a colour.
    pub shape: &'static str,
}

/// A link with its text and address.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Link {
    /// The words of the link.
    pub text: String,
    /// The address, relative to the page.
    pub href: String,
}

/// A link with these words.
pub(super) fn link(text: &str, href: String) -> Link {
    Link {
        text: text.to_owned(),
        href,
    }
}
