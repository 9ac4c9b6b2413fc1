//! What each page says.
//!
//! Publishable plans with their figures and sections become pages: a path and a view of plain,
//! ready-made words. The views in [`view`] are the contract for theme authors and the only types of
//! the crate that are serialised. Nothing here writes HTML beyond closing addresses, and nothing
//! here knows a template.

mod address;
mod block;
mod carried;
mod columns;
mod desk;
mod frame;
mod front;
mod glossary;
mod home;
mod measure;
mod note;
mod open;
mod print;
#[cfg(test)]
mod published;
mod ready;
#[cfg(test)]
pub(crate) mod sample;
mod section;
mod spark;
mod tag;
#[cfg(test)]
mod tests;
mod text;
pub mod view;

pub use ready::{Ready, Shelved};

use crate::disclosure::PublishableSite;
use desk::{Desk, Edition};
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

/// What a site publishes. `ready` holds its plans in its order.
pub fn compose(site: &PublishableSite, ready: &[Ready<'_>]) -> Composed {
    let mut pages = vec![home::home(site, ready)];
    pages.extend(
        site.boroughs
            .iter()
            .map(|borough| home::borough(site, ready, borough)),
    );
    for plan in ready {
        pages.push(front::front(site, plan, ready));
        pages.extend(section::sections(site, plan));
        pages.push(print::print(site, plan));
    }
    pages.extend(glossary::glossary(site, ready));
    pages.push(text::accessibility(site));
    pages.push(text::checking(site));
    pages.push(glossary::missing(site));
    let settings = &site.settings;
    let mut files = vec![open::robots(settings), open::sitemap(settings, &pages)];
    for plan in ready {
        let desk = Desk::new(site, plan, Edition::Screen, "index.html");
        files.push(open::plan(&desk));
        files.extend(open::tables(&desk));
        files.extend(open::actions(&desk));
        files.push(print::sheet(site, plan));
    }
    Composed { pages, files }
}
