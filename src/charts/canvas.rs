//! The one file that knows plotters.
//!
//! Kinds of chart draw on a [`Canvas`] and place values on a [`Plane`]; plotters keeps the
//! coordinates, finds the round values of an axis, and hands primitives to [`Pen`], which writes
//! them as SVG. A mark's ink rides through plotters inside its colour.

use super::ink::Ink;
use super::marker::Marker;
use super::steps::SCALE;
use super::svg::{Anchor, Head, Svg};
use super::widths::{Face, Weight};
use plotters::coord::Shift;
use plotters::coord::cartesian::Cartesian2d;
use plotters::coord::ranged1d::Ranged;
use plotters::coord::types::RangedCoordf64;
use plotters::drawing::{DrawingArea, IntoDrawingArea};
use plotters::element::{Circle, PathElement, Polygon, Rectangle};
use plotters::style::text_anchor::{HPos, Pos, VPos};
use plotters::style::{Color, FontDesc, FontFamily, FontStyle, RGBColor, ShapeStyle, TextStyle};
use plotters_backend::{
    BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend, DrawingErrorKind,
};
use std::convert::Infallible;
use std::ops::Range;

/// A place on the drawing, in its units, from the top left.
pub(super) type Point = (f64, f64);

/// Writes what plotters draws.
struct Pen<'a>(&'a mut Svg);

/// A drawing in the making.
pub(super) struct Canvas<'a> {
    area: DrawingArea<Pen<'a>, Shift>,
}

/// A part of a drawing on which values have places.
pub(super) struct Plane<'a> {
    area: DrawingArea<Pen<'a>, Cartesian2d<RangedCoordf64, RangedCoordf64>>,
}

/// A drawing, painted by `paint`.
pub(super) fn draw(head: &Head<'_>, paint: impl FnOnce(&Canvas<'_>)) -> String {
    let mut svg = Svg::new(head);
    let area = Pen(&mut svg).into_drawing_area();
    paint(&Canvas { area });
    svg.finish()
}

/// Round values within a range, `most` at most.
pub(super) fn ticks(range: &Range<f64>, most: usize) -> Vec<f64> {
    RangedCoordf64::from(range.clone()).key_points(most)
}

impl<'a> Canvas<'a> {
    /// The rectangle between two corners as a plane with ranges of values from left to right and
    /// from bottom to top.
    pub(super) fn plane(&self, from: Point, to: Point, x: Range<f64>, y: Range<f64>) -> Plane<'a> {
        let ((left, top), (right, bottom)) = (steps(from), steps(to));
        let coordinates = Cartesian2d::new(x, y, (left..right, bottom..top));
        Plane {
            area: self.area.apply_coord_spec(coordinates),
        }
    }

    /// A line through points.
    pub(super) fn path(&self, points: &[Point], ink: Ink) {
        let points: Vec<_> = points.iter().copied().map(steps).collect();
        done(self.area.draw(&PathElement::new(points, style(ink))));
    }

    /// A filled rectangle between two corners.
    pub(super) fn rect(&self, from: Point, to: Point, ink: Ink) {
        let corners = [steps(from), steps(to)];
        done(self.area.draw(&Rectangle::new(corners, style(ink))));
    }

    /// A dot.
    pub(super) fn dot(&self, at: Point, radius: i32, ink: Ink) {
        done((self.area).draw(&Circle::new(steps(at), radius * SCALE, style(ink))));
    }

    /// A marker.
    pub(super) fn marker(&self, at: Point, marker: Marker, ink: Ink) {
        let corners: Vec<_> = marker.corners(at).into_iter().map(steps).collect();
        if corners.is_empty() {
            return self.dot(at, Marker::RADIUS, ink);
        }
        done(self.area.draw(&Polygon::new(corners, style(ink))));
    }

    /// A line of text on its baseline.
    pub(super) fn text(&self, at: Point, text: &str, face: Face, (ink, anchor): (Ink, Anchor)) {
        let weight = match face.weight {
            Weight::Regular => FontStyle::Normal,
            Weight::Bold => FontStyle::Bold,
        };
        let held = match anchor {
            Anchor::Start => HPos::Left,
            Anchor::Middle => HPos::Center,
            Anchor::End => HPos::Right,
        };
        let font = FontDesc::new(FontFamily::SansSerif, face.size, weight);
        let colour = RGBColor(0, 0, ink.code());
        let style = TextStyle::from(font).color(&colour);
        let style = style.pos(Pos::new(held, VPos::Bottom));
        done(self.area.draw_text(text, &style, steps(at)));
    }
}

