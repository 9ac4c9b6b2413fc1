//! What was said, and what was done about it.

use super::{Html, Link};
use serde::Serialize;

/// One thing said.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct VoiceView {
    /// Whether it is in the speaker's own words.
    pub verbatim: bool,
    /// What.
    pub html: Html,
    /// The code of the language of these words, if it is not the page's.
    pub language: Option<&'static str>,
    /// What they were asked.
    pub prompt: Option<String>,
    /// Who spoke, how it was collected and when: `A child, in an exit interview, 2023`.
    pub attribution: String,
}

/// What was said and what was done about it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct YouSaidView {
    /// What was said.
    pub said: VoiceView,
    /// What was done.
    pub did: Html,
    /// The action that does it.
    pub action: Option<Link>,
}
