//! Commitments and achievements.

use crate::pages::blocks::programmes;
use crate::pages::context::PageContext;
use crate::pages::open_data::json_value::{Value, record};
use crate::pages::open_data::plain_text::text;
use crate::pages::view::{Html, Link};
use crate::plan::{Achievement, Anchor, Commitment, Id, key};
use crate::units::Month;
use crate::words::Label;
use serde::Serialize;
use std::collections::BTreeSet;

/// Commitments or achievements under one heading.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PointGroup {
    /// The heading, where the text above has not named it.
    pub heading: Option<String>,
    /// The points of the group.
    pub points: Vec<PointView>,
}

/// A commitment or an achievement.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PointView {
    /// What is promised or was achieved.
    pub html: Html,
    /// The date or the topic, in words.
    pub about: Option<String>,
    /// The action that does it.
    pub action: Option<Link>,
}

/// Commitments of a topic, or all of them by topic.
pub(crate) fn commitments(context: &PageContext<'_>, only: Option<&Id>) -> Vec<PointGroup> {
    let found = &context.document().practice;
    let groups = programmes::by_topic(
        &found.commitment_topics,
        only,
        &found.commitments,
        |commitment| Some(&commitment.topic.value),
    );
    let point = |commitment: &Commitment| PointView {
        html: context.line(&commitment.text),
        about: commitment
            .due
            .map(|due| format!("{}: {due}.", context.words().label(Label::ByWhen))),
        action: commitment
            .action
            .as_ref()
            .map(|action| context.action(&Anchor::Action(key(action)), action.clone())),
    };
    groups
        .into_iter()
        .map(|(heading, promises)| PointGroup {
            heading,
            points: promises.into_iter().map(point).collect(),
        })
        .collect()
}

/// Achievements of a priority, or all of them by priority.
pub(crate) fn achievements(context: &PageContext<'_>, only: Option<u32>) -> Vec<PointGroup> {
    let all = &context.document().practice.achievements;
    let numbers: BTreeSet<Option<u32>> = match only {
        Some(number) => [Some(number)].into(),
        None => all.iter().map(|achieved| achieved.priority).collect(),
    };
    let group = |number: &Option<u32>| PointGroup {
        heading: number
            .filter(|_| only.is_none())
            .map(|number| priority_called(context, number)),
        points: all
            .iter()
            .filter(|achieved| achieved.priority == *number)
            .map(|achieved| achieved_point(context, achieved))
            .collect(),
    };
    numbers.iter().map(group).collect()
}

fn priority_called(context: &PageContext<'_>, number: u32) -> String {
    let mut priorities = context.document().priorities.iter();
    let title = priorities.find(|priority| priority.number == number);
    let title = title.map_or_else(String::new, |priority| format!(": {}", priority.title));
    format!("{} {number}{title}", context.words().label(Label::Priority))
}

fn achieved_point(context: &PageContext<'_>, achieved: &Achievement) -> PointView {
    let parts: Vec<String> = achieved
        .topic
        .iter()
        .cloned()
        .chain(achieved.date.map(Month::long))
        .collect();
    PointView {
        html: context.line(&achieved.text),
        about: (!parts.is_empty()).then(|| format!("{}.", parts.join(", "))),
        action: None,
    }
}

/// The record of a commitment in plan.json.
pub(crate) fn record_commitment(context: &PageContext<'_>, commitment: &Commitment) -> Value {
    record!({
        "topic": commitment.topic.value.as_str(),
        "text": text(context, &commitment.text),
        "due": commitment.due.map(|due| due.to_string()),
        "action": &commitment.action,
    })
}

/// The record of an achievement in plan.json.
pub(crate) fn record_achievement(context: &PageContext<'_>, achieved: &Achievement) -> Value {
    record!({
        "text": text(context, &achieved.text),
        "priority": &achieved.priority,
        "topic": &achieved.topic,
        "date": achieved.date.map(|date| date.to_string()),
    })
}
