//! Reads the files of one plan, before anything that they name is looked up.
//!
//! It never stops at the first fault, and never looks up a name, which is for `resolve`.

use super::data_files::DataFiles;
use super::files::{self, PlanFiles};
use super::markdown::Mention;
use super::records::delivery::programmes::RawProgramme;
use super::records::document::plan::PlanFile;
use super::schema::reader::Reader;
use super::schema::record::Record;
use crate::diagnostics::Finding;
use crate::plan::figures::Figures;
use crate::plan::prose::Prose;
use crate::plan::{Document, Practice, Section};
use crate::sources::Sources;
use std::collections::BTreeSet;

/// A plan as read from its files, before names and `[[…]]` are looked up.
pub struct UnresolvedPlan {
    /// The plan's own fields; `None` where plan.yaml could not be parsed.
    pub(crate) facts: Option<PlanFile>,
    /// The sections that could be read, in the order of their files.
    pub(crate) sections: Vec<Section>,
    /// The content of the data files.
    pub(crate) data: DataFiles,
    /// Each `[[…]]` and each path, with its span.
    pub(crate) mentions: Vec<Mention>,
    /// The files with errors, by name: `plan`, `sections`, `budget`.
    pub(crate) faulty: BTreeSet<String>,
    /// The ids of entries that could not be parsed.
    pub(crate) unread: BTreeSet<String>,
    /// Whether entries were lost whose ids are not known, so that any unknown reference may be
    /// valid.
    pub(crate) lost: bool,
    /// The findings about the files.
    pub(crate) found: Vec<Finding>,
}

/// Reads one plan. `faulty` are the files with errors among those that all plans share.
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
        // a file that lost lines may have lost entries, whose ids are not known
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

/// Records a file as faulty if an error was found in it since `before`.
fn note(reader: &Reader<'_>, before: usize, name: &str, faulty: &mut BTreeSet<String>) {
    if reader.has_errors_since(before) {
        faulty.insert(name.to_owned());
    }
    // a column that was not read leaves every row without that value
    if reader.found[before..]
        .iter()
        .any(|it| it.rule == "csv-heading")
    {
        faulty.insert(HEADINGS.to_owned());
    }
}

/// The name in `faulty` for the headings of the plan's spreadsheets.
const HEADINGS: &str = "headings";

/// The findings about spreadsheets that nothing names, unless what names them may have been lost.
fn unused_sheets(reader: &Reader<'_>, files: &PlanFiles) -> Vec<Finding> {
    let unused = files
        .sheets
        .iter()
        .filter(|file| !reader.lost && !reader.sheets.contains(file));
    unused
        .map(|file| files::unused_sheet(*file, reader.sources.file(*file).name()))
        .collect()
}

/// Builds the document and the values about children from the content of a plan's files.
pub(crate) fn build(
    facts: PlanFile,
    sections: Vec<Section>,
    mut data: DataFiles,
) -> (Document, Figures) {
    let figures = data.take_figures();
    let practice = practice(&mut data);
    let board = data.board.unwrap_or_default();
    let voices = data.voices.unwrap_or_default();
    let actions = data.actions.unwrap_or_default();
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
        priorities: data.priorities.unwrap_or_default().priorities,
        links_by: actions.links_by,
        headings: actions.headings,
        actions: actions.actions,
        previous: data.previous,
        budget: data.budget,
        boards: board.boards,
        statements: board.statements,
        staffing: data.staffing,
        contributions: data.contributions.unwrap_or_default().contributions,
        voices: voices.voices,
        you_said: voices.you_said,
        inspections: data.inspection.unwrap_or_default().inspections,
        standards: data.standards,
        risks: data.risks.unwrap_or_default().risks,
        terms: data.glossary.unwrap_or_default().terms,
        references: data.references.unwrap_or_default().references,
        practice,
        leads_key: data.people.unwrap_or_default().key,
        schemes: data.rag.unwrap_or_default().schemes,
        strategies: data.strategies.unwrap_or_default().strategies,
        pictures: data.pictures.unwrap_or_default().pictures,
        principles: data.principles,
        committee: data.committee.unwrap_or_default().reports,
    };
    (document, figures)
}

/// The programmes, commitments, achievements and framing boxes, from their four files.
fn practice(data: &mut DataFiles) -> Practice {
    let programmes = data.programmes.take().unwrap_or_default();
    let commitments = data.commitments.take().unwrap_or_default();
    let of_file = programmes.programmes.into_iter();
    Practice {
        programme_topics: programmes.topics,
        programmes: of_file.map(RawProgramme::programme).collect(),
        projects: programmes.projects,
        commitment_topics: commitments.topics,
        commitments: commitments.commitments,
        achievements: data.achievements.take().unwrap_or_default().achievements,
        framing: data.framing.take().unwrap_or_default().framing,
    }
}

/// Visits the prose of each record in several lists.
macro_rules! visit_each {
    ($visit:ident: $($records:expr),*) => { $(each($records, $visit);)* };
}

/// Visits every piece of prose in a document. A field of the document that is not named here does
/// not compile.
pub(crate) fn visit_prose<'a>(document: &'a Document, visit: &mut dyn FnMut(&'a Prose)) {
    #[rustfmt::skip]
    let Document {
        title: _, span: _, kind: _, framework: _, period: _, status: _, version: _, as_at: _, summary,
        service: _, leads: _, chairs: _, board: _, sign_off, submitted: _, approvals, counterpart, banner,
        headline: _, accepted, disclosure, notes, charts, sections, priorities, links_by: _, headings: _, actions, previous, budget,
        boards, statements, staffing, contributions, voices, you_said, inspections, standards, risks, terms,
        references, practice, leads_key, schemes, strategies, pictures, principles, committee,
    } = document;
    for prose in [summary].into_iter().chain(banner) {
        visit(prose);
    }
    for section in sections {
        visit(&section.body);
    }
    for programme in &practice.programmes {
        visit(&programme.what);
        programme.note.iter().for_each(&mut *visit);
    }
    disclosure.visit_prose(visit);
    visit_each! { visit:
        sign_off, approvals, counterpart, accepted, notes, charts, priorities, actions, previous,
        budget, boards, statements, staffing, contributions, voices, you_said, inspections,
        standards, risks, terms, references, &practice.projects, &practice.commitments,
        &practice.achievements, &practice.framing, leads_key, schemes, strategies, pictures,
        principles, committee
    }
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
