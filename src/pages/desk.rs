//! Where a page is composed: which plan, which page, which edition.
//!
//! What prose left open is closed here: on a screen an address leads to another page, on paper to
//! a place in the same document.

use super::address::{folder, relative};
use super::ready::Ready;
use super::view::{Html, Link};
use crate::disclosure::{Publishable, PublishableSite};
use crate::plan::prose::Prose;
use crate::plan::{Anchor, Document, Placement};
use crate::prose::{Place, Run};

/// For a screen, or for paper.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Edition {
    /// Pages that lead to each other.
    Screen,
    /// One document.
    Print,
}

/// Where a page of a plan is composed.
pub(super) struct Desk<'a> {
    pub(super) site: &'a PublishableSite,
    pub(super) ready: &'a Ready<'a>,
    pub(super) edition: Edition,
    /// The page, from the top of the site.
    pub(super) page: String,
}

impl<'a> Desk<'a> {
    /// A desk for the page `inside` the plan's folder, such as `governance/index.html`.
    pub(super) fn new(
        site: &'a PublishableSite,
        ready: &'a Ready<'a>,
        edition: Edition,
        inside: &str,
    ) -> Self {
        let page = format!("{}/{inside}", folder(ready.plan.borough(), ready.plan.id()));
        Self {
            site,
            ready,
            edition,
            page,
        }
    }

    /// The plan.
    pub(super) fn plan(&self) -> &'a Publishable {
        self.ready.plan
    }

    /// Everything in the plan but figures about children.
    pub(super) fn document(&self) -> &'a Document {
        self.ready.plan.document()
    }

    /// The borough's name.
    pub(super) fn borough(&self) -> &'a str {
        self.ready.plan.area()
    }

    /// The address of a file `inside` the plan's folder.
    pub(super) fn to(&self, inside: &str) -> String {
        let folder = folder(self.plan().borough(), self.plan().id());
        relative(&self.page, &format!("{folder}/{inside}"))
    }

    /// Blocks of prose as markup.
    pub(super) fn blocks(&self, prose: &Prose) -> Html {
        self.close(&self.ready.writer.run(prose))
    }

    /// A line of prose as markup.
    pub(super) fn line(&self, prose: &Prose) -> Html {
        self.close(&self.ready.writer.line(prose))
    }

    /// Optional blocks of prose as markup.
    pub(super) fn maybe(&self, prose: Option<&Prose>) -> Option<Html> {
        prose.map(|prose| self.blocks(prose))
    }

    /// A list of lines as markup.
    pub(super) fn lines(&self, items: &[Prose]) -> Vec<Html> {
        items.iter().map(|item| self.line(item)).collect()
    }

    /// A run with its addresses closed.
    pub(super) fn close(&self, run: &Run) -> Html {
        let address = |place: &Place| self.address(place);
        Html(match self.edition {
            Edition::Screen => run.close(address),
            Edition::Print => run.close_in_whole(address),
        })
    }

    /// Where an anchor stands, if a section places it.
    pub(super) fn href(&self, anchor: &Anchor) -> Option<String> {
        let (place, _) = self.ready.writer.place_of(anchor)?;
        Some(self.address(&place))
    }

    /// Where a placement stands, if a section places it.
    pub(super) fn placed(&self, placement: Placement) -> Option<String> {
        self.href(&Anchor::Placed(placement))
    }

    /// The number of an action as a link to it, or to nothing where no section shows it.
    pub(super) fn action(&self, anchor: &Anchor, text: String) -> Link {
        Link {
            text,
            href: self.href(anchor).unwrap_or_default(),
        }
    }

    /// The address of a place, in this edition.
    pub(super) fn address(&self, place: &Place) -> String {
        match (place, self.edition) {
            (Place::File(path), _) => relative(&self.page, path),
            (Place::Term(id), Edition::Print) => format!("#term-{id}"),
            (Place::Term(id), Edition::Screen) => {
                let (borough, plan) = (self.plan().borough(), self.plan().id());
                let page = relative(&self.page, "glossary/index.html");
                format!("{page}#{borough}-{plan}-{id}")
            }
            (Place::Section(_, Some(id)), Edition::Print) => format!("#{id}"),
            (Place::Section(section, None), Edition::Print) => format!("#section-{section}"),
            (Place::Section(section, inside), Edition::Screen) => {
                let page = format!("{section}/index.html");
                let folder = self.page.strip_suffix(page.as_str());
                let here = folder.is_some_and(|folder| folder.ends_with('/'));
                match inside {
                    Some(id) if here => format!("#{id}"),
                    Some(id) => format!("{}#{id}", self.to(&page)),
                    None => self.to(&page),
                }
            }
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
