//! Blocks with a word of their own, such as `[[budget]]`.

use super::symbols::Symbols;
use crate::plan::{Document, Placement};

/// A block with a word of its own and nothing after it.
pub(super) struct Simple {
    pub(super) word: &'static str,
    pub(super) placement: Placement,
    /// Whether the plan has it.
    pub(super) is_there: fn(&Symbols<'_>) -> bool,
    /// Where it would be written.
    pub(super) file: &'static str,
}

const fn simple(
    word: &'static str,
    placement: Placement,
    file: &'static str,
    is_there: fn(&Symbols<'_>) -> bool,
) -> Simple {
    Simple {
        word,
        placement,
        is_there,
        file,
    }
}

/// All of them.
pub(super) static SIMPLE: [Simple; 20] = [
    simple("budget", Placement::Budget, "data/budget.yaml", |k| {
        k.document.budget.is_some()
    }),
    simple("kpis", Placement::Kpis, "data/kpis.yaml", |k| {
        k.figures.kpis.is_some()
    }),
    simple(
        "targets",
        Placement::Targets,
        "data/indicators.yaml",
        has_indicators,
    ),
    simple(
        "monitoring",
        Placement::Monitoring,
        "data/indicators.yaml",
        has_indicators,
    ),
    simple(
        "priorities",
        Placement::Priorities,
        "data/priorities.yaml",
        |k| !k.document.priorities.is_empty(),
    ),
    simple("you-said", Placement::YouSaid, "data/voices.yaml", |k| {
        !k.document.you_said.is_empty()
    }),
    simple(
        "standards",
        Placement::Standards,
        "data/standards.yaml",
        |k| k.document.standards.is_some(),
    ),
    simple(
        "recommendations",
        Placement::Recommendations,
        "data/inspection.yaml",
        |k| has_recommendations(k.document),
    ),
    simple("staffing", Placement::Staffing, "data/staffing.yaml", |k| {
        k.document.staffing.is_some()
    }),
    simple(
        "contributions",
        Placement::Contributions,
        "data/contributions.yaml",
        |k| !k.document.contributions.is_empty(),
    ),
    simple(
        "principles",
        Placement::Principles,
        "data/principles.yaml",
        |k| k.document.principles.is_some(),
    ),
    simple("sign-off", Placement::SignOff, "plan.yaml", |k| {
        k.document.sign_off.is_some() || !k.document.approvals.is_empty()
    }),
    simple(
        "references",
        Placement::References,
        "data/references.yaml",
        |k| !k.document.references.is_empty(),
    ),
    simple("framing", Placement::Framing, "data/framing.yaml", |k| {
        !k.document.practice.framing.is_empty()
    }),
    simple(
        "projects",
        Placement::Projects,
        "data/programmes.yaml",
        |k| !k.document.practice.projects.is_empty(),
    ),
    simple(
        "strategies",
        Placement::Strategies,
        "data/strategies.yaml",
        |k| !k.document.strategies.is_empty(),
    ),
    simple(
        "key-to-leads",
        Placement::LeadsKey,
        "data/people.yaml",
        |k| !k.document.leads_key.is_empty(),
    ),
    simple("rag-key", Placement::RatingKey, "data/rag.yaml", |k| {
        !k.document.schemes.is_empty()
    }),
    simple(
        "structure",
        Placement::Structure,
        "data/staffing.yaml",
        |k| k.document.staffing.is_some(),
    ),
    simple("boards", Placement::Boards, "data/board.yaml", |k| {
        !k.document.boards.is_empty()
    }),
];

fn has_indicators(known: &Symbols<'_>) -> bool {
    !known.figures.indicators.is_empty()
}

fn has_recommendations(document: &Document) -> bool {
    document
        .inspections
        .iter()
        .any(|inspection| !inspection.recommendations.is_empty())
}
