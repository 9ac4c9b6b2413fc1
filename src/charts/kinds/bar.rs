//! A bar chart: horizontal bars, each with its name at the left (or above it, on a phone) and its
//! value at the right.
//!
//! Bars begin at zero. Where amounts have parts of several kinds, the parts are stacked, each kind
//! has its own hatching, and a legend is above the bars.

use crate::charts::draw::canvas::{self, Canvas, Plane};
use crate::charts::draw::legend::{Legend, SWATCH};
use crate::charts::draw::mark_style::MarkStyle;
use crate::charts::draw::size::ChartSize;
use crate::charts::draw::svg::{SvgHead, TextAnchor};
use crate::charts::draw::text_layout::TextBlock;
use crate::charts::draw::text_metrics::{Font, Weight};

/// The content of a bar chart.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::charts) struct BarChart {
    /// The bars from top to bottom.
    pub(in crate::charts) bars: Vec<Bar>,
    /// The names of the kinds of parts, by their numbers; the legend lists them if there are
    /// several.
    pub(in crate::charts) kinds: Vec<&'static str>,
}

/// One bar, with its parts.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::charts) struct Bar {
    /// The name beside the bar.
    pub(in crate::charts) name: String,
    /// The parts of the bar, each a kind and an amount that is not negative.
    pub(in crate::charts) parts: Vec<(u8, f64)>,
    /// The text at the end of the bar.
    pub(in crate::charts) end: String,
    /// The font weight of the name.
    pub(in crate::charts) weight: Weight,
}

const SIZE: f64 = 15.0;
/// The height of bars and the gap between them, in user units: for few bars, and for many.
const THICK: [f64; 2] = [24.0, 18.0];
const BETWEEN: [f64; 2] = [12.0, 9.0];
/// The number of bars from which they count as many. Chosen by eye.
const MANY: usize = 9;

/// A bar that is laid out.
struct BarRow<'a> {
    bar: &'a Bar,
    name: TextBlock,
    end: TextBlock,
    /// The upper edge of the row, in user units.
    top: f64,
    /// The height of the name above the bar, in user units.
    above: f64,
    /// The height of the bar and its name, in user units.
    height: f64,
    /// The height of the bar, in user units.
    thick: f64,
}

/// Draws the chart as SVG. `id`, `title` and `desc` as in [`SvgHead`].
pub(in crate::charts) fn draw(
    chart: &BarChart,
    edition: ChartSize,
    [id, title, desc]: [&str; 3],
) -> String {
    let key = key(chart, edition);
    let rows = rows(chart, edition, key.height);
    let height = rows.last().map_or(key.height, |row| row.top + row.height) + 4.0;
    let fills = chart
        .bars
        .iter()
        .flat_map(|bar| &bar.parts)
        .map(|(kind, _)| kind + 1)
        .max();
    let head = SvgHead {
        id,
        class: edition.class,
        title,
        desc,
        width: edition.width,
        height,
        fills: fills.unwrap_or(0),
    };
    canvas::draw(&head, |canvas| {
        key.paint(canvas, |kind, (x, y)| {
            let half = SWATCH / 2.0;
            let corner = |side: f64| (x + side * half, y + side * (half - 1.0));
            canvas.rect(corner(-1.0), corner(1.0), MarkStyle::Fill(kind));
        });
        paint_rows(canvas, &rows, edition, height);
    })
}

/// The legend of the kinds that are drawn; empty where there is only one.
fn key(chart: &BarChart, edition: ChartSize) -> Legend {
    if chart.kinds.len() < 2 {
        return Legend::default();
    }
    let parts = || chart.bars.iter().flat_map(|bar| &bar.parts);
    let used = |kind: u8| parts().any(|part| part.0 == kind && part.1 > 0.0);
    let kinds = (0..).zip(chart.kinds.iter().copied());
    Legend::of(kinds.filter(|(kind, _)| used(*kind)), edition.width)
}

fn rows(chart: &BarChart, edition: ChartSize, top: f64) -> Vec<BarRow<'_>> {
    let mut top = top;
    let mut rows = Vec::new();
    let many = usize::from(chart.bars.len() >= MANY);
    for bar in &chart.bars {
        let face = Font {
            size: SIZE,
            weight: bar.weight,
        };
        let name = TextBlock::wrap(
            &bar.name,
            face,
            edition.column.unwrap_or(edition.width - 2.0),
        );
        let end = TextBlock::wrap(&bar.end, face_of_end(bar), edition.width * 0.4);
        let tall = THICK[many].max(end.height());
        let (above, height) = match edition.column {
            Some(_) => (0.0, tall.max(name.height())),
            None => (name.height() + 3.0, name.height() + 3.0 + tall),
        };
        rows.push(BarRow {
            bar,
            name,
            end,
            top,
            above,
            height,
            thick: THICK[many],
        });
        top += height + BETWEEN[many];
    }
    rows
}

fn paint_rows(canvas: &Canvas<'_>, rows: &[BarRow<'_>], edition: ChartSize, height: f64) {
    let names = rows.iter().map(|row| row.name.width()).fold(0.0, f64::max);
    let left = edition.column.map_or(1.0, |most| names.min(most) + 12.0);
    let ends = rows.iter().map(|row| row.end.width()).fold(0.0, f64::max);
    let right = edition.width - ends - 10.0;
    let most = rows.iter().map(|row| total(row.bar)).fold(0.0, f64::max);
    let most = if most > 0.0 { most } else { 1.0 };
    let plane = canvas.plane((left, 0.0), (right, height), 0.0..most, 0.0..1.0);
    for row in rows {
        paint_row(canvas, row, &plane, edition);
    }
    if let (Some(first), true) = (rows.first(), edition.column.is_some()) {
        canvas.path(&[(left, first.top - 4.0), (left, height)], MarkStyle::Axis);
    }
}

fn paint_row(canvas: &Canvas<'_>, row: &BarRow<'_>, plane: &Plane<'_>, edition: ChartSize) {
    let middle = row.top + f64::midpoint(row.above, row.height);
    let above = row.top + row.name.height() / 2.0;
    let name_at = edition.column.map_or(above, |_| middle);
    for (line, y) in row.name.around(name_at) {
        canvas.text(
            (1.0, y),
            line,
            row.name.face,
            (MarkStyle::Text, TextAnchor::Start),
        );
    }
    let mut so_far = 0.0;
    for &(kind, amount) in row.bar.parts.iter().filter(|part| part.1 > 0.0) {
        let from = plane.at(so_far, 0.0).0 + if so_far > 0.0 { 2.5 } else { 0.5 };
        so_far += amount;
        let to = plane.at(so_far, 0.0).0 - 0.5;
        let (top, bottom) = (middle - row.thick / 2.0, middle + row.thick / 2.0);
        canvas.rect(
            (from, top),
            (to.max(from + 1.0), bottom),
            MarkStyle::Fill(kind),
        );
    }
    let end = plane.at(so_far, 0.0).0 + 8.0;
    let ink = match row.end.face.weight {
        Weight::Bold => MarkStyle::Text,
        Weight::Regular => MarkStyle::Muted,
    };
    for (line, y) in row.end.around(middle) {
        canvas.text((end, y), line, row.end.face, (ink, TextAnchor::Start));
    }
}

/// The font of the text at the end: bold for values, regular for words about a missing one.
fn face_of_end(bar: &Bar) -> Font {
    let weight = if bar.end.starts_with(char::is_alphabetic) {
        Weight::Regular
    } else {
        Weight::Bold
    };
    Font { size: SIZE, weight }
}

fn total(bar: &Bar) -> f64 {
    bar.parts.iter().map(|part| part.1).sum()
}
