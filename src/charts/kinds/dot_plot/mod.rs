//! A dot plot of pairs: in each row one filled and one hollow dot on a line, with their values on
//! either side.
//!
//! The axis begins at zero, and a line joins the two dots. Where a value is missing, the row says
//! so in words.

mod model;
mod render;

use crate::charts::draw::canvas;
use crate::charts::draw::legend::Legend;
use crate::charts::draw::mark_style::MarkStyle;
use crate::charts::draw::size::ChartSize;
use crate::charts::draw::svg::SvgHead;
use crate::charts::draw::text_layout::TextBlock;
use model::{ASIDE, BETWEEN, DotSpan, FACES, PlacedDotRow, RADII, TALL};
pub(in crate::charts) use model::{Dot, DotChart, DotRow};

/// Draws the chart as SVG. `id`, `title` and `desc` as in [`SvgHead`].
pub(in crate::charts) fn draw(
    chart: &DotChart,
    edition: ChartSize,
    [id, title, desc]: [&str; 3],
) -> String {
    let kinds = (0..).zip(chart.kinds.iter().map(String::as_str));
    let key = Legend::of(kinds, edition.width);
    let span = span(chart, edition);
    let rows = rows(chart, edition, &span, key.height);
    let height = rows.last().map_or(key.height, |row| row.bottom) + 4.0;
    let head = SvgHead {
        id,
        class: edition.class,
        title,
        desc,
        width: edition.width,
        height,
        fills: 0,
    };
    canvas::draw(&head, |canvas| {
        key.paint(canvas, |kind, at| {
            let radius = RADII[usize::from(kind % 2)];
            canvas.dot(at, radius, MarkStyle::Mark(kind));
        });
        let most = values(chart).fold(0.0, f64::max);
        let most = if most > 0.0 { most } else { 1.0 };
        let (from, to) = ((span.zero, 0.0), (span.end, height));
        let plane = canvas.plane(from, to, 0.0..most, 0.0..1.0);
        for row in &rows {
            render::row(canvas, row, &plane, &span);
        }
    })
}

fn values(chart: &DotChart) -> impl Iterator<Item = f64> {
    let dots = chart.rows.iter().flat_map(|row| &row.dots);
    dots.filter_map(|dot| match dot {
        Dot::At(value, _) => Some(*value),
        Dot::Missing(_) => None,
    })
}

fn span(chart: &DotChart, edition: ChartSize) -> DotSpan {
    let figures = chart.rows.iter().flat_map(|row| &row.dots);
    let side = figures
        .map(|dot| match dot {
            Dot::At(_, figure) => TextBlock::wrap(figure, FACES[0], edition.width).width(),
            Dot::Missing(_) => 0.0,
        })
        .fold(0.0, f64::max)
        + ASIDE
        + 4.0;
    let names = chart.rows.iter().map(|row| named(row, edition).width());
    let names = names.fold(0.0, f64::max);
    let left = edition.column.map_or(1.0, |_| names + 12.0);
    DotSpan {
        left,
        zero: left + side,
        end: edition.width - side,
        side,
    }
}

fn named(row: &DotRow, edition: ChartSize) -> TextBlock {
    let most = edition.column.unwrap_or(edition.width - 2.0);
    TextBlock::wrap(&row.name, FACES[1], most)
}

fn rows<'a>(
    chart: &'a DotChart,
    edition: ChartSize,
    span: &DotSpan,
    top: f64,
) -> Vec<PlacedDotRow<'a>> {
    let mut top = top;
    let mut rows = Vec::new();
    for row in &chart.rows {
        let name = named(row, edition);
        let missing = missing(row, &chart.kinds, span);
        let none = row.dots.iter().all(|dot| matches!(dot, Dot::Missing(_)));
        // these words take the place of the dots, or are under the only dot
        let (dots, under) = if none {
            (TALL.max(missing.height()), 0.0)
        } else {
            (TALL, missing.height())
        };
        let (above, tall) = if edition.column.is_some() {
            (0.0, (dots + under).max(name.height()))
        } else {
            (name.height() + 3.0, dots + under)
        };
        let first = top + above + (tall - dots - under) / 2.0;
        let middle = first + dots / 2.0;
        let bottom = top + above + tall;
        rows.push(PlacedDotRow {
            dots: &row.dots,
            name_at: if edition.column.is_some() {
                top + tall / 2.0
            } else {
                top + name.height() / 2.0
            },
            name,
            missing_at: if none {
                middle
            } else {
                first + dots + under / 2.0
            },
            missing,
            middle,
            bottom,
        });
        top = bottom + BETWEEN;
    }
    rows
}

/// The words about missing values: "not available" for both, "School census: not available" for
/// one.
fn missing(row: &DotRow, kinds: &[String; 2], span: &DotSpan) -> TextBlock {
    let [first, second] = kinds;
    let text = match &row.dots {
        [Dot::At(..), Dot::At(..)] => String::new(),
        [Dot::Missing(a), Dot::Missing(b)] if a == b => (*a).to_owned(),
        [Dot::Missing(a), Dot::Missing(b)] => format!("{first}: {a}; {second}: {b}"),
        [Dot::Missing(word), Dot::At(..)] => format!("{first}: {word}"),
        [Dot::At(..), Dot::Missing(word)] => format!("{second}: {word}"),
    };
    TextBlock::wrap(&text, FACES[1], span.end + span.side - span.left)
}
