//! A sparkline beside a headline value. It adds nothing to the words beside it, so it is hidden
//! from screen readers.

use crate::pages::view::Html;
use crate::units::Decimal;
use std::fmt::Write;

/// The width of the drawing, in SVG user units.
const WIDTH: i128 = 1200;
const HEIGHT: i128 = 320;
/// The margin around the line, so that its last point is not cut off.
const EDGE: i128 = 40;

/// A line through the values; `None` for fewer than three, which show no trend.
pub(super) fn sparkline(figures: &[Decimal]) -> Option<Html> {
    let places = figures.iter().map(|figure| figure.places()).max()?;
    let values: Vec<i128> = figures.iter().map(|figure| figure.scaled(places)).collect();
    let steps = i128::try_from(values.len()).ok()? - 1;
    if steps < 2 {
        return None;
    }
    // the line has no axis, so its height must not make a small change look large
    let (low, high) = (*values.iter().min()?.min(&0), *values.iter().max()?.max(&0));
    let range = (high - low).max(1);
    let point = |at: i128, value: i128| {
        let x = EDGE + at * (WIDTH - 2 * EDGE) / steps;
        let y = HEIGHT - EDGE - (value - low) * (HEIGHT - 2 * EDGE) / range;
        (x, y)
    };
    let points: Vec<(i128, i128)> = (0..)
        .zip(&values)
        .map(|(at, value)| point(at, *value))
        .collect();
    let (x, y) = *points.last()?;
    let mut line = String::new();
    for (x, y) in &points {
        let separator = if line.is_empty() { "M" } else { "L" };
        write!(line, "{separator}{x} {y}").ok()?;
    }
    Some(Html(format!(
        "<svg class=\"spark\" viewBox=\"0 0 {WIDTH} {HEIGHT}\" aria-hidden=\"true\" focusable=\"false\">\
         <path class=\"spark-line\" fill=\"none\" d=\"{line}\"/>\
         <circle class=\"spark-end\" cx=\"{x}\" cy=\"{y}\" r=\"32\"/></svg>"
    )))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_line_runs_from_edge_to_edge_above_zero() {
        let figures = ["155", "310", "310"].map(|text| Decimal::parse(text).unwrap());
        let svg = sparkline(&figures).unwrap().0;
        assert!(svg.contains("M40 160L600 40L1160 40"), "{svg}");
    }

    #[test]
    fn two_points_are_no_course() {
        let figures = ["1", "2"].map(|text| Decimal::parse(text).unwrap());
        assert_eq!(sparkline(&figures), None);
    }
}
