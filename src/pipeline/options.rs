//! The options of a build.

/// Whether drafts are published.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Drafts {
    /// Drafts are left out, and named.
    LeaveOut,
    /// Drafts are published like other plans.
    Publish,
}

impl From<bool> for Drafts {
    fn from(publish: bool) -> Self {
        if publish {
            Self::Publish
        } else {
            Self::LeaveOut
        }
    }
}

/// Which findings stop a build.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Strictness {
    /// Only errors stop a build.
    AsFound,
    /// Every finding stops a build, advice included.
    Strict,
}

impl From<bool> for Strictness {
    fn from(strict: bool) -> Self {
        if strict { Self::Strict } else { Self::AsFound }
    }
}

/// The options of one build.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Options {
    /// Whether drafts are published.
    pub drafts: Drafts,
    /// Which findings stop the build.
    pub strictness: Strictness,
    /// The site's address, in place of that in site.yaml; `None` to use that.
    pub base_url: Option<String>,
}
