//! The quantities of a plan: pounds, decimals, changes, months, periods, due dates and colours.
//!
//! Each type reads what officers really type, and prints in one form. Arithmetic is exact: integers
//! and ratios, rounded half up once, at the end. Nothing here knows a plan, a file or a language
//! beyond the short English month names that the sources use.

mod chance;
mod change;
mod colour;
mod decimal;
mod due;
mod month;
mod period;
mod pounds;
mod totals;
mod unit;

pub use chance::Estimate;
pub use change::{Change, ChangeMeasure, rests_on_few};
pub use colour::Colour;
pub use decimal::Decimal;
pub use due::{Due, Season};
pub use month::Month;
pub use period::{Period, PeriodForm};
pub use pounds::Pounds;
pub use totals::{SeenTotal, is_called_total, rows_of_totals, totals_seen};
pub use unit::Unit;

/// A whole number with commas between its thousands: `1,121,140`.
pub fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let mut out = String::with_capacity(digits.len() + digits.len() / 3);
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}

/// A number without the commas between its thousands; `None` where it is no number, or has commas
/// in other places.
pub(crate) fn ungrouped(text: &str) -> Option<String> {
    let (sign, bare) = match text.strip_prefix(['-', '\u{2212}']) {
        Some(bare) => ("-", bare),
        None => ("", text),
    };
    let (whole, part) = bare
        .split_once('.')
        .map_or((bare, None), |(whole, part)| (whole, Some(part)));
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    let mut groups = whole.split(',');
    let first = groups.next()?;
    let grouped = whole.contains(',');
    let well_formed = digits(first)
        && (!grouped || first.len() <= 3)
        && groups.all(|group| group.len() == 3 && digits(group))
        && part.is_none_or(digits);
    well_formed.then(|| {
        let part = part.map_or_else(String::new, |part| format!(".{part}"));
        format!("{sign}{}{part}", whole.replace(',', ""))
    })
}
