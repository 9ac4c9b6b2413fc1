//! Single figures: key facts and answers to surveys.

use super::{Count, Unit};
use crate::plan::Id;
use crate::plan::prose::Prose;
use crate::sources::Spanned;
use crate::units::{Decimal, Period, Pounds};

/// What a fact is.
#[derive(Debug, Clone, PartialEq)]
pub enum FactValue {
    /// A number of its unit.
    Number(Decimal, Unit),
    /// An amount of money.
    Pounds(Pounds),
    /// Words.
    Text(String),
}

/// The same fact elsewhere.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Compared {
    /// Where.
    pub area: String,
    /// What.
    pub value: Decimal,
}

/// A figure that stands by itself.
#[derive(Debug, Clone, PartialEq)]
pub struct Fact {
    /// How it is referred to.
    pub id: Spanned<Id>,
    /// What it is of.
    pub label: String,
    /// What it is.
    pub value: FactValue,
    /// What is counted, such as `children`.
    pub unit_label: Option<String>,
    /// The topic that it stands under.
    pub topic: Option<Spanned<Id>>,
    /// When.
    pub period: Option<Period>,
    /// Out of how many.
    pub base: Option<Spanned<Count>>,
    /// Out of whom.
    pub base_of: Option<String>,
    /// The two facts that it is the quotient of: the upper, then the lower.
    pub from: Vec<Spanned<Id>>,
    /// The fact whose growth it is, in percent, since what that fact was.
    pub growth_of: Option<Spanned<Id>>,
    /// By what it is known that it is a share of one whole with others.
    pub share_of: Option<Spanned<Id>>,
    /// Where it comes from.
    pub source: Option<String>,
    /// What it was before, and when.
    pub was: Option<(Decimal, Option<Period>)>,
    /// What it is elsewhere.
    pub compared: Vec<Compared>,
    /// A note that readers see.
    pub note: Option<Prose>,
}

/// An answer to a survey.
#[derive(Debug, Clone, PartialEq)]
pub struct Answer {
    /// How it is referred to.
    pub id: Spanned<Id>,
    /// The answer.
    pub label: String,
    /// The share that gave it, in percent.
    pub percent: Option<Decimal>,
    /// How many gave it.
    pub count: Option<Spanned<Count>>,
}

/// A survey.
#[derive(Debug, Clone, PartialEq)]
pub struct Survey {
    /// How it is referred to.
    pub id: Spanned<Id>,
    /// Its name.
    pub name: String,
    /// What was asked.
    pub question: String,
    /// How many answered.
    pub responses: Option<Spanned<Count>>,
    /// When.
    pub period: Option<Period>,
    /// Whether one could give several answers.
    pub multiple_choice: bool,
    /// The answers.
    pub answers: Vec<Answer>,
    /// Where it comes from.
    pub source: Option<String>,
    /// A note that readers see.
    pub note: Option<Prose>,
}

/// How many a programme has reached.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reach {
    /// The programme.
    pub programme: Id,
    /// How many.
    pub value: Spanned<Count>,
    /// Out of how many.
    pub base: Option<Spanned<Count>>,
    /// Of what, such as `students`.
    pub unit: String,
    /// When.
    pub period: Option<Period>,
}
