//! On which page of a PDF each place begins, and the contents with those numbers in them.

use lopdf::{Dictionary, Document, Object, ObjectId};
use std::collections::BTreeMap;
use std::fmt::Write;

/// Where the print page keeps its contents.
const CONTENTS: &str = "class=\"print-contents\"";

/// The page, from 1, of each id that a link of the page leads to.
pub(super) fn pages(pdf: &Document) -> BTreeMap<String, usize> {
    let numbers: BTreeMap<ObjectId, usize> = pdf
        .get_pages()
        .into_iter()
        .filter_map(|(number, id)| Some((id, usize::try_from(number).ok()?)))
        .collect();
    let Some(places) = places(pdf) else {
        return BTreeMap::new();
    };
    places
        .iter()
        .filter_map(|(name, place)| {
            let (_, place) = pdf.dereference(place).ok()?;
            let page = place.as_array().ok()?.first()?.as_reference().ok()?;
            let name = String::from_utf8_lossy(name).into_owned();
            Some((name, *numbers.get(&page)?))
        })
        .collect()
}

/// The dictionary of named places that Chromium writes.
fn places(pdf: &Document) -> Option<&Dictionary> {
    let named: &Object = pdf.catalog().ok()?.get(b"Dests").ok()?;
    let (_, named) = pdf.dereference(named).ok()?;
    named.as_dict().ok()
}

/// The print page with a page number after each line of its contents.
pub(super) fn numbered(html: &str, pages: &BTreeMap<String, usize>) -> String {
    let Some(start) = html.find(CONTENTS) else {
        return html.to_owned();
    };
    let end = html[start..]
        .find("</nav>")
        .map_or(html.len(), |at| start + at);
    let mut out = html[..start].to_owned();
    let mut rest = &html[start..end];
    while let Some(at) = rest.find("href=\"#") {
        let link = at + "href=\"#".len();
        let id = rest[link..].split('"').next().unwrap_or_default();
        let close = rest[link..].find("</a>").map_or(rest.len(), |to| link + to);
        out.push_str(&rest[..close]);
        if let Some(page) = pages.get(id) {
            let _ = write!(out, " <span class=\"contents-page\">{page}</span>");
        }
        rest = &rest[close..];
    }
    out.push_str(rest);
    out.push_str(&html[end..]);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_line_of_the_contents_gets_its_page() {
        let html = "<a href=\"#x\">no</a><nav class=\"print-contents\"><a href=\"#x\">One</a><a href=\"#y\">Two</a></nav><a href=\"#x\">no</a>";
        let pages = BTreeMap::from([("x".to_owned(), 3)]);
        assert_eq!(
            numbered(html, &pages),
            "<a href=\"#x\">no</a><nav class=\"print-contents\"><a href=\"#x\">One <span class=\"contents-page\">3</span></a><a href=\"#y\">Two</a></nav><a href=\"#x\">no</a>"
        );
        assert_eq!(numbered("<p>", &pages), "<p>");
    }
}
