//! The symbols that other publications print for a missing value, and the words for it here.

/// The words for a symbol; `None` where a text is no symbol for a missing value.
pub(super) fn meant(typed: &str) -> Option<&'static str> {
    let typed = typed
        .trim()
        .trim_matches(['[', ']', '(', ')', '.'])
        .to_lowercase();
    match typed.as_str() {
        "n/a" | "na" | "not app" | "z" => Some("not applicable"),
        "tbc" | "tba" | "tbd" | "to be confirmed" | "awaited" | "pending" | "not known"
        | "not yet available" | "to follow" => Some("not yet known"),
        "" | "*" | "**" | "-" | "–" | "—" | ":" | "x" | "c" | "s" | "#n/a" | "unknown"
        | "none available" | "suppressed" | "withheld" | "null" | "?" | ".." | "missing"
        | "no data" | "not recorded" => Some("not available"),
        // an error of a spreadsheet's formula: `#DIV/0!`, `#REF!`
        fault if fault.starts_with('#') => Some("not available"),
        small if small.starts_with(['<', '≤']) => Some("not available"),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::meant;

    #[test]
    fn the_signs_of_the_sector_are_known() {
        for (typed, words) in [
            ("*", "not available"),
            ("<5", "not available"),
            ("[c]", "not available"),
            ("n/a", "not applicable"),
            ("TBC", "not yet known"),
        ] {
            assert_eq!(meant(typed), Some(words), "{typed}");
        }
        assert_eq!(meant("12"), None);
        assert_eq!(meant("many"), None);
    }
}
