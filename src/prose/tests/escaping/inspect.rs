//! Fails where HTML contains anything that prose does not generate itself.

const ELEMENTS: [&str; 31] = [
    "a",
    "aside",
    "blockquote",
    "br",
    "caption",
    "code",
    "data",
    "dd",
    "div",
    "section",
    "dl",
    "dt",
    "em",
    "figcaption",
    "figure",
    "hr",
    "img",
    "li",
    "ol",
    "p",
    "pre",
    "s",
    "span",
    "strong",
    "table",
    "tbody",
    "td",
    "th",
    "thead",
    "tr",
    "ul",
];

const ATTRIBUTES: [&str; 12] = [
    "alt",
    "aria-label",
    "aria-labelledby",
    "class",
    "href",
    "id",
    "role",
    "scope",
    "src",
    "start",
    "tabindex",
    "value",
];

/// Elements without an end.
const EMPTY: [&str; 3] = ["br", "hr", "img"];

/// Gives the ids in HTML, once its elements, attributes and addresses have been looked at.
pub(super) fn inspect(html: &str) -> Vec<String> {
    let (mut open, mut ids) = (Vec::new(), Vec::new());
    for part in html.split('<').skip(1) {
        let (tag, _) = part
            .split_once('>')
            .unwrap_or_else(|| panic!("no end: {html}"));
        if let Some(name) = tag.strip_prefix('/') {
            assert_eq!(open.pop(), Some(name), "{html}");
            continue;
        }
        let (name, mut rest) = tag.split_once(' ').unwrap_or((tag, ""));
        assert!(ELEMENTS.contains(&name), "<{tag}>");
        if !EMPTY.contains(&name) {
            open.push(name);
        }
        while let Some((attribute, after)) = rest.trim_start().split_once("=\"") {
            let (value, after) = after.split_once('"').unwrap_or_else(|| panic!("<{tag}>"));
            assert!(ATTRIBUTES.contains(&attribute), "<{tag}>");
            match attribute {
                "href" => assert!(may_lead(value), "<{tag}>"),
                "src" => assert!(
                    value.starts_with("assets/") && !value.contains(".."),
                    "<{tag}>"
                ),
                "id" => ids.push(value.to_owned()),
                _ => {}
            }
            rest = after;
        }
        assert_eq!(rest.trim(), "", "<{tag}>");
    }
    assert_eq!(open, [""; 0], "{html}");
    ids
}

fn may_lead(address: &str) -> bool {
    let lower = address.to_ascii_lowercase();
    let outside = ["https://", "http://", "mailto:", "tel:"];
    outside.iter().any(|scheme| lower.starts_with(scheme))
        || ["#", "overview/", "next/", "assets/"].iter().any(|start| address.starts_with(start))
        // a section that is not there, which the audit of the site reports
        || address.contains(".md") && !address.contains(':') && !address.contains('/')
}
