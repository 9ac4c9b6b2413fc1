//! No page number is typed.
//!
//! # Checks
//!
//! Paragraphs for "page 48", "see page", "overleaf", "next page", "previous page".
//!
//! # Why
//!
//! A web page has no page numbers, and those of the print edition change with every edit. `[[see
//! …]]` refers to a section by its number and stays right.
//!
//! # Example
//!
//! ```markdown
//! As shared on page 48, every child is screened.       <!-- As shared in [[see diversion]], … -->
//! ```
//!
//! # Source
//!
//! Our own choice. The words of the example were published in 2024.

use crate::checks::Context;
use crate::checks::text::phrases::Phrases;
use crate::diagnostics::Finding;
use std::sync::LazyLock;

const ID: &str = rule_id!();

static WORDS: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(&[
        "overleaf",
        "next page",
        "previous page",
        "page above",
        "page below",
        "pages below",
    ])
});

/// Words before the number of a page.
static PAGE: LazyLock<Phrases> = LazyLock::new(|| Phrases::new(&["page", "pages", "p.", "pp."]));

pub(super) fn find(context: &Context) -> Vec<Finding> {
    let passages = context.reading.passages();
    passages
        .filter(|it| it.may_say(&WORDS) || it.may_say(&PAGE))
        .filter_map(|passage| {
            let words = pages(&passage.lower)?;
            let message = format!("\"{words}\" will be wrong on the web and in other prints");
            let finding = passage.warning(ID, message);
            Some(finding.help("refer to the section, table or action instead: `[[see …]]`"))
        })
        .collect()
}

/// The words that refer to a page; `None` where there are none.
fn pages(lower: &str) -> Option<String> {
    if let Some(words) = WORDS.first_in(lower) {
        return Some(words.to_owned());
    }
    let words: Vec<_> = lower.split_whitespace().collect();
    let pair = words.windows(2).find(|pair| {
        let page = matches!(
            pair[0].trim_start_matches('('),
            "page" | "pages" | "p." | "pp."
        );
        page && pair[1].starts_with(|c: char| c.is_ascii_digit())
    })?;
    Some(
        pair.join(" ")
            .trim_matches(|c: char| !c.is_alphanumeric())
            .to_owned(),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_is_a_word_and_a_number() {
        assert_eq!(pages("As shared on page 48.").as_deref(), Some("page 48"));
        assert_eq!(pages("Our web page has 3 parts."), None);
    }
}
