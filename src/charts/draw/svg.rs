//! Writes a drawing as SVG text.
//!
//! Coordinates are given in tenths of a user unit and written with one decimal, so that the same
//! figure always gives the same bytes. There is no `style` attribute and no style element, because
//! a strict content security policy forbids them. Text stays text.

use super::coordinates::{SCALE, number, push_number};
use super::mark_style::{MarkStyle, PALETTE};
use super::text_metrics::{Font, Weight};
use std::fmt::Write;

const FONTS: &str = "Atkinson Hyperlegible Next, Arial, Helvetica, sans-serif";

/// The identity, names and size of a drawing.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::charts) struct SvgHead<'a> {
    /// The id, unique in the plan; every id inside the drawing begins with it.
    pub(in crate::charts) id: &'a str,
    /// The class, `chart-wide` or `chart-narrow`, by which themes show one of the two sizes.
    pub(in crate::charts) class: &'static str,
    /// The accessible name: the SVG's `title`.
    pub(in crate::charts) title: &'a str,
    /// The accessible description: the SVG's `desc`.
    pub(in crate::charts) desc: &'a str,
    /// The width in user units.
    pub(in crate::charts) width: f64,
    /// The height in user units.
    pub(in crate::charts) height: f64,
    /// The number of different hatching patterns that it uses.
    pub(in crate::charts) fills: u8,
}

/// Where a text is anchored: SVG's `text-anchor`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::charts) enum TextAnchor {
    /// At the left end of the text.
    Start,
    /// At the middle of the text.
    Middle,
    /// At the right end of the text.
    End,
}

/// An SVG document under construction.
#[derive(Debug)]
pub(in crate::charts) struct Svg {
    out: String,
    id: String,
    /// The style of the path being written. Consecutive shapes of one style share one path.
    path: Option<MarkStyle>,
    /// The width and height, in tenths of a user unit.
    pub(in crate::charts) size: (u32, u32),
}

impl Svg {
    /// Writes the opening element, with title, description and patterns.
    pub(in crate::charts) fn new(head: &SvgHead<'_>) -> Self {
        let (id, class) = (head.id, head.class);
        let (width, height) = (whole(head.width), whole(head.height));
        let mut out = format!(
            "<svg class=\"chart {class}\" xmlns=\"http://www.w3.org/2000/svg\" \
             viewBox=\"0 0 {width} {height}\" font-family=\"{FONTS}\" role=\"img\" \
             aria-labelledby=\"{id}-t\" aria-describedby=\"{id}-d\">\n\
             <title id=\"{id}-t\">{}</title>\n<desc id=\"{id}-d\">{}</desc>\n",
            escape(head.title),
            escape(head.desc),
        );
        if head.fills > 1 {
            out.push_str("<defs>\n");
            (1..head.fills.min(4)).for_each(|n| out.push_str(&pattern(id, n)));
            out.push_str("</defs>\n");
        }
        // one image with a name, so that screen readers do not read its parts one by one
        out.push_str("<g aria-hidden=\"true\">\n");
        let steps = SCALE.unsigned_abs();
        Self {
            out,
            id: id.to_owned(),
            path: None,
            size: (width * steps, height * steps),
        }
    }

    /// Writes an open line through points.
    pub(in crate::charts) fn path(
        &mut self,
        points: impl IntoIterator<Item = (i32, i32)>,
        ink: MarkStyle,
    ) {
        self.shape(points, "", ink);
    }

    /// Writes a closed shape with a border through points.
    pub(in crate::charts) fn polygon(
        &mut self,
        points: impl IntoIterator<Item = (i32, i32)>,
        ink: MarkStyle,
    ) {
        self.shape(points, "Z", ink);
    }

    fn shape(&mut self, points: impl IntoIterator<Item = (i32, i32)>, end: &str, ink: MarkStyle) {
        if self.path != Some(ink) {
            self.end_path();
            let (class, look) = (ink.class(), ink.shape(&self.id));
            let _ = write!(self.out, "<path class=\"{class}\" {look} d=\"");
            self.path = Some(ink);
        }
        let mut letter = 'M';
        for (x, y) in points {
            self.out.push(letter);
            push_number(&mut self.out, x);
            self.out.push(' ');
            push_number(&mut self.out, y);
            letter = 'L';
        }
        self.out.push_str(end);
    }

