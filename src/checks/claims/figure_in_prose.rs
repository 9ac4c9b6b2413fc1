//! A figure that is typed in a sentence is the one in the data.
//!
//! # Checks
//!
//! Sentences with a percentage, a rate or a sum of money whose words name a figure of the data: an
//! indicator by its title, a fact or its share of its base, one of the ten indicators, the share of
//! a group, the budget or what an agency gives. Whether the data have that
//! number for the period that the sentence names, or for any where it names none. A sentence with
//! other words of its own speaks of something else, and is left alone; so are aims, and what is
//! "about" a number.
//!
//! # Why
//!
//! A figure that is typed twice is corrected once. `[[…]]` quotes the figure from the data, so
//! prose and table cannot disagree.
//!
//! # Example
//!
//! ```markdown
//! At the end of the quarter our reoffending rate was 43.2%.     <!-- the table says 43.3 -->
//! ```
//!
//! # Source
//!
//! The figures of the example were published in 2023: the text covered four quarters, the table
//! one. Please check: the sentence may speak of other children.

use crate::checks::Context;
use crate::checks::text::passages::{Excerpt, Passage};
use crate::checks::text::quantities::{Magnitude, SentenceReading};
use crate::checks::values::known::{FigureClaim, Known, KnownCell, figure_claims, known};
use crate::diagnostics::Finding;
use crate::units::Decimal;

const ID: &str = rule_id!();

pub(super) fn find(context: &Context) -> Vec<Finding> {
    wrong_figures(context, ID, |it| !matches!(it, Magnitude::Count(_)))
}

/// Numbers in sections that differ from the data, in the units that a rule is about.
pub(super) fn wrong_figures(
    context: &Context,
    rule: &'static str,
    unit: impl Fn(Magnitude) -> bool,
) -> Vec<Finding> {
    let mut findings = Vec::new();
    for_each_sentence(context, |passage, read, claims| {
        let mut wrong = claims.iter().filter(|it| unit(it.typed.magnitude));
        if let Some((claim, cell)) = wrong.find_map(|it| Some((it, it.wrong?))) {
            let typed = passage.excerpt(read, &claim.typed.at);
            findings.push(finding(rule, &typed, claim, cell));
        }
    });
    findings
}

/// Calls `judge` with each sentence of the plan's sections that has numbers, and with those that
/// name a figure of the data.
pub(super) fn for_each_sentence(
    context: &Context,
    mut judge: impl FnMut(&Passage<'_>, &SentenceReading, &[FigureClaim<'_>]),
) {
    let known = known(context);
    let passages = context.reading.in_sections();
    for passage in passages.filter(|it| it.may_count()) {
        let reads = passage.reads().iter();
        for read in reads.filter(|it| !it.quantities.is_empty()) {
            judge(passage, read, &figure_claims(read, &known));
        }
    }
}

fn finding(
    rule: &'static str,
    words: &Excerpt<'_>,
    claim: &FigureClaim<'_>,
    cell: &KnownCell,
) -> Finding {
    let Known {
        title, file, span, ..
    } = claim.known;
    let quote = claim.known.quote_of(cell);
    let when = cell
        .period
        .map_or_else(String::new, |period| format!(" for {period}"));
    let typed = shown(claim.typed.magnitude);
    let other = claim.elsewhen.and_then(|it| it.period);
    let other = other.map_or_else(String::new, |period| {
        format!("; {typed} is that of {period}")
    });
    let message = format!(
        "please check: {typed} stands beside \"{title}\", and `{file}` has {}{when}{other}",
        shown(cell.magnitude)
    );
    let help = match quote {
        Some(quote) => format!(
            "if they are of different things, say so; if not, quote the data: `[[{quote}]]`"
        ),
        None => "correct one of them, or say how they differ".to_owned(),
    };
    words
        .advice(rule, message)
        .related(*span, "the data")
        .help(help)
}

/// A number with its unit, as messages print it.
pub(super) fn shown(magnitude: Magnitude) -> String {
    let number = |it: Decimal| it.to_string();
    match magnitude {
        Magnitude::Percent(it) | Magnitude::Points(it) => format!("{it}%"),
        Magnitude::Money(it) => format!("£{it}"),
        Magnitude::Rate(it, people) => format!("{it} per {}", crate::units::grouped(people)),
        other => other.number().map_or_else(String::new, number),
    }
}
