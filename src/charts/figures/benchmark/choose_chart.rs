//! Which drawing suits a benchmark.

use super::measures::{clear, name, parts, shown};
use crate::charts::Drawing;
use crate::charts::cells::in_words;
use crate::charts::context::{ChartContext, drawing};
use crate::charts::draw::axis::drawable;
use crate::charts::draw::text_metrics::Weight;
use crate::charts::figures::dots::dot;
use crate::charts::kinds::bar::{self, Bar, BarChart};
use crate::charts::kinds::dot_plot::{self, DotChart, DotRow};
use crate::disclosure::{Benchmark, BenchmarkRow, Published, Unit};
use crate::units::Decimal;
use crate::words;

/// A drawing, and what it leaves out.
pub(super) struct Sight {
    pub(super) drawing: Drawing,
    pub(super) remarks: Vec<String>,
}

/// The drawing, if one helps.
pub(super) fn of(benchmark: &Benchmark, scene: &ChartContext<'_>, finding: &str) -> Option<Sight> {
    match clear(benchmark) {
        Some(at) => bars(benchmark, at, scene, finding),
        None => pairs(benchmark, scene, finding),
    }
}

/// A bar an area, the largest first, the own one solid.
fn bars(
    benchmark: &Benchmark,
    at: usize,
    scene: &ChartContext<'_>,
    finding: &str,
) -> Option<Sight> {
    let value = |row: &BenchmarkRow| row.values.get(at)?.figure().map(|it| it.to_f64());
    let values: Vec<_> = benchmark.rows.iter().filter_map(value).collect();
    let any = values.iter().any(|value| *value > 0.0);
    if values.len() < 2 || !any || !values.iter().all(|it| drawable(*it)) {
        return None;
    }
    let mut rows: Vec<_> = benchmark.rows.iter().collect();
    let size = |row: &BenchmarkRow| value(row).unwrap_or(-1.0);
    rows.sort_by(|a, b| size(b).total_cmp(&size(a)));
    let chart = BarChart {
        bars: rows
            .into_iter()
            .map(|row| bar(benchmark, at, row, scene))
            .collect(),
        kinds: Vec::new(),
    };
    let slug = format!("benchmark-{}", benchmark.id);
    let draw = |edition, id: &str| bar::draw(&chart, edition, [id, &benchmark.caption, finding]);
    Some(Sight {
        drawing: drawing(&slug, draw),
        remarks: Vec::new(),
    })
}

fn bar(benchmark: &Benchmark, at: usize, row: &BenchmarkRow, scene: &ChartContext<'_>) -> Bar {
    let value = row.values.get(at).unwrap_or(&Published::NOT_AVAILABLE);
    let of = parts(benchmark, at, row).map(|(part, whole)| format!(" ({part} of {whole})"));
    let unit = benchmark.measures[at].unit;
    let end = value.figure().map_or_else(
        || in_words(value, scene.words).to_owned(),
        |value| format!("{}{}", shown(*value, unit), of.unwrap_or_default()),
    );
    let own = row.area.is_none();
    let length = value.figure().map_or(0.0, |value| value.to_f64());
    Bar {
        name: name(row, scene),
        parts: vec![(u8::from(!own), length)],
        end,
        weight: if own { Weight::Bold } else { Weight::Regular },
    }
}

/// A pair of dots a percentage, of the own area and the only other.
fn pairs(benchmark: &Benchmark, scene: &ChartContext<'_>, finding: &str) -> Option<Sight> {
    let own = benchmark.rows.iter().find(|row| row.area.is_none())?;
    let mut others = benchmark.rows.iter().filter(|row| row.area.is_some());
    let other = others.next().filter(|_| others.next().is_none())?;
    let (shares, rest): (Vec<_>, Vec<_>) = benchmark
        .measures
        .iter()
        .enumerate()
        .partition(|(_, measure)| measure.unit == Unit::Percent);
    let apart = |at: usize| {
        let value = |row: &BenchmarkRow| row.values.get(at)?.figure().copied();
        value(own)?.less(value(other)?).map(Decimal::to_f64)
    };
    let mut shares = shares;
    // from the farthest above the other area to the farthest below it; the missing come last
    shares.sort_by(|(a, _), (b, _)| {
        let [a, b] = [*a, *b].map(|at| apart(at).unwrap_or(f64::NEG_INFINITY));
        b.total_cmp(&a)
    });
    let rows: Vec<_> = shares
        .iter()
        .map(|(at, measure)| {
            Some(DotRow {
                name: measure.label.clone(),
                dots: [
                    dot(own.values.get(*at)?, "%", scene.words)?,
                    dot(other.values.get(*at)?, "%", scene.words)?,
                ],
            })
        })
        .collect::<Option<_>>()?;
    if rows.len() < 2 {
        return None;
    }
    let chart = DotChart {
        rows,
        kinds: [name(own, scene), name(other, scene)],
    };
    let left: Vec<_> = rest.iter().map(|(_, it)| it.label.clone()).collect();
    let slug = format!("benchmark-{}", benchmark.id);
    let draw =
        |edition, id: &str| dot_plot::draw(&chart, edition, [id, &benchmark.caption, finding]);
    Some(Sight {
        drawing: drawing(&slug, draw),
        remarks: (!left.is_empty())
            .then(|| words::table_only(&left))
            .into_iter()
            .collect(),
    })
}
