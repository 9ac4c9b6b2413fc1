//! No published number is so small that a child could be recognised.
//!
//! # Checks
//!
//! Counts from 1 to 4, or below the `threshold` of the site's or the plan's `disclosure`: of
//! indicators, in tables of counts, among facts, the ten indicators and the answers of surveys, of
//! children whom a programme reached, behind the percentages of a table of representation that says
//! of how many they are, and in the plan's own row of benchmarks. There is one finding for each
//! indicator, table or fact, and none where `disclosure` exempts it or has decided. In a table by
//! sex, age, ethnicity, health or care it is an error. Zero is not counted, unless `zero_is_safe:
//! no`. Other areas' figures are not either: they are published nationally.
//!
//! # Why
//!
//! "Racially aggravated: 1" tells those who know the child what that child did. Publishing it can
//! be right, but somebody has to decide, and readers see the reason.
//!
//! # Example
//!
//! ```yaml
//! - { id: racially-aggravated, label: Racially aggravated, values: [1] }
//! ```
//!
//! # Source
//!
//! No rule for local plans was found. That counts of 1 and 2 are unsafe, and 3 and 4 too for small
//! areas and sensitive data, is how Cambridgeshire's briefing sums up the guidance of the Office
//! for National Statistics; that children must not be recognised is in the Children and Young
//! Persons Act 1933, section 49. <https://www.legislation.gov.uk/ukpga/Geo5/23-24/12/section/49>

use crate::checks::Context;
use crate::checks::text::characteristics::names_one;
use crate::checks::values::small_numbers::undecided;
use crate::checks::values::value_cells::ValueSet;
use crate::diagnostics::{Finding, Severity, listed};
use crate::sources::Spanned;

const ID: &str = rule_id!();

/// A small count, with its span.
type SmallCount = Spanned<u64>;

pub(super) fn find(context: &Context) -> Vec<Finding> {
    undecided(context, |set, policy| {
        let counts = set.cells.iter().filter(|cell| cell.judged.is_counted());
        let small = counts.filter_map(|cell| {
            let count = cell.count.filter(|count| policy.is_small(*count))?;
            Some(Spanned::new(count, cell.span))
        });
        let found = finding(&small.collect::<Vec<_>>())?;
        let severity = if by_characteristic(set) {
            Severity::Error
        } else {
            found.severity
        };
        Some(Finding { severity, ..found })
    })
}

/// Whether a set counts the children of the plan's area by personal characteristics. A small count
/// then identifies somebody whom neighbours know.
fn by_characteristic(set: &ValueSet<'_>) -> bool {
    set.headings.iter().any(|heading| names_one(heading))
}

fn finding(small: &[SmallCount]) -> Option<Finding> {
    let (first, others) = small.split_first()?;
    let mut numbers: Vec<u64> = small.iter().map(|count| count.value).collect();
    numbers.sort_unstable();
    numbers.dedup();
    let numbers: Vec<_> = numbers.iter().map(u64::to_string).collect();
    let a = if small.len() == 1 {
        "a count"
    } else {
        "counts"
    };
    let message = format!(
        "{a} of {} may let somebody recognise a child",
        listed(&numbers, "and")
    );
    let finding = Finding::warning(ID, first.span, message)
        .help("decide under `disclosure` in plan.yaml: `suppress`, `round`, `combine` or `publish`, with the reason");
    Some(
        others
            .iter()
            .fold(finding, |finding, count| finding.related(count.span, "")),
    )
}
