//! Converts the .csv files of spreadsheets to UTF-8, whichever way Excel saved them.
//!
//! Only for data under `content/`: other text files are UTF-8 already, and files in `assets/` are
//! published byte for byte.

use encoding_rs::{Encoding, MACINTOSH, UTF_16BE, UTF_16LE, WINDOWS_1252};

/// How many bytes at the start of a file are examined to find its encoding. Our choice.
const LOOKED_AT: usize = 512;

/// The content in UTF-8, without a byte order mark. A .csv without a mark that is not UTF-8 is in
/// Windows-1252, as Excel saves "CSV (Comma delimited)" in Britain, or in Mac Roman, as it saves it
/// on a Mac.
pub(super) fn decoded(name: &str, bytes: Vec<u8>) -> Vec<u8> {
    if !is_sheet(name) {
        return match bytes.strip_prefix(b"\xef\xbb\xbf") {
            Some(rest) => rest.to_vec(),
            None => bytes,
        };
    }
    let encoding = match Encoding::for_bom(&bytes) {
        Some((encoding, _)) => encoding,
        None => match wide(&bytes) {
            Some(encoding) => encoding,
            None if std::str::from_utf8(&bytes).is_ok() => return bytes,
            None if is_of_a_mac(&bytes) => MACINTOSH,
            None => WINDOWS_1252,
        },
    };
    let (text, _, _) = encoding.decode(&bytes);
    text.into_owned().into_bytes()
}

/// The encoding of UTF-16 without a byte order mark, in which every second byte of English text is
/// zero; `None` for other bytes.
pub(super) fn wide(bytes: &[u8]) -> Option<&'static Encoding> {
    let start = &bytes[..bytes.len().min(LOOKED_AT)];
    let empty = |from: usize| {
        start
            .iter()
            .skip(from)
            .step_by(2)
            .filter(|byte| **byte == 0)
            .count()
    };
    let (even, odd) = (empty(0), empty(1));
    let most = start.len() / 2;
    match (even * 4 > most * 3, odd * 4 > most * 3) {
        _ if most == 0 => None,
        (false, true) => Some(UTF_16LE),
        (true, false) => Some(UTF_16BE),
        _ => None,
    }
}

/// Whether bytes that are not UTF-8 are in Mac Roman. Read as Windows-1252, a Mac's quotation marks
/// and dashes are accented capitals, which never come right after a small letter or before one that
/// ends a word.
fn is_of_a_mac(bytes: &[u8]) -> bool {
    let is_small = |byte: Option<&u8>| byte.is_some_and(u8::is_ascii_lowercase);
    let strange = (0..bytes.len()).filter(|at| match bytes[*at] {
        // dashes, quotation marks, the apostrophe and the ellipsis in Mac Roman
        0xc9 | 0xd0..=0xd5 => {
            let before = at.checked_sub(1).and_then(|before| bytes.get(before));
            let after = bytes.get(at + 1);
            let opens = before.is_none_or(|byte| !byte.is_ascii_alphanumeric());
            is_small(before) || opens && after.is_none_or(|byte| !byte.is_ascii_lowercase())
        }
        // accented letters in Mac Roman, where Windows-1252 has symbols or nothing
        0x81 | 0x8d | 0x8f | 0x90 | 0x9d => true,
        0x87 | 0x88 | 0x89 | 0x8e => {
            let before = at.checked_sub(1).and_then(|before| bytes.get(before));
            is_small(before) && is_small(bytes.get(at + 1))
        }
        _ => false,
    });
    let line_ends = bytes.contains(&b'\r') && !bytes.contains(&b'\n');
    line_ends || strange.count() > 0
}

/// Whether the file is a .csv with data.
fn is_sheet(name: &str) -> bool {
    name.starts_with("content/") && name.to_ascii_lowercase().ends_with(".csv")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(name: &str, bytes: &[u8]) -> Vec<u8> {
        decoded(name, bytes.to_vec())
    }

    #[test]
    fn a_sheet_is_the_same_however_it_was_saved() {
        let saved: [&[u8]; 4] = [
            "£5".as_bytes(),
            b"\xef\xbb\xbf\xc2\xa35",
            b"\xa35",
            b"\xff\xfe\xa3\x005\x00",
        ];
        for bytes in saved {
            assert_eq!(text("content/a/b/data/x.CSV", bytes), "£5".as_bytes());
        }
    }

    #[test]
    fn a_sheet_of_a_mac_keeps_its_apostrophes() {
        let name = "content/a/b/data/x.csv";
        assert_eq!(text(name, b"Children\xd5s"), "Children’s".as_bytes());
        assert_eq!(text(name, b"caf\x8es"), "cafés".as_bytes());
        assert_eq!(
            text(name, b"Children\x92s \xc9ire \xd4n"),
            "Children’s Éire Ôn".as_bytes()
        );
        assert_eq!(text(name, b"c\xf4te \x93a\x94"), "côte “a”".as_bytes());
    }

    #[test]
    fn a_sheet_of_wide_letters_needs_no_mark() {
        let little: Vec<u8> = "a,£".encode_utf16().flat_map(u16::to_le_bytes).collect();
        let big: Vec<u8> = "a,£".encode_utf16().flat_map(u16::to_be_bytes).collect();
        for bytes in [little, big] {
            assert_eq!(text("content/a/b/data/x.csv", &bytes), "a,£".as_bytes());
        }
    }

    #[test]
    fn no_other_file_is_changed_but_for_its_mark() {
        assert_eq!(text("assets/x.csv", b"\xa35"), b"\xa35");
        assert_eq!(text("content/site.yaml", b"\xa35"), b"\xa35");
        assert_eq!(text("content/site.yaml", b"\xef\xbb\xbf5"), b"5");
    }
}
