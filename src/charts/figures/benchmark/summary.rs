//! What a benchmark shows, in generated sentences: how the own figure stands to every other.

use super::measures::{area_name, clear, name, parts, shown};
use crate::charts::context::ChartContext;
use crate::disclosure::{Benchmark, BenchmarkRow, FigureBasis, Position, Unit};
use crate::units::Decimal;
use crate::words;
use std::cmp::Ordering;

/// The sentences, if the own area is there and there is something to compare.
pub(super) fn of(benchmark: &Benchmark, scene: &ChartContext<'_>) -> Option<String> {
    let own = benchmark.rows.iter().find(|row| row.area.is_none())?;
    let first = match clear(benchmark) {
        Some(at) => stands(benchmark, own, at, scene),
        None => tally(benchmark, own, scene),
    };
    let place = own.position.map(place);
    let sentences: Vec<_> = first.into_iter().chain(place).collect();
    (!sentences.is_empty()).then(|| sentences.join(" "))
}

/// "Havering: 14.3% (1 of 7), below Redbridge (42.9%) and the YJS family average (35.0%)."
fn stands(
    benchmark: &Benchmark,
    own: &BenchmarkRow,
    at: usize,
    scene: &ChartContext<'_>,
) -> Option<String> {
    let measure = benchmark.measures.get(at)?;
    let value = own.values.get(at)?.figure()?;
    let size = |row: &&BenchmarkRow| row.values.get(at)?.figure().map(|it| it.to_f64());
    let mut rows: Vec<_> = benchmark.rows.iter().collect();
    rows.sort_by(|a, b| size(b).partial_cmp(&size(a)).unwrap_or(Ordering::Equal));
    let others: Vec<_> = rows
        .into_iter()
        .filter(|row| row.area.is_some())
        .filter_map(|row| {
            let other = row.values.get(at)?.figure()?;
            Some(words::OtherArea {
                way: value.partial_cmp(other)?,
                name: area_name(row, scene),
                is_mean: row.basis == FigureBasis::Mean,
                figure: shown(*other, measure.unit),
            })
        })
        .collect();
    let unit = crate::charts::context::after(measure.unit);
    let of = parts(benchmark, at, own).map(|(part, whole)| format!(" ({part} of {whole})"));
    let figure = format!("{value}{unit}{}", of.unwrap_or_default());
    Some(words::stands_among(&name(own, scene), &figure, &others))
}

/// "Of the 7 percentages given for both, Havering against London is higher on 4 and lower on 3."
fn tally(benchmark: &Benchmark, own: &BenchmarkRow, scene: &ChartContext<'_>) -> Option<String> {
    let mut others = benchmark.rows.iter().filter(|row| row.area.is_some());
    let other = others.next().filter(|_| others.next().is_none())?;
    let shares = benchmark.measures.iter().enumerate();
    let ways: Vec<_> = shares
        .filter(|(_, measure)| measure.unit == Unit::Percent)
        .filter_map(|(at, _)| {
            let value =
                |row: &BenchmarkRow| -> Option<Decimal> { row.values.get(at)?.figure().copied() };
            value(own)?.partial_cmp(&value(other)?)
        })
        .collect();
    let number = |way| ways.iter().filter(|it| **it == way).count();
    let [higher, lower, same] = [Ordering::Greater, Ordering::Less, Ordering::Equal].map(number);
    let names = [name(own, scene), name(other, scene)];
    (ways.len() > 1).then(|| {
        let names = names.each_ref().map(String::as_str);
        words::tally(names, [higher, lower, same])
    })
}

/// "Its place is 90th of 154; before, it was 65th."
pub(super) fn place(position: Position) -> String {
    let place = match position.of {
        Some(of) => words::position([position.rank, of], position.first),
        None => words::position_alone(position.rank, position.first),
    };
    let before = position.before.map(words::ordinal);
    words::placed(&place, before.as_deref())
}
