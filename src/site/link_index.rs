//! Reads pages for the audit: their ids, the targets of their links, and flaws that do not depend
//! on the rest of the site. What was read of a part of a site stays valid while that part is the
//! same.

use super::page::{PageFacts, PageIds};
use super::{Flaw, SitePath};
use std::collections::BTreeMap;

/// The target of a link within the site.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct LinkTarget {
    pub(super) path: SitePath,
    fragment: Option<String>,
}

impl LinkTarget {
    /// The reason why links to this target are wrong; `None` where they are right. `ids` are those
    /// of its page, if it is one.
    pub(super) fn trouble(&self, is_there: bool, ids: Option<&PageIds>) -> Option<String> {
        let path = &self.path;
        if !is_there {
            return Some(format!("leads to {path}, which does not exist"));
        }
        let fragment = self.fragment.as_ref().filter(|name| !name.is_empty())?;
        (!ids?.have(fragment)).then(|| format!("leads to a place that does not exist on {path}"))
    }
}

/// A page that was read. It is not known yet which other pages exist.
#[derive(Debug)]
pub struct PageRead {
    path: SitePath,
    ids: PageIds,
    flaws: Vec<String>,
    /// Links within the site as typed, with their targets; `None` where they leave it.
    links: Vec<(String, Option<LinkTarget>)>,
}

impl PageRead {
    /// Reads a page. `top` is the path of the site on its server, where it is known: a link that
    /// begins with it is resolved from the top of the site.
    pub fn of(path: &SitePath, bytes: &[u8], top: Option<&str>) -> Self {
        let page = PageFacts::read(bytes);
        let leads = |link: &str| {
            let (path, fragment) = if link.starts_with('/') {
                let inside = top.and_then(|top| link.strip_prefix(top));
                inside.and_then(SitePath::from_the_top)
            } else {
                path.resolve(link)
            }?;
            Some(LinkTarget { path, fragment })
        };
        let links = page.links.into_iter();
        Self {
            path: path.clone(),
            ids: page.ids,
            flaws: page.flaws,
            links: links
                .map(|it| (it.clone().into_owned(), leads(&it)))
                .collect(),
        }
    }
}

/// The index of some pages of a site: their ids, their flaws that do not depend on other pages, and
/// their links to other parts.
///
/// Every page of a plan links to the same few targets in the same words, so a link is kept once,
/// with the numbers of its pages.
#[derive(Debug, Clone, Default)]
pub struct LinkIndex {
    /// The pages with their ids, in the order of their paths.
    pages: Vec<(SitePath, PageIds)>,
    pub(super) flaws: Vec<Flaw>,
    /// Links to other parts of the site: the target, the link as typed, and the numbers of its
    /// pages.
    outward: BTreeMap<LinkTarget, BTreeMap<String, Vec<usize>>>,
}

impl LinkIndex {
    /// The index of these pages; `has` says which files the part has.
    pub fn of(mut pages: Vec<PageRead>, has: impl Fn(&SitePath) -> bool) -> Self {
        let mut survey = Self::default();
        pages.sort_by(|a, b| a.path.cmp(&b.path));
        let mut links = Vec::new();
        for page in pages {
            let flaw = |message| Flaw {
                page: page.path.to_string(),
                message,
            };
            survey.flaws.extend(page.flaws.into_iter().map(flaw));
            survey.pages.push((page.path, page.ids));
            links.push(page.links);
        }
        for (number, links) in links.into_iter().enumerate() {
            for (link, target) in links {
                survey.follow((number, link), target, &has);
            }
        }
        survey
    }

    /// The pages with their ids, in order.
    pub(super) fn pages(&self) -> impl Iterator<Item = (&SitePath, &PageIds)> {
        self.pages.iter().map(|(path, ids)| (path, ids))
    }

    /// The targets of links to other parts.
    pub(super) fn outward(&self) -> impl Iterator<Item = &LinkTarget> {
        self.outward.keys()
    }

    /// The flaws of all links to `target`, for the reason `why`.
    pub(super) fn wrong(&self, target: &LinkTarget, why: &str) -> Vec<Flaw> {
        let links = self.outward.get(target).into_iter().flatten();
        let links = links.flat_map(|(link, pages)| pages.iter().map(move |page| (*page, link)));
        links
            .map(|(page, link)| self.flaw(page, link, why))
            .collect()
    }

    /// The flaw of a link on the page with this number.
    fn flaw(&self, page: usize, link: &str, why: &str) -> Flaw {
        Flaw {
            page: self.pages[page].0.to_string(),
            message: format!("the link `{link}` {why}"),
        }
    }

    fn ids(&self, path: &SitePath) -> Option<&PageIds> {
        let at = self
            .pages
            .binary_search_by(|(page, _)| page.cmp(path))
            .ok()?;
        Some(&self.pages[at].1)
    }

    /// Checks a link within the part, and keeps one that leads out of it.
    fn follow(
        &mut self,
        (page, link): (usize, String),
        target: Option<LinkTarget>,
        has: impl Fn(&SitePath) -> bool,
    ) {
        let Some(target) = target else {
            self.flaws.push(self.flaw(page, &link, "leaves the site"));
            return;
        };
        if !has(&target.path) {
            // the file is in another part, so the audit of the whole site checks the link
            let links = self.outward.entry(target).or_default();
            links.entry(link).or_default().push(page);
        } else if let Some(why) = target.trouble(true, self.ids(&target.path)) {
            self.flaws.push(self.flaw(page, &link, &why));
        }
    }
}
