//! The glossary page, and the page for addresses that do not exist.

use crate::disclosure::PublishableSite;
use crate::pages::blocks::terms::{self, TermView};
use crate::pages::layout::{self, LayoutView, SiteLine};
use crate::pages::links::address::{GLOSSARY, MISSING, plan_front};
use crate::pages::links::resolver::LinkResolver;
use crate::pages::view::{Link, link};
use crate::prose::Writer;
use crate::words::Label;
use serde::Serialize;

/// The glossary page of the site.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct GlossaryView {
    /// What the page shows around its content.
    pub frame: LayoutView,
    /// Each plan that explains words.
    pub plans: Vec<GlossaryPlan>,
}

/// The terms of one plan.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct GlossaryPlan {
    /// The title of the plan.
    pub title: String,
    /// The plan's id on the page.
    pub id: String,
    /// The front page of the plan.
    pub href: String,
    /// Its terms, in order of the alphabet.
    pub terms: Vec<TermView>,
    /// The first term under each letter, where there are many.
    pub letters: Vec<Link>,
}

/// What is shown for an address that does not exist.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct MissingView {
    /// What the page shows around its content.
    pub frame: LayoutView,
}

/// The page of all words explained; `None` where no plan explains a word.
pub(super) fn glossary(site: &PublishableSite, plans: Vec<GlossaryPlan>) -> Option<GlossaryView> {
    if plans.is_empty() {
        return None;
    }
    let trail = vec![link(
        site.settings.words.label(Label::Home),
        "../index.html".to_owned(),
    )];
    let frame = layout::of_site(
        site,
        GLOSSARY,
        &[site.settings.words.label(Label::Glossary)],
        trail,
    );
    Some(GlossaryView { frame, plans })
}

/// The words that a plan explains; `None` where it explains none.
pub(super) fn explained(site: &PublishableSite, writer: &Writer<'_>) -> Option<GlossaryPlan> {
    let resolver = LinkResolver::outside(site, writer, GLOSSARY);
    let id = format!("{}-{}", resolver.plan().borough(), resolver.plan().id());
    let terms: Vec<_> = terms::sorted(&resolver.document().terms)
        .into_iter()
        .map(|term| terms::term(&resolver, term, Some(format!("{id}-{}", term.id.value))))
        .collect();
    (!terms.is_empty()).then(|| GlossaryPlan {
        title: resolver.document().title.clone(),
        href: plan_front(GLOSSARY, resolver.plan()),
        letters: letters(&terms),
        terms,
        id,
    })
}

/// So many terms are too many to look through without letters to jump to. Our choice: a screenful.
const MANY: usize = 15;

/// Each letter under which there are terms, with the first of them.
fn letters(terms: &[TermView]) -> Vec<Link> {
    let mut letters: Vec<Link> = Vec::new();
    for term in terms.iter().filter(|_| terms.len() > MANY) {
        let name = term.abbr.as_ref().unwrap_or(&term.term);
        let letter: String = name.chars().take(1).flat_map(char::to_uppercase).collect();
        if let Some(id) = &term.id
            && letters.last().is_none_or(|last| last.text != letter)
        {
            letters.push(link(&letter, format!("#{id}")));
        }
    }
    letters
}

/// The page for addresses that do not exist. It is shown at any depth, so that it leads from the
/// top of the web server where the site's address is known.
pub(super) fn missing(site: &PublishableSite) -> MissingView {
    let mut frame = layout::of_site(
        site,
        MISSING,
        &[site.settings.words.label(Label::PageNotFound)],
        Vec::new(),
    );
    if let Some(top) = site.settings.top() {
        let down = |address: String| format!("{top}{address}");
        let line = frame.site;
        frame.site = SiteLine {
            logo: line.logo.map(down),
            home: down(line.home),
            glossary: line.glossary.map(down),
            accessibility: down(line.accessibility),
            checks: down(line.checks),
            ..line
        };
        frame.root = top;
    }
    frame.canonical = None;
    MissingView { frame }
}
