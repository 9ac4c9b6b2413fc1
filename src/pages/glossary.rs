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
    /// The layout around the content.
    pub frame: LayoutView,
    /// Each plan with a glossary.
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
    /// The terms, in alphabetical order.
    pub terms: Vec<TermView>,
    /// The first term of each letter, where there are many terms.
    pub letters: Vec<Link>,
}

/// The page for an address that does not exist.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct MissingView {
    /// The layout around the content.
    pub frame: LayoutView,
}

/// The glossary page; `None` where no plan has a glossary.
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

/// The glossary of a plan; `None` where it has none.
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

/// The number of terms from which letters to jump to are needed. Our choice: a screenful.
const MANY: usize = 15;

/// Each letter with its first term.
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

/// The page for addresses that do not exist. It is shown at any depth, so where the site's address
/// is known, its links start from the top of the web server.
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
