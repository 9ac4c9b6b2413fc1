//! Money in whole pounds.

use super::{grouped, ungrouped};
use std::fmt;
use std::iter::Sum;

/// Whole pounds. Prints as `£1,121,140`, with a minus sign where negative.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub struct Pounds(pub i64);

impl Pounds {
    /// Reads digits only: `262140`. `None` for anything else.
    pub fn parse(text: &str) -> Option<Self> {
        let plain = !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
        let leading_zero = text.len() > 1 && text.starts_with('0');
        (plain && !leading_zero)
            .then(|| text.parse().ok().map(Self))
            .flatten()
    }

    /// The amount that was probably meant by `£262,140`, `262 140`, `5k`, `£1.38m` or `12000.00`;
    /// `None` where none can be guessed.
    pub fn guess(text: &str) -> Option<Self> {
        let bare: String = text
            .chars()
            .filter(|c| !matches!(c, '£' | ' ' | '_' | '\u{a0}'))
            .collect();
        let lower = bare.to_lowercase();
        let (bare, places) = if let Some(thousands) = lower.strip_suffix('k') {
            (thousands, 3)
        } else if let Some(millions) = ["million", "mn", "m"]
            .iter()
            .find_map(|it| lower.strip_suffix(it))
        {
            (millions, 6)
        } else {
            (lower.as_str(), 0)
        };
        let bare = ungrouped(bare)?;
        let bare = bare.strip_suffix(".00").unwrap_or(&bare);
        let (whole, part) = bare.split_once('.').unwrap_or((bare, ""));
        // a fraction of a pound has no whole pounds, so it is not guessed
        let digits = format!("{whole}{part:0<places$}");
        let digits = digits.trim_start_matches('0');
        (part.len() <= places).then(|| Self::parse(if digits.is_empty() { "0" } else { digits }))?
    }

    /// The number with commas and without the currency sign, for columns headed £.
    pub fn plain(self) -> String {
        let sign = if self.0 < 0 { "\u{2212}" } else { "" };
        format!("{sign}{}", grouped(self.0.unsigned_abs()))
    }
}

impl fmt::Display for Pounds {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.0 < 0 { "\u{2212}" } else { "" };
        write!(f, "{sign}£{}", grouped(self.0.unsigned_abs()))
    }
}

impl Sum for Pounds {
    fn sum<I: Iterator<Item = Self>>(amounts: I) -> Self {
        amounts.fold(Self(0), |total, next| Self(total.0.saturating_add(next.0)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_digits_only_and_guesses_the_rest() {
        assert_eq!(Pounds::parse("262140"), Some(Pounds(262_140)));
        for typed in ["262,140", "£262,140", "262 140", "262140.00"] {
            assert_eq!(Pounds::parse(typed), None, "{typed}");
            assert_eq!(Pounds::guess(typed), Some(Pounds(262_140)), "{typed}");
        }
        assert_eq!(Pounds::guess("5k"), Some(Pounds(5_000)));
        for typed in ["lots", "12,0287", "12,5"] {
            assert_eq!(Pounds::guess(typed), None, "{typed}");
        }
    }

    #[test]
    fn prints_with_commas() {
        assert_eq!(Pounds(1_121_140).to_string(), "£1,121,140");
        assert_eq!(Pounds(-5).to_string(), "\u{2212}£5");
    }
}
