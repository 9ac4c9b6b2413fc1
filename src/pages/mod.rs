//! What each page says.
//!
//! Publishable plans with their figures and rendered sections become pages: a path and a view of
//! words that are ready to show. Numbers are formatted, dates are spelt out, addresses are relative
//! to the page. Fields of type [`Html`](view::Html) hold our own markup, which templates show with
//! `| safe`; everything else is text, which templates escape. Optional fields are null where there
//! is nothing to say. The views are the contract for theme authors and the only types of the crate
//! that are serialised. Nothing here may know a template's markup.

mod blocks;
mod borough_plans;
mod context;
mod file;
mod front;
mod front_notes;
mod glossary;
mod headline;
mod home;
mod layout;
mod links;
mod open_data;
mod print;
mod section;
mod static_pages;
mod status_labels;
#[cfg(test)]
pub(crate) mod tests;
mod view;

pub use context::PlanPages;
pub use file::File;
pub(crate) use print::css_string;

use crate::disclosure::PublishableSite;
use crate::plan::Borough;
use crate::prose::Writer;
use blocks::actions;
use context::PageContext;
use links::address::{ACCESSIBILITY, CHECKS, GLOSSARY, HOME, MISSING};
use links::resolver::Edition;
use serde::Serialize;

/// Declares the kinds of pages: the view of each, and the template that renders it as `page`.
macro_rules! page_kinds {
    ($($(#[doc = $doc:literal])* $kind:ident($view:ty): $template:literal,)*) => {
        /// The view of a page, by the kind of page.
        #[derive(Debug, Clone, PartialEq, Serialize)]
        #[serde(untagged)]
        pub enum View {
            $($(#[doc = $doc])* $kind(Box<$view>),)*
        }

        impl View {
            /// The templates that a theme needs.
            pub const TEMPLATES: &[&str] = &[$($template),*];

            /// The template that renders the page.
            pub fn template(&self) -> &'static str {
                match self {
                    $(Self::$kind(_) => $template,)*
                }
            }
        }

        $(impl From<$view> for View {
            fn from(view: $view) -> Self {
                Self::$kind(Box::new(view))
            }
        })*
    };
}

page_kinds! {
    /// The home page of the site.
    Home(home::HomeView): "home.html",
    /// The page of a borough.
    Borough(home::BoroughView): "borough.html",
    /// A plan's front page.
    Front(front::FrontView): "front.html",
    /// A section of a plan.
    Section(section::SectionView): "section.html",
    /// The print edition of a plan.
    Print(print::PrintView): "print.html",
    /// The glossary of all plans.
    Glossary(glossary::GlossaryView): "glossary.html",
    /// A page of plain text.
    Text(static_pages::TextView): "text.html",
    /// The page for an address that does not exist.
    Missing(glossary::MissingView): "404.html",
}

/// A page: its path and its content.
#[derive(Debug, Clone, PartialEq)]
pub struct Page {
    /// Its path from the top of the site, such as `portsmouth/2023-25/index.html`.
    pub path: String,
    /// The view of the page.
    pub view: View,
}

impl Page {
    fn new(path: impl Into<String>, view: impl Into<View>) -> Self {
        Self {
            path: path.into(),
            view: view.into(),
        }
    }
}

/// Pages and files of a site or of a part of it, before a theme renders them.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Composed {
    /// The pages, in order.
    pub pages: Vec<Page>,
    /// The other files, in order.
    pub files: Vec<File>,
}

/// The content about a borough on pages of the whole site.
#[derive(Debug, Clone, PartialEq)]
pub struct PlanMention {
    home: home::BoroughEntry,
    glossary: Vec<glossary::ExplainedTerm>,
}

/// A borough's own page, which shows nothing of the plans of other boroughs.
pub fn borough(site: &PublishableSite, borough: &Borough, borough_plans: &[Writer<'_>]) -> Page {
    let view = home::borough(site, borough_plans, borough);
    Page::new(home::borough_page(borough), view)
}

/// A part of a plan's output. Each is composed, rendered and written before the next, so that a
/// whole plan is never held in memory.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Output {
    /// The front page of the plan.
    Front,
    /// The page of the section at this index.
    Section(usize),
    /// The print edition and its style sheet.
    Print,
    /// The files of open data.
    Data,
}

/// The parts of a plan's output, in order.
pub fn outputs(plan: &PlanPages<'_>) -> Vec<Output> {
    let sections = (0..plan.sections.len()).map(Output::Section);
    let front = std::iter::once(Output::Front).chain(sections);
    front.chain([Output::Print, Output::Data]).collect()
}

/// Composes a part of a plan's output.
pub fn plan(site: &PublishableSite, plan: &PlanPages<'_>, output: Output) -> Composed {
    let context = |edition: Edition, inside: &str| PageContext::new(site, plan, edition, inside);
    let mut composed = Composed::default();
    match output {
        Output::Front => {
            let context = context(Edition::Screen, "index.html");
            let view = front::front(&context);
            composed.pages.push(Page::new(&context.page, view));
        }
        Output::Section(at) => {
            if let Some(section) = plan.sections.get(at) {
                let context = context(Edition::Screen, &format!("{}/index.html", section.id));
                let view = section::section(&context, section, at);
                composed.pages.push(Page::new(&context.page, view));
            }
        }
        Output::Print => {
            let context = context(Edition::Print, "print/index.html");
            let view = print::print(&context);
            composed
                .files
                .push(print::style_sheet(&context, &view.sections));
            composed.pages.push(Page::new(&context.page, view));
        }
        Output::Data => {
            let context = context(Edition::Screen, "index.html");
            composed.files.push(open_data::json::plan(&context));
            composed.files.extend(open_data::csv::tables(&context));
            composed.files.extend(actions::csv::actions(&context));
        }
    }
    composed
}

/// The content about a borough on pages of the whole site.
pub fn mention(
    site: &PublishableSite,
    borough: &Borough,
    borough_plans: &[Writer<'_>],
) -> PlanMention {
    let explained = borough_plans.iter();
    let explained = explained.flat_map(|plan| glossary::explained(site, plan));
    PlanMention {
        home: home::entry(site, borough_plans, borough),
        glossary: explained.collect(),
    }
}

/// The pages and files that belong to no borough; `paths` are the pages of all boroughs.
pub fn whole(site: &PublishableSite, mentions: &[&PlanMention], paths: &[&str]) -> Composed {
    let entries = mentions.iter().map(|mention| mention.home.clone());
    let explained = mentions.iter().flat_map(|mention| mention.glossary.clone());
    let mut pages = vec![Page::new(HOME, home::home(site, entries.collect()))];
    let glossary = glossary::glossary(site, explained.collect());
    pages.extend(glossary.map(|view| Page::new(GLOSSARY, view)));
    pages.push(Page::new(ACCESSIBILITY, static_pages::accessibility(site)));
    pages.push(Page::new(CHECKS, static_pages::checking(site)));
    let own: Vec<_> = pages.iter().map(|page| page.path.clone()).collect();
    let own = own.iter().map(String::as_str);
    pages.push(Page::new(MISSING, glossary::missing(site)));
    let settings = &site.settings;
    let files = vec![
        open_data::robots::robots(settings),
        open_data::robots::sitemap(settings, own.chain(paths.iter().copied())),
    ];
    Composed { pages, files }
}
