//! What the service does: programmes, projects, promises, achievements, linked plans, and the boxes
//! that frame a plan.

use super::fact::count;
use crate::disclosure::{Published, Reach};
use crate::pages::context::PageContext;
use crate::pages::view::{
    BlockView, PointGroup, PointView, ProgrammeGroup, ProgrammeView, Stated, StrategyView,
};
use crate::plan::{Achievement, Anchor, Commitment, Id, Practice, Programme, Strategy, Topic, key};
use crate::units::{Decimal, Month};
use crate::words::{self, Label, Words};
use std::collections::BTreeSet;

fn practice<'a>(desk: &PageContext<'a>) -> &'a Practice {
    &desk.document().practice
}

/// The boxes that frame the plan.
pub(super) fn framing(desk: &PageContext<'_>) -> BlockView {
    let boxes = practice(desk).framing.iter();
    BlockView::Framing {
        boxes: boxes
            .map(|framing| Stated {
                name: framing.heading.clone(),
                html: desk.blocks(&framing.text),
            })
            .collect(),
    }
}

/// Programmes of a topic, or all of them by topic.
pub(super) fn programmes(desk: &PageContext<'_>, only: Option<&Id>) -> BlockView {
    let found = practice(desk);
    let groups = by_topic(
        &found.programme_topics,
        only,
        &found.programmes,
        |programme| programme.topic.as_ref().map(|topic| &topic.value),
    );
    BlockView::Programmes {
        groups: groups
            .into_iter()
            .map(|(heading, programmes)| ProgrammeGroup {
                heading,
                programmes: programmes
                    .into_iter()
                    .map(|programme| programme_view(desk, programme))
                    .collect(),
            })
            .collect(),
    }
}

/// Things under their topics: of one topic without its heading, or of all, those of no topic first.
fn by_topic<'a, T>(
    topics: &[Topic],
    only: Option<&Id>,
    things: &'a [T],
    topic_of: impl Fn(&'a T) -> Option<&'a Id>,
) -> Vec<(Option<String>, Vec<&'a T>)> {
    let of = |wanted: Option<&Id>| -> Vec<&'a T> {
        let things = things.iter();
        things.filter(|thing| topic_of(thing) == wanted).collect()
    };
    if only.is_some() {
        return vec![(None, of(only))];
    }
    let headed = topics
        .iter()
        .map(|topic| (Some(topic.title.clone()), of(Some(&topic.id.value))));
    [(None, of(None))]
        .into_iter()
        .chain(headed)
        .filter(|(_, things)| !things.is_empty())
        .collect()
}

fn programme_view(desk: &PageContext<'_>, programme: &Programme) -> ProgrammeView {
    let reach = desk.plan().reach().iter();
    ProgrammeView {
        id: format!("programme-{}", programme.id.value),
        name: programme.name.clone(),
        html: desk.blocks(&programme.what),
        provider: programme.provider.clone(),
        who_for: programme.who_for.clone(),
        reach: reach
            .filter(|reach| reach.programme == programme.id.value)
            .map(|it| reached(it, desk.words()))
            .collect(),
        url: programme.url.clone(),
        note: desk.maybe(programme.note.as_ref()),
    }
}

/// "12 of 30 children (40%)".
fn reached(reach: &Reach, words: Words) -> String {
    let base = reach.base.as_ref().map(|it| count(it, words));
    let share = match (
        reach.value.figure(),
        reach.base.as_ref().and_then(Published::figure),
    ) {
        (Some(part), Some(whole)) => Decimal::percentage(*part, *whole, 0),
        _ => None,
    };
    let of = base
        .as_deref()
        .map(|base| (base, share.map(|it| it.to_string())));
    words::reached(
        &count(&reach.value, words),
        of,
        &reach.unit,
        reach.period.as_ref(),
    )
}

/// Projects in which children repair harm.
pub(super) fn projects(desk: &PageContext<'_>) -> BlockView {
    let projects = practice(desk).projects.iter();
    BlockView::Projects {
        projects: projects
            .map(|project| Stated {
                name: project.name.clone(),
                html: desk.blocks(&project.text),
            })
            .collect(),
    }
}

/// Promises of a topic, or all of them by topic.
pub(super) fn commitments(desk: &PageContext<'_>, only: Option<&Id>) -> BlockView {
    let found = practice(desk);
    let groups = by_topic(
        &found.commitment_topics,
        only,
        &found.commitments,
        |commitment| Some(&commitment.topic.value),
    );
    let point = |commitment: &Commitment| PointView {
        html: desk.line(&commitment.text),
        about: commitment
            .due
            .map(|due| format!("{}: {due}.", desk.words().label(Label::ByWhen))),
        action: commitment
            .action
            .as_ref()
            .map(|action| desk.action(&Anchor::Action(key(action)), action.clone())),
    };
    BlockView::Points {
        groups: groups
            .into_iter()
            .map(|(heading, promises)| PointGroup {
                heading,
                points: promises.into_iter().map(point).collect(),
            })
            .collect(),
    }
}

/// Achievements of a priority, or all of them by priority.
pub(super) fn achievements(desk: &PageContext<'_>, only: Option<u32>) -> BlockView {
    let all = &practice(desk).achievements;
    let numbers: BTreeSet<Option<u32>> = match only {
        Some(number) => [Some(number)].into(),
        None => all.iter().map(|achieved| achieved.priority).collect(),
    };
    let group = |number: &Option<u32>| PointGroup {
        heading: number
            .filter(|_| only.is_none())
            .map(|number| priority_called(desk, number)),
        points: all
            .iter()
            .filter(|achieved| achieved.priority == *number)
            .map(|achieved| achieved_point(desk, achieved))
            .collect(),
    };
    BlockView::Points {
        groups: numbers.iter().map(group).collect(),
    }
}

fn priority_called(desk: &PageContext<'_>, number: u32) -> String {
    let mut priorities = desk.document().priorities.iter();
    let title = priorities.find(|priority| priority.number == number);
    let title = title.map_or_else(String::new, |priority| format!(": {}", priority.title));
    format!("{} {number}{title}", desk.words().label(Label::Priority))
}

fn achieved_point(desk: &PageContext<'_>, achieved: &Achievement) -> PointView {
    let parts: Vec<String> = achieved
        .topic
        .iter()
        .cloned()
        .chain(achieved.date.map(Month::long))
        .collect();
    PointView {
        html: desk.line(&achieved.text),
        about: (!parts.is_empty()).then(|| format!("{}.", parts.join(", "))),
        action: None,
    }
}

/// The plans that this one is linked to.
pub(super) fn strategies(desk: &PageContext<'_>) -> BlockView {
    let view = |strategy: &Strategy| StrategyView {
        title: strategy.title.clone(),
        period: strategy.period.clone(),
        owner: strategy.owner.clone(),
        url: strategy.url.clone(),
        note: strategy.note.clone(),
    };
    BlockView::Strategies {
        strategies: desk.document().strategies.iter().map(view).collect(),
    }
}
