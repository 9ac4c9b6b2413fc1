//! The fast reader gives the same result as the complete one, on right and wrong pages.

use super::page::PageFacts;
use proptest::prelude::*;

const OPENED: [&str; 9] = [
    "<p",
    "<path",
    "<svg",
    "<a",
    "<script",
    "<style",
    "<title",
    "<textarea",
    "<P",
];
const ATTRIBUTES: [&str; 16] = [
    " id=\"a\"",
    " id=\"b\"",
    " ID=\"c\"",
    "\nhref=\"x#y\"",
    " href=\"?a&amp;b\"",
    " href='z'",
    " src=\"https://a.uk/?a&amp;b\"",
    " src=\"\"",
    " hidden",
    " class=\"k\"",
    "class=\"k\"",
    " viewBox=\"0 0 1 1\"",
    " style=\"k\"",
    " onclick=\"k\"",
    " =\"",
    " a<b=\"c>d\"",
];
const REST: [&str; 20] = [
    "</p>",
    "</script>",
    "</style>",
    "</title>",
    "</TITLE>",
    "</p >",
    "words",
    "£ – “”",
    "&amp;",
    "&nbsp;",
    "&copy",
    "&",
    "<",
    "\"",
    "\r\n",
    "\0",
    "\u{85}",
    "\u{ffff}",
    "<!-- x -->",
    "<!doctype html>",
];

/// Generates pages, right and wrong ones.
fn page() -> impl Strategy<Value = String> {
    let attributes = prop::collection::vec(prop::sample::select(&ATTRIBUTES[..]), 0..4);
    let end = prop::sample::select(&[">", ">", "/>", " >", ""][..]);
    let element = (prop::sample::select(&OPENED[..]), attributes, end)
        .prop_map(|(opened, attributes, end)| format!("{opened}{}{end}", attributes.concat()));
    let rest = prop::sample::select(&REST[..]).prop_map(str::to_owned);
    prop::collection::vec(prop_oneof![element, rest], 0..6).prop_map(|pieces| pieces.concat())
}

#[test]
fn a_plain_page_is_read_as_such() {
    let html =
        "<!doctype html>\n<title>A &amp; B</title><p id=\"a\" hidden>£5<a href=\"x\">b</a><br/>";
    let page = PageFacts::plainly(html).unwrap();
    assert_eq!(page, PageFacts::by_the_standard(html.as_bytes()));
    assert!(page.links.iter().eq(["x"]));
    assert!(page.ids.have("a"));
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 20_000,
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    #[test]
    fn what_is_read_plainly_is_read_rightly(html in page()) {
        if let Some(page) = PageFacts::plainly(&html) {
            prop_assert_eq!(page, PageFacts::by_the_standard(html.as_bytes()), "{}", html);
        }
    }
}
