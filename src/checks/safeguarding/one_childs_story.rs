//! Prose does not tell the story of one child.
//!
//! # Checks
//!
//! Sentences of sections, programmes and projects about one child ("a child", "one young person", "a boy")
//! that say "he", "she", "his" or "her", or that tell where the child lived, worked or went.
//!
//! # Why
//!
//! A case study without a name still has a place, a family and an offence. Those who know the child know
//! whom it is about.
//!
//! # Example
//!
//! ```markdown
//! One young person did charity work abroad, and cared for his siblings.
//! ```
//!
//! # Source
//!
//! The example is like one published in 2024. Children and Young Persons Act 1933, section 49: nothing that
//! is likely to lead people to identify a child in proceedings may be published.
//! <https://www.legislation.gov.uk/ukpga/Geo5/23-24/12/section/49> Please check: the sentence may be about
//! any child.

use crate::checks::Context;
use crate::checks::text::phrases::Phrases;
use crate::diagnostics::Finding;
use std::sync::LazyLock;

const ID: &str = rule_id!();

static ONE: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(&[
        "a child",
        "one child",
        "the child",
        "a young person",
        "one young person",
        "the young person",
        "a boy",
        "a girl",
        "a young man",
    ])
});

/// What shows that one child is meant, and not any.
static MEANT: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(&[
        "he",
        "she",
        "his",
        "her",
        "him",
        "was living",
        "was found",
        "was arrested",
        "was placed",
        "his school",
        "her school",
        "one young person",
    ])
});

pub(super) fn find(context: &Context) -> Vec<Finding> {
    let mut findings = Vec::new();
    let passages = context.reading.passages();
    for passage in passages.filter(|it| it.may_say(&ONE) && it.may_say(&MEANT)) {
        for sentence in passage.sentences() {
            if let Some((child, shown)) = story(sentence.lower) {
                let message = format!(
                    "please check: \"{child}\" and \"{shown}\" may tell the story of one child"
                );
                findings.push(passage.advice(ID, message).help(
                    "leave the details out, or say what happens for all children in that place",
                ));
            }
        }
    }
    findings
}

fn story(lower: &str) -> Option<(&'static str, &'static str)> {
    Some((ONE.first_in(lower)?, MEANT.first_in(lower)?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_child_is_told_from_any() {
        assert!(story("a young person did charity work and cared for his siblings.").is_some());
        assert!(story("a child was living in unsuitable accommodation.").is_some());
        assert_eq!(story("we treat a child as a child."), None);
        assert_eq!(story("the head and her deputy meet children."), None);
    }
}
