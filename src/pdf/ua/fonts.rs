//! What the codes of a page's fonts mean, and how wide they are.

use lopdf::{Dictionary, Document, Object, ObjectId};
use std::collections::BTreeMap;
use std::rc::Rc;

/// What the codes of one font mean.
#[derive(Debug, Default, PartialEq)]
pub(super) struct FontLetters {
    /// How many bytes a code has: two in a composite font, else one.
    pub code_length: usize,
    /// The letters of each code.
    pub letters: BTreeMap<u16, String>,
    /// How wide each code is, in thousandths of the size of the type.
    widths: BTreeMap<u16, f32>,
}

impl FontLetters {
    /// How wide a code is, in parts of the size of the type.
    pub(super) fn width(&self, code: u16) -> f64 {
        f64::from(self.widths.get(&code).copied().unwrap_or(DEFAULT_WIDTH)) / 1000.
    }
}

/// The width of a code that a font does not say (ISO 32000-1, 9.7.4.3).
const DEFAULT_WIDTH: f32 = 1000.;

/// The tables that were read, by their objects: pages share fonts.
#[derive(Default)]
pub(super) struct FontTables {
    known: BTreeMap<ObjectId, Rc<FontLetters>>,
}

impl FontTables {
    /// The letters of each font of a page, by the font's name there. A font without a table is left
    /// out.
    pub(super) fn page(
        &mut self,
        pdf: &Document,
        page: ObjectId,
    ) -> BTreeMap<Vec<u8>, Rc<FontLetters>> {
        let fonts = pdf.get_page_fonts(page).unwrap_or_default().into_iter();
        fonts
            .filter_map(|(name, font)| Some((name, self.font(pdf, font)?)))
            .collect()
    }

    fn font(&mut self, pdf: &Document, font: &Dictionary) -> Option<Rc<FontLetters>> {
        let id = font.get(b"ToUnicode").and_then(Object::as_reference).ok()?;
        if let Some(letters) = self.known.get(&id) {
            return Some(Rc::clone(letters));
        }
        let stream = pdf.get_object(id).ok()?.as_stream().ok()?;
        let table = stream.get_plain_content().ok()?;
        let is_composite = font.get(b"Subtype").and_then(Object::as_name).ok()? == b"Type0";
        let letters = Rc::new(FontLetters {
            code_length: if is_composite { 2 } else { 1 },
            letters: parse(&String::from_utf8_lossy(&table)),
            widths: widths(pdf, font).unwrap_or_default(),
        });
        self.known.insert(id, Rc::clone(&letters));
        Some(letters)
    }
}

/// The widths of a composite font's codes: `first [w w w]`, or `first last w`.
fn widths(pdf: &Document, font: &Dictionary) -> Option<BTreeMap<u16, f32>> {
    let object = |object| pdf.dereference(object).ok().map(|(_, object)| object);
    let fonts = object(font.get(b"DescendantFonts").ok()?)?
        .as_array()
        .ok()?;
    let font = object(fonts.first()?)?.as_dict().ok()?;
    let code = |number: &Object| u16::try_from(number.as_i64().ok()?).ok();
    let mut widths = BTreeMap::new();
    let mut rest = object(font.get(b"W").ok()?)?.as_array().ok()?.as_slice();
    while let [first, second, after @ ..] = rest {
        let first = code(first)?;
        rest = after;
        if let Ok(array) = object(second)?.as_array() {
            for (code, width) in (first..).zip(array) {
                widths.insert(code, width.as_float().ok()?);
            }
        } else {
            let (width, after) = rest.split_first()?;
            rest = after;
            let width = width.as_float().ok()?;
            widths.extend((first..=code(second)?).map(|code| (code, width)));
        }
    }
    Some(widths)
}

/// A table's single codes and ranges of codes.
fn parse(table: &str) -> BTreeMap<u16, String> {
    let mut letters = BTreeMap::new();
    for entry in entries(table, "bfchar", 2) {
        if let [code, text] = entry[..]
            && let Some(code) = hexadecimal(code)
        {
            letters.insert(code, String::from_utf16_lossy(&units(text)));
        }
    }
    for entry in entries(table, "bfrange", 3) {
        if let [first, last, text] = entry[..]
            && let (Some(first), Some(last)) = (hexadecimal(first), hexadecimal(last))
        {
            let units = units(text);
            for code in first..=last {
                letters.insert(code, moved(&units, code - first));
            }
        }
    }
    letters
}

/// The bracketed words between `begin` and `end` of a kind, `count` at a time.
fn entries<'t>(table: &'t str, kind: &str, count: usize) -> Vec<Vec<&'t str>> {
    let (begin, end) = (format!("begin{kind}"), format!("end{kind}"));
    let blocks = table.split(begin.as_str()).skip(1);
    let inside = blocks.map(|block| block.split(end.as_str()).next().unwrap_or_default());
    let items = inside.flat_map(|block| block.split('<').skip(1));
    let words: Vec<&str> = items.filter_map(|item| item.split('>').next()).collect();
    words.chunks_exact(count).map(<[_]>::to_vec).collect()
}

fn hexadecimal(digits: &str) -> Option<u16> {
    u16::from_str_radix(digits, 16).ok()
}

fn units(digits: &str) -> Vec<u16> {
    let pairs = digits.as_bytes().chunks(4);
    pairs
        .filter_map(|unit| hexadecimal(std::str::from_utf8(unit).ok()?))
        .collect()
}

/// The letters of a range's code, counted from its first.
fn moved(units: &[u16], by: u16) -> String {
    let mut units = units.to_vec();
    if let Some(last) = units.last_mut() {
        *last = last.wrapping_add(by);
    }
    String::from_utf16_lossy(&units)
}

#[cfg(test)]
mod tests {
    use super::*;
    use lopdf::dictionary;

    #[test]
    fn codes_and_ranges_of_codes_have_letters() {
        let table = "2 beginbfchar\n<0003> <0020>\n<0007> <00660069>\nendbfchar\n1 beginbfrange\n<0024> <0026> <0041>\nendbfrange";
        let letters = parse(table);
        let text = |code: u16| letters[&code].as_str();
        assert_eq!(
            [text(3), text(7), text(0x24), text(0x26)],
            [" ", "fi", "A", "C"]
        );
        assert_eq!(letters.len(), 5);
    }

    #[test]
    fn widths_are_said_one_by_one_or_for_a_range() {
        let (mut pdf, array) = (Document::new(), |numbers: &[i64]| {
            Object::Array(numbers.iter().map(|number| (*number).into()).collect())
        });
        let widths_of = vec![3.into(), array(&[250, 500]), 7.into(), 8.into(), 600.into()];
        let descendant = pdf.add_object(dictionary! { "W" => widths_of });
        let font = dictionary! { "DescendantFonts" => vec![descendant.into()] };
        let font = FontLetters {
            widths: widths(&pdf, &font).unwrap(),
            ..FontLetters::default()
        };
        let width = |code| font.width(code);
        let widths = [3, 4, 7, 8, 9].map(|code| format!("{:.2}", width(code)));
        assert_eq!(widths, ["0.25", "0.50", "0.60", "0.60", "1.00"]);
    }
}
