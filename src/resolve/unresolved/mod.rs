//! Names that refer to something, and what they refer to: a finding for each that leads nowhere.

mod action_references;
mod chart_choices;

use crate::diagnostics::{Finding, nearest};
use crate::framework::Framework;
use crate::plan::figures::Figures;
use crate::plan::{Area, Document, Id, Plan};
use crate::resolve::references::there_are;
use crate::sources::{Span, Spanned};
use std::collections::BTreeSet;

/// Finds what a plan's names lead to.
struct Search<'p> {
    document: &'p Document,
    figures: &'p Figures,
    faulty: &'p BTreeSet<String>,
    found: Vec<Finding>,
}

/// What is looked for, and the file that it should be in.
type Sought = (&'static str, &'static str);

/// Every name in a plan that leads nowhere.
pub(crate) fn names(plan: &Plan, areas: &[Area], framework: Option<&Framework>) -> Vec<Finding> {
    let mut search = Search {
        document: &plan.document,
        figures: &plan.figures,
        faulty: &plan.faulty,
        found: Vec::new(),
    };
    search.boards();
    search.charts();
    search.indicators(framework);
    search.areas(areas);
    search.voices();
    search.sources();
    search.topics();
    search.posts();
    search.ratings();
    search.actions();
    search.found
}

impl Search<'_> {
    /// A finding unless `name` is one of `names`, which are `what`; or might be one, because the file
    /// that they are in has errors.
    fn need(&mut self, (what, file): Sought, name: &str, at: Span, names: &[&str]) {
        if names.contains(&name) || self.faulty.contains(file) {
            return;
        }
        let finding = Finding::error("unknown-name", at, format!("there is no {what} `{name}`"));
        self.found.push(match nearest(name, names.iter().copied()) {
            Some(near) => finding.help(format!("did you mean `{near}`?")),
            None if names.is_empty() => finding.help(format!("this plan has no {what} at all")),
            None => finding.help(there_are(names)),
        });
    }

    fn need_id(&mut self, what: Sought, id: &Spanned<Id>, names: &[&str]) {
        self.need(what, id.value.as_str(), id.span, names);
    }

    fn boards(&mut self) {
        let document = self.document;
        let boards: Vec<_> = document
            .boards
            .iter()
            .map(|it| it.id.value.as_str())
            .collect();
        let above = document
            .boards
            .iter()
            .filter_map(|it| it.reports_to.as_ref());
        let said = document.statements.iter().map(|it| &it.board);
        for id in above.chain(said).chain(&document.board) {
            self.need_id(("board", "board"), id, &boards);
        }
    }

    fn indicators(&mut self, framework: Option<&Framework>) {
        let figures = self.figures;
        let ids: Vec<_> = figures
            .indicators
            .iter()
            .map(|it| it.id.value.as_str())
            .collect();
        for id in &self.document.headline {
            self.need_id(("indicator", "indicators"), id, &ids);
        }
        for id in figures
            .benchmarks
            .iter()
            .filter_map(|it| it.indicator.as_ref())
        {
            self.need_id(("indicator", "indicators"), id, &ids);
        }
        let Some(framework) = framework else {
            return;
        };
        let measures: Vec<_> = framework.measures.iter().map(|it| it.id.as_str()).collect();
        for id in figures
            .indicators
            .iter()
            .filter_map(|it| it.measure.as_ref())
        {
            self.need_id(("measure of the framework", "framework"), id, &measures);
        }
    }

    fn areas(&mut self, areas: &[Area]) {
        let ids: Vec<_> = areas.iter().map(|area| area.id.as_str()).collect();
        let figures = self.figures;
        for indicator in &figures.indicators {
            for series in indicator.series.iter().filter(|it| it.area.is_some()) {
                let id = series.area.as_ref().map_or("", Id::as_str);
                let at = series
                    .observations
                    .first()
                    .map_or(indicator.id.span, |it| it.period.span);
                self.need(("area", "areas"), id, at, &ids);
            }
            for comparator in &indicator.comparators {
                self.need_id(("area", "areas"), &comparator.area, &ids);
            }
        }
        for row in figures.benchmarks.iter().flat_map(|it| &it.rows) {
            if let Some(area) = &row.area {
                self.need_id(("area", "areas"), area, &ids);
            }
        }
    }

    fn voices(&mut self) {
        let document = self.document;
        let voices: Vec<_> = document
            .voices
            .iter()
            .map(|it| it.id.value.as_str())
            .collect();
        for entry in &document.you_said {
            self.need_id(("voice", "voices"), &entry.said, &voices);
            if let Some(action) = &entry.action {
                self.need_action(
                    ("action", "actions"),
                    action,
                    entry.said.span,
                    &document.actions,
                );
            }
        }
    }

    fn sources(&mut self) {
        let document = self.document;
        let ids: Vec<_> = document
            .references
            .iter()
            .map(|it| it.id.value.as_str())
            .collect();
        let terms = document
            .terms
            .iter()
            .filter_map(|term| term.source.as_ref());
        let principles = document
            .principles
            .iter()
            .filter_map(|it| it.source.as_ref());
        for id in terms.chain(principles) {
            self.need_id(("reference", "references"), id, &ids);
        }
    }

    fn topics(&mut self) {
        let practice = &self.document.practice;
        let ids = |topics: &'_ [crate::plan::Topic]| -> Vec<String> {
            topics
                .iter()
                .map(|topic| topic.id.value.to_string())
                .collect()
        };
        let programmes = practice
            .programmes
            .iter()
            .filter_map(|it| it.topic.as_ref());
        let commitments = practice.commitments.iter().map(|it| &it.topic);
        let known = ids(&practice.programme_topics);
        let known: Vec<_> = known.iter().map(String::as_str).collect();
        for id in programmes {
            self.need_id(("topic", "programmes"), id, &known);
        }
        let known = ids(&practice.commitment_topics);
        let known: Vec<_> = known.iter().map(String::as_str).collect();
        for id in commitments {
            self.need_id(("topic", "commitments"), id, &known);
        }
    }

    fn posts(&mut self) {
        let Some(staffing) = &self.document.staffing else {
            return;
        };
        let ids: Vec<_> = staffing
            .posts
            .iter()
            .map(|it| it.id.value.as_str())
            .collect();
        for id in staffing
            .posts
            .iter()
            .filter_map(|it| it.reports_to.as_ref())
        {
            self.need_id(("post", "staffing"), id, &ids);
        }
    }
}
