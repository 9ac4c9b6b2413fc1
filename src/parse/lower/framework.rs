//! Frameworks: those that ship with the tool and those in content/frameworks/.

use crate::framework::{Framework, Heading, KpiDefinition, Measure, Need};
use crate::parse::node::Node;
use crate::parse::reader::{Block, Reader};
use crate::parse::shape::Kind::{Block as Nested, Id, List, OneOf, Text, Whole};
use crate::parse::shape::{Shape, may, need, words};
use crate::units::Month;

const NEED: [(&str, Need); 2] = [("required", Need::Required), ("expected", Need::Expected)];

const FRAMEWORK: Shape = Shape {
    what: "a framework",
    keys: &[
        need("id", Id),
        need("title", Text),
        need("source", Text),
        need("headings", List(&Nested(&HEADING))),
        may("deadline", Text),
        may("measures", List(&Nested(&MEASURE))),
        may("kpis", List(&Nested(&KPI))),
        may("standards", List(&Text)),
    ],
};

const HEADING: Shape = Shape {
    what: "a heading",
    keys: &[
        need("id", Id),
        need("title", Text),
        need("need", OneOf(&words(&NEED))),
        may("under", Id),
    ],
};

const MEASURE: Shape = Shape {
    what: "a measure",
    keys: &[need("id", Id), need("title", Text)],
};

const KPI: Shape = Shape {
    what: "a key performance indicator",
    keys: &[
        need("kpi", Whole),
        need("title", Text),
        need("definition", Text),
    ],
};

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
fn deadline(read: &mut Reader<'_>, file: &Block<'_>) -> Option<(i8, i8)> {
    let text = read.scalar(file, "deadline")?;
    let (day, month) = text.value.split_once(' ')?;
    let month = Month::parse(&format!("{month} 2000"))?;
    Some((day.parse().ok()?, month.month))
}

fn heading(read: &mut Reader<'_>, node: &Node) -> Option<Heading> {
    let block = read.block(node, &HEADING)?;
    let id = read.id(&block, "id");
    let title = read.text(&block, "title");
    let need = read.choice(&block, "need", &NEED);
    let under = read.id(&block, "under").map(|under| under.value);
    Some(Heading {
        id: id?,
        title: title?,
        need: need?,
        under,
    })
}

fn measure(read: &mut Reader<'_>, node: &Node) -> Option<Measure> {
    let block = read.block(node, &MEASURE)?;
    let id = read.id(&block, "id");
    let title = read.text(&block, "title");
    Some(Measure {
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
