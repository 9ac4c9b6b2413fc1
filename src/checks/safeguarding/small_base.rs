//! No percentage rests on a handful of children without saying so.
//!
//! # Checks
//!
//! Percentages of fewer than 20, or below the `small_base` of the site's or the plan's
//! `disclosure`: in an indicator's own series, among facts and surveys, in tables of
//! representation, and in the plan's own row of benchmarks. There is one finding for each
//! indicator, table or fact, and none where `disclosure` exempts it or has decided.
//!
//! # Why
//!
//! 14.3% of 7 children is one child, and one more child doubles it. A rank or a trend made of such
//! percentages is chance.
//!
//! # Example
//!
//! ```yaml
//! - { period: Jan 22 - Mar 22, value: 14.3, count: 1, base: 7 }    # say "1 of 7"
//! ```
//!
//! # Source
//!
//! Our own choice of 20. The figures of the example were published in 2024, with the place 8th of
//! 154; a quarter later it was 141st.

use crate::checks::Context;
use crate::checks::values::small_numbers::undecided;
use crate::diagnostics::Finding;
use crate::sources::Spanned;

const ID: &str = rule_id!();

pub(super) fn find(context: &Context) -> Vec<Finding> {
    undecided(context, |set, policy| {
        let bases = set.cells.iter().filter(|cell| cell.judged.is_base());
        let small = bases.filter_map(|cell| {
            let small = |base: &u64| (1..policy.small_base()).contains(base);
            Some(Spanned::new(cell.count.filter(small)?, cell.span))
        });
        finding(&small.collect::<Vec<_>>())
    })
}

fn finding(bases: &[Spanned<u64>]) -> Option<Finding> {
    let (first, others) = bases.split_first()?;
    let least = bases.iter().map(|base| base.value).min()?;
    let message = format!("a percentage of {least} says little: one more or less changes it a lot");
    let finding = Finding::warning(ID, first.span, message)
        .help("say \"1 of 7\" instead, or put several periods together");
    Some(
        others
            .iter()
            .fold(finding, |finding, base| finding.related(base.span, "")),
    )
}
