//! No published number is so small that a child could be recognised.
//!
//! # Checks
//!
//! Counts from 1 to 4, or below the `threshold` of the site's or the plan's `disclosure`: of indicators,
//! in tables of counts, among facts, the ten indicators and the answers of surveys, of children whom a
//! programme reached, behind the percentages of a table of representation that says of how many they
//! are, and in the plan's own row of benchmarks. There is one finding for each indicator, table or fact, and
//! none where `disclosure` exempts it or has decided. In a table by sex, age, ethnicity, health or care it is
//! an error. Zero is not counted, unless `zero_is_safe: no`. Other areas' figures are not either: they are
//! published nationally.
//!
//! # Why
//!
//! "Racially aggravated: 1" tells those who know the child what that child did. Publishing it can be
//! right, but somebody has to decide, and readers see the reason.
//!
//! # Example
//!
//! ```yaml
//! - { id: racially-aggravated, label: Racially aggravated, values: [1] }
//! ```
//!
//! # Source
//!
//! No rule for local plans was found. That counts of 1 and 2 are unsafe, and 3 and 4 too for small areas
//! and sensitive data, is how Cambridgeshire's briefing sums up the guidance of the Office for National
//! Statistics; that children must not be recognised is in the Children and Young Persons Act 1933,
//! section 49. <https://www.legislation.gov.uk/ukpga/Geo5/23-24/12/section/49>

use crate::checks::Context;
use crate::checks::text::characteristics::names_one;
use crate::checks::text::phrases::has_phrase;
use crate::checks::values::rounding::part;
use crate::checks::values::small_numbers::{SmallFigure, undecided};
use crate::diagnostics::{Finding, Severity, listed};
use crate::plan::Policy;
use crate::plan::figures::{
    Benchmark, Count, CountTable, Fact, FactValue, Indicator, Kpi, KpiValue, Reach, Representation,
    Side, Survey, Unit,
};
use crate::sources::{Span, Spanned};
use crate::units::Decimal;

const ID: &str = rule_id!();

/// A small count and where it stands.
type SmallCount = Spanned<u64>;

pub(super) fn find(context: &Context) -> Vec<Finding> {
    undecided(context, |figure, policy| {
        let found = finding(&match figure {
            SmallFigure::Indicator(indicator) => in_indicator(indicator, policy),
            SmallFigure::Table(table) => in_table(table, policy),
            SmallFigure::Fact(fact) => in_fact(fact, policy),
            SmallFigure::Survey(survey) => in_survey(survey, policy),
            SmallFigure::Benchmark(benchmark) => in_benchmark(benchmark, policy),
            SmallFigure::Representation(table) => in_representation(table, policy),
            SmallFigure::Kpi(kpi) => in_kpi(kpi, policy),
            SmallFigure::Reach(reach) => in_reach(reach, policy),
        })?;
        Some(match figure {
            SmallFigure::Table(table) if by_characteristic(table) => Finding {
                severity: Severity::Error,
                ..found
            },
            _ => found,
        })
    })
}

/// Whether the children of the plan's area are counted by what they are. A small number then stands for somebody
/// whom neighbours know.
fn by_characteristic(table: &CountTable) -> bool {
    let rows = table.rows.iter().map(|row| row.label.value.as_str());
    let columns = table.columns.iter().map(String::as_str);
    rows.chain(columns).any(names_one)
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

fn small(count: Spanned<Count>, policy: Policy<'_>) -> Option<SmallCount> {
    let number = count
        .value
        .known()
        .filter(|number| policy.is_small(*number))?;
    Some(Spanned::new(number, count.span))
}

fn whole(value: Decimal, span: Span, policy: Policy<'_>) -> Option<SmallCount> {
    let number = u64::try_from(value.scaled(0))
        .ok()
        .filter(|number| policy.is_small(*number))?;
    (value.places() == 0).then_some(Spanned::new(number, span))
}

fn in_indicator(indicator: &Indicator, policy: Policy<'_>) -> Vec<SmallCount> {
    let observations = indicator.own().iter();
    observations
        .flat_map(|observation| {
            let counted = indicator.unit == Unit::Count;
            let value = observation
                .value
                .filter(|_| counted && observation.count.is_none());
            let value = value.and_then(|value| whole(value.value, value.span, policy));
            let counts = [observation.count, observation.base];
            let counts = counts
                .into_iter()
                .flatten()
                .filter_map(|count| small(count, policy));
            value.into_iter().chain(counts).collect::<Vec<_>>()
        })
        .collect()
}

fn in_table(table: &CountTable, policy: Policy<'_>) -> Vec<SmallCount> {
    let cells = table.rows.iter().flat_map(|row| &row.values);
    cells.filter_map(|cell| small(*cell, policy)).collect()
}

fn in_fact(fact: &Fact, policy: Policy<'_>) -> Vec<SmallCount> {
    match fact.value {
        FactValue::Number(value, Unit::Count) => {
            whole(value, fact.id.span, policy).into_iter().collect()
        }
        _ => Vec::new(),
    }
}

fn in_survey(survey: &Survey, policy: Policy<'_>) -> Vec<SmallCount> {
    let answers = survey.answers.iter();
    answers
        .filter_map(|answer| small(answer.count?, policy))
        .collect()
}

/// Words for those whom a programme reaches; sessions and schools are no children.
const PEOPLE: [&str; 9] = [
    "child",
    "children",
    "young people",
    "young person",
    "pupils",
    "students",
    "people",
    "girls",
    "boys",
];

fn in_reach(reach: &Reach, policy: Policy<'_>) -> Vec<SmallCount> {
    let unit = reach.unit.to_lowercase();
    let of_people = PEOPLE.iter().any(|people| has_phrase(&unit, people));
    let count = small(reach.value, policy).filter(|_| of_people);
    count.into_iter().collect()
}

fn in_kpi(kpi: &Kpi, policy: Policy<'_>) -> Vec<SmallCount> {
    match &kpi.value {
        KpiValue::Reported {
            value,
            unit: Unit::Count,
            ..
        } => whole(value.value, value.span, policy).into_iter().collect(),
        KpiValue::Reported { .. } | KpiValue::NotYetAvailable(_) => Vec::new(),
    }
}

fn in_representation(table: &Representation, policy: Policy<'_>) -> Vec<SmallCount> {
    let behind = |side: Side| {
        let base = table.base(side);
        table.rows.iter().filter_map(move |row| {
            let number = part((*row.share(side))?, base?.value)?;
            policy
                .is_small(number)
                .then_some(Spanned::new(number, row.span))
        })
    };
    Side::BOTH.into_iter().flat_map(behind).collect()
}

fn in_benchmark(benchmark: &Benchmark, policy: Policy<'_>) -> Vec<SmallCount> {
    let own = benchmark.rows.iter().filter(|row| row.area.is_none());
    own.flat_map(|row| row.values.iter().zip(&benchmark.measures))
        .filter(|(_, measure)| measure.unit == Unit::Count)
        .filter_map(|(value, _)| {
            let value = (*value)?;
            whole(value.value, value.span, policy)
        })
        .collect()
}
