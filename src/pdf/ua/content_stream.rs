//! A page's content stream as operators with their places in its bytes, so that it can be added to
//! without writing a byte of the browser's anew.

use std::ops::Range;

/// One operator of a content stream with its operands.
#[derive(Debug, PartialEq)]
pub(super) struct Operator<'s> {
    /// Where it stands with its operands, in bytes.
    pub range: Range<usize>,
    /// Its name, such as `BDC` or `re`.
    pub name: &'s [u8],
    /// The operands before it, in order.
    pub operands: Vec<Operand<'s>>,
}

impl Operator<'_> {
    /// The operands that are numbers, in order.
    pub(super) fn numbers(&self) -> Vec<f64> {
        let number = |operand: &Operand<'_>| match operand {
            Operand::Number(number) => Some(*number),
            _ => None,
        };
        self.operands.iter().filter_map(number).collect()
    }
}

/// What stands before an operator.
#[derive(Debug, PartialEq)]
pub(super) enum Operand<'s> {
    /// An integer or a real number.
    Number(f64),
    /// A name without its slash.
    Name(&'s [u8]),
    /// The decoded bytes of a string.
    Text(Vec<u8>),
    /// A dictionary as it is written, without its brackets.
    Dictionary(&'s [u8]),
    /// An array's beginning, or a constant.
    Other,
}

/// What to put in the place of a range of bytes. An empty range only adds.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Edit {
    /// The first byte that is replaced.
    pub start: usize,
    /// The byte after the last that is replaced.
    pub end: usize,
    /// What stands there instead.
    pub text: String,
}

/// The bytes with all edits applied. Edits must not overlap.
pub(super) fn edited(bytes: &[u8], mut edits: Vec<Edit>) -> Vec<u8> {
    edits.sort();
    let mut out = Vec::with_capacity(bytes.len() + edits.len() * 24);
    let mut at = 0;
    for edit in edits {
        out.extend(bytes.get(at..edit.start).unwrap_or_default());
        out.extend(edit.text.as_bytes());
        at = edit.end;
    }
    out.extend(bytes.get(at..).unwrap_or_default());
    out
}

/// The operators of a content stream. `None` where it is damaged or holds an inline image, whose
/// bytes are no operators and which Chromium never writes.
pub(super) fn read(bytes: &[u8]) -> Option<Vec<Operator<'_>>> {
    let mut reader = StreamReader {
        bytes,
        at: 0,
        start: None,
        array_depth: 0,
        operands: Vec::new(),
        operators: Vec::new(),
    };
    while let Some(first) = reader.next_token() {
        reader.token(first)?;
    }
    (reader.operands.is_empty() && reader.array_depth == 0).then_some(reader.operators)
}

struct StreamReader<'s> {
    bytes: &'s [u8],
    at: usize,
    /// Where the operator that is being read began.
    start: Option<usize>,
    array_depth: usize,
    operands: Vec<Operand<'s>>,
    operators: Vec<Operator<'s>>,
}

impl StreamReader<'_> {
    /// Goes over white space and comments to the next token's first byte.
    fn next_token(&mut self) -> Option<u8> {
        loop {
            let first = *self.bytes.get(self.at)?;
            if first == b'%' {
                let rest = &self.bytes[self.at..];
                let line = rest.iter().position(|byte| matches!(byte, b'\n' | b'\r'));
                self.at += line.unwrap_or(rest.len());
            } else if is_white(first) {
                self.at += 1;
            } else {
                return Some(first);
            }
        }
    }

    fn token(&mut self, first: u8) -> Option<()> {
        let (bytes, at) = (self.bytes, self.at);
        self.start.get_or_insert(at);
        match first {
            b'/' => {
                self.at = word_end(bytes, at + 1);
                self.operands.push(Operand::Name(&bytes[at + 1..self.at]));
            }
            b'(' => {
                let (text, end) = literal(bytes, at)?;
                self.operands.push(Operand::Text(text));
                self.at = end;
            }
            b'<' if bytes.get(at + 1) == Some(&b'<') => {
                self.at = dictionary_end(bytes, at)?;
                let inside = &bytes[at + 2..self.at - 2];
                self.operands.push(Operand::Dictionary(inside));
            }
            b'<' => {
                self.at += bytes[at..].iter().position(|byte| *byte == b'>')? + 1;
                let digits = &bytes[at + 1..self.at - 1];
                self.operands.push(Operand::Text(hexadecimal(digits)));
            }
            b'[' => {
                self.array_depth += 1;
                self.operands.push(Operand::Other);
                self.at += 1;
            }
            b']' => {
                self.array_depth = self.array_depth.checked_sub(1)?;
                self.at += 1;
            }
            b')' | b'>' | b'{' | b'}' => return None,
            _ => self.word()?,
        }
        Some(())
    }

    /// A number, a constant or an operator's name.
    fn word(&mut self) -> Option<()> {
        let end = word_end(self.bytes, self.at);
        let word = &self.bytes[self.at..end];
        self.at = end;
        let text = std::str::from_utf8(word).ok();
        if let Some(number) = text.and_then(|text| text.parse::<f64>().ok()) {
            self.operands.push(Operand::Number(number));
        } else if self.array_depth > 0 || matches!(word, b"true" | b"false" | b"null") {
            self.operands.push(Operand::Other);
        } else if word == b"BI" {
            return None;
        } else {
            self.operators.push(Operator {
                range: self.start.take()?..end,
                name: word,
                operands: std::mem::take(&mut self.operands),
            });
        }
        Some(())
    }
}

