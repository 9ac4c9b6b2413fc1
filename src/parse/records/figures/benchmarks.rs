//! data/benchmarks.yaml: areas side by side, as a national return prints them.

use super::counts::heading;
use crate::diagnostics::{Finding, plural};
use crate::parse::schema::reader::{KeyBlock, Reader};
use crate::parse::schema::record::record;
use crate::parse::schema::shape::ValueKind::{
    Block as Nested, Figure, Id as AnId, List, Number, OneOf, Period, Prose, Table, Text, Whole,
};
use crate::parse::schema::shape::{Shape, shape};
use crate::parse::schema::value::Value;
use crate::parse::spreadsheet::WideColumns;
use crate::parse::yaml::node::Node;
use crate::plan::figures::{
    Benchmark, BenchmarkMeasure, BenchmarkRow, FigureBasis, Position, Unit,
};
use crate::plan::{Choice, Id};
use crate::sources::Spanned;
use crate::units::Decimal;

pub(in crate::parse) const BENCHMARKS: Shape = shape!("benchmarks.yaml" {
    need "tables": List(&Nested(&BENCHMARK)),
        "Tables of areas side by side, as a national return prints them.";
});

const BENCHMARK: Shape = shape!("a benchmark" {
    need "id": AnId,
        "A short name; [[benchmark ID]] shows the table.";
    need "caption": Text,
        "What the table shows.";
    need "period": Period,
        "The period of its figures.";
    need "source": Text,
        "Where the figures come from.";
    need "measures": List(BenchmarkMeasure::ITEM),
        "The columns, in order.";
    need "rows": Table(&ROW),
        "The areas.";
    may "indicator": AnId,
        "The id of the indicator that the table belongs to.";
    may "note": Prose,
        "A note that readers see under the table.";
});

record! { BenchmarkMeasure "a measure" {
    need id =>
        "A short name for the column.";
    need label =>
        "The heading that readers see.";
    may unit or |_| Unit::Count =>
        "What the figures are; count if left out.";
    may from =>
        "The ids of the two columns that a rate is made of, such as [number, population]; it is checked.";
    may kpi =>
        "The number of the key performance indicator that it is; the own figure is then the one in kpis.yaml.";
} }

const ROW: Shape = shape!("a row of a benchmark" {
    need "area": AnId,
        "own, or the id of an area in areas.yaml.";
    need "values": List(&Figure),
        "A figure for each measure, as published; not available where there is none.";
    may "basis": OneOf(FigureBasis::WORDS),
        "exact for one area, mean for an average of several; exact if left out.";
    may "rank": Whole,
        "The area's place.";
    may "rank_of": Whole,
        "Among how many.";
    may "rank_before": Whole,
        "Its place a year before.";
});

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
    let measures = BenchmarkMeasure::list(read, &block, "measures");
    let headings = measures
        .iter()
        .map(|measure| vec![measure.label.clone(), measure.id.value.to_string()])
        .collect();
    let spread = WideColumns::new("values", headings);
    let rows = read.rows(&block, "rows", &spread, |read, node| {
        row(read, node, &measures)
    });
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

fn row(read: &mut Reader<'_>, node: &Node, measures: &[BenchmarkMeasure]) -> Option<BenchmarkRow> {
    let block = read.block(node, &ROW)?;
    let area = read.id(&block, "area");
    let basis = read.chosen_at(&block, "basis").map(|basis| basis.value);
    let items = read.items(&block, "values");
    let values = { items.into_iter().enumerate() }
        .map(|(at, item)| {
            let label = measures.get(at).map(|measure| &measure.label);
            number(read, item, heading(node, label))
        })
        .collect();
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

/// A number of a list; `None` where it says `not available`.
fn number(read: &mut Reader<'_>, node: &Node, name: &str) -> Option<Spanned<Decimal>> {
    let text = read.scalar_of(node, name, Number)?;
    if text.value == "not available" {
        return None;
    }
    read.number_of(text, name)
}

fn position(read: &mut Reader<'_>, row: &KeyBlock<'_>) -> Option<Position> {
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
