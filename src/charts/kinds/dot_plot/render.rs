//! Draws the rows of a dot plot.

use super::model::{ASIDE, Dot, DotSpan, FACES, PlacedDotRow, RADII};
use crate::charts::draw::canvas::{Canvas, Plane};
use crate::charts::draw::collision::boxed;
use crate::charts::draw::mark_style::MarkStyle;
use crate::charts::draw::svg::TextAnchor;
use crate::charts::draw::text_layout::TextBlock;

/// Draws one row with its dots.
pub(super) fn row(canvas: &Canvas<'_>, row: &PlacedDotRow<'_>, plane: &Plane<'_>, span: &DotSpan) {
    for (line, y) in row.name.around(row.name_at) {
        canvas.text(
            (1.0, y),
            line,
            FACES[1],
            (MarkStyle::Text, TextAnchor::Start),
        );
    }
    let place = |dot: &Dot| match dot {
        Dot::At(value, _) => Some(plane.at(*value, 0.0).0),
        Dot::Missing(_) => None,
    };
    let [filled, hollow] = [place(&row.dots[0]), place(&row.dots[1])];
    match (filled, hollow) {
        (Some(a), Some(b)) => {
            canvas.path(
                &[(span.zero, row.middle), (span.end, row.middle)],
                MarkStyle::Grid,
            );
            canvas.path(&[(a, row.middle), (b, row.middle)], MarkStyle::Between);
            let sides = if a < b { [-1.0, 1.0] } else { [1.0, -1.0] };
            figure(canvas, row, (1, b), sides[1]);
            figure(canvas, row, (0, a), sides[0]);
        }
        (Some(x), None) => figure(canvas, row, (0, x), 1.0),
        (None, Some(x)) => figure(canvas, row, (1, x), 1.0),
        (None, None) => {}
    }
    for (line, y) in row.missing.around(row.missing_at) {
        let at = (span.left, y);
        canvas.text(at, line, FACES[1], (MarkStyle::Muted, TextAnchor::Start));
    }
}

/// Draws a dot with its value, at its left (-1) or right (1).
fn figure(canvas: &Canvas<'_>, row: &PlacedDotRow<'_>, (kind, x): (u8, f64), side: f64) {
    let at = usize::from(kind % 2);
    let Dot::At(_, text) = &row.dots[at] else {
        return;
    };
    let anchor = if side < 0.0 {
        TextAnchor::End
    } else {
        TextAnchor::Start
    };
    let lines = TextBlock::wrap(text, FACES[at], f64::MAX);
    let ink = [MarkStyle::Own, MarkStyle::Text][at];
    for (line, y) in lines.around(row.middle) {
        let place = (x + side * ASIDE, y);
        let clear = boxed(line, place, FACES[at], anchor).widened(2.0);
        let corners = ((clear.left, clear.top), (clear.right, clear.bottom));
        canvas.rect(corners.0, corners.1, MarkStyle::Ground);
        canvas.text(place, line, FACES[at], (ink, anchor));
    }
    canvas.dot((x, row.middle), RADII[at], MarkStyle::Mark(kind));
}
