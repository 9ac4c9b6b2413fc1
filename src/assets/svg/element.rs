//! Checks one element of an SVG with its attributes: it must only draw.

use super::style;
use quick_xml::XmlVersion;
use quick_xml::events::BytesStart;
use quick_xml::events::attributes::Attribute;
use quick_xml::name::ResolveResult;
use quick_xml::reader::NsReader;

/// The elements that only draw, from SVG 2 and its filters; `flow…` are Inkscape's own.
const STILL: &str = " svg g defs symbol use switch title desc metadata style view path rect circle \
    ellipse line polyline polygon text tspan textPath image linearGradient radialGradient stop \
    pattern hatch hatchpath clipPath mask marker filter feBlend feColorMatrix feComponentTransfer \
    feComposite feConvolveMatrix feDiffuseLighting feDisplacementMap feDistantLight feDropShadow \
    feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur feImage feMerge feMergeNode feMorphology \
    feOffset fePointLight feSpecularLighting feSpotLight feTile feTurbulence \
    flowRoot flowRegion flowPara flowSpan ";

const SVG: &str = "http://www.w3.org/2000/svg";

/// Namespaces whose elements browsers run wherever they appear.
const LIVE: [&str; 2] = [
    "http://www.w3.org/1999/xhtml",
    "http://www.w3.org/1998/Math/MathML",
];

/// What is wrong with an element; `None` where it is harmless.
pub(super) fn of_element(reader: &NsReader<&[u8]>, tag: &BytesStart<'_>) -> Option<String> {
    let (space, name) = reader.resolver().resolve_element(tag.name());
    let name = name.into_inner();
    let why = match space {
        ResolveResult::Bound(space) if LIVE.contains(&space.into_inner()) => {
            Some("part of a web page")
        }
        ResolveResult::Bound(space) if space.into_inner() == SVG => {
            (!is_still(name)).then(|| why(name))
        }
        // elements of other programs' namespaces do nothing in a browser
        _ => None,
    };
    if let Some(why) = why {
        return Some(format!("`<{name}>` is {why}"));
    }
    tag.attributes().find_map(|attribute| match attribute {
        Ok(attribute) => of_attribute(&attribute),
        Err(_) => Some(format!("`<{name}>` is not well formed")),
    })
}

fn is_still(name: &str) -> bool {
    STILL
        .split(' ')
        .any(|still| !still.is_empty() && still == name)
}

/// Why an element of SVG is refused, after "is".
fn why(name: &str) -> &'static str {
    match name {
        "script" | "handler" | "listener" => "a program",
        "foreignObject" | "iframe" | "embed" | "object" => "a page within the drawing",
        "a" => "a link, which does nothing in a picture",
        "set" | "discard" | "mpath" => "an animation",
        name if name.starts_with("animate") => "an animation",
        _ => "not known to be still",
    }
}

fn of_attribute(attribute: &Attribute<'_>) -> Option<String> {
    let key = attribute.key.into_inner();
    let local = attribute.key.local_name().into_inner();
    let Ok(value) = attribute.normalized_value(XmlVersion::Implicit1_0) else {
        return Some(format!("`{key}` cannot be read"));
    };
    if local.to_ascii_lowercase().starts_with("on") {
        return Some(format!("`{key}` runs a program"));
    }
    let is_space = attribute.key.as_namespace_binding().is_some();
    // namespaces are compared as typed, so they must not contain entities
    if is_space && attribute.value.contains('&') {
        return Some(format!("`{key}` hides the name of a language"));
    }
    if matches!(local, "href" | "src") && !style::stays(&value) {
        return Some(format!("`{key}` leads out of it"));
    }
    if key == "xml:base" {
        return Some("`xml:base` leads out of it".to_owned());
    }
    let is_style = local == "style" || (attribute.key.prefix().is_none() && value.contains('('));
    (is_style && style::reaches_out(&value)).then(|| format!("`{key}` fetches something"))
}
