//! data/programmes.yaml, commitments.yaml, achievements.yaml and framing.yaml.

use super::counts::count;
use crate::parse::node::Node;
use crate::parse::reader::Reader;
use crate::parse::shape::Kind::{
    Block, Count, Due, Id, List, Month, Period, Prose, Text, Url, Whole,
};
use crate::parse::shape::{Shape, may, need};
use crate::plan::figures::Reach;
use crate::plan::{Achievement, Commitment, Framing, Practice, Programme, Project, Topic};

const TOPIC: Shape = Shape {
    what: "a topic",
    keys: &[need("id", Id), need("title", Text)],
};

const PROGRAMMES: Shape = Shape {
    what: "programmes.yaml",
    keys: &[
        may("topics", List(&Block(&TOPIC))),
        may("programmes", List(&Block(&PROGRAMME))),
        may("projects", List(&Block(&PROJECT))),
    ],
};

const PROGRAMME: Shape = Shape {
    what: "a programme",
    keys: &[
        need("id", Id),
        need("name", Text),
        need("what", Prose),
        may("topic", Id),
        may("provider", Text),
        may("who_for", Text),
        may("reach", List(&Block(&REACH))),
        may("url", Url),
        may("note", Prose),
    ],
};

const REACH: Shape = Shape {
    what: "a reach",
    keys: &[
        need("value", Count),
        need("unit", Text),
        may("period", Period),
    ],
};

const PROJECT: Shape = Shape {
    what: "a project",
    keys: &[need("id", Id), need("name", Text), need("text", Prose)],
};

const COMMITMENTS: Shape = Shape {
    what: "commitments.yaml",
    keys: &[
        need("topics", List(&Block(&TOPIC))),
        need("commitments", List(&Block(&COMMITMENT))),
    ],
};

const COMMITMENT: Shape = Shape {
    what: "a commitment",
    keys: &[
        need("topic", Id),
        need("text", Prose),
        may("due", Due),
        may("action", Text),
    ],
};

const ACHIEVEMENTS: Shape = Shape {
    what: "achievements.yaml",
    keys: &[need("achievements", List(&Block(&ACHIEVEMENT)))],
};

const ACHIEVEMENT: Shape = Shape {
    what: "an achievement",
    keys: &[
        need("text", Prose),
        may("priority", Whole),
        may("topic", Text),
        may("date", Month),
    ],
};

const FRAMING: Shape = Shape {
    what: "framing.yaml",
    keys: &[need("framing", List(&Block(&BOX)))],
};

const BOX: Shape = Shape {
    what: "a box",
    keys: &[need("heading", Text), need("text", Prose)],
};

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
