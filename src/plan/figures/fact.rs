//! Single figures: key facts and answers to surveys.

use super::{Stage, Typed, Unit};
use crate::plan::Id;
use crate::plan::prose::Prose;
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
pub struct Fact<S: Stage = Typed> {
    /// How it is referred to.
    pub id: S::Written<Id>,
    /// What it is of.
    pub label: String,
    /// What it is.
    pub value: S::Value<FactValue>,
    /// What is counted, such as `children`.
    pub unit_label: Option<String>,
    /// The topic that it stands under.
    pub topic: Option<S::Written<Id>>,
    /// When.
    pub period: Option<Period>,
    /// Out of how many.
    pub base: Option<S::Count>,
    /// Out of whom.
    pub base_of: Option<String>,
    /// The two facts that it is the quotient of: the upper, then the lower.
    pub from: Vec<S::Written<Id>>,
    /// The fact whose growth it is, in percent, since what that fact was.
    pub growth_of: Option<S::Written<Id>>,
    /// By what it is known that it is a share of one whole with others.
    pub share_of: Option<S::Written<Id>>,
    /// Where it comes from.
    pub source: Option<String>,
    /// What it was before, and when.
    pub was: Option<(S::Value<Decimal>, Option<Period>)>,
    /// What it is elsewhere.
    pub compared: Vec<Compared>,
    /// A note that readers see.
    pub note: Option<Prose>,
}

/// An answer to a survey.
#[derive(Debug, Clone, PartialEq)]
pub struct Answer<S: Stage = Typed> {
    /// How it is referred to.
    pub id: S::Written<Id>,
    /// The answer.
    pub label: String,
    /// The share that gave it, in percent.
    pub percent: Option<S::Value<Decimal>>,
    /// How many gave it.
    pub count: Option<S::Count>,
}

/// A survey.
#[derive(Debug, Clone, PartialEq)]
pub struct Survey<S: Stage = Typed> {
    /// How it is referred to.
    pub id: S::Written<Id>,
    /// Its name.
    pub name: String,
    /// What was asked.
    pub question: String,
    /// How many answered.
    pub responses: Option<S::Count>,
    /// When.
    pub period: Option<Period>,
    /// Whether one could give several answers.
    pub multiple_choice: bool,
    /// The answers.
    pub answers: Vec<Answer<S>>,
    /// Where it comes from.
    pub source: Option<String>,
    /// A note that readers see.
    pub note: Option<Prose>,
}

/// How many a programme has reached.
#[derive(Debug, Clone, PartialEq)]
pub struct Reach<S: Stage = Typed> {
    /// The programme.
    pub programme: Id,
    /// How many.
    pub value: S::Count,
    /// Out of how many.
    pub base: Option<S::Count>,
    /// Of what, such as `students`.
    pub unit: String,
    /// When.
    pub period: Option<Period>,
}
