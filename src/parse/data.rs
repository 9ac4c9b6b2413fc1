//! The data files that a plan may have, each with what reads it.

use super::lower;
use super::node::Node;
use super::reader::Reader;
use crate::plan::Document;
use crate::plan::figures::Figures;

/// Reads one data file into the plan.
pub(super) type Part = fn(&mut Reader<'_>, &Node, &mut Document, &mut Figures);

/// The data files that a plan may have.
pub(super) const DATA: &[(&str, Part)] = &[
    ("achievements.yaml", |read, root, plan, _| {
        lower::practice::achievements(read, root, &mut plan.practice);
    }),
    ("actions.yaml", |read, root, plan, _| {
        plan.actions = lower::actions::lower(read, root).unwrap_or_default();
    }),
    ("benchmarks.yaml", |read, root, _, figures| {
        figures.benchmarks = lower::comparisons::benchmarks(read, root).unwrap_or_default();
    }),
    ("board.yaml", |read, root, plan, _| {
        (plan.boards, plan.statements) = lower::board::lower(read, root).unwrap_or_default();
    }),
    ("budget.yaml", |read, root, plan, _| {
        plan.budget = lower::budget::lower(read, root);
    }),
    ("commitments.yaml", |read, root, plan, _| {
        lower::practice::commitments(read, root, &mut plan.practice);
    }),
    ("committee.yaml", |read, root, plan, _| {
        plan.committee = lower::committee::lower(read, root).unwrap_or_default();
    }),
    ("contributions.yaml", |read, root, plan, _| {
        plan.contributions = lower::staffing::contributions(read, root).unwrap_or_default();
    }),
    ("counts.yaml", |read, root, _, figures| {
        figures.tables = lower::counts::lower(read, root).unwrap_or_default();
    }),
    ("facts.yaml", |read, root, _, figures| {
        figures.facts = lower::facts::lower(read, root).unwrap_or_default();
    }),
    ("framing.yaml", |read, root, plan, _| {
        lower::practice::framing(read, root, &mut plan.practice);
    }),
    ("glossary.yaml", |read, root, plan, _| {
        plan.terms = lower::glossary::lower(read, root).unwrap_or_default();
    }),
    ("indicators.yaml", |read, root, _, figures| {
        figures.indicators = lower::indicators::lower(read, root).unwrap_or_default();
    }),
    ("inspection.yaml", |read, root, plan, _| {
        plan.inspections = lower::inspection::lower(read, root).unwrap_or_default();
    }),
    ("kpis.yaml", |read, root, _, figures| {
        figures.kpis = lower::kpis::lower(read, root);
    }),
    ("people.yaml", |read, root, plan, _| {
        plan.leads_key = lower::matter::people(read, root).unwrap_or_default();
    }),
    ("pictures.yaml", |read, root, plan, _| {
        plan.pictures = lower::matter::pictures(read, root).unwrap_or_default();
    }),
    ("previous.yaml", |read, root, plan, _| {
        plan.previous = lower::previous::lower(read, root);
    }),
    ("principles.yaml", |read, root, plan, _| {
        plan.principles = lower::principles::lower(read, root);
    }),
    ("priorities.yaml", |read, root, plan, _| {
        plan.priorities = lower::priorities::lower(read, root).unwrap_or_default();
    }),
    ("programmes.yaml", |read, root, plan, figures| {
        lower::practice::programmes(read, root, &mut plan.practice, &mut figures.reach);
    }),
    ("rag.yaml", |read, root, plan, _| {
        plan.schemes = lower::matter::schemes(read, root).unwrap_or_default();
    }),
    ("references.yaml", |read, root, plan, _| {
        plan.references = lower::references::lower(read, root).unwrap_or_default();
    }),
    ("representation.yaml", |read, root, _, figures| {
        figures.representation = lower::comparisons::representation(read, root).unwrap_or_default();
    }),
    ("risks.yaml", |read, root, plan, _| {
        plan.risks = lower::risks::lower(read, root).unwrap_or_default();
    }),
    ("staffing.yaml", |read, root, plan, _| {
        plan.staffing = lower::staffing::lower(read, root);
    }),
    ("standards.yaml", |read, root, plan, _| {
        plan.standards = lower::standards::lower(read, root);
    }),
    ("strategies.yaml", |read, root, plan, _| {
        plan.strategies = lower::matter::strategies(read, root).unwrap_or_default();
    }),
    ("surveys.yaml", |read, root, _, figures| {
        figures.surveys = lower::facts::surveys(read, root).unwrap_or_default();
    }),
    ("voices.yaml", |read, root, plan, _| {
        (plan.voices, plan.you_said) = lower::voices::lower(read, root).unwrap_or_default();
    }),
];
