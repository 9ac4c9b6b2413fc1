//! Who works for the service, and what partners give to it.

use crate::plan::choice::choices;
use crate::plan::prose::Prose;
use crate::plan::{Amount, Id};
use crate::sources::Spanned;
use crate::units::{Decimal, Month};

choices! {
    /// On what footing.
    pub enum Basis {
        /// Employed by the service.
        Employed = "employed" => Employed,
        /// Lent by a partner.
        Seconded = "seconded" => Seconded,
        /// Bought from a provider.
        Commissioned = "commissioned" => Commissioned,
        /// Given in kind.
        InKind = "in kind" => InKind,
        /// Nobody is in it.
        Vacant = "vacant" => Vacant,
    }
}

/// A post, with how many people or full-time equivalents hold it.
#[derive(Debug, Clone, PartialEq)]
pub struct Post {
    /// How it is referred to.
    pub id: Spanned<Id>,
    /// Its title.
    pub title: String,
    /// Whose post it is.
    pub agency: Option<String>,
    /// How many people.
    pub number: Option<Decimal>,
    /// How many full-time equivalents.
    pub fte: Option<Decimal>,
    /// On what footing.
    pub basis: Option<Basis>,
    /// How many there were before.
    pub previous: Option<Decimal>,
    /// Who pays.
    pub funded_by: Option<String>,
    /// Until when.
    pub until: Option<Month>,
    /// The post that it reports to.
    pub reports_to: Option<Spanned<Id>>,
    /// A note that readers see.
    pub note: Option<Prose>,
}

/// All posts.
#[derive(Debug, Clone, PartialEq)]
pub struct Staffing {
    /// The posts in order.
    pub posts: Vec<Post>,
    /// A note that readers see.
    pub note: Option<Prose>,
}

/// What a partner gives.
#[derive(Debug, Clone, PartialEq)]
pub struct Contribution {
    /// Who.
    pub agency: String,
    /// What.
    pub what: Prose,
    /// How much.
    pub amount: Option<Amount>,
    /// The row of the budget in which the amount stands.
    pub in_budget: Option<Spanned<Id>>,
    /// Until when.
    pub until: Option<Month>,
    /// The posts that it pays for.
    pub posts: Vec<String>,
}
