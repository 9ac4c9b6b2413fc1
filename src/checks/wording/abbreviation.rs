//! An abbreviation has one meaning, and is explained once.
//!
//! # Checks
//!
//! Whether two terms of the glossary have the same `abbr`, capital letters aside, and whether
//! another way of writing one (`also`) is the `abbr` of another term.
//!
//! # Why
//!
//! The glossary is where readers look an abbreviation up. If it is there twice they do not know
//! which is meant.
//!
//! # Example
//!
//! ```yaml
//! terms:
//!   - { abbr: FTE, term: first time entrants }
//!   - { abbr: FTE, term: full-time equivalent }    # write one of them in full everywhere
//! ```
//!
//! # Source
//!
//! GOV.UK style guide, abbreviations and acronyms:
//! <https://www.gov.uk/guidance/style-guide/a-to-z#abbreviations-and-acronyms>. Two plans published
//! in 2023 and 2024 use FTE in both ways.

use crate::checks::Context;
use crate::diagnostics::Finding;
use crate::plan::Term;

const ID: &str = rule_id!();

pub(super) fn find(context: &Context) -> Vec<Finding> {
    let terms = &context.plan.document.terms;
    let again = |(at, term): (usize, &Term)| {
        let abbr = term.abbr.as_deref()?;
        let before = terms[..at]
            .iter()
            .find(|before| same(before.abbr.as_deref(), abbr));
        let other = before.or_else(|| {
            let others = terms.iter().filter(|other| other.id != term.id);
            others
                .into_iter()
                .find(|other| other.also.iter().any(|also| also == abbr))
        })?;
        let message = format!(
            "{abbr} is explained twice: \"{}\" and \"{}\"",
            other.name(),
            term.name()
        );
        Some(
            Finding::warning(ID, term.id.span, message)
                .related(other.id.span, "the other")
                .help("keep it for one meaning, and write the other in full everywhere")
                .place(format!("term {}", term.id.value)),
        )
    };
    terms.iter().enumerate().filter_map(again).collect()
}

fn same(a: Option<&str>, b: &str) -> bool {
    a.is_some_and(|a| a.eq_ignore_ascii_case(b))
}
