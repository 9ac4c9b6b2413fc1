//! Words for messages: the nearest valid name, lists, and numbers of things.

/// The candidate most similar to `typed`; `None` if none is similar enough to be meant.
pub fn nearest<'a>(typed: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    /// The longest text that is compared, in bytes: anything longer is no typing error, and would
    /// take long.
    const LONGEST: usize = 64;
    if typed.len() > LONGEST {
        return None;
    }
    let typed = typed.to_lowercase();
    candidates
        .into_iter()
        .map(|candidate| {
            let distance = strsim::damerau_levenshtein(&typed, &candidate.to_lowercase());
            (distance, candidate)
        })
        .min()
        .filter(|(distance, _)| *distance <= 1 + typed.chars().count() / 4)
        .map(|(_, candidate)| candidate)
}

/// "a, b and c", or "a, b or c".
pub fn listed<T: AsRef<str>>(items: &[T], conjunction: &str) -> String {
    match items {
        [] => String::new(),
        [only] => only.as_ref().to_owned(),
        [first @ .., last] => {
            let first: Vec<_> = first.iter().map(AsRef::as_ref).collect();
            format!("{} {conjunction} {}", first.join(", "), last.as_ref())
        }
    }
}

/// "1 row", "3 rows".
pub fn plural(number: usize, one: &str, many: &str) -> String {
    format!("{number} {}", if number == 1 { one } else { many })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_nearest_key_is_suggested_and_a_far_one_is_not() {
        let keys = ["agency", "cash", "total"];
        assert_eq!(nearest("totl", keys), Some("total"));
        assert_eq!(nearest("Agnecy", keys), Some("agency"));
        assert_eq!(nearest("colour", keys), None);
    }

    #[test]
    fn lists_and_plurals_read_as_english() {
        assert_eq!(listed(&["a"], "or"), "a");
        assert_eq!(listed(&["a", "b", "c"], "or"), "a, b or c");
        assert_eq!(plural(1, "row", "rows"), "1 row");
        assert_eq!(plural(0, "row", "rows"), "0 rows");
    }
}
