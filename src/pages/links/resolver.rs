//! Resolves the links in a plan's prose for one page. On screen an address leads to another page,
//! in print to a place in the same document.

use crate::disclosure::{Publishable, PublishableSite};
use crate::pages::links::address::{folder, relative};
use crate::pages::view::{Html, Link};
use crate::plan::prose::Prose;
use crate::plan::{Anchor, Document, Placement};
use crate::prose::{Fragment, Place, Writer};
use crate::words::Words;

/// The edition: for a screen, or for print.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Edition {
    /// Separate pages that link to each other.
    Screen,
    /// One document with all sections.
    Print,
}

/// The resolver of links for one page of a plan.
pub(crate) struct LinkResolver<'a> {
    pub(crate) site: &'a PublishableSite,
    pub(crate) writer: &'a Writer<'a>,
    pub(crate) edition: Edition,
    /// The path of the page, from the top of the site.
    pub(crate) page: String,
}

impl<'a> LinkResolver<'a> {
    /// A resolver for a page that is not in the plan's folder.
    pub(crate) fn outside(site: &'a PublishableSite, writer: &'a Writer<'a>, page: &str) -> Self {
        Self {
            site,
            writer,
            edition: Edition::Screen,
            page: page.to_owned(),
        }
    }

    /// The words of the plan's language.
    pub(crate) fn words(&self) -> Words {
        self.plan().words()
    }

    /// The plan that is published.
    pub(crate) fn plan(&self) -> &'a Publishable {
        self.writer.plan()
    }

    /// Everything in the plan except figures about children.
    pub(crate) fn document(&self) -> &'a Document {
        self.plan().document()
    }

    /// The name of the borough.
    pub(crate) fn borough(&self) -> &'a str {
        self.plan().area()
    }

    /// The address of a file `inside` the plan's folder.
    pub(crate) fn to(&self, inside: &str) -> String {
        let folder = folder(self.plan().borough(), self.plan().id());
        relative(&self.page, &format!("{folder}/{inside}"))
    }

    /// Blocks of prose as markup.
    pub(crate) fn blocks(&self, prose: &Prose) -> Html {
        self.close(&self.writer.run(prose))
    }

    /// A line of prose as markup.
    pub(crate) fn line(&self, prose: &Prose) -> Html {
        self.close(&self.writer.line(prose))
    }

    /// Optional blocks of prose as markup.
    pub(crate) fn maybe(&self, prose: Option<&Prose>) -> Option<Html> {
        prose.map(|prose| self.blocks(prose))
    }

    /// A list of lines as markup.
    pub(crate) fn lines(&self, items: &[Prose]) -> Vec<Html> {
        items.iter().map(|item| self.line(item)).collect()
    }

    /// A fragment with its links resolved.
    pub(crate) fn close(&self, run: &Fragment) -> Html {
        let address = |place: &Place| self.address(place);
        Html(match self.edition {
            Edition::Screen => run.close(address),
            Edition::Print => run.close_in_whole(address),
        })
    }

    /// The address of an anchor; `None` if no section places it.
    pub(crate) fn href(&self, anchor: &Anchor) -> Option<String> {
        let (place, _) = self.writer.place_of(anchor)?;
        Some(self.address(&place))
    }

    /// The address of a placed block; `None` if no section places it.
    pub(crate) fn placed(&self, placement: Placement) -> Option<String> {
        self.href(&Anchor::Placed(placement))
    }

    /// The number of an action as a link; without an address where no section shows it.
    pub(crate) fn action(&self, anchor: &Anchor, text: String) -> Link {
        Link {
            text,
            href: self.href(anchor).unwrap_or_default(),
        }
    }

    /// The address of a place in this edition.
    pub(crate) fn address(&self, place: &Place) -> String {
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
}
