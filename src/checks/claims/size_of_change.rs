//! Words for a change agree with its size.
//!
//! # Checks
//!
//! Sentences that quote a change with `[[… change … to …]]`: whether a change of 10% or more is
//! called stable, slight, marginal or little, and whether one below 5% is called dramatic, sharp or
//! significant.
//!
//! # Why
//!
//! "Reduced a little" beside a fall of 23% makes readers doubt the rest.
//!
//! # Example
//!
//! ```markdown
//! Resolutions remained stable, with [[resolutions change 2021-22 to 2022-23]].
//! ```
//!
//! # Source
//!
//! Our own choice of 10% and 5%. A plan published in 2023 calls a fall of 23% "stable, and in fact
//! reduced a little". Please check: of small numbers a large change can be chance.

use crate::checks::Context;
use crate::checks::text::phrases::Phrases;
use crate::diagnostics::Finding;
use crate::plan::figures::{Count, Figures, Observation};
use crate::plan::prose::Inline;
use crate::plan::{Measure, Plan, Target, Value};
use crate::sources::Spanned;
use crate::units::{Change, Decimal};
use std::sync::LazyLock;

const ID: &str = rule_id!();

static SMALL: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(&[
        "stable",
        "slight",
        "slightly",
        "marginal",
        "marginally",
        "a little",
        "little change",
        "hardly changed",
        "broadly the same",
        "unchanged",
    ])
});

static LARGE: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(&[
        "dramatic",
        "dramatically",
        "sharp",
        "sharply",
        "significant",
        "significantly",
        "substantial",
        "substantially",
    ])
});

pub(super) fn find(context: &Context) -> Vec<Finding> {
    let plan = context.plan;
    let mut findings = Vec::new();
    for passage in context.reading.passages() {
        for reference in references(passage.inlines) {
            let Some(change) = change(plan, reference) else {
                continue;
            };
            let tenths = change.size.scaled(1);
            let word = match tenths {
                100.. => SMALL.first_in(&passage.lower),
                ..50 => LARGE.first_in(&passage.lower),
                _ => None,
            };
            if let Some(word) = word {
                let message = format!(
                    "please check: \"{word}\" stands beside a change of {}%",
                    change.size
                );
                let finding = Finding::advice(ID, reference.span, message);
                findings.push(finding.help("let the figure speak, or choose a word that fits it"));
            }
        }
    }
    findings
}

fn references(inlines: &[Inline]) -> Vec<&Spanned<String>> {
    let mut found = Vec::new();
    for inline in inlines {
        match inline {
            Inline::Reference(reference) => found.push(reference),
            Inline::Emphasis(inner) | Inline::Strong(inner) | Inline::Struck(inner) => {
                found.extend(references(inner));
            }
            _ => {}
        }
    }
    found
}

/// The change in percent that a reference prints; `None` where it prints another value.
fn change(plan: &Plan, reference: &Spanned<String>) -> Option<Change> {
    let Target::Value(value) = plan.links.get(&reference.span)? else {
        return None;
    };
    let (from, to) = ends(&plan.figures, value)?;
    Change::percent(from, to)
}

fn ends(figures: &Figures, value: &Value) -> Option<(Decimal, Decimal)> {
    match value {
        Value::Change {
            indicator,
            measure,
            from,
            to,
        } => {
            let indicator = figures
                .indicators
                .iter()
                .find(|it| it.id.value == *indicator)?;
            let figure = |at: usize| figure(indicator.own().get(at)?, *measure);
            Some((figure(*from)?, figure(*to)?))
        }
        Value::CellChange { table, from, to } => {
            let table = figures.tables.iter().find(|it| it.id.value == *table)?;
            let total = |at: usize| whole(table.rows.get(at)?.total()?);
            Some((total(*from)?, total(*to)?))
        }
        _ => None,
    }
}

fn figure(observation: &Observation, measure: Measure) -> Option<Decimal> {
    let known = |count: Option<Spanned<Count>>| whole(count?.value.known()?);
    match measure {
        Measure::Value => observation.value.map(|value| value.value),
        Measure::Count => known(observation.count),
        Measure::Base => known(observation.base),
        Measure::Events => known(observation.events),
    }
}

fn whole(number: u64) -> Option<Decimal> {
    i64::try_from(number)
        .ok()
        .map(|number| Decimal::new(number, 0))
}
