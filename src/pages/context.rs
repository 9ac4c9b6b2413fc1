//! Where a page of a plan is composed: which plan, which page, which edition.

use super::links::address::folder;
use super::links::resolver::{Edition, LinkResolver};
use super::plan_pages::PlanPages;
use super::view::Html;
use crate::disclosure::PublishableSite;
use std::ops::Deref;

/// Where a page of a plan is composed: a pen, with the plan's figures and sections at hand.
pub(super) struct PageContext<'a> {
    pen: LinkResolver<'a>,
    pub(super) ready: &'a PlanPages<'a>,
}

impl<'a> Deref for PageContext<'a> {
    type Target = LinkResolver<'a>;

    fn deref(&self) -> &LinkResolver<'a> {
        &self.pen
    }
}

impl<'a> PageContext<'a> {
    /// A desk for the page `inside` the plan's folder, such as `governance/index.html`.
    pub(super) fn new(
        site: &'a PublishableSite,
        ready: &'a PlanPages<'a>,
        edition: Edition,
        inside: &str,
    ) -> Self {
        let plan = ready.writer.plan();
        let page = format!("{}/{inside}", folder(plan.borough(), plan.id()));
        let writer = ready.writer;
        Self {
            pen: LinkResolver {
                site,
                writer,
                edition,
                page,
            },
            ready,
        }
    }

    /// Notes that the plan puts beside `thing`, and why findings about it or a part of it stand as
    /// published.
    pub(super) fn notes(&self, thing: &str) -> Vec<Html> {
        self.notes_where(|at| is_in(thing, at))
    }

    /// Notes whose place, as it is written, is the one meant.
    pub(super) fn notes_where(&self, is_meant: impl Fn(&str) -> bool) -> Vec<Html> {
        let document = self.document();
        let notes = document.notes.iter();
        let notes = notes
            .filter(|note| is_meant(note.at.value.as_str()))
            .map(|note| &note.note);
        let accepted = document.accepted.iter();
        let accepted = accepted
            .filter(|accepted| is_meant(&accepted.at.value))
            .map(|accepted| &accepted.reason);
        notes
            .chain(accepted)
            .map(|note| self.blocks(note))
            .collect()
    }
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