fn is_white(byte: u8) -> bool {
    matches!(byte, 0 | 9 | 10 | 12 | 13 | 32)
}

fn is_delimiter(byte: u8) -> bool {
    is_white(byte) || b"()<>[]{}/%".contains(&byte)
}

fn word_end(bytes: &[u8], from: usize) -> usize {
    let rest = bytes.get(from..).unwrap_or_default();
    let length = rest.iter().position(|byte| is_delimiter(*byte));
    from + length.unwrap_or(rest.len())
}

fn hexadecimal(text: &[u8]) -> Vec<u8> {
    let digit = |byte: &u8| match byte {
        b'0'..=b'9' => Some(byte - b'0'),
        b'a'..=b'f' => Some(byte - b'a' + 10),
        b'A'..=b'F' => Some(byte - b'A' + 10),
        _ => None,
    };
    let digits: Vec<u8> = text.iter().filter_map(digit).collect();
    let byte = |pair: &[u8]| pair[0] << 4 | pair.get(1).copied().unwrap_or(0);
    digits.chunks(2).map(byte).collect()
}

/// The bytes of a string in round brackets, and where it ends.
fn literal(bytes: &[u8], from: usize) -> Option<(Vec<u8>, usize)> {
    let (mut out, mut depth, mut at) = (Vec::new(), 1, from + 1);
    loop {
        let byte = *bytes.get(at)?;
        at += 1;
        match byte {
            b'(' => depth += 1,
            b')' if depth == 1 => return Some((out, at)),
            b')' => depth -= 1,
            b'\\' => {
                at = escape(bytes, at, &mut out)?;
                continue;
            }
            _ => {}
        }
        out.push(byte);
    }
}

/// What follows a backslash; gives where the string goes on.
fn escape(bytes: &[u8], at: usize, out: &mut Vec<u8>) -> Option<usize> {
    let byte = *bytes.get(at)?;
    match byte {
        b'n' => out.push(b'\n'),
        b'r' => out.push(b'\r'),
        b't' => out.push(b'\t'),
        b'b' => out.push(8),
        b'f' => out.push(12),
        b'\n' => {}
        b'\r' => {
            let is_pair = bytes.get(at + 1) == Some(&b'\n');
            return Some(at + 1 + usize::from(is_pair));
        }
        b'0'..=b'7' => {
            let rest = &bytes[at..];
            let is_octal = |byte: &&u8| (b'0'..=b'7').contains(*byte);
            let digits: Vec<u8> = rest.iter().take(3).take_while(is_octal).copied().collect();
            let number = digits
                .iter()
                .fold(0_u32, |sum, digit| sum * 8 + u32::from(digit - b'0'));
            out.push(number.to_le_bytes()[0]);
            return Some(at + digits.len());
        }
        other => out.push(other),
    }
    Some(at + 1)
}

fn dictionary_end(bytes: &[u8], from: usize) -> Option<usize> {
    let (mut depth, mut at) = (0_usize, from);
    loop {
        match (bytes.get(at)?, bytes.get(at + 1)) {
            (b'<', Some(b'<')) => {
                depth += 1;
                at += 2;
            }
            (b'>', Some(b'>')) => {
                depth -= 1;
                at += 2;
                if depth == 0 {
                    return Some(at);
                }
            }
            (b'(', _) => at = literal(bytes, at)?.1,
            _ => at += 1,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn operators_are_read_with_their_operands() {
        let stream =
            b"/P <</MCID 3 /A (\\)>>)>> BDC % comment (\n[(a\\(b\\101(c)) -1.5 <0fA>] TJ\nEMC";
        let read = read(stream).unwrap();
        let names: Vec<_> = read.iter().map(|operator| operator.name).collect();
        assert_eq!(names, [&b"BDC"[..], b"TJ", b"EMC"]);
        let dictionary = Operand::Dictionary(b"/MCID 3 /A (\\)>>)");
        assert_eq!(read[0].operands, [Operand::Name(b"P"), dictionary]);
        assert_eq!(
            &stream[read[0].range.clone()],
            b"/P <</MCID 3 /A (\\)>>)>> BDC"
        );
        let text = |bytes: &[u8]| Operand::Text(bytes.to_vec());
        let shown = [
            Operand::Other,
            text(b"a(bA(c)"),
            Operand::Number(-1.5),
            text(&[0x0f, 0xa0]),
        ];
        assert_eq!(read[1].operands, shown);
    }

    #[test]
    fn what_is_no_content_is_refused() {
        for damaged in [
            "(a",
            "<</A",
            "[1 2",
            "1 2",
            ") Tj",
            "<12 Tj",
            "BI /W 1 ID x EI",
        ] {
            assert_eq!(read(damaged.as_bytes()), None, "{damaged}");
        }
    }

    #[test]
    fn edits_replace_and_add() {
        let edit = |start, end, text: &str| Edit {
            start,
            end,
            text: text.to_owned(),
        };
        let edits = vec![edit(6, 6, "!"), edit(0, 2, "good"), edit(2, 2, "-")];
        assert_eq!(edited(b"be bye", edits), b"good- bye!");
    }

    proptest! {
        #[test]
        fn no_bytes_make_it_panic(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
            let _ = read(&bytes);
            prop_assert_eq!(edited(&bytes, Vec::new()), bytes);
        }

        #[test]
        fn no_signs_make_it_panic(text in "[<>()/\\\\\\[\\] 0-9A-Z]{0,60}") {
            for operator in read(text.as_bytes()).unwrap_or_default() {
                prop_assert!(operator.range.end <= text.len());
            }
        }
    }
}
