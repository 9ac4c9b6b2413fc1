//! On which page of a PDF each place begins, and the print page with what follows from it: the page
//! numbers of its contents, and the running titles of its sections.

use crate::pages::css_string;
use html5gum::{Token, Tokenizer};
use lopdf::{Dictionary, Document, Object, ObjectId};
use std::collections::BTreeMap;
use std::fmt::Write;

/// Where the print page keeps its contents.
const CONTENTS: Part = Part {
    start: "class=\"print-contents\"",
    end: "</nav>",
};

/// Where the print page keeps the plan in brief.
const SUMMARY: Part = Part {
    start: "class=\"plan-summary\"",
    end: "</section>",
};

/// A part of the print page whose links get page numbers. Nothing in it ends as it does itself.
struct Part {
    start: &'static str,
    end: &'static str,
}

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

/// Pages that a plan may grow by while its numbers are put in, and still has running titles.
const SPARE_PAGES: usize = 20;

/// The print page with a page number after each line of its contents and each link of the plan in
/// brief, and with running titles.
pub(super) fn numbered(html: &str, pages: &BTreeMap<String, usize>) -> String {
    let (html, _) = numbered_part(html, &SUMMARY, pages);
    let (html, starts) = numbered_part(&html, &CONTENTS, pages);
    if starts.is_empty() {
        return html;
    }
    let last = pages.values().copied().max().unwrap_or(0) + SPARE_PAGES;
    html.replacen(
        "</head>",
        &format!("{}</head>", running_titles(&starts, last)),
        1,
    )
}

/// The print page with page numbers in one of its parts, and the page and words of each link there.
fn numbered_part(
    html: &str,
    part: &Part,
    pages: &BTreeMap<String, usize>,
) -> (String, Vec<(usize, String)>) {
    let mut starts = Vec::new();
    let Some(start) = html.find(part.start) else {
        return (html.to_owned(), starts);
    };
    let end = html[start..]
        .find(part.end)
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
            // from the link's own tag on, so that its text is no attribute
            starts.push((*page, words(&format!("<a href=\"#{}", &rest[link..close]))));
        }
        rest = &rest[close..];
    }
    out.push_str(rest);
    out.push_str(&html[end..]);
    (out, starts)
}

/// The words of a piece of a page.
fn words(html: &str) -> String {
    let mut text = String::new();
    for token in Tokenizer::new(html) {
        if let Ok(Token::String(part)) = token {
            text.push_str(&String::from_utf8_lossy(&part));
        }
    }
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The style that shows at the top of each page the section that begins there first, or else the
/// one that goes on. Browsers cannot repeat a heading, but they can write a page's number in a
/// counter style, and one whose signs are titles writes titles.
fn running_titles(starts: &[(usize, String)], last: usize) -> String {
    let mut symbols = String::new();
    for page in 1..=last {
        let first = starts.iter().find(|(start, _)| *start == page);
        let section = first.or_else(|| starts.iter().rfind(|(start, _)| *start < page));
        symbols.push(' ');
        symbols.push_str(&css_string(section.map_or("", |(_, title)| title)));
    }
    format!(
        "<style>@counter-style section-title{{system:fixed;symbols:{symbols}}}@page{{@top-right{{content:counter(page,section-title);padding-inline-start:6mm}}}}</style>"
    )
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

    #[test]
    fn each_link_of_the_plan_in_brief_gets_its_page_and_no_running_title() {
        let html = "<head></head><section class=\"plan-summary\"><a href=\"#x\">One</a></section><a href=\"#x\">no</a>";
        let pages = BTreeMap::from([("x".to_owned(), 3)]);
        assert_eq!(
            numbered(html, &pages),
            "<head></head><section class=\"plan-summary\"><a href=\"#x\">One <span class=\"contents-page\">3</span></a></section><a href=\"#x\">no</a>"
        );
    }

    #[test]
    fn each_page_has_the_title_of_the_section_that_begins_or_goes_on() {
        let starts = [(2, "1 One"), (4, "2 \"Two\""), (4, "3 Three")];
        let starts = starts.map(|(page, title)| (page, title.to_owned()));
        let symbols = "symbols: \"\" \"1 One\" \"1 One\" \"2 \\\"Two\\\"\" \"3 Three\"}";
        let style = running_titles(&starts, 5);
        assert!(style.contains(symbols), "{style}");
    }

    #[test]
    fn a_running_title_is_the_words_of_its_line() {
        let html = "<head></head><nav class=\"print-contents\"><a href=\"#x\"><span>4</span> <span>Care &amp; control</span></a></nav>";
        let numbered = numbered(html, &BTreeMap::from([("x".to_owned(), 1)]));
        assert!(
            numbered.contains("symbols: \"4 Care & control\""),
            "{numbered}"
        );
    }
}
