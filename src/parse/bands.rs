//! Ranges of values as performance tables print them: `<224`, `223 - 340`, `36.1% - 40.1%`, `>341`.

use crate::units::Decimal;

/// A limit, and whether it belongs to the range.
type Limit = Option<(Decimal, bool)>;

/// The lower and the upper limit of a range, at least one of which is given; `None` where the text
/// is no range.
pub(super) fn parse(text: &str) -> Option<(Limit, Limit)> {
    let text = text.trim().to_lowercase().replace(['–', '—'], "-");
    let number = |text: &str| Decimal::parse(text.trim().trim_end_matches('%').trim());
    let open = [
        ("<=", true),
        ("≤", true),
        ("at most", true),
        ("up to", true),
        ("<", false),
        ("below", false),
        ("under", false),
        ("less than", false),
    ];
    for (sign, included) in open {
        if let Some(rest) = text.strip_prefix(sign) {
            return Some((None, Some((number(rest)?, included))));
        }
    }
    let open = [
        (">=", true),
        ("≥", true),
        ("at least", true),
        (">", false),
        ("above", false),
        ("over", false),
        ("more than", false),
    ];
    for (sign, included) in open {
        if let Some(rest) = text.strip_prefix(sign) {
            return Some((Some((number(rest)?, included)), None));
        }
    }
    let (low, high) = text.split_once(" to ").or_else(|| text.split_once('-'))?;
    Some((Some((number(low)?, true)), Some((number(high)?, true))))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn limits(text: &str) -> String {
        let side = |limit: Limit| {
            limit.map_or_else(String::new, |(value, in_)| {
                format!("{value}{}", if in_ { "=" } else { "" })
            })
        };
        parse(text).map_or_else(
            || "none".to_owned(),
            |(low, high)| format!("{}..{}", side(low), side(high)),
        )
    }

    #[test]
    fn reads_the_forms_in_the_published_plans() {
        let cases = [
            ("<224", "..224"),
            ("223 - 340", "223=..340="),
            ("36.1% - 40.1%", "36.1=..40.1="),
            ("0.36-0.45", "0.36=..0.45="),
            ("> 0.45", "0.45.."),
            ("below 224", "..224"),
            ("224 to 340", "224=..340="),
            ("low", "none"),
        ];
        for (typed, read) in cases {
            assert_eq!(limits(typed), read, "{typed}");
        }
    }
}
