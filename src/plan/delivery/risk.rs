//! Challenges, issues and risks.

use crate::plan::Id;
use crate::plan::choice::choices;
use crate::plan::prose::Prose;
use crate::sources::Spanned;

choices! {
    /// What kind of risk an entry is.
    pub enum RiskKind {
        /// Something difficult that the service already faces.
        Challenge = "challenge",
        /// Something wrong that is already happening.
        Issue = "issue",
        /// Something that may happen later.
        Risk = "risk",
    }
}

/// A challenge, an issue or a risk, with its mitigations.
#[derive(Debug, Clone, PartialEq)]
pub struct Risk {
    /// How it is referred to.
    pub id: Spanned<Id>,
    /// Its title; `None` where it has none.
    pub title: Option<String>,
    /// What kind of risk it is; `None` where the plan does not say.
    pub kind: Option<RiskKind>,
    /// What could go wrong, for readers.
    pub text: Prose,
    /// The mitigations: what is done about it.
    pub mitigations: Vec<Prose>,
    /// The post that owns it.
    pub owner: Option<String>,
}
