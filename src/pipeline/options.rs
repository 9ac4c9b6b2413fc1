//! What a build is told.

/// Whether drafts are published.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Drafts {
    /// They are left out, and named.
    LeaveOut,
    /// They are published like the others.
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

/// Whether warnings stop a plan.
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
    /// Whether warnings stop a plan.
    pub strictness: Strictness,
    /// The site's web address, if not that of site.yaml.
    pub base_url: Option<String>,
}
