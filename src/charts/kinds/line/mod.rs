//! A line chart: the plan's own area over time, with other areas, bands and the target.
//!
//! The own line is solid, dark and has round markers; others are dashed, lighter and have other
//! markers. Every line is labelled at its end. A gap in the values is a gap in the line.

mod axes;
mod label;
mod model;
mod plot_area;
mod render;
mod segments;

use crate::charts::draw::canvas;
use crate::charts::draw::size::{self, ChartSize};
use crate::charts::draw::svg::SvgHead;
pub(in crate::charts) use model::{Line, LineChart, ReferenceLine, ReferenceLineKind, Stop};
use model::{NARROW, WIDE};
use plot_area::PlotArea;
pub(in crate::charts) use segments::runs;

/// Draws the chart as SVG. `id`, `title` and `desc` as in [`SvgHead`].
pub(in crate::charts) fn draw(
    chart: &LineChart,
    edition: ChartSize,
    [id, title, desc]: [&str; 3],
) -> String {
    let measures = if edition == size::WIDE { WIDE } else { NARROW };
    let frame = PlotArea::of(chart, measures);
    let head = SvgHead {
        id,
        class: edition.class,
        title,
        desc,
        width: edition.width,
        height: frame.height,
        fills: 0,
    };
    canvas::draw(&head, |canvas| render::chart(canvas, chart, &frame))
}
