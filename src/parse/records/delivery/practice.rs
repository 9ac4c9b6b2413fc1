//! data/programmes.yaml, commitments.yaml, achievements.yaml and framing.yaml.

use crate::parse::records::figures::counts::count;
use crate::parse::schema::reader::Reader;
use crate::parse::schema::shape::ValueKind::{
    Block, Count, Due, Id, List, Month, Period, Prose, Text, Url, Whole,
};
use crate::parse::schema::shape::{Shape, shape};
use crate::parse::yaml::node::Node;
use crate::plan::figures::Reach;
use crate::plan::{Achievement, Commitment, Framing, Practice, Programme, Project, Topic};

const TOPIC: Shape = shape!("a topic" {
    need "id": Id,
        "A short name.";
    need "title": Text,
        "The heading, as readers see it.";
});

pub(in crate::parse) const PROGRAMMES: Shape = shape!("programmes.yaml" {
    may "topics": List(&Block(&TOPIC)),
        "Headings to sort programmes by.";
    may "programmes": List(&Block(&PROGRAMME)),
        "What the service and its partners offer to children and families.";
    may "projects": List(&Block(&PROJECT)),
        "Work that is told as a story.";
});

const PROGRAMME: Shape = shape!("a programme" {
    need "id": Id,
        "A short name.";
    need "name": Text,
        "Its name.";
    need "what": Prose,
        "What it is.";
    may "topic": Id,
        "The id of a topic; [[programmes topic=ID]] shows those of one.";
    may "provider": Text,
        "Who offers it.";
    may "who_for": Text,
        "Whom it is for.";
    may "reach": List(&Block(&REACH)),
        "How many it reached.";
    may "url": Url,
        "Its web address.";
    may "note": Prose,
        "A note that readers see with it.";
});

const REACH: Shape = shape!("a reach" {
    need "value": Count,
        "How many.";
    need "unit": Text,
        "Of what, such as children or sessions.";
    may "base": Count,
        "Out of how many; readers see the percentage too.";
    may "period": Period,
        "In which period.";
});

const PROJECT: Shape = shape!("a project" {
    need "id": Id,
        "A short name.";
    need "name": Text,
        "Its name.";
    need "text": Prose,
        "The story.";
});

pub(in crate::parse) const COMMITMENTS: Shape = shape!("commitments.yaml" {
    need "topics": List(&Block(&TOPIC)),
        "Headings to sort commitments by.";
    need "commitments": List(&Block(&COMMITMENT)),
        "What the service promises.";
});

const COMMITMENT: Shape = shape!("a commitment" {
    need "topic": Id,
        "The id of a topic; [[commitments topic=ID]] shows those of one.";
    need "text": Prose,
        "The promise.";
    may "due": Due,
        "By when.";
    may "action": Text,
        "The number (ref) of the action that fulfils it.";
});

pub(in crate::parse) const ACHIEVEMENTS: Shape = shape!("achievements.yaml" {
    need "achievements": List(&Block(&ACHIEVEMENT)),
        "What went well.";
});

const ACHIEVEMENT: Shape = shape!("an achievement" {
    need "text": Prose,
        "What went well.";
    may "priority": Whole,
        "The number of the priority that it belongs to.";
    may "topic": Text,
        "A heading for it, in words.";
    may "date": Month,
        "The month.";
});

pub(in crate::parse) const FRAMING: Shape = shape!("framing.yaml" {
    need "framing": List(&Block(&BOX)),
        "A few boxes that say why, what and how, for readers in a hurry; in this order.";
});

const BOX: Shape = shape!("a box" {
    need "heading": Text,
        "A short question or title.";
    need "text": Prose,
        "A sentence or two.";
});

pub(in crate::parse) fn programmes(
    read: &mut Reader<'_>,
    root: &Node,
    into: &mut Practice,
    reached: &mut Vec<Reach>,
) {
    let Some(file) = read.block(root, &PROGRAMMES) else {
        return;
    };
    into.programme_topics = read.blocks(&file, "topics", topic);
    for (programme, reach) in read.blocks(&file, "programmes", programme) {
        into.programmes.push(programme);
        reached.extend(reach);
    }
    into.projects = read.blocks(&file, "projects", project);
}

