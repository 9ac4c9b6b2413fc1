//! data/benchmarks.yaml: areas side by side, as a national return prints them.

use crate::diagnostics::{Finding, plural};
use crate::parse::schema::reader::{KeyBlock, Reader};
use crate::parse::schema::record::{raw_record, record};
use crate::parse::schema::shape::ValueKind;
use crate::parse::schema::value::{Codec, Field};
use crate::parse::spreadsheet::{self, WideColumns};
use crate::plan::Id;
use crate::plan::figures::{
    Benchmark, BenchmarkMeasure, BenchmarkRow, FigureBasis, FirstPlace, Position, Unit,
};
use crate::sources::Spanned;
use crate::units::Decimal;

raw_record! { #[derive(Default)] BenchmarksFile "benchmarks.yaml" {
    need tables [Vec<Benchmark>] =>
        "Tables of areas side by side, as a national return prints them.";
} }

record! { Benchmark "a benchmark" {
    need id =>
        "A short name; [[benchmark ID]] shows the table.";
    need caption =>
        "What the table shows.";
    need period =>
        "The period of its figures.";
    need source =>
        "Where the figures come from.";
    need measures =>
        "The columns, in order.";
    need rows by (ValueKind::Table(BenchmarkRow::SHAPE), |read, block, key| Some(rows(read, block, key, measures.as_deref()?))) =>
        "The areas.";
    may indicator =>
        "The id of the indicator that the table belongs to.";
    may note =>
        "A note that readers see under the table.";
} }

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

record! { BenchmarkRow "a row of a benchmark" at span {
    need area: OtherArea =>
        "own, or the id of an area in areas.yaml.";
    need values: FiguresOrNone =>
        "A figure for each measure, as published; not available where there is none.";
    may basis or |_| FigureBasis::Exact =>
        "exact for one area, mean for an average of several; exact if left out.";
    may position as "rank" by (ValueKind::Whole, |read, block, key| {
        let (of, before, first) = (rank_of?, rank_before?, rank_first?);
        let rank: Option<u32> = Field::read(read, block, key)?;
        Some(rank.map(|rank| Position { rank, of, before, first }))
    }) =>
        "The area's place."
        with {
            may rank_of [Option<u32>] =>
                "Among how many.";
            may rank_before [Option<u32>] =>
                "Its place a year before.";
            may rank_first [Option<FirstPlace>] =>
                "Whether 1st is the lowest or the highest value.";
        };
} }

/// The rows of a benchmark; one that has not a value for each measure is reported.
fn rows(
    read: &mut Reader<'_>,
    block: &KeyBlock<'_>,
    key: &str,
    measures: &[BenchmarkMeasure],
) -> Vec<BenchmarkRow> {
    let headings = measures
        .iter()
        .map(|measure| vec![measure.label.clone(), measure.id.value.to_string()])
        .collect();
    let wide = WideColumns::new("values", headings);
    let rows: Vec<BenchmarkRow> = spreadsheet::rows(read, block, key, &wide);
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
    rows
}

/// The id of an area; `None` for the plan's own.
struct OtherArea;

impl Codec<Option<Spanned<Id>>> for OtherArea {
    const KIND: ValueKind = ValueKind::Id;

    fn read(
        read: &mut Reader<'_>,
        block: &KeyBlock<'_>,
        key: &'static str,
    ) -> Option<Option<Spanned<Id>>> {
        let area: Option<Spanned<Id>> = Field::read(read, block, key)?;
        let own = Id::slug("own");
        Some(area.filter(|area| area.value != own))
    }
}

/// Numbers, each `None` where it says `not available`.
struct FiguresOrNone;

impl Codec<Vec<Option<Spanned<Decimal>>>> for FiguresOrNone {
    const KIND: ValueKind = ValueKind::List(&ValueKind::Figure);

    fn read(
        read: &mut Reader<'_>,
        block: &KeyBlock<'_>,
        key: &'static str,
    ) -> Option<Vec<Option<Spanned<Decimal>>>> {
        let items = read.headed_items(block, key).into_iter();
        let numbers = items.map(|(heading, item)| {
            let text = read.scalar_of(item, heading, ValueKind::Number)?;
            if text.value == "not available" {
                return None;
            }
            read.number_of(text, heading)
        });
        Some(numbers.collect())
    }
}
