//! Single values: key facts, answers to surveys and the reach of programmes.

use super::{Stage, Typed, Unit};
use crate::plan::Id;
use crate::plan::prose::Prose;
use crate::units::{Decimal, Period, Pounds};

/// The value of a fact.
#[derive(Debug, Clone, PartialEq)]
pub enum FactValue {
    /// A number, with its unit.
    Number(Decimal, Unit),
    /// An amount of money.
    Pounds(Pounds),
    /// A value in words, such as a place.
    Text(String),
}

/// The value that a fact has in another area.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Compared {
    /// The name of the area, as readers see it.
    pub area: String,
    /// The value, in the unit of the fact.
    pub value: Decimal,
}

/// A single value, with what it is of.
#[derive(Debug, Clone, PartialEq)]
pub struct Fact<S: Stage = Typed> {
    /// How it is referred to.
    pub id: S::Written<Id>,
    /// What the value is of, as readers see it.
    pub label: String,
    /// The value, in its stage.
    pub value: S::Value<FactValue>,
    /// What is counted, such as `children`.
    pub unit_label: Option<String>,
    /// The topic under which readers see it; `None` where it has no topic.
    pub topic: Option<S::Written<Id>>,
    /// The period of the value; `None` where it is not given.
    pub period: Option<Period>,
    /// The number of which the value is a part; `None` where it is not given.
    pub base: Option<S::Count>,
    /// Who that number counts, such as `children aged 10 to 17`; `None` where it is not given.
    pub base_of: Option<String>,
    /// The ids of the two facts whose quotient this is, numerator first; empty where it is no
    /// quotient.
    pub from: Vec<S::Written<Id>>,
    /// The fact whose growth this is, in percent, from its earlier value; `None` where it is no
    /// growth.
    pub growth_of: Option<S::Written<Id>>,
    /// A name shared by the facts that are shares of one whole; `None` where the fact is no such
    /// share.
    pub share_of: Option<S::Written<Id>>,
    /// Where the value comes from; `None` where it is not given.
    pub source: Option<String>,
    /// The value in an earlier period, with that period where it is given.
    pub was: Option<(S::Value<Decimal>, Option<Period>)>,
    /// The values of other areas.
    pub compared: Vec<Compared>,
    /// A note that readers see.
    pub note: Option<Prose>,
}

/// One answer to a survey, with who gave it.
#[derive(Debug, Clone, PartialEq)]
pub struct Answer<S: Stage = Typed> {
    /// How it is referred to.
    pub id: S::Written<Id>,
    /// The answer, as readers see it.
    pub label: String,
    /// The share of people who gave it, in percent; `None` where it is not given.
    pub percent: Option<S::Value<Decimal>>,
    /// The number of people who gave it; `None` where it is not given.
    pub count: Option<S::Count>,
}

/// A question of a survey with its answers.
#[derive(Debug, Clone, PartialEq)]
pub struct Survey<S: Stage = Typed> {
    /// How it is referred to.
    pub id: S::Written<Id>,
    /// The name of the survey.
    pub name: String,
    /// The question, as it was asked.
    pub question: String,
    /// The number of people who answered; `None` where it is not given.
    pub responses: Option<S::Count>,
    /// The period of the survey; `None` where it is not given.
    pub period: Option<Period>,
    /// Whether a person could give several answers.
    pub multiple_choice: bool,
    /// The answers, in the order of the file.
    pub answers: Vec<Answer<S>>,
    /// Where the survey was published; `None` where it is not given.
    pub source: Option<String>,
    /// A note that readers see.
    pub note: Option<Prose>,
}

/// The number of people whom a programme has reached.
#[derive(Debug, Clone, PartialEq)]
pub struct Reach<S: Stage = Typed> {
    /// The id of the programme.
    pub programme: Id,
    /// How many it has reached, in its unit.
    pub value: S::Count,
    /// The number of people it could have reached; `None` where it is not given.
    pub base: Option<S::Count>,
    /// What is counted, such as `students`.
    pub unit: String,
    /// The period in which they were reached; `None` where it is not given.
    pub period: Option<Period>,
}
