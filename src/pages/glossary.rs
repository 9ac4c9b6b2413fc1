//! The glossary page, and the page for addresses that do not exist.

use super::layout::{self, link, plan_front};
use super::links::resolver::LinkResolver;
use super::view::SiteLine;
use super::view::{GlossaryPlan, GlossaryView, Link, MissingView, TermView, View};
use super::{Page, blocks};
use crate::disclosure::PublishableSite;
use crate::prose::Writer;
use crate::words::Label;

/// Where the glossary stands.
const GLOSSARY: &str = "glossary/index.html";

/// The page of all words explained; `None` where none is.
pub(super) fn glossary(site: &PublishableSite, plans: Vec<GlossaryPlan>) -> Option<Page> {
    if plans.is_empty() {
        return None;
    }
    let path = GLOSSARY.to_owned();
    let trail = vec![link(
        site.settings.words.label(Label::Home),
        "../index.html".to_owned(),
    )];
    let frame = layout::of_site(
        site,
        &path,
        &[site.settings.words.label(Label::Glossary)],
        trail,
    );
    Some(Page {
        path,
        view: View::Glossary(Box::new(GlossaryView { frame, plans })),
    })
}

/// The words that a plan explains; `None` where it explains none.
pub(super) fn explained(site: &PublishableSite, writer: &Writer<'_>) -> Option<GlossaryPlan> {
    let pen = LinkResolver::outside(site, writer, GLOSSARY);
    let id = format!("{}-{}", pen.plan().borough(), pen.plan().id());
    let terms: Vec<_> = blocks::sorted(&pen.document().terms)
        .into_iter()
        .map(|term| blocks::term(&pen, term, Some(format!("{id}-{}", term.id.value))))
        .collect();
    (!terms.is_empty()).then(|| GlossaryPlan {
        title: pen.document().title.clone(),
        href: plan_front(GLOSSARY, pen.plan()),
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

/// The page for addresses that do not exist. It is shown at any depth, so that it leads from the top
/// of the web server where the site's address is known.
pub(super) fn missing(site: &PublishableSite) -> Page {
    let path = "404.html".to_owned();
    let mut frame = layout::of_site(
        site,
        &path,
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
    Page {
        path,
        view: View::Missing(Box::new(MissingView { frame })),
    }
}
