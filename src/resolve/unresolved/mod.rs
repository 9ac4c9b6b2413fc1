//! Checks names that refer to other records of the plan: a finding for each without a target.

mod action_references;
mod chart_choices;
mod compared_periods;

use crate::diagnostics::{Finding, nearest};
use crate::framework::Framework;
use crate::plan::figures::Figures;
use crate::plan::{Area, Document, Id, Plan};
use crate::resolve::references::there_are;
use crate::sources::{Span, Spanned};
use std::collections::BTreeSet;

/// The search for names without a target, with its findings so far.
struct Search<'p> {
    document: &'p Document,
    figures: &'p Figures,
    faulty: &'p BTreeSet<String>,
    found: Vec<Finding>,
}

/// The kind of thing that is named, and the file that it should be in.
type Sought = (&'static str, &'static str);

/// The findings about all names in a plan without a target.
pub(crate) fn names(plan: &Plan, areas: &[Area], framework: Option<&Framework>) -> Vec<Finding> {
    let mut search = Search {
        document: &plan.document,
        figures: &plan.figures,
        faulty: &plan.faulty,
        found: Vec::new(),
    };
    search.boards();
    search.charts();
    search.compared_periods();
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
    /// A finding unless `name` is one of `names`, or might be one because the file that they are in
    /// has errors.
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

    /// A finding for each of `ids` that is none of `names`.
    fn need_ids<'a>(
        &mut self,
        what: Sought,
        ids: impl IntoIterator<Item = &'a Spanned<Id>>,
        names: &[&str],
    ) {
        for id in ids {
            self.need_id(what, id, names);
        }
    }

    fn boards(&mut self) {
        let document = self.document;
        let known = names_of(&document.boards, |it| &it.id);
        let above = document
            .boards
            .iter()
            .filter_map(|it| it.reports_to.as_ref());
        let stated = document.statements.iter().map(|it| &it.board);
        let named = above.chain(stated).chain(&document.board);
        self.need_ids(("board", "board"), named, &known);
    }

    fn indicators(&mut self, framework: Option<&Framework>) {
        let figures = self.figures;
        let known = names_of(&figures.indicators, |it| &it.id);
        self.need_ids(("indicator", "indicators"), &self.document.headline, &known);
        let of_benchmarks = figures
            .benchmarks
            .iter()
            .filter_map(|it| it.indicator.as_ref());
        self.need_ids(("indicator", "indicators"), of_benchmarks, &known);
        let Some(framework) = framework else {
            return;
        };
        let known: Vec<_> = framework.measures.iter().map(|it| it.id.as_str()).collect();
        let measures = figures
            .indicators
            .iter()
            .filter_map(|it| it.measure.as_ref());
        self.need_ids(("measure of the framework", "framework"), measures, &known);
    }

    fn areas(&mut self, areas: &[Area]) {
        let known: Vec<_> = areas.iter().map(|area| area.id.as_str()).collect();
        let figures = self.figures;
        for indicator in &figures.indicators {
            for series in &indicator.series {
                let Some(area) = &series.area else {
                    continue;
                };
                // the area of a series has no span of its own, so the finding is at its first
                // observation
                let first = series.observations.first();
                let at = first.map_or(indicator.id.span, |it| it.period.span);
                self.need(("area", "areas"), area.as_str(), at, &known);
            }
            let compared = indicator.comparators.iter().map(|it| &it.area);
            self.need_ids(("area", "areas"), compared, &known);
        }
        let rows = figures.benchmarks.iter().flat_map(|it| &it.rows);
        self.need_ids(
            ("area", "areas"),
            rows.filter_map(|it| it.area.as_ref()),
            &known,
        );
    }

    fn voices(&mut self) {
        let document = self.document;
        let known = names_of(&document.voices, |it| &it.id);
        for entry in &document.you_said {
            self.need_id(("voice", "voices"), &entry.said, &known);
            if let Some(action) = &entry.action {
                let at = entry.said.span;
                self.need_action(("action", "actions"), action, at, &document.actions);
            }
        }
    }

    fn sources(&mut self) {
        let document = self.document;
        let known = names_of(&document.references, |it| &it.id);
        let terms = document.terms.iter().filter_map(|it| it.source.as_ref());
        let principles = document
            .principles
            .iter()
            .filter_map(|it| it.source.as_ref());
        self.need_ids(("reference", "references"), terms.chain(principles), &known);
    }

    fn topics(&mut self) {
        let practice = &self.document.practice;
        let known = names_of(&practice.programme_topics, |it| &it.id);
        let programmes = practice
            .programmes
            .iter()
            .filter_map(|it| it.topic.as_ref());
        self.need_ids(("topic", "programmes"), programmes, &known);
        let known = names_of(&practice.commitment_topics, |it| &it.id);
        let commitments = practice.commitments.iter().map(|it| &it.topic);
        self.need_ids(("topic", "commitments"), commitments, &known);
    }

    fn posts(&mut self) {
        let posts = self.document.staffing.iter().flat_map(|it| &it.posts);
        let known = names_of(posts.clone(), |it| &it.id);
        let above = posts.filter_map(|it| it.reports_to.as_ref());
        self.need_ids(("post", "staffing"), above, &known);
    }
}

/// The ids of some records, in the same order.
fn names_of<'a, T: 'a>(
    records: impl IntoIterator<Item = &'a T>,
    id: impl Fn(&'a T) -> &'a Spanned<Id>,
) -> Vec<&'a str> {
    records
        .into_iter()
        .map(|it| id(it).value.as_str())
        .collect()
}
