//! Reads what a page paints from its operators.
//! Reads only; what it does not understand is a fault, never a guess.

use super::content_stream::{Operand, Operator};
use super::fonts::FontLetters;
use super::geometry::{Extent, PageMatrix};
use super::page_content::{Neighbour, PaintedPage, TextLine, Untagged};
use std::collections::BTreeMap;
use std::ops::Range;
use std::rc::Rc;

/// What the operators of a page paint with its fonts.
pub(super) fn read(
    operators: &[Operator<'_>],
    fonts: &BTreeMap<Vec<u8>, Rc<FontLetters>>,
) -> PaintedPage {
    let mut painter = Painter {
        fonts,
        page: PaintedPage::default(),
        state: GraphicsState {
            matrix: PageMatrix::IDENTITY,
            clip: None,
        },
        saved: Vec::new(),
        marks: Vec::new(),
        font: None,
        font_size: 0.,
        text_matrix: PageMatrix::IDENTITY,
        path: None,
        sets_clip: false,
        text: None,
        last_text: None,
        waiting: 0,
    };
    for operator in operators {
        painter.operator(operator);
    }
    if !painter.marks.is_empty() || painter.text.is_some() {
        painter.fault("content that is opened and not closed");
    }
    painter.page
}

#[derive(Clone, Copy)]
struct GraphicsState {
    matrix: PageMatrix,
    clip: Option<Extent>,
}

impl GraphicsState {
    /// The part of an extent that the clip leaves.
    fn seen(&self, extent: &Extent) -> Extent {
        self.clip.map_or(*extent, |clip| clip.meet(extent))
    }
}

/// A mark that is open while something is painted.
#[derive(Clone, Copy, PartialEq, Eq)]
enum OpenMark {
    Numbered(i64),
    Artifact,
    /// Neither: a property list without a number.
    Other,
}

/// Text between `BT` and `ET`.
struct TextObject {
    start: usize,
    /// How many marks were open at `BT`.
    marks_before: usize,
    text: String,
    baseline: Option<f64>,
    extent: Extent,
}

/// The state of painting a page from its first operator to its last.
struct Painter<'f> {
    fonts: &'f BTreeMap<Vec<u8>, Rc<FontLetters>>,
    page: PaintedPage,
    state: GraphicsState,
    saved: Vec<GraphicsState>,
    marks: Vec<OpenMark>,
    font: Option<&'f FontLetters>,
    font_size: f64,
    text_matrix: PageMatrix,
    /// Where the current path begins in bytes, and how far it reaches.
    path: Option<(usize, Extent)>,
    sets_clip: bool,
    text: Option<TextObject>,
    last_text: Option<Neighbour>,
    /// From this one on, pieces without a mark do not know what follows them.
    waiting: usize,
}

