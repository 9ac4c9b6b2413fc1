//! One plan as its files say it, before anything that they name is looked up.
//!
//! It never stops at the first fault, and never looks up a name: that is for `resolve`.

use super::data_files::DataFiles;
use super::files::{self, PlanFiles};
use super::markdown::Mention;
use super::records::document::plan::PlanFile;
use super::schema::reader::Reader;
use super::schema::record::Record;
use crate::diagnostics::Finding;
use crate::plan::figures::Figures;
use crate::plan::prose::Prose;
use crate::plan::{Document, Practice, Section};
use crate::sources::Sources;
use std::collections::BTreeSet;

/// A plan as its files say it, before names and `[[…]]` are looked up.
pub struct UnresolvedPlan {
    /// The plan's own facts; `None` where plan.yaml could not be understood.
    pub(crate) facts: Option<PlanFile>,
    /// The sections that could be read, in the order of their files.
    pub(crate) sections: Vec<Section>,
    /// What the data files hold.
    pub(crate) data: DataFiles,
    /// Each `[[…]]` and each path, with its place.
    pub(crate) mentions: Vec<Mention>,
    /// The files with errors, by name: `plan`, `sections`, `budget`.
    pub(crate) faulty: BTreeSet<String>,
    /// The ids of entries that could not be understood.
    pub(crate) unread: BTreeSet<String>,
    /// Whether entries were lost whose ids are not known, so that any reference may be right.
    pub(crate) lost: bool,
    /// What is wrong with the files.
    pub(crate) found: Vec<Finding>,
}

/// Reads one plan; `faulty` are the files with errors among those that all plans share.
pub fn read_plan(
    sources: &Sources,
    files: &PlanFiles,
    mut faulty: BTreeSet<String>,
) -> UnresolvedPlan {
    let mut reader = Reader::new(sources);
    let facts = reader.file(files.facts, PlanFile::from_node);
    note(&reader, 0, "plan", &mut faulty);
    let before = reader.found.len();
    let sections = files.sections.iter();
    let sections = sections.filter_map(|file| reader.section(*file)).collect();
    note(&reader, before, "sections", &mut faulty);
    let mut data = DataFiles::default();
    for (file, kind) in &files.data {
        let before = reader.found.len();
        (kind.read)(&mut reader, *file, &mut data);
        // a file that lost lines may have lost entries, whose ids nobody knows
        reader.lost |= reader.damaged;
        note(
            &reader,
            before,
            kind.name.trim_end_matches(".yaml"),
            &mut faulty,
        );
    }
    reader.found.extend(unused_sheets(&reader, files));
    UnresolvedPlan {
        facts,
        sections,
        data,
        mentions: reader.mentions,
        faulty,
        unread: reader.faulty,
        lost: reader.lost,
        found: reader.found,
    }
}

/// Notes a file in which an error was found after so many findings.
fn note(reader: &Reader<'_>, before: usize, name: &str, faulty: &mut BTreeSet<String>) {
    if reader.has_errors_since(before) {
        faulty.insert(name.to_owned());
    }
}

/// The tables that nothing names; unless what names them may have been lost.
fn unused_sheets(reader: &Reader<'_>, files: &PlanFiles) -> Vec<Finding> {
    let unused = files
        .sheets
        .iter()
        .filter(|file| !reader.lost && !reader.sheets.contains(file));
    unused
        .map(|file| files::unused_sheet(*file, reader.sources.file(*file).name()))
        .collect()
}

