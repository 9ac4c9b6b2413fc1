//! The allowlist of pages: elements, attributes, and the addresses that they may have. Anything
//! else is refused, whoever wrote the template, so that no page runs a program, sends a form,
//! embeds another site or fetches anything from elsewhere.

/// The allowed elements. Of these only `img` and `link` fetch anything by themselves, and their
/// addresses are checked.
const ELEMENTS: [&str; 92] = [
    "html",
    "head",
    "meta",
    "title",
    "link",
    "body",
    "header",
    "footer",
    "main",
    "nav",
    "section",
    "article",
    "aside",
    "div",
    "p",
    "span",
    "a",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "hgroup",
    "ul",
    "ol",
    "li",
    "dl",
    "dt",
    "dd",
    "table",
    "caption",
    "colgroup",
    "col",
    "thead",
    "tbody",
    "tfoot",
    "tr",
    "th",
    "td",
    "figure",
    "figcaption",
    "blockquote",
    "pre",
    "code",
    "kbd",
    "samp",
    "var",
    "em",
    "strong",
    "b",
    "i",
    "s",
    "u",
    "small",
    "sub",
    "sup",
    "abbr",
    "cite",
    "q",
    "dfn",
    "time",
    "data",
    "mark",
    "ins",
    "del",
    "bdi",
    "bdo",
    "ruby",
    "rt",
    "rp",
    "br",
    "wbr",
    "hr",
    "img",
    "details",
    "summary",
    "address",
    "search",
    "menu",
    "svg",
    "g",
    "path",
    "rect",
    "line",
    "circle",
    "ellipse",
    "polyline",
    "polygon",
    "text",
    "tspan",
    "desc",
];

/// Elements of SVG that only contain others.
const DRAWN: [&str; 4] = ["defs", "pattern", "clippath", "marker"];

/// Attributes that are allowed on any element, besides those that begin with `aria-` or `data-`.
const ATTRIBUTES: [&str; 103] = [
    "id",
    "class",
    "lang",
    "dir",
    "title",
    "role",
    "tabindex",
    "hidden",
    "translate",
    "charset",
    "name",
    "content",
    "property",
    "rel",
    "media",
    "type",
    "sizes",
    "href",
    "hreflang",
    "download",
    "src",
    "alt",
    "width",
    "height",
    "loading",
    "decoding",
    "colspan",
    "rowspan",
    "scope",
    "headers",
    "abbr",
    "span",
    "datetime",
    "value",
    "cite",
    "start",
    "reversed",
    "open",
    "http-equiv",
    "color",
    "as",
    "integrity",
    "crossorigin",
    "xmlns",
    "version",
    "viewbox",
    "preserveaspectratio",
    "focusable",
    "x",
    "y",
    "x1",
    "y1",
    "x2",
    "y2",
    "cx",
    "cy",
    "r",
    "rx",
    "ry",
    "d",
    "points",
    "dx",
    "dy",
    "rotate",
    "transform",
    "fill",
    "fill-opacity",
    "fill-rule",
    "stroke",
    "stroke-width",
    "stroke-opacity",
    "stroke-dasharray",
    "stroke-dashoffset",
    "stroke-linecap",
    "stroke-linejoin",
    "stroke-miterlimit",
    "opacity",
    "font-family",
    "font-size",
    "font-weight",
    "font-style",
    "text-anchor",
    "dominant-baseline",
    "letter-spacing",
    "textlength",
    "lengthadjust",
    "vector-effect",
    "patternunits",
    "patterncontentunits",
    "patterntransform",
    "clippathunits",
    "clip-path",
    "clip-rule",
    "markerwidth",
    "markerheight",
    "markerunits",
    "refx",
    "refy",
    "orient",
    "marker-start",
    "marker-mid",
    "marker-end",
    "shape-rendering",
];

/// Values of `rel` with which a `<link>` may lead out of the site: none of these is fetched.
const POINTING: [&str; 11] = [
    "alternate",
    "author",
    "canonical",
    "help",
    "license",
    "me",
    "next",
    "prev",
    "privacy-policy",
    "search",
    "terms-of-service",
];

