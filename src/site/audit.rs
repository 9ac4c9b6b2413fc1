//! Proves that a finished site is whole: every internal link, fragment and picture leads somewhere,
//! and no page uses an id twice or carries a script or style of its own.

use super::{Site, SitePath};
use html5ever::tendril::StrTendril;
use html5ever::tokenizer::{
    BufferQueue, Tag, TagKind, Token, TokenSink, TokenSinkResult, Tokenizer, TokenizerOpts,
};
use rayon::prelude::*;
use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};

/// Something on a page that is not right.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Flaw {
    /// The page.
    pub page: String,
    /// What is not right, in plain words.
    pub message: String,
}

/// Everything that is not right with a site's pages, in order.
pub fn audit(site: &Site) -> Vec<Flaw> {
    let pages: Vec<_> = site.files().filter(|(path, _)| path.is_page()).collect();
    let read: BTreeMap<&SitePath, Page> = pages
        .into_par_iter()
        .map(|(path, bytes)| (path, Page::read(bytes)))
        .collect();
    let mut flaws: Vec<Flaw> = read
        .par_iter()
        .flat_map_iter(|(path, page)| {
            page.flaws
                .iter()
                .cloned()
                .chain(
                    page.links
                        .iter()
                        .filter_map(|link| dead(site, &read, path, link)),
                )
                .map(|message| Flaw {
                    page: path.to_string(),
                    message,
                })
        })
        .collect();
    flaws.sort();
    flaws.dedup();
    flaws
}

/// What is wrong with a link, if anything.
fn dead(
    site: &Site,
    pages: &BTreeMap<&SitePath, Page>,
    from: &SitePath,
    link: &str,
) -> Option<String> {
    if is_elsewhere(link) {
        return None;
    }
    let Some((path, fragment)) = from.resolve(link) else {
        return Some(format!("the link `{link}` leaves the site"));
    };
    if site.get(path.as_str()).is_none() {
        return Some(format!(
            "the link `{link}` leads to {path}, which does not exist"
        ));
    }
    let fragment = fragment.filter(|name| !name.is_empty())?;
    let page = pages.get(&path)?;
    (!page.ids.contains(&fragment))
        .then(|| format!("the link `{link}` leads to a place that does not exist on {path}"))
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

#[cfg(test)]
mod tests {
    use super::*;

    fn flaws(pages: &[(&str, &str)]) -> Vec<String> {
        let files = pages.iter().map(|(path, html)| {
            let path = SitePath::new(path).unwrap();
            (path, format!("<!DOCTYPE html>{html}").into_bytes())
        });
        audit(&Site::new(files))
            .into_iter()
            .map(|flaw| format!("{}: {}", flaw.page, flaw.message))
            .collect()
    }

    #[test]
    fn a_whole_site_has_no_flaws() {
        let pages = [
            ("index.html", "<a href=\"a/index.html#x\">a</a>"),
            (
                "a/index.html",
                "<p id=\"x\"><a href=\"../index.html\">up</a>",
            ),
        ];
        assert_eq!(flaws(&pages), Vec::<String>::new());
    }

    #[test]
    fn dead_links_and_repeated_ids_are_found() {
        let pages = [(
            "index.html",
            "<p id=\"x\"><p id=\"x\"><a href=\"#y\">y</a><img src=\"a.svg\" alt=\"\"><a href=\"../up\">up</a>",
        )];
        assert_eq!(
            flaws(&pages),
            [
                "index.html: the id `x` is used twice",
                "index.html: the link `#y` leads to a place that does not exist on index.html",
                "index.html: the link `../up` leaves the site",
                "index.html: the link `a.svg` leads to a.svg, which does not exist",
            ]
        );
    }

    #[test]
    fn scripts_and_styles_on_the_page_are_found() {
        let pages = [(
            "index.html",
            "<p style=\"x\" onclick=\"y\"><script>z</script><style></style>",
        )];
        assert_eq!(flaws(&pages).len(), 4);
    }
}
