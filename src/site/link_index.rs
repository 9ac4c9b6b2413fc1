//! Reads pages: the ids they have, where their links lead, and what is not right with them whatever
//! the rest of the site may be. What was read of a part of a site holds for as long as that part is
//! the same.

use super::page::{PageFacts, PageIds};
use super::{Flaw, SitePath};
use std::collections::BTreeMap;

/// Where a link leads.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct LinkTarget {
    pub(super) path: SitePath,
    fragment: Option<String>,
}

impl LinkTarget {
    /// What is wrong with links to it, if anything. `ids` are those of its page, if it is one.
    pub(super) fn trouble(&self, is_there: bool, ids: Option<&PageIds>) -> Option<String> {
        let path = &self.path;
        if !is_there {
            return Some(format!("leads to {path}, which does not exist"));
        }
        let fragment = self.fragment.as_ref().filter(|name| !name.is_empty())?;
        (!ids?.have(fragment)).then(|| format!("leads to a place that does not exist on {path}"))
    }
}

/// A page as it was read: it is known by then what it is called, and not yet what else there is.
#[derive(Debug)]
pub struct PageRead {
    path: SitePath,
    ids: PageIds,
    flaws: Vec<String>,
    /// Links within the site as they are typed, and where they lead; `None` where they leave it.
    links: Vec<(String, Option<LinkTarget>)>,
}

impl PageRead {
    /// Reads a page. `top` is the folder of the web server in which the site will stand, if that is
    /// known: a link that begins with it leads from the top of the site.
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

/// Some pages of a site, read: what is not right with them whatever the rest may be, and which
/// links lead out of this part.
///
/// Every page of a plan leads to the same few places in the same words, so that a link is kept
/// once, with the numbers of its pages.
#[derive(Debug, Clone, Default)]
pub struct LinkIndex {
    /// In order of their paths.
    pages: Vec<(SitePath, PageIds)>,
    pub(super) flaws: Vec<Flaw>,
    /// Links that lead out of this part: where to, as they are typed, and on which pages.
    outward: BTreeMap<LinkTarget, BTreeMap<String, Vec<usize>>>,
}

impl LinkIndex {
    /// Of the pages of a part of a site, which has the files that it `has`.
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

    /// Its pages with their ids, in order.
    pub(super) fn pages(&self) -> impl Iterator<Item = (&SitePath, &PageIds)> {
        self.pages.iter().map(|(path, ids)| (path, ids))
    }

    /// Where its links lead that lead out of it.
    pub(super) fn outward(&self) -> impl Iterator<Item = &LinkTarget> {
        self.outward.keys()
    }

    /// That all its links to `target` are wrong, and why.
    pub(super) fn wrong(&self, target: &LinkTarget, why: &str) -> Vec<Flaw> {
        let links = self.outward.get(target).into_iter().flatten();
        let links = links.flat_map(|(link, pages)| pages.iter().map(move |page| (*page, link)));
        links
            .map(|(page, link)| self.flaw(page, link, why))
            .collect()
    }

    /// What is not right with a link, by its page's number.
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

    /// Proves a link that stays in the part, and keeps one that leads out of it.
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
            let links = self.outward.entry(target).or_default();
            links.entry(link).or_default().push(page);
        } else if let Some(why) = target.trouble(true, self.ids(&target.path)) {
            self.flaws.push(self.flaw(page, &link, &why));
        }
    }
}
