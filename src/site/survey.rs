//! Reads pages: the ids they have, where their links lead, and what is not right with them whatever the
//! rest of the site may be. What was read of a part of a site holds for as long as that part is the
//! same.

use super::{Flaw, Site, SitePath};
use html5ever::tendril::StrTendril;
use html5ever::tokenizer::{
    BufferQueue, Tag, TagKind, Token, TokenSink, TokenSinkResult, Tokenizer, TokenizerOpts,
};
use rayon::prelude::*;
use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};

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
    pub(super) fn trouble(&self, is_there: bool, ids: Option<&BTreeSet<String>>) -> Option<String> {
        let path = &self.path;
        if !is_there {
            return Some(format!("leads to {path}, which does not exist"));
        }
        let fragment = self.fragment.as_ref().filter(|name| !name.is_empty())?;
        (!ids?.contains(fragment))
            .then(|| format!("leads to a place that does not exist on {path}"))
    }
}

/// Some pages of a site, read: what is not right with them whatever the rest may be, and which links
/// lead out of this part.
#[derive(Debug, Clone, Default)]
pub struct Survey {
    pub(super) ids: BTreeMap<SitePath, BTreeSet<String>>,
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
            links.extend(page.links.into_iter().map(|link| (path.clone(), link)));
        }
        for link in links {
            survey.follow(part, top, link);
        }
        survey
    }

    /// Proves a link that stays in the part, and keeps one that leads out of it.
    fn follow(&mut self, part: &Site, top: Option<&str>, link: (SitePath, String)) {
        if is_elsewhere(&link.1) {
            return;
        }
        let leads = if link.1.starts_with('/') {
            let inside = top.and_then(|top| link.1.strip_prefix(top));
            inside.and_then(SitePath::from_the_top)
        } else {
            link.0.resolve(&link.1)
        };
        let Some((path, fragment)) = leads else {
            self.flaws.push(flaw(&link, "leaves the site"));
            return;
        };
        let target = Target { path, fragment };
        if part.get(target.path.as_str()).is_none() {
            self.outward.entry(target).or_default().push(link);
        } else if let Some(why) = target.trouble(true, self.ids.get(&target.path)) {
            self.flaws.push(flaw(&link, &why));
        }
    }
}

fn is_elsewhere(link: &str) -> bool {
    ["http:", "https:", "mailto:", "tel:"]
        .iter()
        .any(|scheme| link.starts_with(scheme))
}

/// What the audit needs to know of a page.
#[derive(Default)]
struct Page {
    ids: BTreeSet<String>,
    links: Vec<String>,
    flaws: Vec<String>,
}

impl Page {
    fn read(bytes: &[u8]) -> Self {
        let text = String::from_utf8_lossy(bytes);
        let queue = BufferQueue::default();
        queue.push_back(StrTendril::from_slice(&text));
        let sink = Sink(RefCell::new(Self::default()));
        let tokenizer = Tokenizer::new(sink, TokenizerOpts::default());
        let _ = tokenizer.feed(&queue);
        tokenizer.end();
        tokenizer.sink.0.into_inner()
    }

    fn tag(&mut self, tag: &Tag) {
        let name = &*tag.name;
        for attribute in &tag.attrs {
            let (key, value) = (&*attribute.name.local, attribute.value.to_string());
            match key {
                "id" if !self.ids.insert(value.clone()) => {
                    self.flaws.push(format!("the id `{value}` is used twice"));
                }
                "href" | "src" => self.links.push(value),
                "style" => self.flaws.push(format!("<{name}> has a style of its own")),
                _ if key.starts_with("on") => {
                    self.flaws.push(format!("<{name}> has a script of its own"));
                }
                _ => {}
            }
        }
        let has_source = tag
            .attrs
            .iter()
            .any(|attribute| &*attribute.name.local == "src");
        if name == "style" || (name == "script" && !has_source) {
            self.flaws
                .push(format!("the page has a <{name}> of its own"));
        }
    }
}

struct Sink(RefCell<Page>);

impl TokenSink for Sink {
    type Handle = ();

    fn process_token(&self, token: Token, _line: u64) -> TokenSinkResult<()> {
        match token {
            Token::TagToken(tag) if tag.kind == TagKind::StartTag => {
                self.0.borrow_mut().tag(&tag);
            }
            Token::ParseError(error) => {
                let message = format!("the page is not well formed: {error}");
                self.0.borrow_mut().flaws.push(message);
            }
            _ => {}
        }
        TokenSinkResult::Continue
    }
}
