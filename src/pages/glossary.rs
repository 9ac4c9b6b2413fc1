//! The glossary page, and the page for addresses that do not exist.

use crate::disclosure::PublishableSite;
use crate::pages::blocks::terms::{self, TermView};
use crate::pages::layout::{self, LayoutView, SiteLine};
use crate::pages::links::address::{GLOSSARY, MISSING, plan_front};
use crate::pages::links::resolver::LinkResolver;
use crate::pages::view::{Link, link};
use crate::plan::Id;
use crate::prose::Writer;
use crate::words::Label;
use serde::Serialize;

/// The glossary page of the site.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct GlossaryView {
    /// The layout around the content.
    pub frame: LayoutView,
    /// The terms of all plans from A to Z, under their letters.
    pub letters: Vec<LetterView>,
    /// Whether some words are the editor's, so that the mark needs a key.
    pub ours: bool,
}

/// The terms that begin with one letter.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct LetterView {
    /// The letter, or `0 to 9`.
    pub letter: String,
    /// The id of the letter on the page.
    pub id: String,
    /// The terms, in alphabetical order.
    pub terms: Vec<ExplainedTerm>,
}

/// A term, with the plan that explains it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ExplainedTerm {
    /// The term and its definition.
    pub term: TermView,
    /// The plan that explains it: `Portsmouth, 2023 to 2025`.
    pub plan: Link,
}

/// The page for an address that does not exist.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct MissingView {
    /// The layout around the content.
    pub frame: LayoutView,
    /// The plans of the site, by their titles.
    pub plans: Vec<Link>,
}

/// The glossary page; `None` where no plan has a glossary.
pub(super) fn glossary(
    site: &PublishableSite,
    mut terms: Vec<ExplainedTerm>,
) -> Option<GlossaryView> {
    if terms.is_empty() {
        return None;
    }
    terms.sort_by_cached_key(|explained| terms::looked_up(&explained.term).to_lowercase());
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
    Some(GlossaryView {
        frame,
        ours: terms.iter().any(|explained| explained.term.ours),
        letters: by_letter(terms),
    })
}

/// The terms that a plan explains, for the glossary page.
pub(super) fn explained(site: &PublishableSite, writer: &Writer<'_>) -> Vec<ExplainedTerm> {
    let resolver = LinkResolver::outside(site, writer, GLOSSARY);
    let plan = resolver.plan();
    let id = format!("{}-{}", plan.borough(), plan.id());
    let document = resolver.document();
    let name = format!("{}, {}", resolver.borough(), document.period.long());
    let terms = document.terms.iter();
    terms
        .map(|term| ExplainedTerm {
            term: terms::term(&resolver, term, Some(format!("{id}-{}", term.id.value))),
            plan: link(&name, plan_front(GLOSSARY, plan)),
        })
        .collect()
}

/// Sorted terms under their letters; those that begin with a digit or a sign are together.
fn by_letter(terms: Vec<ExplainedTerm>) -> Vec<LetterView> {
    let mut letters: Vec<LetterView> = Vec::new();
    for explained in terms {
        let first = terms::looked_up(&explained.term).chars().next();
        let letter = match first {
            Some(first) if first.is_alphabetic() => first.to_uppercase().to_string(),
            _ => DIGITS.to_owned(),
        };
        match letters.last_mut() {
            Some(last) if last.letter == letter => last.terms.push(explained),
            _ => letters.push(LetterView {
                id: format!("letter-{}", Id::slug(&letter)),
                letter,
                terms: vec![explained],
            }),
        }
    }
    letters
}

/// The heading of terms that begin with no letter.
const DIGITS: &str = "0 to 9";

/// The page for addresses that do not exist. It is shown at any depth, so where the site's address
/// is known, its links start from the top of the web server.
pub(super) fn missing(site: &PublishableSite) -> MissingView {
    let mut frame = layout::of_site(
        site,
        MISSING,
        &[site.settings.words.label(Label::PageNotFound)],
        Vec::new(),
    );
    let mut plans: Vec<_> = site
        .plans
        .iter()
        .map(|plan| link(&plan.document().title, plan_front(MISSING, plan)))
        .collect();
    if let Some(top) = site.settings.top() {
        for plan in &mut plans {
            plan.href.insert_str(0, &top);
        }
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
    MissingView { frame, plans }
}
