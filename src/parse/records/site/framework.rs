//! Frameworks: those that ship with the tool and those in content/frameworks/.

use crate::framework::{Framework, KpiDefinition, NationalMeasure, Need, RequiredHeading};
use crate::parse::schema::reader::{KeyBlock, Reader};
use crate::parse::schema::shape::ValueKind::{Block as Nested, Id, List, OneOf, Text, Whole};
use crate::parse::schema::shape::{Shape, shape};
use crate::parse::yaml::node::Node;
use crate::plan::Choice;
use crate::units::Month;

pub(in crate::parse) const FRAMEWORK: Shape = shape!("a framework" {
    need "id": Id,
        "The name by which plans ask for it, in framework.";
    need "title": Text,
        "Its title, as readers see it.";
    need "source": Text,
        "Where it comes from, and what could not be established.";
    need "headings": List(&Nested(&HEADING)),
        "The headings that a plan must or should have.";
    may "deadline": Text,
        "The day by which plans are sent in, such as 30 June; without one, none is checked.";
    may "measures": List(&Nested(&MEASURE)),
        "The national measures that a plan reports.";
    may "kpis": List(&Nested(&KPI)),
        "The national key performance indicators.";
    may "standards": List(&Text),
        "The titles of the Standards for children; the first is number 1.";
});

const HEADING: Shape = shape!("a heading" {
    need "id": Id,
        "A short name; sections say which headings they answer.";
    need "title": Text,
        "The heading, as the guidance words it.";
    need "need": OneOf(Need::WORDS),
        "Whether a plan without it is wrong (required) or may be right (expected).";
    may "under": Id,
        "The id of the heading above it.";
});

const MEASURE: Shape = shape!("a measure" {
    need "id": Id,
        "A short name; indicators refer to it in measure.";
    need "title": Text,
        "Its title.";
});

const KPI: Shape = shape!("a key performance indicator" {
    need "kpi": Whole,
        "Its number.";
    need "title": Text,
        "Its title.";
    need "definition": Text,
        "What it measures.";
});

pub(in crate::parse) fn lower(read: &mut Reader<'_>, root: &Node) -> Option<Framework> {
    let file = read.block(root, &FRAMEWORK)?;
    let id = read.id(&file, "id");
    let title = read.text(&file, "title");
    let source = read.text(&file, "source");
    Some(Framework {
        headings: read.blocks(&file, "headings", heading),
        measures: read.blocks(&file, "measures", measure),
        kpis: read.blocks(&file, "kpis", kpi),
        standards: read.texts(&file, "standards"),
        deadline: deadline(read, &file),
        id: id?.value,
        title: title?,
        source: source?,
    })
}

/// `30 June` as day and month.
fn deadline(read: &mut Reader<'_>, file: &KeyBlock<'_>) -> Option<(i8, i8)> {
    let text = read.scalar(file, "deadline")?;
    let (day, month) = text.value.split_once(' ')?;
    let month = Month::parse(&format!("{month} 2000"))?;
    Some((day.parse().ok()?, month.month))
}

fn heading(read: &mut Reader<'_>, node: &Node) -> Option<RequiredHeading> {
    let block = read.block(node, &HEADING)?;
    let id = read.id(&block, "id");
    let title = read.text(&block, "title");
    let need = read.chosen(&block, "need");
    let under = read.id(&block, "under").map(|under| under.value);
    Some(RequiredHeading {
        id: id?,
        title: title?,
        need: need?,
        under,
    })
}

fn measure(read: &mut Reader<'_>, node: &Node) -> Option<NationalMeasure> {
    let block = read.block(node, &MEASURE)?;
    let id = read.id(&block, "id");
    let title = read.text(&block, "title");
    Some(NationalMeasure {
        id: id?.value,
        title: title?,
    })
}

fn kpi(read: &mut Reader<'_>, node: &Node) -> Option<KpiDefinition> {
    let block = read.block(node, &KPI)?;
    let number = read.whole(&block, "kpi");
    let title = read.text(&block, "title");
    let definition = read.text(&block, "definition");
    Some(KpiDefinition {
        number: u8::try_from(number?.value).ok()?,
        title: title?,
        definition: definition?,
    })
}
