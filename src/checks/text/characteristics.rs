//! Words for personal characteristics rather than actions: sex, age, ethnicity, health, care.

use super::phrases::Phrases;
use std::sync::LazyLock;

static CHARACTERISTICS: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(&[
        "girl",
        "girls",
        "boy",
        "boys",
        "male",
        "males",
        "female",
        "females",
        "non-binary",
        "transgender",
        "white",
        "black",
        "asian",
        "mixed",
        "arab",
        "gypsy",
        "roma",
        "traveller",
        "ethnic",
        "ethnicity",
        "muslim",
        "christian",
        "aged",
        "years old",
        "disability",
        "disabled",
        "autism",
        "adhd",
        "send",
        "ehcp",
        "mental health",
        "looked after",
        "looked-after",
        "child in care",
        "children in care",
        "child protection",
        "child in need",
    ])
});

/// Whether a label names a personal characteristic.
pub(in crate::checks) fn names_one(label: &str) -> bool {
    CHARACTERISTICS.first_in(&label.to_lowercase()).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_somebody_did_is_no_characteristic() {
        for is in [
            "Girls",
            "Black or Black British",
            "Children aged 10 to 12",
            "SEND support",
        ] {
            assert!(names_one(is), "{is}");
        }
        for did in [
            "Racially aggravated",
            "Breach of statutory order",
            "Quarter 1",
            "Managed",
        ] {
            assert!(!names_one(did), "{did}");
        }
    }
}
