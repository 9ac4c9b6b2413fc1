//! SVG files that are accepted, and others that are refused.

use crate::assets::svg::*;
use crate::sources::Sources;

fn said(text: &str) -> Vec<String> {
    let file = Source::new("assets/a.svg", text.into());
    let sources = Sources::new(vec![file]);
    let (id, file) = sources.find("assets/a.svg").unwrap();
    let found = faults(id, file).into_iter();
    found.map(|finding| finding.message).collect()
}

fn inside(body: &str) -> Vec<String> {
    said(&format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\">{body}</svg>"
    ))
}

#[test]
fn drawings_as_programs_save_them_pass() {
    for drawing in [
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG 1.1//EN\" \"http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd\"><svg xmlns=\"http://www.w3.org/2000/svg\"/>",
        "<svg/>",
    ] {
        assert_eq!(said(drawing), [""; 0], "{drawing}");
    }
    for body in [
        "<g id=\"a\" transform=\"translate(1 2)\"><path d=\"M0 0\" style=\"fill:url(#b)\"/></g><use xlink:href=\"#a\"/>",
        "<image href=\"data:image/png;base64,iVBO\"/><style>text { font-family: x }</style>",
        "<sodipodi:namedview xmlns:sodipodi=\"http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd\" sodipodi:docname=\"C:\\a (1).svg\"/>",
        "<text aria-label=\"Total (all)\">a &amp; b</text><!-- made by hand --><?xpacket begin=\"\"?>",
    ] {
        assert_eq!(inside(body), [""; 0], "{body}");
    }
}

#[test]
fn whatever_could_run_show_or_fetch_is_refused() {
    for body in [
        "<script>x</script>",
        "<a:script xmlns:a=\"http://www.w3.org/2000/svg\"/>",
        "<script xmlns=\"http://www.w3.org/1999/xhtml\"/>",
        "<script xmlns=\"http://www.w3.org/1999/xht&#109;l\"/>",
        "<g onload=\"x\"/>",
        "<g ONLOAD=\"x\"/>",
        "<foreignObject/>",
        "<a href=\"https://example.org\"/>",
        "<animate attributeName=\"href\" to=\"javascript:x\"/>",
        "<set/>",
        "<use href=\"other.svg#a\"/>",
        "<use href=\"java&#115;cript:x\"/>",
        "<image xlink:href=\"https://example.org/a.png\"/>",
        "<image href=\"data:image/svg+xml,x\"/>",
        "<rect fill=\"url(https://example.org/#a)\"/>",
        "<rect style=\"fill:u\\72l(//example.org)\"/>",
        "<style>@import 'x';</style>",
        "<style>@imp<!-- -->ort 'x';</style>",
        "<style><![CDATA[@import 'x';]]></style>",
        "<style>@import 'x';<style></style></style>",
        "<style>&#64;import 'x';</style>",
        "<g xml:base=\"https://example.org\"/>",
        "<g a=\"1\" a=\"2\"/>",
        "<g>",
    ] {
        assert!(!inside(body).is_empty(), "{body}");
    }
    for whole in [
        "<?xml-stylesheet href=\"x\"?><svg/>",
        "<!DOCTYPE svg [<!ENTITY a \"<script/>\">]><svg>&a;</svg>",
        "<!DOCTYPE svg [<!ATTLIST svg onload CDATA \"x\">]><svg/>",
        "<?xml version=\"1.0\" encoding=\"utf-7\"?><svg/>",
        "<html xmlns=\"http://www.w3.org/1999/xhtml\"/>",
        "",
        "GIF89a",
    ] {
        assert!(!said(whole).is_empty(), "{whole}");
    }
}

#[test]
fn any_depth_is_read() {
    let body = format!("{}{}", "<g>".repeat(200_000), "</g>".repeat(200_000));
    assert!(!inside(&body).is_empty(), "deeper than browsers read");
    assert_eq!(
        inside(&format!("{}{}", "<g>".repeat(99), "</g>".repeat(99))),
        [""; 0]
    );
}
