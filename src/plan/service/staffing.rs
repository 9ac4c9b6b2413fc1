//! The staff of the service, and the contributions of partners.

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
        /// Seconded to the service by a partner.
        Seconded = "seconded" => Seconded,
        /// Commissioned from a provider.
        Commissioned = "commissioned" => Commissioned,
        /// Given by a partner in kind.
        InKind = "in kind" => InKind,
        /// The post is vacant.
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
    /// The agency that the post belongs to; `None` where it is not given.
    pub agency: Option<String>,
    /// How many people hold it; `None` where full-time equivalents are given.
    pub number: Option<Decimal>,
    /// The full-time equivalents in the post; `None` where the number of people is given.
    pub fte: Option<Decimal>,
    /// How the holders are employed, if that is known.
    pub basis: Option<Basis>,
    /// The number in the year before; `None` where it is not given.
    pub previous: Option<Decimal>,
    /// Who pays for it, if that is known.
    pub funded_by: Option<String>,
    /// The month in which it ends; `None` for a permanent post.
    pub until: Option<Month>,
    /// The id of the post that it reports to; `None` where it reports to none.
    pub reports_to: Option<Spanned<Id>>,
    /// A note that readers see.
    pub note: Option<Prose>,
}

/// All posts of the service.
#[derive(Debug, Clone, PartialEq)]
pub struct Staffing {
    /// The posts, in the order of the file.
    pub posts: Vec<Post>,
    /// A note that readers see.
    pub note: Option<Prose>,
}

/// A contribution of a partner, in money, staff or kind.
#[derive(Debug, Clone, PartialEq)]
pub struct Contribution {
    /// The organisation that gives.
    pub agency: String,
    /// What it gives, for readers.
    pub what: Prose,
    /// The amount of money; `None` where it is not money.
    pub amount: Option<Amount>,
    /// The row of the budget that contains the amount; `None` where none does.
    pub in_budget: Option<Spanned<Id>>,
    /// The month in which it ends; `None` where it has no end.
    pub until: Option<Month>,
    /// The posts that it pays for.
    pub posts: Vec<String>,
}
