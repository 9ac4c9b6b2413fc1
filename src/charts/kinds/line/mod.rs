//! A line chart: the plan's own area over time, with others, bands and target.
//!
//! The own line is solid, dark and round; others are dashed, lighter and have markers of their
//! own. Every line is named at its end. A gap in the figures is a gap in the line.

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

/// The chart as SVG. `id`, `title` and `desc` as in [`SvgHead`].
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
