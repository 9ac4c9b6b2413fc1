//! The data files that a plan may have, each with what reads it.

use super::lower;
use super::node::Node;
use super::reader::Reader;
use super::shape::Shape;
use crate::plan::Document;
use crate::plan::figures::Figures;

/// Reads one data file into the plan.
pub(super) type Part = fn(&mut Reader<'_>, &Node, &mut Document, &mut Figures);

/// A data file that a plan may have.
pub(super) struct Data {
    pub(super) name: &'static str,
    /// What it holds, for authors.
    pub(super) says: &'static str,
    pub(super) shape: &'static Shape,
    pub(super) part: Part,
}

/// A line for each file: its name, what it holds, its shape, and what reads it.
macro_rules! data {
    ($($name:literal $says:literal $shape:path => |$read:ident, $root:ident, $plan:pat_param, $figures:pat_param| $part:expr;)*) => {
        &[$(Data {
            name: $name,
            says: $says,
            shape: &$shape,
            part: |$read, $root, $plan, $figures| $part,
        }),*]
    };
}

/// The data files that a plan may have, in order of their names.
pub(super) const DATA: &[Data] = data! {
    "achievements.yaml" "What went well in the last year."
        lower::practice::ACHIEVEMENTS => |read, root, plan, _| lower::practice::achievements(read, root, &mut plan.practice);
    "actions.yaml" "The action plan: what will be done, by whom and by when."
        lower::actions::FILE => |read, root, plan, _| plan.actions = lower::actions::lower(read, root).unwrap_or_default();
    "benchmarks.yaml" "Tables of areas side by side, as a national return prints them."
        lower::benchmarks::BENCHMARKS => |read, root, _, figures| figures.benchmarks = lower::benchmarks::benchmarks(read, root).unwrap_or_default();
    "board.yaml" "The board that oversees the service, groups under it, and what the board says of itself."
        lower::board::FILE => |read, root, plan, _| (plan.boards, plan.statements) = lower::board::lower(read, root).unwrap_or_default();
    "budget.yaml" "Where the money comes from. Totals are worked out."
        lower::budget::BUDGET => |read, root, plan, _| plan.budget = lower::budget::lower(read, root);
    "commitments.yaml" "What the service promises, sorted by topic."
        lower::practice::COMMITMENTS => |read, root, plan, _| lower::practice::commitments(read, root, &mut plan.practice);
    "committee.yaml" "The cover report that takes the plan to a committee."
        lower::committee::FILE => |read, root, plan, _| plan.committee = lower::committee::lower(read, root).unwrap_or_default();
    "contributions.yaml" "What partners give: money, posts or help."
        lower::staffing::CONTRIBUTIONS => |read, root, plan, _| plan.contributions = lower::staffing::contributions(read, root).unwrap_or_default();
    "counts.yaml" "Tables of counts. Totals are worked out."
        lower::counts::FILE => |read, root, _, figures| figures.tables = lower::counts::lower(read, root).unwrap_or_default();
    "facts.yaml" "Single figures that stand by themselves."
        lower::facts::FACTS => |read, root, _, figures| figures.facts = lower::facts::lower(read, root).unwrap_or_default();
    "framing.yaml" "A few boxes that say why, what and how, for readers in a hurry."
        lower::practice::FRAMING => |read, root, plan, _| lower::practice::framing(read, root, &mut plan.practice);
    "glossary.yaml" "Words and abbreviations that readers may not know. The site's glossary is made from it."
        lower::glossary::FILE => |read, root, plan, _| plan.terms = lower::glossary::lower(read, root).unwrap_or_default();
    "indicators.yaml" "Figures that are followed over time, with what they are compared with."
        lower::indicators::FILE => |read, root, _, figures| figures.indicators = lower::indicators::lower(read, root).unwrap_or_default();
    "inspection.yaml" "Inspections: what was judged, and what the service was asked to do."
        lower::inspection::FILE => |read, root, plan, _| plan.inspections = lower::inspection::lower(read, root).unwrap_or_default();
    "kpis.yaml" "The national key performance indicators. Their titles come from the framework."
        lower::kpis::FILE => |read, root, _, figures| figures.kpis = lower::kpis::lower(read, root);
    "people.yaml" "What initials in the action plan mean. Never a person's name."
        lower::matter::PEOPLE => |read, root, plan, _| plan.leads_key = lower::matter::people(read, root).unwrap_or_default();
    "pictures.yaml" "Pictures, with words for people who cannot see them."
        lower::matter::PICTURES => |read, root, plan, _| plan.pictures = lower::matter::pictures(read, root).unwrap_or_default();
    "previous.yaml" "What became of the plan before."
        lower::previous::FILE => |read, root, plan, _| plan.previous = lower::previous::lower(read, root);
    "principles.yaml" "The principles that you work by."
        lower::principles::FILE => |read, root, plan, _| plan.principles = lower::principles::lower(read, root);
    "priorities.yaml" "What the plan wants to achieve: priorities, and the outcomes that actions lead to."
        lower::priorities::FILE => |read, root, plan, _| plan.priorities = lower::priorities::lower(read, root).unwrap_or_default();
    "programmes.yaml" "What the service and its partners offer to children and families."
        lower::practice::PROGRAMMES => |read, root, plan, figures| lower::practice::programmes(read, root, &mut plan.practice, &mut figures.reach);
    "rag.yaml" "The words for ratings of actions and of their impact."
        lower::matter::RAG => |read, root, plan, _| plan.schemes = lower::matter::schemes(read, root).unwrap_or_default();
    "references.yaml" "Books, guidance and reports that the plan rests on."
        lower::references::FILE => |read, root, plan, _| plan.references = lower::references::lower(read, root).unwrap_or_default();
    "representation.yaml" "Groups of children beside the same groups elsewhere, to see who is over-represented."
        lower::representation::REPRESENTATION => |read, root, _, figures| figures.representation = lower::representation::representation(read, root).unwrap_or_default();
    "risks.yaml" "What could go wrong, and what you do about it."
        lower::risks::FILE => |read, root, plan, _| plan.risks = lower::risks::lower(read, root).unwrap_or_default();
    "staffing.yaml" "The posts of the service."
        lower::staffing::FILE => |read, root, plan, _| plan.staffing = lower::staffing::lower(read, root);
    "standards.yaml" "The national Standards for children, and how the service meets each."
        lower::standards::FILE => |read, root, plan, _| plan.standards = lower::standards::lower(read, root);
    "strategies.yaml" "Other plans and strategies that this plan fits with."
        lower::matter::STRATEGIES => |read, root, plan, _| plan.strategies = lower::matter::strategies(read, root).unwrap_or_default();
    "surveys.yaml" "Surveys: a question, and how many gave each answer."
        lower::facts::SURVEYS => |read, root, _, figures| figures.surveys = lower::facts::surveys(read, root).unwrap_or_default();
    "voices.yaml" "What children, parents, victims and others said, and what was done about it."
        lower::voices::FILE => |read, root, plan, _| (plan.voices, plan.you_said) = lower::voices::lower(read, root).unwrap_or_default();
};
