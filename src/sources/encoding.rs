//! The letters of a spreadsheet's .csv as UTF-8, whichever way Excel saved it.
//!
//! Only for figures under `content/`: other text files are UTF-8, and what lies in `assets/` is
//! published byte for byte.

use encoding_rs::{Encoding, WINDOWS_1252};

/// The bytes in UTF-8, without a byte order mark. A .csv without one that is not UTF-8 is in
/// Windows-1252, as Excel saves "CSV (Comma delimited)" in Britain.
pub(super) fn decoded(name: &str, bytes: Vec<u8>) -> Vec<u8> {
    if !is_sheet(name) {
        return match bytes.strip_prefix(b"\xef\xbb\xbf") {
            Some(rest) => rest.to_vec(),
            None => bytes,
        };
    }
    let encoding = match Encoding::for_bom(&bytes) {
        Some((encoding, _)) => encoding,
        None if std::str::from_utf8(&bytes).is_ok() => return bytes,
        None => WINDOWS_1252,
    };
    let (text, _, _) = encoding.decode(&bytes);
    text.into_owned().into_bytes()
}

/// Whether the file holds figures from a spreadsheet.
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
    fn no_other_file_is_changed_but_for_its_mark() {
        assert_eq!(text("assets/x.csv", b"\xa35"), b"\xa35");
        assert_eq!(text("content/site.yaml", b"\xa35"), b"\xa35");
        assert_eq!(text("content/site.yaml", b"\xef\xbb\xbf5"), b"5");
    }
}
