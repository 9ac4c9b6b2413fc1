//! The context of composing the pages of a plan, and the page that is being composed.

use super::links::address::folder;
use super::links::resolver::{Edition, LinkResolver};
use super::view::Html;
use crate::charts::Figure;
use crate::checks;
use crate::disclosure::PublishableSite;
use crate::framework::Framework;
use crate::plan::prose::{Block, Prose};
use crate::plan::{Acceptance, Placement};
use crate::prose::{Writer, WrittenSection, escape};
use crate::words::Label;
use std::ops::Deref;

/// A plan with its framework, its figures and its rendered sections.
pub struct PlanPages<'a> {
    /// The renderer of the plan's prose, which has the plan itself.
    pub writer: &'a Writer<'a>,
    /// The framework of the plan.
    pub framework: &'a Framework,
    /// The plan's figures, found by their placement.
    pub figures: &'a [Figure],
    /// The plan's sections, rendered, in order.
    pub sections: &'a [WrittenSection],
    /// All plans of the borough, this one among them.
    pub borough_plans: &'a [Writer<'a>],
}

impl PlanPages<'_> {
    /// The figure that `placement` places; `None` if it places no figure.
    pub fn figure(&self, placement: &Placement) -> Option<&Figure> {
        self.figures
            .iter()
            .find(|figure| figure.placement == *placement)
    }
}

/// The page of a plan that is being composed: a link resolver, with the plan's figures and
/// sections.
pub(super) struct PageContext<'a> {
    links: LinkResolver<'a>,
    /// The plan's figures and sections.
    pub(super) pages: &'a PlanPages<'a>,
}

impl<'a> Deref for PageContext<'a> {
    type Target = LinkResolver<'a>;

    fn deref(&self) -> &LinkResolver<'a> {
        &self.links
    }
}

impl<'a> PageContext<'a> {
    /// The context of the page `inside` the plan's folder, such as `governance/index.html`.
    pub(super) fn new(
        site: &'a PublishableSite,
        pages: &'a PlanPages<'a>,
        edition: Edition,
        inside: &str,
    ) -> Self {
        let writer = pages.writer;
        let plan = writer.plan();
        let page = format!("{}/{inside}", folder(plan.borough(), plan.id()));
        Self {
            links: LinkResolver {
                site,
                writer,
                edition,
                page,
            },
            pages,
        }
    }

    /// Notes that the plan puts beside `thing`, and the reasons of accepted findings about it or a
    /// part of it.
    pub(super) fn notes(&self, thing: &str) -> Vec<Html> {
        self.notes_where(|at| is_in(thing, at))
    }

    /// Notes whose place, as it is written, satisfies a condition.
    pub(super) fn notes_where(&self, is_meant: impl Fn(&str) -> bool) -> Vec<Html> {
        let document = self.document();
        let notes = document.notes.iter();
        let notes = notes
            .filter(|note| is_meant(note.at.value.as_str()))
            .flat_map(|note| self.parts(&note.note));
        let accepted = document.accepted.iter();
        let accepted = accepted
            .filter(|accepted| is_meant(&accepted.at.value))
            .map(|accepted| self.acceptance(accepted));
        once(notes.chain(accepted))
    }

    /// Each paragraph, list or table of a note, as a note of its own.
    pub(super) fn parts(&self, note: &Prose) -> Vec<Html> {
        let one = |block: &Block| {
            self.blocks(&Prose {
                blocks: vec![block.clone()],
                notes: note.notes.clone(),
            })
        };
        note.blocks.iter().map(one).collect()
    }

    /// The reason of an accepted finding, after the rule that does not hold. The finding's own
    /// message may quote a value that disclosure control suppresses, so it is not published.
    fn acceptance(&self, accepted: &Acceptance) -> Html {
        let reason = self.blocks(&accepted.reason);
        let Some(rule) = checks::title(&accepted.rule.value) else {
            return reason;
        };
        let lead = self.words().label(Label::NotSoHere);
        let checked = escape(&format!("{lead}: {rule}"));
        Html(format!("<p class=\"checked\">{checked}</p>{}", reason.0))
    }
}

/// The notes without those that have been there before.
pub(super) fn once(notes: impl IntoIterator<Item = Html>) -> Vec<Html> {
    let mut kept: Vec<Html> = Vec::new();
    for note in notes {
        if !kept.contains(&note) {
            kept.push(note);
        }
    }
    kept
}

/// Whether the place `at`, as a rule names it, is `thing` or a part of it: `budget health` is in
/// `budget`.
pub(super) fn is_in(thing: &str, at: &str) -> bool {
    at.strip_prefix(thing)
        .is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_is_in_its_table_and_a_longer_name_is_not() {
        assert!(is_in("budget", "budget"));
        assert!(is_in("budget", "budget health"));
        assert!(!is_in("offences", "offences-by-type total"));
    }
}
