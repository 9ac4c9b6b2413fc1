//! Numbers as a spreadsheet prints them, to numbers as a plan's files hold them.
//!
//! `£262,140.00` is 262140 and `43.3%` is 43.3. Only what can mean one thing is changed; the reader
//! of the value objects to the rest as it was typed.

use crate::parse::schema::shape::ValueKind;
use crate::units::ungrouped;

/// The text of a cell as the reader of this kind of value takes it.
pub(super) fn plain(text: &str, kind: ValueKind) -> String {
    let bare = match kind {
        ValueKind::Pounds | ValueKind::Amount => pounds(text),
        ValueKind::Number | ValueKind::Figure => {
            ungrouped(text.strip_suffix('%').unwrap_or(text).trim())
        }
        ValueKind::Count | ValueKind::Whole | ValueKind::UpTo(_) => ungrouped(text),
        _ => None,
    };
    bare.unwrap_or_else(|| text.to_owned())
}

/// Whole pounds: pence are let go only where there are none.
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
            assert_eq!(plain(typed, kind), meant, "{typed}");
        }
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
            assert_eq!(plain(typed, kind), typed);
        }
    }
}
