//! The data files that a plan may have, each with what reads it.

use super::records;
use super::schema::reader::Reader;
use super::schema::shape::Shape;
use super::yaml::node::Node;
use crate::plan::Document;
use crate::plan::figures::Figures;

/// Reads one data file into the plan.
pub(super) type DataFileReader = fn(&mut Reader<'_>, &Node, &mut Document, &mut Figures);

/// A data file that a plan may have.
pub(super) struct Data {
    pub(super) name: &'static str,
    /// What it holds, for authors.
    pub(super) says: &'static str,
    pub(super) shape: &'static Shape,
    pub(super) part: DataFileReader,
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
        records::delivery::practice::ACHIEVEMENTS => |read, root, plan, _| records::delivery::practice::achievements(read, root, &mut plan.practice);
    "actions.yaml" "The action plan: what will be done, by whom and by when."
        records::delivery::actions::FILE => |read, root, plan, _| plan.actions = records::delivery::actions::lower(read, root).unwrap_or_default();
    "benchmarks.yaml" "Tables of areas side by side, as a national return prints them."
        records::figures::benchmarks::BENCHMARKS => |read, root, _, figures| figures.benchmarks = records::figures::benchmarks::benchmarks(read, root).unwrap_or_default();
    "board.yaml" "The board that oversees the service, groups under it, and what the board says of itself."
        records::service::board::FILE => |read, root, plan, _| (plan.boards, plan.statements) = records::service::board::lower(read, root).unwrap_or_default();
    "budget.yaml" "Where the money comes from. Totals are worked out."
        records::service::budget::BUDGET => |read, root, plan, _| plan.budget = records::service::budget::lower(read, root);
    "commitments.yaml" "What the service promises, sorted by topic."
        records::delivery::practice::COMMITMENTS => |read, root, plan, _| records::delivery::practice::commitments(read, root, &mut plan.practice);
    "committee.yaml" "The cover report that takes the plan to a committee."
        records::document::committee::FILE => |read, root, plan, _| plan.committee = records::document::committee::lower(read, root).unwrap_or_default();
    "contributions.yaml" "What partners give: money, posts or help."
        records::service::staffing::CONTRIBUTIONS => |read, root, plan, _| plan.contributions = records::service::staffing::contributions(read, root).unwrap_or_default();
    "counts.yaml" "Tables of counts. Totals are worked out."
        records::figures::counts::FILE => |read, root, _, figures| figures.tables = records::figures::counts::lower(read, root).unwrap_or_default();
    "facts.yaml" "Single figures that stand by themselves."
        records::figures::facts::FACTS => |read, root, _, figures| figures.facts = records::figures::facts::lower(read, root).unwrap_or_default();
    "framing.yaml" "A few boxes that say why, what and how, for readers in a hurry."
        records::delivery::practice::FRAMING => |read, root, plan, _| records::delivery::practice::framing(read, root, &mut plan.practice);
    "glossary.yaml" "Words and abbreviations that readers may not know. The site's glossary is made from it."
        records::document::glossary::FILE => |read, root, plan, _| plan.terms = records::document::glossary::lower(read, root).unwrap_or_default();
    "indicators.yaml" "Figures that are followed over time, with what they are compared with."
        records::figures::indicators::FILE => |read, root, _, figures| figures.indicators = records::figures::indicators::lower(read, root).unwrap_or_default();
    "inspection.yaml" "Inspections: what was judged, and what the service was asked to do."
        records::delivery::inspection::FILE => |read, root, plan, _| plan.inspections = records::delivery::inspection::lower(read, root).unwrap_or_default();
    "kpis.yaml" "The national key performance indicators. Their titles come from the framework."
        records::figures::kpis::FILE => |read, root, _, figures| figures.kpis = records::figures::kpis::lower(read, root);
    "people.yaml" "What initials in the action plan mean. Never a person's name."
        records::document::matter::PEOPLE => |read, root, plan, _| plan.leads_key = records::document::matter::people(read, root).unwrap_or_default();
    "pictures.yaml" "Pictures, with words for people who cannot see them."
        records::document::matter::PICTURES => |read, root, plan, _| plan.pictures = records::document::matter::pictures(read, root).unwrap_or_default();
    "previous.yaml" "What became of the plan before."
        records::document::previous::FILE => |read, root, plan, _| plan.previous = records::document::previous::lower(read, root);
    "principles.yaml" "The principles that you work by."
        records::document::principles::FILE => |read, root, plan, _| plan.principles = records::document::principles::lower(read, root);
    "priorities.yaml" "What the plan wants to achieve: priorities, and the outcomes that actions lead to."
        records::delivery::priorities::FILE => |read, root, plan, _| plan.priorities = records::delivery::priorities::lower(read, root).unwrap_or_default();
    "programmes.yaml" "What the service and its partners offer to children and families."
        records::delivery::practice::PROGRAMMES => |read, root, plan, figures| records::delivery::practice::programmes(read, root, &mut plan.practice, &mut figures.reach);
    "rag.yaml" "The words for ratings of actions and of their impact."
        records::document::matter::RAG => |read, root, plan, _| plan.schemes = records::document::matter::schemes(read, root).unwrap_or_default();
    "references.yaml" "Books, guidance and reports that the plan rests on."
        records::document::references::FILE => |read, root, plan, _| plan.references = records::document::references::lower(read, root).unwrap_or_default();
    "representation.yaml" "Groups of children beside the same groups elsewhere, to see who is over-represented."
        records::figures::representation::REPRESENTATION => |read, root, _, figures| figures.representation = records::figures::representation::representation(read, root).unwrap_or_default();
    "risks.yaml" "What could go wrong, and what you do about it."
        records::delivery::risks::FILE => |read, root, plan, _| plan.risks = records::delivery::risks::lower(read, root).unwrap_or_default();
    "staffing.yaml" "The posts of the service."
        records::service::staffing::FILE => |read, root, plan, _| plan.staffing = records::service::staffing::lower(read, root);
    "standards.yaml" "The national Standards for children, and how the service meets each."
        records::delivery::standards::FILE => |read, root, plan, _| plan.standards = records::delivery::standards::lower(read, root);
    "strategies.yaml" "Other plans and strategies that this plan fits with."
        records::document::matter::STRATEGIES => |read, root, plan, _| plan.strategies = records::document::matter::strategies(read, root).unwrap_or_default();
    "surveys.yaml" "Surveys: a question, and how many gave each answer."
        records::figures::facts::SURVEYS => |read, root, _, figures| figures.surveys = records::figures::facts::surveys(read, root).unwrap_or_default();
    "voices.yaml" "What children, parents, victims and others said, and what was done about it."
        records::delivery::voices::FILE => |read, root, plan, _| (plan.voices, plan.you_said) = records::delivery::voices::lower(read, root).unwrap_or_default();
};
