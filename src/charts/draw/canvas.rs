//! The canvas: the one file that knows plotters.
//!
//! Chart kinds draw on a [`Canvas`] and place values on a [`Plane`]. plotters transforms
//! coordinates, finds the round values of an axis, and hands primitives to [`Stroke`], which writes
//! them as SVG. The style of a mark passes through plotters encoded in its colour.

use super::coordinates::SCALE;
use super::geometry::Point;
use super::mark_style::MarkStyle;
use super::marker::Marker;
use super::svg::{Svg, SvgHead, TextAnchor};
use super::text_metrics::{Font, Weight};
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

/// The plotters backend, which writes SVG.
struct Stroke<'a>(&'a mut Svg);

/// A canvas to draw on, of a fixed size.
pub(in crate::charts) struct Canvas<'a> {
    area: DrawingArea<Stroke<'a>, Shift>,
}

/// A part of a canvas with a coordinate system for values.
pub(in crate::charts) struct Plane<'a> {
    area: DrawingArea<Stroke<'a>, Cartesian2d<RangedCoordf64, RangedCoordf64>>,
}

/// Makes a drawing: `paint` draws on the canvas, and the SVG is returned.
pub(in crate::charts) fn draw(head: &SvgHead<'_>, paint: impl FnOnce(&Canvas<'_>)) -> String {
    let mut svg = Svg::new(head);
    let area = Stroke(&mut svg).into_drawing_area();
    paint(&Canvas { area });
    svg.finish()
}

/// Round values within a range, at most `most`.
pub(in crate::charts) fn ticks(range: &Range<f64>, most: usize) -> Vec<f64> {
    RangedCoordf64::from(range.clone()).key_points(most)
}

impl<'a> Canvas<'a> {
    /// A rectangle between two corners as a plane, with a range of values from left to right and
    /// another from bottom to top.
    pub(in crate::charts) fn plane(
        &self,
        from: Point,
        to: Point,
        x: Range<f64>,
        y: Range<f64>,
    ) -> Plane<'a> {
        let ((left, top), (right, bottom)) = (steps(from), steps(to));
        let coordinates = Cartesian2d::new(x, y, (left..right, bottom..top));
        Plane {
            area: self.area.apply_coord_spec(coordinates),
        }
    }

    /// Draws an open line through points.
    pub(in crate::charts) fn path(&self, points: &[Point], ink: MarkStyle) {
        let points: Vec<_> = points.iter().copied().map(steps).collect();
        done(self.area.draw(&PathElement::new(points, style(ink))));
    }

    /// Draws a filled rectangle between two corners.
    pub(in crate::charts) fn rect(&self, from: Point, to: Point, ink: MarkStyle) {
        let corners = [steps(from), steps(to)];
        done(self.area.draw(&Rectangle::new(corners, style(ink))));
    }

    /// Draws a filled circle; `radius` in SVG user units.
    pub(in crate::charts) fn dot(&self, at: Point, radius: i32, ink: MarkStyle) {
        done((self.area).draw(&Circle::new(steps(at), radius * SCALE, style(ink))));
    }

    /// Draws a marker with its centre at a point.
    pub(in crate::charts) fn marker(&self, at: Point, marker: Marker, ink: MarkStyle) {
        let corners: Vec<_> = marker.corners(at).into_iter().map(steps).collect();
        if corners.is_empty() {
            return self.dot(at, Marker::RADIUS, ink);
        }
        done(self.area.draw(&Polygon::new(corners, style(ink))));
    }

    /// Draws a line of text on its baseline.
    pub(in crate::charts) fn text(
        &self,
        at: Point,
        text: &str,
        face: Font,
        (ink, anchor): (MarkStyle, TextAnchor),
    ) {
        let weight = match face.weight {
            Weight::Regular => FontStyle::Normal,
            Weight::Bold => FontStyle::Bold,
        };
        let held = match anchor {
            TextAnchor::Start => HPos::Left,
            TextAnchor::Middle => HPos::Center,
            TextAnchor::End => HPos::Right,
        };
        let font = FontDesc::new(FontFamily::SansSerif, face.size, weight);
        let colour = RGBColor(0, 0, ink.code());
        let style = TextStyle::from(font).color(&colour);
        let style = style.pos(Pos::new(held, VPos::Bottom));
        done(self.area.draw_text(text, &style, steps(at)));
    }
}

