//! Converts numbers from the format of spreadsheets to that of a plan's files.
//!
//! `£262,140.00` is 262140 and `43.3%` is 43.3. Only unambiguous numbers are converted; others are
//! reported by the reader of the value.

use crate::parse::schema::shape::ValueKind;
use crate::units::ungrouped;

/// The decimal mark of numbers in a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum DecimalMark {
    /// A point, as in Britain: `1.5`, with commas between thousands.
    #[default]
    Point,
    /// A comma: `1,5`, in files whose cells are separated by semicolons.
    Comma,
}

impl DecimalMark {
    /// The decimal mark in a file with this separator of cells.
    pub(super) fn beside(separator: u8) -> Self {
        if separator == b';' {
            Self::Comma
        } else {
            Self::Point
        }
    }

    /// The number with a decimal point, without separators of thousands.
    fn with_point(self, text: &str) -> String {
        match (self, text.split_once(',')) {
            (Self::Comma, Some((whole, part))) if !part.contains(['.', ',']) => {
                format!("{}.{part}", whole.replace('.', ""))
            }
            _ => text.to_owned(),
        }
    }
}

/// The text of a cell in the form that the reader of this kind accepts.
pub(super) fn plain(text: &str, kind: ValueKind, mark: DecimalMark) -> String {
    let pointed = mark.with_point(text);
    let pointed = pointed.as_str();
    let bare = match kind {
        ValueKind::Pounds | ValueKind::Amount => pounds(text).or_else(|| pounds(pointed)),
        ValueKind::Number | ValueKind::Figure => {
            ungrouped(pointed.strip_suffix('%').unwrap_or(pointed).trim())
        }
        ValueKind::Count | ValueKind::Whole | ValueKind::UpTo(_) => ungrouped(text),
        _ => None,
    };
    bare.unwrap_or_else(|| text.to_owned())
}

/// Whole pounds; pence are dropped only if they are zero.
fn pounds(text: &str) -> Option<String> {
    let bare = text.trim_start_matches('£').trim();
    let bare = ungrouped(bare)?;
    let whole = bare.strip_suffix(".00").unwrap_or(&bare);
    (!whole.contains('.')).then(|| whole.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_spreadsheet_prints_is_understood() {
        let cases = [
            ("£262,140", ValueKind::Amount, "262140"),
            ("£ 1,262,140.00", ValueKind::Pounds, "1262140"),
            ("nil", ValueKind::Amount, "nil"),
            ("43.3%", ValueKind::Number, "43.3"),
            ("1,204.5", ValueKind::Number, "1204.5"),
            ("-0.5 %", ValueKind::Number, "-0.5"),
            ("1,204", ValueKind::Count, "1204"),
            ("not available", ValueKind::Count, "not available"),
        ];
        for (typed, kind, meant) in cases {
            assert_eq!(plain(typed, kind, DecimalMark::Point), meant, "{typed}");
        }
    }

    #[test]
    fn where_semicolons_separate_the_comma_is_the_decimal_sign() {
        for (typed, meant) in [
            ("1,234", "1.234"),
            ("74,5%", "74.5"),
            ("1.234,5", "1234.5"),
            ("12", "12"),
        ] {
            assert_eq!(
                plain(typed, ValueKind::Number, DecimalMark::Comma),
                meant,
                "{typed}"
            );
        }
        // a count has no decimals, so this comma is between thousands
        assert_eq!(plain("1,234", ValueKind::Count, DecimalMark::Comma), "1234");
    }

    #[test]
    fn what_could_mean_two_things_stays_as_typed() {
        let cases = [
            ("12,0287", ValueKind::Number),
            ("43,3", ValueKind::Number),
            ("1234,567", ValueKind::Count),
            ("£12.50", ValueKind::Amount),
            ("41%", ValueKind::Count),
            ("£41", ValueKind::Count),
            ("Jan 2,000", ValueKind::Period),
        ];
        for (typed, kind) in cases {
            assert_eq!(plain(typed, kind, DecimalMark::Point), typed);
        }
    }
}
