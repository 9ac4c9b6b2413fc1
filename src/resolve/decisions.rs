//! Checks that decisions about small numbers name values that exist.
//!
//! A decision without values would suppress nothing, so it is an error.

use crate::diagnostics::{Finding, nearest};
use crate::plan::{Disclosure, Id, Plan, Remedy, Settings};
use crate::sources::Spanned;

/// The files with counts in them. While one of them has errors, a value may only be unreadable.
const FIGURES: [&str; 8] = [
    "benchmarks",
    "counts",
    "facts",
    "indicators",
    "kpis",
    "programmes",
    "representation",
    "surveys",
];

/// The findings about a plan's own decisions that name none of its values.
pub(super) fn of_plan(plan: &Plan) -> Vec<Finding> {
    if is_uncertain(plan) {
        return Vec::new();
    }
    let tables = plan.figures.tables.iter().map(|it| &it.id.value);
    unknown(
        &plan.document.disclosure,
        &plan.figures.names(),
        &tables.collect::<Vec<_>>(),
    )
}

/// The names of a plan's values, by which decisions refer to them.
#[derive(Debug, Clone)]
pub struct Names {
    all: Vec<Id>,
    tables: Vec<Id>,
    /// Whether there may be more values in unreadable files.
    uncertain: bool,
}

impl Names {
    /// The names of a plan's values.
    pub fn of(plan: &Plan) -> Self {
        let tables = plan.figures.tables.iter();
        Self {
            all: plan.figures.names(),
            tables: tables.map(|it| it.id.value.clone()).collect(),
            uncertain: is_uncertain(plan),
        }
    }
}

/// The findings about the site's decisions that name no value of any plan; `plans` has all plans of
/// the site.
pub fn of_site(site: &Settings, plans: &[&Names]) -> Vec<Finding> {
    if plans.iter().any(|plan| plan.uncertain) {
        return Vec::new();
    }
    let all = plans.iter().flat_map(|it| &it.all).cloned();
    let tables = plans.iter().flat_map(|it| &it.tables);
    unknown(
        &site.disclosure,
        &all.collect::<Vec<_>>(),
        &tables.collect::<Vec<_>>(),
    )
}

fn is_uncertain(plan: &Plan) -> bool {
    FIGURES.iter().any(|file| plan.faulty.contains(*file))
}

fn unknown(disclosure: &Disclosure, names: &[Id], tables: &[&Id]) -> Vec<Finding> {
    let exempt = disclosure.exempt.iter().map(|it| &it.at);
    let decided = disclosure.decisions.iter().map(|it| &it.at);
    let nowhere = exempt
        .chain(decided)
        .filter(|at| !names.contains(&at.value))
        .map(|at| no_figure(at, names));
    let uncombined = disclosure
        .decisions
        .iter()
        .filter(|it| it.remedy.value == Remedy::Combine && names.contains(&it.at.value))
        .filter(|it| !tables.contains(&&it.at.value))
        .map(|it| {
            let message = format!(
                "`{}` is no table of counts, so it has no rows to combine",
                it.at.value
            );
            Finding::error("decision", it.remedy.span, message)
                .help("write `suppress` or `round`, or `publish` with the reason")
        });
    nowhere.chain(uncombined).collect()
}

fn no_figure(at: &Spanned<Id>, names: &[Id]) -> Finding {
    let message = format!(
        "nothing with counts is called `{}`, so nothing would be hidden",
        at.value
    );
    let finding = Finding::error("decision", at.span, message);
    match nearest(at.value.as_str(), names.iter().map(Id::as_str)) {
        Some(near) => finding.help(format!("did you mean `{near}`?")).fix(near),
        None => finding.help("name an indicator, a table of counts, a fact, a survey, a benchmark or a representation, `kpi-4` for one of the ten, or a programme"),
    }
}