impl Plane<'_> {
    /// Where a pair of values is.
    pub(super) fn at(&self, x: f64, y: f64) -> Point {
        let (x, y) = self.area.map_coordinate(&(x, y));
        (
            f64::from(x) / f64::from(SCALE),
            f64::from(y) / f64::from(SCALE),
        )
    }

    /// Faint lines across at round values, `most` at most: those of [`ticks`].
    pub(super) fn grid(&self, most: usize) {
        let line = style(Ink::Grid);
        done(
            self.area
                .draw_mesh(|pen, mesh| mesh.draw(pen, &line), most, 0),
        );
    }
}

/// Nothing that writes to a string in memory can fail.
fn done<E>(_written: Result<(), E>) {}

fn style(ink: Ink) -> ShapeStyle {
    RGBColor(0, 0, ink.code()).filled()
}

fn ink(colour: BackendColor) -> Ink {
    Ink::from_code(colour.rgb.2)
}

#[expect(
    clippy::cast_possible_truncation,
    reason = "a place on a drawing, not a figure"
)]
fn steps((x, y): Point) -> BackendCoord {
    let step = |units: f64| (units * f64::from(SCALE)).round() as i32;
    (step(x), step(y))
}

type Written = Result<(), DrawingErrorKind<Infallible>>;

impl DrawingBackend for Pen<'_> {
    type ErrorType = Infallible;

    fn get_size(&self) -> (u32, u32) {
        self.0.size
    }

    fn ensure_prepared(&mut self) -> Written {
        Ok(())
    }

    fn present(&mut self) -> Written {
        Ok(())
    }

    /// Every shape writes itself whole, so no pixel is asked for.
    fn draw_pixel(&mut self, _: BackendCoord, _: BackendColor) -> Written {
        Ok(())
    }

    fn draw_line<S: BackendStyle>(
        &mut self,
        from: BackendCoord,
        to: BackendCoord,
        style: &S,
    ) -> Written {
        self.draw_path([from, to], style)
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        path: I,
        style: &S,
    ) -> Written {
        self.0.path(path, ink(style.color()));
        Ok(())
    }

    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        points: I,
        style: &S,
    ) -> Written {
        self.0.polygon(points, ink(style.color()));
        Ok(())
    }

    fn draw_rect<S: BackendStyle>(
        &mut self,
        from: BackendCoord,
        to: BackendCoord,
        style: &S,
        _fill: bool,
    ) -> Written {
        self.0.rect(from, to, ink(style.color()));
        Ok(())
    }

    fn draw_circle<S: BackendStyle>(
        &mut self,
        centre: BackendCoord,
        radius: u32,
        style: &S,
        _fill: bool,
    ) -> Written {
        let radius = radius.cast_signed();
        self.0.circle(centre, radius, ink(style.color()));
        Ok(())
    }

    fn draw_text<S: BackendTextStyle>(
        &mut self,
        text: &str,
        style: &S,
        at: BackendCoord,
    ) -> Written {
        let anchor = match style.anchor().h_pos {
            HPos::Left => Anchor::Start,
            HPos::Center => Anchor::Middle,
            HPos::Right => Anchor::End,
        };
        self.0
            .text(at, text, face(style), (ink(style.color()), anchor));
        Ok(())
    }
}

fn face<S: BackendTextStyle>(style: &S) -> Face {
    let weight = match style.style() {
        FontStyle::Bold => Weight::Bold,
        _ => Weight::Regular,
    };
    Face {
        size: style.size(),
        weight,
    }
}