pub(in crate::parse) fn commitments(read: &mut Reader<'_>, root: &Node, into: &mut Practice) {
    let Some(file) = read.block(root, &COMMITMENTS) else {
        return;
    };
    into.commitment_topics = read.blocks(&file, "topics", topic);
    into.commitments = read.blocks(&file, "commitments", commitment);
}

pub(in crate::parse) fn achievements(read: &mut Reader<'_>, root: &Node, into: &mut Practice) {
    if let Some(file) = read.block(root, &ACHIEVEMENTS) {
        into.achievements = read.blocks(&file, "achievements", achievement);
    }
}

pub(in crate::parse) fn framing(read: &mut Reader<'_>, root: &Node, into: &mut Practice) {
    if let Some(file) = read.block(root, &FRAMING) {
        into.framing = read.blocks(&file, "framing", framing_box);
    }
}

fn topic(read: &mut Reader<'_>, node: &Node) -> Option<Topic> {
    let block = read.block(node, &TOPIC)?;
    let id = read.id(&block, "id");
    let title = read.text(&block, "title");
    Some(Topic {
        id: id?,
        title: title?,
    })
}

fn programme(read: &mut Reader<'_>, node: &Node) -> Option<(Programme, Vec<Reach>)> {
    let block = read.block(node, &PROGRAMME)?;
    let id = read.id(&block, "id")?;
    let reached = read.blocks(&block, "reach", |read, node| reach(read, node, &id.value));
    let name = read.text(&block, "name");
    let what = read.prose(&block, "what");
    let programme = Programme {
        topic: read.id(&block, "topic"),
        provider: read.text(&block, "provider"),
        who_for: read.text(&block, "who_for"),
        url: read.url(&block, "url"),
        note: read.prose(&block, "note"),
        id,
        name: name?,
        what: what?,
    };
    Some((programme, reached))
}

fn reach(read: &mut Reader<'_>, node: &Node, programme: &crate::plan::Id) -> Option<Reach> {
    let block = read.block(node, &REACH)?;
    let value = count(read, &block, "value");
    let unit = read.text(&block, "unit");
    Some(Reach {
        base: count(read, &block, "base"),
        period: read.period(&block, "period").map(|period| period.value),
        programme: programme.clone(),
        value: value?,
        unit: unit?,
    })
}

fn project(read: &mut Reader<'_>, node: &Node) -> Option<Project> {
    let block = read.block(node, &PROJECT)?;
    let id = read.id(&block, "id");
    let name = read.text(&block, "name");
    let text = read.prose(&block, "text");
    Some(Project {
        id: id?,
        name: name?,
        text: text?,
    })
}

fn commitment(read: &mut Reader<'_>, node: &Node) -> Option<Commitment> {
    let block = read.block(node, &COMMITMENT)?;
    let topic = read.id(&block, "topic");
    let text = read.prose(&block, "text");
    Some(Commitment {
        due: read.due(&block, "due"),
        action: read.text(&block, "action"),
        topic: topic?,
        text: text?,
    })
}

fn achievement(read: &mut Reader<'_>, node: &Node) -> Option<Achievement> {
    let block = read.block(node, &ACHIEVEMENT)?;
    let text = read.prose(&block, "text");
    let priority = read.whole(&block, "priority");
    Some(Achievement {
        topic: read.text(&block, "topic"),
        date: read.month(&block, "date"),
        priority: priority.and_then(|number| u32::try_from(number.value).ok()),
        text: text?,
    })
}

fn framing_box(read: &mut Reader<'_>, node: &Node) -> Option<Framing> {
    let block = read.block(node, &BOX)?;
    let heading = read.text(&block, "heading");
    let text = read.prose(&block, "text");
    Some(Framing {
        heading: heading?,
        text: text?,
    })
}
