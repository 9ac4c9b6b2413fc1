//! Reads pages: the ids they have, where their links lead, and what is not right with them whatever the
//! rest of the site may be. What was read of a part of a site holds for as long as that part is the
//! same.

use super::page::{Ids, Page};
use super::{Flaw, Site, SitePath};
use rayon::prelude::*;
use std::collections::BTreeMap;

/// What is not right with a link.
pub(super) fn flaw((page, link): &(SitePath, String), why: &str) -> Flaw {
    Flaw {
        page: page.to_string(),
        message: format!("the link `{link}` {why}"),
    }
}

/// Where a link leads.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Target {
    pub(super) path: SitePath,
    fragment: Option<String>,
}

impl Target {
    /// What is wrong with links to it, if anything. `ids` are those of its page, if it is one.
    pub(super) fn trouble(&self, is_there: bool, ids: Option<&Ids>) -> Option<String> {
        let path = &self.path;
        if !is_there {
            return Some(format!("leads to {path}, which does not exist"));
        }
        let fragment = self.fragment.as_ref().filter(|name| !name.is_empty())?;
        (!ids?.have(fragment)).then(|| format!("leads to a place that does not exist on {path}"))
    }
}

/// Some pages of a site, read: what is not right with them whatever the rest may be, and which links
/// lead out of this part.
#[derive(Debug, Clone, Default)]
pub struct Survey {
    pub(super) ids: BTreeMap<SitePath, Ids>,
    pub(super) flaws: Vec<Flaw>,
    pub(super) outward: BTreeMap<Target, Vec<(SitePath, String)>>,
}

impl Survey {
    /// Reads the pages of a part of a site. `top` is the folder of the web server in which the site will
    /// stand, if that is known: a link that begins with it leads from the top of the site.
    pub fn of(part: &Site, top: Option<&str>) -> Self {
        let pages: Vec<_> = part.files().filter(|(path, _)| path.is_page()).collect();
        let read: Vec<(&SitePath, Page)> = pages
            .into_par_iter()
            .map(|(path, bytes)| (path, Page::read(bytes)))
            .collect();
        let mut survey = Self::default();
        let mut links = Vec::new();
        for (path, page) in read {
            survey
                .flaws
                .extend(page.flaws.into_iter().map(|message| Flaw {
                    page: path.to_string(),
                    message,
                }));
            survey.ids.insert(path.clone(), page.ids);
            links.push((path, page.links));
        }
        for (path, links) in links {
            for link in links {
                survey.follow(part, top, (path, &link));
            }
        }
        survey
    }

    /// Proves a link that stays in the part, and keeps one that leads out of it.
    fn follow(&mut self, part: &Site, top: Option<&str>, link: (&SitePath, &str)) {
        let leads = if link.1.starts_with('/') {
            let inside = top.and_then(|top| link.1.strip_prefix(top));
            inside.and_then(SitePath::from_the_top)
        } else {
            link.0.resolve(link.1)
        };
        let found = || (link.0.clone(), link.1.to_owned());
        let Some((path, fragment)) = leads else {
            self.flaws.push(flaw(&found(), "leaves the site"));
            return;
        };
        let target = Target { path, fragment };
        if !part.has(&target.path) {
            self.outward.entry(target).or_default().push(found());
        } else if let Some(why) = target.trouble(true, self.ids.get(&target.path)) {
            self.flaws.push(flaw(&found(), &why));
        }
    }
}