impl Plane<'_> {
    /// The point of a pair of values.
    pub(in crate::charts) fn at(&self, x: f64, y: f64) -> Point {
        let (x, y) = self.area.map_coordinate(&(x, y));
        (
            f64::from(x) / f64::from(SCALE),
            f64::from(y) / f64::from(SCALE),
        )
    }

    /// Draws horizontal grid lines at the round values of [`ticks`], at most `most`.
    pub(in crate::charts) fn grid(&self, most: usize) {
        let line = style(MarkStyle::Grid);
        done(
            self.area
                .draw_mesh(|pen, mesh| mesh.draw(pen, &line), most, 0),
        );
    }
}

/// Drops the result of writing to a string in memory, which cannot fail.
fn done<E>(_written: Result<(), E>) {}

fn style(ink: MarkStyle) -> ShapeStyle {
    RGBColor(0, 0, ink.code()).filled()
}

fn ink(colour: BackendColor) -> MarkStyle {
    MarkStyle::from_code(colour.rgb.2)
}

#[expect(
    clippy::cast_possible_truncation,
    reason = "a place on a drawing, not a figure"
)]
fn steps((x, y): Point) -> BackendCoord {
    let step = |units: f64| (units * f64::from(SCALE)).round() as i32;
    (step(x), step(y))
}

type DrawResult = Result<(), DrawingErrorKind<Infallible>>;

impl DrawingBackend for Stroke<'_> {
    type ErrorType = Infallible;

    fn get_size(&self) -> (u32, u32) {
        self.0.size
    }

    fn ensure_prepared(&mut self) -> DrawResult {
        Ok(())
    }

    fn present(&mut self) -> DrawResult {
        Ok(())
    }

    /// Does nothing, because shapes are written whole and never as pixels.
    fn draw_pixel(&mut self, _: BackendCoord, _: BackendColor) -> DrawResult {
        Ok(())
    }

    fn draw_line<S: BackendStyle>(
        &mut self,
        from: BackendCoord,
        to: BackendCoord,
        style: &S,
    ) -> DrawResult {
        self.draw_path([from, to], style)
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        path: I,
        style: &S,
    ) -> DrawResult {
        self.0.path(path, ink(style.color()));
        Ok(())
    }

    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        points: I,
        style: &S,
    ) -> DrawResult {
        self.0.polygon(points, ink(style.color()));
        Ok(())
    }

    fn draw_rect<S: BackendStyle>(
        &mut self,
        from: BackendCoord,
        to: BackendCoord,
        style: &S,
        _fill: bool,
    ) -> DrawResult {
        self.0.rect(from, to, ink(style.color()));
        Ok(())
    }

    fn draw_circle<S: BackendStyle>(
        &mut self,
        centre: BackendCoord,
        radius: u32,
        style: &S,
        _fill: bool,
    ) -> DrawResult {
        let radius = radius.cast_signed();
        self.0.circle(centre, radius, ink(style.color()));
        Ok(())
    }

    fn draw_text<S: BackendTextStyle>(
        &mut self,
        text: &str,
        style: &S,
        at: BackendCoord,
    ) -> DrawResult {
        let anchor = match style.anchor().h_pos {
            HPos::Left => TextAnchor::Start,
            HPos::Center => TextAnchor::Middle,
            HPos::Right => TextAnchor::End,
        };
        self.0
            .text(at, text, face(style), (ink(style.color()), anchor));
        Ok(())
    }
}

fn face<S: BackendTextStyle>(style: &S) -> Font {
    let weight = match style.style() {
        FontStyle::Bold => Weight::Bold,
        _ => Weight::Regular,
    };
    Font {
        size: style.size(),
        weight,
    }
}
