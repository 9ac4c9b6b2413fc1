//! Facts, surveys and reach as readers may see them.

use super::indicator::shown;
use super::{FactValue, Published};
use crate::plan::Id;
use crate::plan::figures;
use crate::plan::prose::Prose;
use crate::units::{Decimal, Period};

/// A figure that stands by itself.
#[derive(Debug, Clone, PartialEq)]
pub struct Fact {
    /// How it is referred to.
    pub id: Id,
    /// What it is of.
    pub label: String,
    /// What it is.
    pub value: Published<FactValue>,
    /// What is counted, such as `children`.
    pub unit_label: Option<String>,
    /// The topic that it stands under.
    pub topic: Option<Id>,
    /// When.
    pub period: Option<Period>,
    /// Out of how many.
    pub base: Option<Published<u64>>,
    /// Out of whom.
    pub base_of: Option<String>,
    /// The facts that it is made of.
    pub from: Vec<Id>,
    /// Where it comes from.
    pub source: Option<String>,
    /// What it was before, and when.
    pub was: Option<(Published<Decimal>, Option<Period>)>,
    /// What it is elsewhere: where, and what.
    pub compared: Vec<(String, Decimal)>,
    /// A note that readers see.
    pub note: Option<Prose>,
}

impl From<figures::Fact> for Fact {
    fn from(raw: figures::Fact) -> Self {
        Self {
            id: raw.id.value,
            label: raw.label,
            value: Published::Figure(raw.value),
            unit_label: raw.unit_label,
            topic: raw.topic.map(|topic| topic.value),
            period: raw.period,
            base: raw.base.map(shown),
            base_of: raw.base_of,
            from: raw
                .from
                .into_iter()
                .chain(raw.growth_of)
                .map(|id| id.value)
                .collect(),
            source: raw.source,
            was: raw
                .was
                .map(|(value, period)| (Published::Figure(value), period)),
            compared: raw
                .compared
                .into_iter()
                .map(|other| (other.area, other.value))
                .collect(),
            note: raw.note,
        }
    }
}

/// An answer to a survey.
#[derive(Debug, Clone, PartialEq)]
pub struct Answer {
    /// The answer.
    pub label: String,
    /// The share that gave it, in percent.
    pub percent: Option<Published<Decimal>>,
    /// How many gave it.
    pub count: Option<Published<u64>>,
}

/// A survey.
#[derive(Debug, Clone, PartialEq)]
pub struct Survey {
    /// How it is referred to.
    pub id: Id,
    /// Its name.
    pub name: String,
    /// What was asked.
    pub question: String,
    /// How many answered.
    pub responses: Option<Published<u64>>,
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

impl From<figures::Survey> for Survey {
    fn from(raw: figures::Survey) -> Self {
        let answers = raw.answers.into_iter();
        Self {
            id: raw.id.value,
            name: raw.name,
            question: raw.question,
            responses: raw.responses.map(shown),
            period: raw.period,
            multiple_choice: raw.multiple_choice,
            answers: answers
                .map(|answer| Answer {
                    label: answer.label,
                    percent: answer.percent.map(Published::Figure),
                    count: answer.count.map(shown),
                })
                .collect(),
            source: raw.source,
            note: raw.note,
        }
    }
}

/// How many a programme has reached.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reach {
    /// The programme.
    pub programme: Id,
    /// How many.
    pub value: Published<u64>,
    /// Out of how many, where that is said.
    pub base: Option<Published<u64>>,
    /// Of what, such as `students`.
    pub unit: String,
    /// When.
    pub period: Option<Period>,
}

impl From<figures::Reach> for Reach {
    fn from(raw: figures::Reach) -> Self {
        Self {
            programme: raw.programme,
            value: shown(raw.value),
            base: raw.base.map(shown),
            unit: raw.unit,
            period: raw.period,
        }
    }
}