/// The reason why an element is refused; `None` where it is allowed.
pub(super) fn element(name: &str) -> Option<String> {
    let name = name.to_ascii_lowercase();
    let is_allowed = ELEMENTS.contains(&name.as_str()) || DRAWN.contains(&name.as_str());
    (!is_allowed).then(|| format!("a page may not have a <{name}>"))
}

/// The reason why an attribute is refused whatever its value; `None` where it is allowed.
pub(super) fn attribute(element: &str, name: &str) -> Option<String> {
    let name = name.to_ascii_lowercase();
    let is_named =
        name.starts_with("aria-") || name.starts_with("data-") || name.starts_with("xml:lang");
    let is_allowed = is_named || ATTRIBUTES.contains(&name.as_str());
    (!is_allowed).then(|| format!("<{element}> may not have `{name}`"))
}

/// The reason why the value of an attribute is refused; `None` where it is allowed. `relation` is
/// the `rel` of a link.
pub(super) fn value(element: &str, name: &str, value: &str, relation: &str) -> Option<String> {
    let bare = value.trim().to_ascii_lowercase();
    match (element, name) {
        ("meta", "http-equiv") if bare != "content-type" => {
            Some(format!("<meta> may not stand for the header `{bare}`"))
        }
        ("a", "href") if !is_plain(&bare) => {
            Some("a link may only lead to a page, a mailbox or a telephone".to_owned())
        }
        ("a" | "link", _) if name != "href" && !bare.contains("url(") => None,
        ("link", _)
            if is_outside(&bare)
                && !relation
                    .split_whitespace()
                    .all(|word| POINTING.contains(&word)) =>
        {
            Some("<link> may not fetch anything from elsewhere".to_owned())
        }
        ("link" | "a", _) => None,
        (_, "href" | "src") if is_outside(&bare) => {
            Some(format!("<{element}> may not fetch anything from elsewhere"))
        }
        _ if bare.contains("url(") && !bare.trim_start().starts_with("url(#") => {
            Some(format!("`{name}` of <{element}> may not fetch anything"))
        }
        _ => None,
    }
}

/// Whether an address is one of a page, a mailbox or a telephone.
fn is_plain(address: &str) -> bool {
    let scheme = scheme(address);
    scheme.is_none_or(|scheme| matches!(scheme, "http" | "https" | "mailto" | "tel"))
}

/// Whether an address that is fetched is outside the site.
fn is_outside(address: &str) -> bool {
    address.starts_with("//") || address.starts_with('\\') || scheme(address).is_some()
}

/// The scheme of an address, without the characters that browsers drop; `None` where it has none.
fn scheme(address: &str) -> Option<&str> {
    let end = address.find(['/', '?', '#', ':'])?;
    (address.as_bytes()[end] == b':').then(|| &address[..end])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_runs_or_fetches_is_no_part_of_a_page() {
        for name in [
            "script",
            "iframe",
            "object",
            "embed",
            "form",
            "input",
            "button",
            "video",
            "audio",
            "style",
            "base",
            "foreignObject",
            "use",
            "image",
            "animate",
            "portal",
        ] {
            assert!(element(name).is_some(), "{name}");
        }
        for name in [
            "onclick",
            "style",
            "srcset",
            "srcdoc",
            "action",
            "formaction",
            "ping",
            "background",
            "poster",
            "xlink:href",
        ] {
            assert!(attribute("p", name).is_some(), "{name}");
        }
    }

    #[test]
    fn an_address_leads_where_its_element_may() {
        assert!(value("meta", "http-equiv", "Refresh", "").is_some());
        assert!(value("a", "href", "javascript:x", "").is_some());
        assert!(value("img", "src", "http://a.uk/x.png", "").is_some());
        assert!(value("link", "href", "//a.uk/x.css", "stylesheet").is_some());
        assert!(value("rect", "fill", "url(http://a.uk/#x)", "").is_some());
        assert!(value("link", "href", "https://a.uk/x", "canonical").is_none());
        assert!(value("a", "href", "https://a.uk/x", "").is_none());
        assert!(value("img", "src", "../assets/a:b.png", "").is_none());
        assert!(value("rect", "fill", "url(#hatch)", "").is_none());
    }
}
