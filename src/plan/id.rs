//! A short name used in addresses and references.

use std::fmt;

/// An id of lower-case letters, digits and single hyphens: `first-time-entrants`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Id(String);

impl Id {
    /// Reads an id exactly; `None` where a character is not allowed in one.
    pub fn parse(text: &str) -> Option<Self> {
        (text == Self::slug(text).0 && !text.is_empty()).then(|| Self(text.to_owned()))
    }

    /// The nearest valid id to any text: `Qtr 1` becomes `qtr-1`.
    pub fn slug(text: &str) -> Self {
        let mut slug = String::new();
        for letter in text.chars().flat_map(char::to_lowercase) {
            if letter.is_alphanumeric() {
                slug.push(letter);
            } else if !slug.is_empty() && !slug.ends_with('-') {
                slug.push('-');
            }
        }
        Self(slug.trim_end_matches('-').to_owned())
    }

    /// The id as a string.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_lower_case_letters_digits_and_single_hyphens() {
        assert!(Id::parse("first-time-entrants").is_some());
        for wrong in ["", "First", "a b", "a--b", "-a", "../a"] {
            assert_eq!(Id::parse(wrong), None, "{wrong}");
        }
        assert_eq!(Id::slug(" Qtr 1 ").as_str(), "qtr-1");
    }
}
