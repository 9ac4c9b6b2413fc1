//! Who works for the service, and what partners give to it.

use crate::plan::choice::choices;
use crate::plan::prose::Prose;
use crate::plan::{Amount, Id};
use crate::sources::Spanned;
use crate::units::{Decimal, Month};

choices! {
    /// How the holder of a post is employed.
    pub enum Basis {
        /// Employed by the service.
        Employed = "employed" => Employed,
        /// Lent by a partner.
        Seconded = "seconded" => Seconded,
        /// Bought from a provider.
        Commissioned = "commissioned" => Commissioned,
        /// Given by a partner in kind.
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
    /// The title of the post.
    pub title: String,
    /// Whose post it is.
    pub agency: Option<String>,
    /// How many people hold it; `None` where full-time equivalents are given.
    pub number: Option<Decimal>,
    /// How many full-time equivalents.
    pub fte: Option<Decimal>,
    /// How the holders are employed, if that is known.
    pub basis: Option<Basis>,
    /// How many there were before.
    pub previous: Option<Decimal>,
    /// Who pays for it, if that is known.
    pub funded_by: Option<String>,
    /// The month in which it ends; `None` for a permanent post.
    pub until: Option<Month>,
    /// The post that it reports to.
    pub reports_to: Option<Spanned<Id>>,
    /// A note that readers see.
    pub note: Option<Prose>,
}

/// All posts of the service.
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
    /// The organisation that gives.
    pub agency: String,
    /// What it gives, for readers.
    pub what: Prose,
    /// How much money it is; `None` where it is no money.
    pub amount: Option<Amount>,
    /// The row of the budget in which the amount stands.
    pub in_budget: Option<Spanned<Id>>,
    /// The month in which it ends, if it does.
    pub until: Option<Month>,
    /// The posts that it pays for.
    pub posts: Vec<String>,
}