impl Painter<'_> {
    fn fault(&mut self, fault: &'static str) {
        if !self.page.faults.contains(&fault) {
            self.page.faults.push(fault);
        }
    }

    fn operator(&mut self, operator: &Operator<'_>) {
        match operator.name {
            b"q" | b"Q" | b"cm" => self.graphics_state(operator),
            b"BDC" | b"BMC" => self.open_mark(operator),
            b"EMC" => self.close_mark(),
            b"m" | b"l" | b"c" | b"v" | b"y" | b"re" => self.path_part(operator),
            b"W" | b"W*" => self.sets_clip = true,
            b"n" | b"S" | b"s" | b"f" | b"F" | b"f*" | b"B" | b"B*" | b"b" | b"b*" => {
                self.end_path(operator);
            }
            b"Do" | b"sh" => self.picture(operator),
            b"BT" | b"ET" | b"Tf" | b"Tm" | b"Td" | b"Tj" | b"TJ" => self.text(operator),
            b"T*" | b"TD" | b"TL" | b"'" | b"\"" => {
                self.fault("an operator that Chromium does not write");
            }
            _ => {}
        }
    }

    fn graphics_state(&mut self, operator: &Operator<'_>) {
        match operator.name {
            b"q" => self.saved.push(self.state),
            b"Q" => match self.saved.pop() {
                Some(saved) => self.state = saved,
                None => self.fault("a state that is restored and was not saved"),
            },
            _ => {
                if let Some(matrix) = PageMatrix::read(&operator.numbers()) {
                    self.state.matrix = matrix.then(&self.state.matrix);
                }
            }
        }
    }

    fn open_mark(&mut self, operator: &Operator<'_>) {
        let number = operator.operands.iter().find_map(|operand| match operand {
            Operand::Dictionary(properties) => mcid(properties),
            _ => None,
        });
        let mark = match (number, operator.operands.first()) {
            (Some(number), _) => OpenMark::Numbered(number),
            (None, Some(Operand::Name(b"Artifact"))) => OpenMark::Artifact,
            _ => OpenMark::Other,
        };
        if let OpenMark::Numbered(number) = mark {
            let content = self.page.marked.entry(number).or_default();
            content.opens.push(operator.range.clone());
        }
        // a ligature has a mark of its own within its text, which names its letters
        let is_split = self.text.is_some() || self.mark().is_some_and(|open| open != mark);
        if mark != OpenMark::Other && is_split {
            self.fault("marks that do not nest");
        }
        self.marks.push(mark);
    }

    fn close_mark(&mut self) {
        let is_outside = { self.text.iter() }.any(|text| self.marks.len() <= text.marks_before);
        if self.marks.pop().is_none() || is_outside {
            self.fault("marks that do not nest");
        }
    }

    /// The mark that decides what the content is; `None` where it has none.
    fn mark(&self) -> Option<OpenMark> {
        let decides = |mark: &&OpenMark| **mark != OpenMark::Other;
        self.marks.iter().rev().find(decides).copied()
    }

    fn path_part(&mut self, operator: &Operator<'_>) {
        let numbers = operator.numbers();
        let matrix = self.state.matrix;
        let start = operator.range.start;
        let (_, extent) = self.path.get_or_insert((start, Extent::NONE));
        if let (b"re", [x, y, width, height]) = (operator.name, &numbers[..]) {
            for (x, y) in [
                (*x, *y),
                (x + width, y + height),
                (*x, y + height),
                (x + width, *y),
            ] {
                extent.add(matrix.apply(x, y));
            }
        } else {
            for point in numbers.chunks_exact(2) {
                extent.add(matrix.apply(point[0], point[1]));
            }
        }
    }

    fn end_path(&mut self, operator: &Operator<'_>) {
        let sets_clip = std::mem::take(&mut self.sets_clip);
        let Some((start, extent)) = self.path.take() else {
            return;
        };
        if operator.name != b"n" {
            self.paint(start..operator.range.end, None, extent);
        }
        if sets_clip {
            self.state.clip = Some(self.state.seen(&extent));
        }
    }

    fn picture(&mut self, operator: &Operator<'_>) {
        let mut extent = Extent::NONE;
        for (x, y) in [(0., 0.), (1., 1.), (0., 1.), (1., 0.)] {
            extent.add(self.state.matrix.apply(x, y));
        }
        if let Some(OpenMark::Numbered(number)) = self.mark() {
            self.page.marked.entry(number).or_default().has_picture = true;
        }
        self.paint(operator.range.clone(), None, extent);
    }

    fn text(&mut self, operator: &Operator<'_>) {
        let numbers = operator.numbers();
        match operator.name {
            b"BT" => {
                self.text_matrix = PageMatrix::IDENTITY;
                self.text = Some(TextObject {
                    start: operator.range.start,
                    marks_before: self.marks.len(),
                    text: String::new(),
                    baseline: None,
                    extent: Extent::NONE,
                });
            }
            b"Tf" => {
                self.font_size = numbers.first().copied().unwrap_or(0.);
                self.font = operator.operands.first().and_then(|operand| match operand {
                    Operand::Name(name) => self.fonts.get(*name).map(Rc::as_ref),
                    _ => None,
                });
            }
            b"Tm" => {
                if let Some(matrix) = PageMatrix::read(&numbers) {
                    self.text_matrix = matrix;
                }
            }
            b"Td" => {
                if let [x, y] = numbers[..] {
                    self.text_matrix = PageMatrix::shift(x, y).then(&self.text_matrix);
                }
            }
            b"ET" => self.end_text(operator),
            _ => self.show(operator),
        }
    }

    /// Letters that are shown.
    fn show(&mut self, operator: &Operator<'_>) {
        let here = self.text_matrix.then(&self.state.matrix);
        let (size, font) = (self.font_size, self.font);
        let Some(object) = &mut self.text else {
            return self.fault("letters outside a text object");
        };
        object.baseline.get_or_insert(here.apply(0., 0.).1);
        let (mut is_known, mut width) = (true, 0.);
        for operand in &operator.operands {
            let Operand::Text(bytes) = operand else {
                continue;
            };
            for code in bytes.chunks(font.map_or(2, |font| font.code_length)) {
                let code = code
                    .iter()
                    .fold(0, |code, byte| code << 8 | u16::from(*byte));
                let letters = font.and_then(|font| font.letters.get(&code));
                is_known &= letters.is_some();
                width += font.map_or(0., |font| font.width(code)) * size;
                object
                    .text
                    .push_str(letters.map_or("\u{fffd}", String::as_str));
            }
        }
        for (x, y) in [(0., -0.25 * size), (width, size)] {
            object.extent.add(here.apply(x, y));
        }
        if !is_known {
            self.fault("letters whose meaning the font does not say");
        }
    }

    fn end_text(&mut self, operator: &Operator<'_>) {
        let Some(object) = self.text.take() else {
            return self.fault("a text object that ends and did not begin");
        };
        if self.marks.len() != object.marks_before {
            self.fault("marks that do not nest");
        }
        let Some(baseline) = object.baseline else {
            return;
        };
        let (text, extent) = (object.text, object.extent);
        let Some(OpenMark::Numbered(number)) = self.mark() else {
            return self.paint(object.start..operator.range.end, Some(text), extent);
        };
        if !text.trim().is_empty() {
            let neighbour = Neighbour { number, extent };
            for untagged in &mut self.page.untagged[self.waiting..] {
                untagged.after = Some(neighbour);
            }
            self.waiting = self.page.untagged.len();
            self.last_text = Some(neighbour);
        }
        let content = self.page.marked.entry(number).or_default();
        content.grow(&extent);
        content.lines.push(TextLine { baseline, text });
    }

    /// Something painted by `range`: it belongs to the open mark or has none.
    fn paint(&mut self, range: Range<usize>, text: Option<String>, extent: Extent) {
        match self.mark() {
            Some(OpenMark::Numbered(number)) => {
                let seen = self.state.seen(&extent);
                self.page.marked.entry(number).or_default().grow(&seen);
            }
            Some(_) => {}
            None => self.page.untagged.push(Untagged {
                range,
                text,
                is_clipped: self.state.clip.is_some(),
                extent,
                before: self.last_text,
                after: None,
            }),
        }
    }
}

/// The number in a property list.
fn mcid(properties: &[u8]) -> Option<i64> {
    let properties = std::str::from_utf8(properties).ok()?;
    let after = properties.split("/MCID").nth(1)?.trim_start();
    let end = after.find(|letter: char| !letter.is_ascii_digit());
    after[..end.unwrap_or(after.len())].parse().ok()
}
