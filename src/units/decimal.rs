//! An exact decimal number that keeps the decimal places it was typed with.

use super::{grouped, ungrouped};
use std::cmp::Ordering;
use std::fmt;

/// A decimal number: `digits` divided by ten to the power of `places`. 43.3 is 433 with 1 place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Decimal {
    digits: i64,
    places: u8,
}

/// The most decimal places that are read: more than any published value has.
const MOST_PLACES: usize = 6;

impl Decimal {
    /// The number with these digits, of which the last `places` are decimals.
    pub fn new(digits: i64, places: u8) -> Self {
        Self { digits, places }
    }

    /// Reads `43.3`, `0.06`, `287`, with an optional minus. `None` for anything else.
    pub fn parse(text: &str) -> Option<Self> {
        let (sign, bare) = match text.strip_prefix(['-', '\u{2212}']) {
            Some(rest) => (-1, rest),
            None => (1, text),
        };
        let (whole, part) = bare.split_once('.').unwrap_or((bare, ""));
        let digits_only = |s: &str| s.bytes().all(|b| b.is_ascii_digit());
        let well_formed = !whole.is_empty()
            && digits_only(whole)
            && digits_only(part)
            && part.len() <= MOST_PLACES
            && (part.is_empty() != bare.contains('.'));
        if !well_formed {
            return None;
        }
        let digits: i64 = format!("{whole}{part}").parse().ok()?;
        Some(Self::new(sign * digits, u8::try_from(part.len()).ok()?))
    }

    /// The number that was probably meant by `43.3%`, `1,204` or `£12`; `None` where none can be
    /// guessed.
    pub fn guess(text: &str) -> Option<Self> {
        let bare: String = text
            .chars()
            .filter(|c| !matches!(c, '%' | '£' | ' ' | '_'))
            .collect();
        let bare = ungrouped(&bare)?;
        Self::parse(&bare).or_else(|| Self::shortened(&bare))
    }

    /// A number with too many decimal places, rounded to two, as spreadsheets save `33.333333333`;
    /// `None` for other texts.
    fn shortened(text: &str) -> Option<Self> {
        let (whole, part) = text.split_once('.')?;
        let part = part.get(..3)?;
        let long = Self::parse(&format!("{whole}.{part}"))?;
        let up = if long.digits < 0 { -5 } else { 5 };
        Some(Self::new((long.digits + up) / 10, 2))
    }

    /// `top` as a percentage of `bottom`, with `places` decimal places, rounded half up. `None` if
    /// `bottom` is zero.
    pub fn percentage(top: u64, bottom: u64, places: u8) -> Option<Self> {
        Self::ratio(top, bottom, 100, places)
    }

    /// `top * per / bottom` with `places` decimal places, rounded half up. `None` if `bottom` is
    /// zero.
    pub fn ratio(top: u64, bottom: u64, per: u64, places: u8) -> Option<Self> {
        let scale = 10_u128.checked_pow(u32::from(places))?;
        let bottom = u128::from(bottom);
        let scaled = u128::from(top) * u128::from(per) * scale;
        let rounded = (scaled * 2 + bottom).checked_div(bottom * 2)?;
        Some(Self::new(i64::try_from(rounded).ok()?, places))
    }

    /// The number of decimal places.
    pub fn places(self) -> u8 {
        self.places
    }

    /// The number in units of ten to the power of minus `places`, as an integer for exact
    /// arithmetic.
    pub fn scaled(self, places: u8) -> i128 {
        let (digits, up) = (i128::from(self.digits), places.saturating_sub(self.places));
        let down = self.places.saturating_sub(places);
        digits * 10_i128.pow(u32::from(up)) / 10_i128.pow(u32::from(down))
    }

    /// The exact difference; `None` where it exceeds 64 bits.
    pub fn less(self, other: Self) -> Option<Self> {
        let places = self.places.max(other.places);
        let digits = self.scaled(places) - other.scaled(places);
        Some(Self::new(i64::try_from(digits).ok()?, places))
    }

    /// The number without its sign.
    pub fn size(self) -> Self {
        Self::new(self.digits.saturating_abs(), self.places)
    }

    /// Whether the number is below, at or above zero.
    pub fn direction(self) -> Ordering {
        self.digits.cmp(&0)
    }

    /// The number as an integer; `None` if it was typed with decimal places.
    pub fn whole(self) -> Option<i64> {
        (self.places == 0).then_some(self.digits)
    }

    /// The nearest floating point number: for drawing and for JSON, never for arithmetic.
    #[expect(
        clippy::cast_precision_loss,
        reason = "a place on a chart, or a number that programs round alike"
    )]
    pub fn to_f64(self) -> f64 {
        self.digits as f64 / 10_f64.powi(i32::from(self.places))
    }
}

impl PartialOrd for Decimal {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        let places = self.places.max(other.places);
        Some(self.scaled(places).cmp(&other.scaled(places)))
    }
}

impl fmt::Display for Decimal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let scale = 10_u64.pow(u32::from(self.places));
        let all = self.digits.unsigned_abs();
        let sign = if self.digits < 0 { "\u{2212}" } else { "" };
        write!(f, "{sign}{}", grouped(all / scale))?;
        if self.places > 0 {
            let width = usize::from(self.places);
            write!(f, ".{:0width$}", all % scale)?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keeps_the_places_as_typed() {
        for text in ["287", "0.06", "33.33", "43.0"] {
            assert_eq!(Decimal::parse(text).unwrap().to_string(), text);
        }
        for text in ["", ".5", "5.", "1,000", "43%", "1e3", "--1"] {
            assert_eq!(Decimal::parse(text), None, "{text}");
        }
        assert_eq!(Decimal::guess("43.3%"), Decimal::parse("43.3"));
    }

    #[test]
    fn takes_away_exactly() {
        let parse = |text| Decimal::parse(text).unwrap();
        let left = parse("0.3").less(parse("11")).unwrap();
        assert_eq!(left.size().to_string(), "10.7");
        assert_eq!(left.direction(), Ordering::Less);
    }

    #[test]
    fn rounds_half_up_exactly() {
        // 51/40 is 1.275 exactly; binary floating point gives 1.27
        assert_eq!(Decimal::ratio(51, 40, 1, 2).unwrap().to_string(), "1.28");
        assert_eq!(Decimal::percentage(13, 30, 1).unwrap().to_string(), "43.3");
        assert_eq!(Decimal::percentage(1, 0, 1), None);
    }
}