/// Builds the document and the values about children from what the files of a plan hold.
pub(crate) fn build(
    facts: PlanFile,
    sections: Vec<Section>,
    data: DataFiles,
) -> (Document, Figures) {
    let (programme_topics, programmes, projects) = match data.programmes {
        Some(file) => (file.topics, file.programmes, file.projects),
        None => Default::default(),
    };
    let (programmes, reach): (Vec<_>, Vec<_>) = programmes
        .into_iter()
        .map(|programme| programme.split())
        .unzip();
    let figures = Figures {
        indicators: data.indicators.unwrap_or_default(),
        tables: data.tables.unwrap_or_default(),
        kpis: data.kpis,
        facts: data.facts.unwrap_or_default(),
        surveys: data.surveys.unwrap_or_default(),
        reach: reach.into_iter().flatten().collect(),
        representation: data.representation.unwrap_or_default(),
        benchmarks: data.benchmarks.unwrap_or_default(),
    };
    let (commitment_topics, commitments) = match data.commitments {
        Some(file) => (file.topics, file.commitments),
        None => Default::default(),
    };
    let practice = Practice {
        programme_topics,
        programmes,
        projects,
        commitment_topics,
        commitments,
        achievements: data
            .achievements
            .map(|file| file.achievements)
            .unwrap_or_default(),
        framing: data.framing.map(|file| file.framing).unwrap_or_default(),
    };
    let (boards, statements) = match data.board {
        Some(file) => (file.boards, file.statements),
        None => Default::default(),
    };
    let (voices, you_said) = match data.voices {
        Some(file) => (file.voices, file.you_said),
        None => Default::default(),
    };
    let document = Document {
        title: facts.title,
        span: facts.span,
        kind: facts.kind,
        framework: facts.framework,
        period: facts.period,
        status: facts.status,
        version: facts.version,
        as_at: facts.as_at,
        summary: facts.summary,
        service: facts.service,
        leads: facts.leads,
        chairs: facts.chairs,
        board: facts.board,
        sign_off: facts.sign_off,
        submitted: facts.submitted,
        approvals: facts.approvals,
        counterpart: facts.counterpart,
        banner: facts.banner,
        headline: facts.headline,
        accepted: facts.accepted,
        disclosure: facts.disclosure,
        notes: facts.notes,
        charts: facts.charts,
        sections,
        priorities: data
            .priorities
            .map(|file| file.priorities)
            .unwrap_or_default(),
        actions: data.actions.map(|file| file.actions).unwrap_or_default(),
        previous: data.previous,
        budget: data.budget,
        boards,
        statements,
        staffing: data.staffing,
        contributions: data
            .contributions
            .map(|file| file.contributions)
            .unwrap_or_default(),
        voices,
        you_said,
        inspections: data
            .inspection
            .map(|file| file.inspections)
            .unwrap_or_default(),
        standards: data.standards,
        risks: data.risks.map(|file| file.risks).unwrap_or_default(),
        terms: data.glossary.map(|file| file.terms).unwrap_or_default(),
        references: data
            .references
            .map(|file| file.references)
            .unwrap_or_default(),
        practice,
        leads_key: data.people.map(|file| file.key).unwrap_or_default(),
        schemes: data.rag.map(|file| file.schemes).unwrap_or_default(),
        strategies: data
            .strategies
            .map(|file| file.strategies)
            .unwrap_or_default(),
        pictures: data.pictures.map(|file| file.pictures).unwrap_or_default(),
        principles: data.principles,
        committee: data.committee.map(|file| file.reports).unwrap_or_default(),
    };
    (document, figures)
}

/// Visits every piece of prose in a document. A field of the document that is not named here does not compile.
pub(crate) fn visit_prose<'a>(document: &'a Document, visit: &mut dyn FnMut(&'a Prose)) {
    #[rustfmt::skip]
    let Document {
        title: _, span: _, kind: _, framework: _, period: _, status: _, version: _, as_at: _, summary,
        service: _, leads: _, chairs: _, board: _, sign_off, submitted: _, approvals, counterpart, banner,
        headline: _, accepted, disclosure, notes, charts, sections, priorities, actions, previous, budget,
        boards, statements, staffing, contributions, voices, you_said, inspections, standards, risks, terms,
        references, practice, leads_key, schemes, strategies, pictures, principles, committee,
    } = document;
    for prose in [summary].into_iter().chain(banner) {
        visit(prose);
    }
    sections.iter().for_each(|section| visit(&section.body));
    for programme in &practice.programmes {
        visit(&programme.what);
        programme.note.iter().for_each(&mut *visit);
    }
    disclosure.visit_prose(visit);
    each(sign_off, visit);
    each(approvals, visit);
    each(counterpart, visit);
    each(accepted, visit);
    each(notes, visit);
    each(charts, visit);
    each(priorities, visit);
    each(actions, visit);
    each(previous, visit);
    each(budget, visit);
    each(boards, visit);
    each(statements, visit);
    each(staffing, visit);
    each(contributions, visit);
    each(voices, visit);
    each(you_said, visit);
    each(inspections, visit);
    each(standards, visit);
    each(risks, visit);
    each(terms, visit);
    each(references, visit);
    each(&practice.projects, visit);
    each(&practice.commitments, visit);
    each(&practice.achievements, visit);
    each(&practice.framing, visit);
    each(leads_key, visit);
    each(schemes, visit);
    each(strategies, visit);
    each(pictures, visit);
    each(principles, visit);
    each(committee, visit);
}

/// Visits the prose of some records, in their order.
fn each<'a, T: Record + 'a>(
    records: impl IntoIterator<Item = &'a T>,
    visit: &mut dyn FnMut(&'a Prose),
) {
    for record in records {
        record.visit_prose(visit);
    }
}
