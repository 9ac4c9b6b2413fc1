//! The years in titles and headings are the plan's years.
//!
//! # Checks
//!
//! The plan's title: whether the years in it are its `period`. Headings that name a plan,
//! priorities, actions or objectives with years that reach beyond the plan's on one side
//! ("Priorities 2023 to 2025" in a plan for 2024 to 2025).
//!
//! # Why
//!
//! Readers take the years of the heading for those of what follows, and the next plan is compared
//! with the wrong one.
//!
//! # Example
//!
//! ```yaml
//! title: Youth Justice Plan 2024 to 2027
//! period: 2024-25
//! ```
//!
//! # Source
//!
//! An update published in 2024 has one year in its title, and another two over its priorities.
//! Please check: they may be those of another plan; then name it.

use crate::checks::Context;
use crate::checks::text::passages::PassageKind;
use crate::checks::text::phrases::Phrases;
use crate::diagnostics::Finding;
use crate::plan::Document;
use crate::units::{Period, PeriodForm};
use std::sync::LazyLock;

const ID: &str = rule_id!();

/// Words for things that have the plan's years.
static OWN: LazyLock<Phrases> =
    LazyLock::new(|| Phrases::new(&["plan", "priorities", "actions", "action plan", "objectives"]));

/// Words for things that have other years.
static OTHER: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(&[
        "previous",
        "last",
        "progress",
        "review",
        "strategy",
        "strategic",
        "corporate",
    ])
});

pub(super) fn find(context: &Context) -> Vec<Finding> {
    let document = &context.plan.document;
    let sections = document.sections.iter().filter_map(|section| {
        let message = beyond(&section.title, document.period)?;
        Some(Finding::advice(ID, section.span, message).place(section.id.as_str()))
    });
    let headings = context.reading.in_sections();
    let headings = headings.filter(|passage| passage.kind == PassageKind::Heading);
    let headings = headings
        .filter_map(|passage| Some(passage.advice(ID, beyond(&passage.text, document.period)?)));
    let help = |finding: Finding| finding.help("correct the years, or say which plan they are of");
    title(document)
        .into_iter()
        .chain(sections.chain(headings).map(help))
        .collect()
}

fn title(document: &Document) -> Option<Finding> {
    let years = years(&document.title)?;
    let own = document.period;
    if same_years(years, own) {
        return None;
    }
    let message = format!(
        "the title says {}, and the plan is for {}",
        years.long(),
        own.long()
    );
    let finding = Finding::warning(ID, document.span, message);
    Some(finding.help("correct `title` or `period`").place("title"))
}

/// Whether two periods cover the same years, whatever their first month.
fn same_years(one: Period, other: Period) -> bool {
    let years = |period: Period| (period.start.year(), period.end.year());
    years(one) == years(other)
}

/// What is wrong with a heading whose years begin or end outside the plan's; `None` where they do
/// not.
fn beyond(heading: &str, own: Period) -> Option<String> {
    let lower = heading.to_lowercase();
    let years = years(heading)?;
    if same_years(years, own) {
        return None;
    }
    let meets = years.start <= own.end && own.start <= years.end;
    let within = own.start <= years.start && years.end <= own.end;
    let of_the_plan = OWN.first_in(&lower).is_some() && OTHER.first_in(&lower).is_none();
    (of_the_plan && meets && !within).then(|| {
        format!(
            "please check: this heading says {}, and the plan is for {}",
            years.long(),
            own.long()
        )
    })
}

/// The first financial years in a text, from April to March.
fn years(text: &str) -> Option<Period> {
    let words: Vec<&str> = text.split_whitespace().collect();
    (0..words.len()).find_map(|at| {
        let typed = [at + 3, at + 2, at + 1].into_iter();
        typed
            .filter_map(|end| words.get(at..end))
            .map(|words| words.join(" "))
            .map(|words| words.trim_matches(|c: char| !c.is_ascii_digit()).to_owned())
            .filter(|words| words.bytes().take(4).filter(u8::is_ascii_digit).count() == 4)
            .filter_map(|words| Period::parse(&words))
            .find(|period| period.shape == PeriodForm::FinancialYears)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn years_are_found_however_they_are_typed() {
        for text in [
            "Plan 2024 to 2027",
            "Plan 2024-27, an update",
            "Plan (2024 - 2027)",
        ] {
            assert_eq!(
                years(text).map(|it| it.to_string()).as_deref(),
                Some("2024-27"),
                "{text}"
            );
        }
        assert_eq!(years("The plan of 2024"), None);
        assert_eq!(years("Plan for 12 to 17 year olds"), None);
    }

    #[test]
    fn a_plan_for_calendar_years_names_them_too() {
        let own = Period::parse("Jan 2025 - Dec 2026").unwrap();
        assert_eq!(beyond("Priorities 2025 to 2026", own), None);
        assert!(beyond("Priorities 2026 to 2027", own).is_some());
    }

    #[test]
    fn only_headings_of_the_plan_itself_are_compared() {
        let own = Period::parse("2024-25").unwrap();
        assert!(beyond("Priorities 2023 to 2025", own).is_some());
        for right in [
            "Priorities 2024 to 2025",
            "Previous plan 2022 to 2024",
            "Figures for 2023-25",
        ] {
            assert_eq!(beyond(right, own), None, "{right}");
        }
    }
}
