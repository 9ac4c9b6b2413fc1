//! What each page says.
//!
//! Publishable plans with their figures and sections become pages: a path and a view of plain,
//! ready-made words. The views in [`view`] are the contract for theme authors and the only types of
//! the crate that are serialised. Nothing here writes HTML beyond closing addresses, and nothing
//! here knows a template.

mod links;

mod blocks;
mod columns;
mod context;
mod continued_actions;
mod front;
mod glossary;
mod headline;
mod home;
mod layout;
mod note;
mod open_data;
mod plan_pages;
mod print;
mod section;
mod sparkline;
mod static_pages;
mod status_labels;
#[cfg(test)]
pub(crate) mod tests;
pub mod view;

pub use plan_pages::PlanPages;

use crate::disclosure::PublishableSite;
use crate::plan::Borough;
use crate::prose::Writer;
use context::PageContext;
use links::resolver::Edition;
use view::View;

/// A page: where it lies, and what it says.
#[derive(Debug, Clone, PartialEq)]
pub struct Page {
    /// Its path from the top of the site, such as `portsmouth/2023-25/index.html`.
    pub path: String,
    /// What it says.
    pub view: View,
}

/// A file that is not a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct File {
    /// Its path from the top of the site.
    pub path: String,
    /// What is in it.
    pub bytes: Vec<u8>,
}

/// Everything that a site publishes, before its theme.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Composed {
    /// Its pages.
    pub pages: Vec<Page>,
    /// Its other files.
    pub files: Vec<File>,
}

/// What pages of the whole site say of a borough.
#[derive(Debug, Clone, PartialEq)]
pub struct PlanMention {
    home: view::BoroughEntry,
    glossary: Vec<view::GlossaryPlan>,
}

/// A borough's own page. `shelf` holds its plans in their order. Of other boroughs' plans nothing is said.
pub fn borough(site: &PublishableSite, borough: &Borough, shelf: &[Writer<'_>]) -> Page {
    home::borough(site, shelf, borough)
}

/// A part of what a plan publishes: composed, shown and put away before the next is taken up.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Output {
    /// Its front page.
    Front,
    /// The page of a section, by the section's place.
    Section(usize),
    /// The print edition.
    Print,
    /// Open data.
    Data,
}

/// What a plan publishes, in order.
pub fn leaves(plan: &PlanPages<'_>) -> Vec<Output> {
    let sections = (0..plan.sections.len()).map(Output::Section);
    let front = std::iter::once(Output::Front).chain(sections);
    front.chain([Output::Print, Output::Data]).collect()
}

/// A part of what a plan publishes.
pub fn plan(site: &PublishableSite, plan: &PlanPages<'_>, leaf: Output) -> Composed {
    let mut composed = Composed::default();
    match leaf {
        Output::Front => composed.pages.push(front::front(site, plan)),
        Output::Section(at) => composed.pages.extend(section::at(site, plan, at)),
        Output::Print => {
            let (paper, sheet) = print::print(site, plan);
            composed.pages.push(paper);
            composed.files.push(sheet);
        }
        Output::Data => {
            let desk = PageContext::new(site, plan, Edition::Screen, "index.html");
            composed.files.push(open_data::plan(&desk));
            composed.files.extend(open_data::tables(&desk));
            composed.files.extend(open_data::actions(&desk));
        }
    }
    composed
}

/// What pages of the whole site say of a borough.
pub fn mention(site: &PublishableSite, borough: &Borough, shelf: &[Writer<'_>]) -> PlanMention {
    let explained = shelf.iter();
    let explained = explained.filter_map(|plan| glossary::explained(site, plan));
    PlanMention {
        home: home::entry(site, shelf, borough),
        glossary: explained.collect(),
    }
}

/// What a site publishes besides its boroughs, of which it says `mentions`; `paths` are their pages.
pub fn whole(site: &PublishableSite, mentions: &[&PlanMention], paths: &[&str]) -> Composed {
    let entries = mentions.iter().map(|mention| mention.home.clone());
    let explained = mentions.iter().flat_map(|mention| mention.glossary.clone());
    let mut pages = vec![home::home(site, entries.collect())];
    pages.extend(glossary::glossary(site, explained.collect()));
    pages.push(static_pages::accessibility(site));
    pages.push(static_pages::checking(site));
    let own: Vec<_> = pages.iter().map(|page| page.path.clone()).collect();
    let own = own.iter().map(String::as_str);
    pages.push(glossary::missing(site));
    let settings = &site.settings;
    let files = vec![
        open_data::robots(settings),
        open_data::sitemap(settings, own.chain(paths.iter().copied())),
    ];
    Composed { pages, files }
}
