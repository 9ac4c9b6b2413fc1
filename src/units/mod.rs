//! The quantities of a plan: pounds, decimals, changes, months, periods, due dates
//! and colours.
//!
//! Each type reads what officers really type and prints one way. Arithmetic is exact: integers and
//! ratios, rounded half up once, at the end. Nothing here knows a plan, a file or a language beyond
//! the short English month names that the sources use.

mod change;
mod colour;
mod decimal;
mod due;
mod month;
mod period;
mod pounds;

pub use change::Change;
pub use colour::Colour;
pub use decimal::Decimal;
pub use due::{Due, Season};
pub use month::Month;
pub use period::{Period, Shape};
pub use pounds::Pounds;

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
