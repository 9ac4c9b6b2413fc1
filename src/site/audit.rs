//! Audits a finished site: every internal link, fragment and picture must have a target, and no
//! page may use an id twice or contain a script or style of its own.

use super::page::PageIds;
use super::{FinishedSite, Flaw, LinkIndex, SitePath};
use std::collections::BTreeMap;

/// All flaws of a site, in order. `parts` are the link indexes of all its pages.
pub fn audit<Kept>(site: &FinishedSite<Kept>, parts: &[&LinkIndex]) -> Vec<Flaw> {
    let pages: BTreeMap<&SitePath, &PageIds> = parts.iter().flat_map(|part| part.pages()).collect();
    let mut flaws: Vec<Flaw> = parts.iter().flat_map(|part| part.flaws.clone()).collect();
    for part in parts {
        for target in part.outward() {
            let is_there = site.has(&target.path);
            if let Some(why) = target.trouble(is_there, pages.get(&target.path).copied()) {
                flaws.extend(part.wrong(target, &why));
            }
        }
    }
    flaws.sort();
    flaws.dedup();
    flaws
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::site::PageRead;

    const TOP: Option<&str> = Some("/plans/");

    fn flaws(pages: &[(&str, &str)]) -> Vec<String> {
        let files = pages.iter().map(|(path, html)| {
            let path = SitePath::new(path).unwrap();
            (path, format!("<!DOCTYPE html>{html}").into_bytes())
        });
        let files: Vec<_> = files.collect();
        let whole = FinishedSite::new(files.clone());
        // every page as a part of its own, and all in one part, must give the same flaws
        let read = |files: &[(SitePath, Vec<u8>)]| {
            let pages = files.iter();
            let pages = pages.map(|(path, bytes)| PageRead::of(path, bytes, TOP));
            let has = |path: &SitePath| files.iter().any(|(it, _)| it == path);
            LinkIndex::of(pages.collect(), has)
        };
        let each: Vec<_> = files.chunks(1).map(read).collect();
        let flaws = audit(&whole, &[&read(&files)]);
        assert_eq!(audit(&whole, &each.iter().collect::<Vec<_>>()), flaws);
        flaws
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
    fn an_address_from_the_top_of_the_server_is_within_the_sites_folder_there() {
        let pages = [
            ("a/b.html", "<a href=\"/plans/a/b.html\">b</a>"),
            ("index.html", "<a href=\"/a/b.html\">b</a>"),
            ("other.html", "<a href=\"/plans/b.html\">b</a>"),
        ];
        assert_eq!(
            flaws(&pages),
            [
                "index.html: the link `/a/b.html` leaves the site",
                "other.html: the link `/plans/b.html` leads to b.html, which does not exist",
            ]
        );
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
    fn what_would_fetch_or_lead_away_by_itself_is_found() {
        for markup in [
            "<meta http-equiv=\"refresh\" content=\"5; url=https://a.uk/\">",
            "<link rel=\"stylesheet\" href=\"https://a.uk/x.css\">",
            "<img src=\"https://a.uk/x.png\" alt=\"\">",
            "<svg><rect fill=\"URL(https://a.uk/#x)\"/></svg>",
            "<iframe title=\"x\"></iframe>",
        ] {
            assert_eq!(flaws(&[("index.html", markup)]).len(), 1, "{markup}");
        }
    }

    #[test]
    fn scripts_and_styles_on_the_page_are_found() {
        let pages = [(
            "index.html",
            "<p style=\"x\" onclick=\"y\"><script>z</script><style></style>",
        )];
        assert_eq!(flaws(&pages).len(), 4, "{:?}", flaws(&pages));
    }
}