    fn end_path(&mut self) {
        if self.path.take().is_some() {
            self.out.push_str("\"/>\n");
        }
    }

    /// Writes a rectangle between two opposite corners.
    pub(in crate::charts) fn rect(&mut self, from: (i32, i32), to: (i32, i32), ink: MarkStyle) {
        let (x, y) = (from.0.min(to.0), from.1.min(to.1));
        let (width, height) = ((to.0 - from.0).abs(), (to.1 - from.1).abs());
        let [x, y, width, height] = [x, y, width, height].map(number);
        let place = format!("x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\"");
        self.element("rect", &place, ink);
    }

    /// Writes a circle; centre and radius in tenths of a user unit.
    pub(in crate::charts) fn circle(&mut self, centre: (i32, i32), radius: i32, ink: MarkStyle) {
        let [x, y, radius] = [centre.0, centre.1, radius].map(number);
        self.element(
            "circle",
            &format!("cx=\"{x}\" cy=\"{y}\" r=\"{radius}\""),
            ink,
        );
    }

    fn element(&mut self, name: &str, place: &str, ink: MarkStyle) {
        self.end_path();
        let (class, look) = (ink.class(), ink.shape(&self.id));
        let _ = writeln!(self.out, "<{name} class=\"{class}\" {look} {place}/>");
    }

    /// Writes a line of text on its baseline.
    pub(in crate::charts) fn text(
        &mut self,
        at: (i32, i32),
        text: &str,
        face: Font,
        (ink, anchor): (MarkStyle, TextAnchor),
    ) {
        self.end_path();
        let (class, colour) = (ink.class(), ink.words());
        let [x, y] = [at.0, at.1].map(number);
        let size = face.size;
        let weight = match face.weight {
            Weight::Regular => "",
            Weight::Bold => " font-weight=\"700\"",
        };
        let held = match anchor {
            TextAnchor::Start => "",
            TextAnchor::Middle => " text-anchor=\"middle\"",
            TextAnchor::End => " text-anchor=\"end\"",
        };
        let _ = writeln!(
            self.out,
            "<text class=\"{class}\" fill=\"{colour}\" x=\"{x}\" y=\"{y}\" \
             font-size=\"{size}\"{weight}{held}>{}</text>",
            escape(text)
        );
    }

    /// Closes the document and returns it.
    pub(in crate::charts) fn finish(mut self) -> String {
        self.end_path();
        self.out.push_str("</g>\n</svg>");
        self.out
    }
}

/// Sparse hatching on white. Each number has its own pattern, so that a black and white printer can
/// distinguish them.
fn pattern(id: &str, n: u8) -> String {
    let colour = PALETTE[usize::from(n) % 4];
    let (side, marks) = match n {
        1 => (6, "M-1.5 1.5L1.5 -1.5M0 6L6 0M4.5 7.5L7.5 4.5"),
        2 => (6, "M0.5 1.5h2M3.5 4.5h2"),
        _ => (8, "M0 0L8 8M0 8L8 0"),
    };
    let width = if n == 2 { "2" } else { "1.5" };
    format!(
        "<pattern id=\"{id}-p{n}\" class=\"c-hatch s{n}\" width=\"{side}\" height=\"{side}\" \
         patternUnits=\"userSpaceOnUse\"><rect width=\"{side}\" height=\"{side}\" fill=\"#fff\"/>\
         <path fill=\"none\" stroke=\"{colour}\" stroke-width=\"{width}\" d=\"{marks}\"/></pattern>\n"
    )
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a size that we chose, a few thousand at most"
)]
fn whole(units: f64) -> u32 {
    units.ceil() as u32
}

/// Text escaped for XML; characters that XML does not allow are removed.
fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\t' | '\n' => out.push(' '),
            '\u{0}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => {}
            other => out.push(other),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn writes_tenths_and_escapes() {
        assert_eq!([105, 100, -3].map(number), ["10.5", "10", "-0.3"]);
        assert_eq!(escape("a < \"b\" & \u{1}c"), "a &lt; &quot;b&quot; &amp; c");
    }
}
