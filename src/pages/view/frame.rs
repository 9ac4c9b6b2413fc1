//! What every page shows around its content.

use super::Html;
use serde::Serialize;

/// Words that lead somewhere.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Link {
    /// The words.
    pub text: String,
    /// The address, relative to the page.
    pub href: String,
}

/// Whom readers can ask.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ContactView {
    /// The post or team.
    pub name: String,
    /// Electronic mail.
    pub email: Option<String>,
    /// Telephone.
    pub phone: Option<String>,
    /// Postal address.
    pub address: Option<String>,
}

/// The site.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SiteLine {
    /// Its name.
    pub title: String,
    /// Its mark, if it has one: a picture that says no more than the name.
    pub logo: Option<String>,
    /// Its first page.
    pub home: String,
    /// Who publishes it.
    pub publisher: String,
    /// The glossary page, if any plan explains a word.
    pub glossary: Option<String>,
    /// The accessibility statement.
    pub accessibility: String,
    /// How plans are checked.
    pub checks: String,
    /// The licence's name.
    pub licence: String,
    /// Where the licence can be read.
    pub licence_url: Option<String>,
    /// The line that the licence asks for.
    pub attribution: Option<String>,
}

/// The plan in another language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct CounterpartView {
    /// Its title, in its language.
    pub title: String,
    /// Where it can be read.
    pub href: String,
    /// The language's code: `cy`.
    pub code: &'static str,
    /// The language in words: `Welsh`.
    pub language: &'static str,
    /// Its version: `1.0`.
    pub version: String,
}

/// The plan that the page belongs to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PlanLine {
    /// Its title.
    pub title: String,
    /// The borough's name.
    pub borough: String,
    /// The years: `2023 to 2025`.
    pub years: String,
    /// Its front page.
    pub front: String,
    /// Its print edition.
    pub print: String,
    /// Its status in a word: `Published`.
    pub status: &'static str,
    /// Whether readers must be warned that it is not final.
    pub unfinished: bool,
    /// Its version: `1.0`.
    pub version: String,
    /// The day it speaks from: `27 September 2023`.
    pub as_at: String,
    /// Short name for exactly the files that it was made from.
    pub fingerprint: String,
    /// The same plan in another language.
    pub counterpart: Option<CounterpartView>,
    /// A newer document of the same borough.
    pub newer: Option<Link>,
    /// What readers must know on every page.
    pub banner: Option<Html>,
}

/// What every page shows around its content.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct LayoutView {
    /// The language: `en`.
    pub language: &'static str,
    /// The page's title for browsers and searches: the page, the plan, the site.
    pub title: String,
    /// One sentence about the page.
    pub description: Option<String>,
    /// The page's full web address, where the site's is known.
    pub canonical: Option<String>,
    /// What leads from the page to the top of the site: `../../`, or nothing.
    pub root: String,
    /// The site.
    pub site: SiteLine,
    /// Whom readers can ask.
    pub contact: ContactView,
    /// The pages above this one.
    pub trail: Vec<Link>,
    /// The plan that the page belongs to.
    pub plan: Option<PlanLine>,
}
