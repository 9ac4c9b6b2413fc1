//! data/representation.yaml and data/benchmarks.yaml: figures side by side.

use super::indicators::UNIT;
use crate::diagnostics::{Finding, plural};
use crate::parse::node::Node;
use crate::parse::reader::{Block, Reader};
use crate::parse::shape::Kind::{
    Block as Nested, Figure, Id as AnId, List, Number, OneOf, Period, Prose, Table, Text, Whole,
};
use crate::parse::shape::{Shape, may, need, words};
use crate::parse::sheet::Spread;
use crate::plan::Id;
use crate::plan::figures::{
    Benchmark, BenchmarkMeasure, BenchmarkRow, FigureBasis, Position, Representation,
    RepresentationRow, Unit,
};
use crate::sources::Spanned;
use crate::units::Decimal;

const BASIS: [(&str, FigureBasis); 2] =
    [("exact", FigureBasis::Exact), ("mean", FigureBasis::Mean)];

const REPRESENTATION: Shape = Shape {
    what: "representation.yaml",
    keys: &[need("tables", List(&Nested(&GROUPS)))],
};

const GROUPS: Shape = Shape {
    what: "a table of representation",
    keys: &[
        need("id", AnId),
        need("caption", Text),
        need("source", Text),
        need("cohort", Text),
        need("reference", Text),
        need("rows", Table(&GROUP)),
        may("cohort_period", Period),
        may("reference_period", Period),
        may("note", Prose),
    ],
};

const GROUP: Shape = Shape {
    what: "a group",
    keys: &[
        need("group", Text),
        may("cohort", Number),
        may("reference", Number),
    ],
};

const BENCHMARKS: Shape = Shape {
    what: "benchmarks.yaml",
    keys: &[need("tables", List(&Nested(&BENCHMARK)))],
};

const BENCHMARK: Shape = Shape {
    what: "a benchmark",
    keys: &[
        need("id", AnId),
        need("caption", Text),
        need("period", Period),
        need("source", Text),
        need("measures", List(&Nested(&MEASURE))),
        need("rows", Table(&ROW)),
        may("indicator", AnId),
        may("note", Prose),
    ],
};

const MEASURE: Shape = Shape {
    what: "a measure",
    keys: &[
        need("id", AnId),
        need("label", Text),
        may("unit", OneOf(&words(&UNIT))),
        may("from", List(&AnId)),
    ],
};

const ROW: Shape = Shape {
    what: "a row of a benchmark",
    keys: &[
        need("area", AnId),
        need("values", List(&Figure)),
        may("basis", OneOf(&words(&BASIS))),
        may("rank", Whole),
        may("rank_of", Whole),
        may("rank_before", Whole),
    ],
};

pub(in crate::parse) fn representation(
    read: &mut Reader<'_>,
    root: &Node,
) -> Option<Vec<Representation>> {
    let file = read.block(root, &REPRESENTATION)?;
    Some(read.blocks(&file, "tables", groups))
}

fn groups(read: &mut Reader<'_>, node: &Node) -> Option<Representation> {
    let block = read.block(node, &GROUPS)?;
    let id = read.id(&block, "id");
    let caption = read.text(&block, "caption");
    let source = read.text(&block, "source");
    let cohort = read.text(&block, "cohort");
    let reference = read.text(&block, "reference");
    let rows = read.blocks(&block, "rows", group);
    let period = |read: &mut Reader<'_>, name: &str| read.period(&block, name).map(|p| p.value);
    Some(Representation {
        cohort_period: period(read, "cohort_period"),
        reference_period: period(read, "reference_period"),
        note: read.prose(&block, "note"),
        id: id?,
        caption: caption?,
        source: source?,
        cohort: cohort?,
        reference: reference?,
        rows,
    })
}

fn group(read: &mut Reader<'_>, node: &Node) -> Option<RepresentationRow> {
    let block = read.block(node, &GROUP)?;
    let group = read.text(&block, "group");
    Some(RepresentationRow {
        cohort: read.number(&block, "cohort").map(|number| number.value),
        reference: read.number(&block, "reference").map(|number| number.value),
        span: block.span,
        group: group?,
    })
}

pub(in crate::parse) fn benchmarks(read: &mut Reader<'_>, root: &Node) -> Option<Vec<Benchmark>> {
    let file = read.block(root, &BENCHMARKS)?;
    Some(read.blocks(&file, "tables", benchmark))
}

fn benchmark(read: &mut Reader<'_>, node: &Node) -> Option<Benchmark> {
    let block = read.block(node, &BENCHMARK)?;
    let id = read.id(&block, "id");
    let caption = read.text(&block, "caption");
    let period = read.period(&block, "period");
    let source = read.text(&block, "source");
    let measures = read.blocks(&block, "measures", measure);
    let headings = measures
        .iter()
        .map(|measure| vec![measure.label.clone(), measure.id.value.to_string()])
        .collect();
    let spread = Spread::new("values", headings);
    let rows = read.rows(&block, "rows", &spread, row);
    for row in rows.iter().filter(|row| row.values.len() != measures.len()) {
        let message = format!(
            "this row has {}, but the table has {}",
            plural(row.values.len(), "value", "values"),
            plural(measures.len(), "measure", "measures")
        );
        read.found
            .push(Finding::error("row-length", row.span, message).help(
                "give one value for each measure; write `not available` where there is none",
            ));
    }
    Some(Benchmark {
        indicator: read.id(&block, "indicator"),
        note: read.prose(&block, "note"),
        id: id?,
        caption: caption?,
        period: period?.value,
        source: source?,
        measures,
        rows,
    })
}

fn measure(read: &mut Reader<'_>, node: &Node) -> Option<BenchmarkMeasure> {
    let block = read.block(node, &MEASURE)?;
    let id = read.id(&block, "id");
    let label = read.text(&block, "label");
    Some(BenchmarkMeasure {
        unit: read.choice(&block, "unit", &UNIT).unwrap_or(Unit::Count),
        from: read.ids(&block, "from"),
        id: id?,
        label: label?,
    })
}

fn row(read: &mut Reader<'_>, node: &Node) -> Option<BenchmarkRow> {
    let block = read.block(node, &ROW)?;
    let area = read.id(&block, "area");
    let basis = read.choice(&block, "basis", &BASIS);
    let items = read.items(&block, "values");
    let values = items.into_iter().map(|item| number(read, item)).collect();
    let position = position(read, &block);
    let own = Id::slug("own");
    Some(BenchmarkRow {
        area: area.filter(|area| area.value != own),
        basis: basis.unwrap_or(FigureBasis::Exact),
        values,
        position,
        span: block.span,
    })
}

/// A number of a list, or nothing where it says `not available`.
fn number(read: &mut Reader<'_>, node: &Node) -> Option<Spanned<Decimal>> {
    let text = read.scalar_of(node, "values", Number)?;
    if text.value == "not available" {
        return None;
    }
    read.number_of(text, "values")
}

fn position(read: &mut Reader<'_>, row: &Block<'_>) -> Option<Position> {
    let whole = |read: &mut Reader<'_>, name: &str| {
        let number = read.whole(row, name)?;
        u32::try_from(number.value).ok()
    };
    let (of, before) = (whole(read, "rank_of"), whole(read, "rank_before"));
    Some(Position {
        rank: whole(read, "rank")?,
        of,
        before,
    })
}
