//! Answers requests: a function of the preview and the request, without any network.
//!
//! Only the site and the preview's own two files can be requested. Addresses are looked up in the
//! finished site, never on the disk.

use super::mime;
use super::overlay::{OWN, panel, waiting};
use super::preview::Preview;
use std::borrow::Cow;
use xxhash_rust::xxh3::xxh3_64;

/// A request, as far as it matters.
#[derive(Debug, Clone, Copy)]
pub(super) struct Asked<'a> {
    /// The path as it was sent, without the query.
    pub(super) path: &'a str,
    /// The versions that the browser has, from the header `If-None-Match`; `None` where it has
    /// none.
    pub(super) has: Option<&'a str>,
}

/// The reply to one request: status, headers and body.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Reply {
    pub(super) status: u16,
    pub(super) kind: &'static str,
    /// The hash of the body, sent as its `ETag`; `None` where the reply has none.
    pub(super) version: Option<String>,
    /// The address to which the browser is redirected; `None` where it is not.
    pub(super) location: Option<String>,
    pub(super) body: Vec<u8>,
}

const SCRIPT: &[u8] = include_bytes!("preview.js");
const SHEET: &[u8] = include_bytes!("preview.css");

/// The reply to a request.
pub(super) fn answer(preview: &Preview, asked: Asked<'_>) -> Reply {
    let whole = found(preview, asked.path);
    let version = format!("\"{:016x}\"", xxh3_64(&whole.body));
    let is_same = |has: &str| {
        has.split(',')
            .any(|it| it.trim().trim_start_matches("W/") == version)
    };
    if whole.status == 200 && asked.has.is_some_and(is_same) {
        return Reply {
            status: 304,
            body: Vec::new(),
            version: Some(version),
            ..whole
        };
    }
    Reply {
        version: (whole.status == 200).then_some(version),
        ..whole
    }
}

/// A short reply in plain text.
pub(super) fn plain(status: u16, text: &str) -> Reply {
    Reply {
        status,
        kind: "text/plain; charset=utf-8",
        version: None,
        location: None,
        body: text.as_bytes().to_vec(),
    }
}

fn found(preview: &Preview, address: &str) -> Reply {
    match address.strip_prefix(OWN) {
        Some("preview.js") => return bytes(200, "preview.js", SCRIPT.to_vec()),
        Some("preview.css") => return bytes(200, "preview.css", SHEET.to_vec()),
        Some(_) => return plain(404, "not found\n"),
        None => {}
    }
    let Some(site) = &preview.site else {
        return bytes(503, "waiting.html", waiting(preview).into_bytes());
    };
    let address = within(preview, address);
    let path = decoded(address);
    let path = path.as_deref().and_then(|path| path.strip_prefix('/'));
    let file = path.map(|path| match path {
        "" => Cow::Borrowed("index.html"),
        folder if folder.ends_with('/') => Cow::Owned(format!("{folder}index.html")),
        file => Cow::Borrowed(file),
    });
    if let Some((file, found)) = file
        .as_deref()
        .and_then(|file| Some((file, site.get(file)?)))
    {
        return shown(preview, 200, file, found);
    }
    if path.is_some_and(|path| site.get(&format!("{path}/index.html")).is_some()) {
        return Reply {
            location: Some(format!("{address}/")),
            ..plain(302, "this is a folder\n")
        };
    }
    match site.get("404.html") {
        Some(page) => shown(preview, 404, "404.html", &from_the_top(page)),
        None => plain(404, "not found\n"),
    }
}

/// An address without the path of the published site on its server, to which the links of the 404
/// page lead.
fn within<'a>(preview: &Preview, address: &'a str) -> &'a str {
    let rest = address.strip_prefix(preview.under.as_str());
    rest.filter(|rest| rest.starts_with('/')).unwrap_or(address)
}

/// The 404 page with its links from the top of the site, because it is shown at any depth. A server
/// of the published site does the same by other means.
fn from_the_top(page: &[u8]) -> Vec<u8> {
    String::from_utf8_lossy(page)
        .replacen("<head>", "<head><base href=\"/\">", 1)
        .into_bytes()
}

/// A file of the site; a page gets the overlay before the end of its body.
fn shown(preview: &Preview, status: u16, path: &str, found: &[u8]) -> Reply {
    if !path.ends_with(".html") {
        return bytes(status, path, found.to_vec());
    }
    let panel = panel(preview, path, &format!("{:016x}", xxh3_64(found)));
    let at = end_of_body(found);
    let page = [&found[..at], panel.as_bytes(), &found[at..]].concat();
    bytes(status, path, page)
}

/// The position where the body of a page ends, in bytes; the end of the page where it has no end
/// tag.
fn end_of_body(page: &[u8]) -> usize {
    let end = b"</body>";
    let mut places = page.windows(end.len());
    places
        .rposition(|window| window == end)
        .unwrap_or(page.len())
}

fn bytes(status: u16, name: &str, body: Vec<u8>) -> Reply {
    Reply {
        status,
        kind: mime::of(name),
        version: None,
        location: None,
        body,
    }
}

/// An address with percent-encoding (`%20`) decoded; `None` where that is not text.
fn decoded(address: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(address.len());
    let mut rest = address.bytes();
    while let Some(byte) = rest.next() {
        if byte == b'%' {
            let digits = [rest.next()?, rest.next()?];
            let digits = std::str::from_utf8(&digits).ok()?;
            bytes.push(u8::from_str_radix(digits, 16).ok()?);
        } else {
            bytes.push(byte);
        }
    }
    String::from_utf8(bytes).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::site::{FinishedSite, SitePath};
    use std::sync::Arc;

    fn preview(files: &[(&str, &str)]) -> Preview {
        let file =
            |(path, text): &(&str, &str)| (SitePath::new(path).unwrap(), text.as_bytes().to_vec());
        Preview {
            site: Some(Arc::new(FinishedSite::new(files.iter().map(file)))),
            ..Preview::default()
        }
    }

    fn get(preview: &Preview, path: &str) -> Reply {
        answer(preview, Asked { path, has: None })
    }

    #[test]
    fn the_panel_stands_at_the_end_of_the_body() {
        let preview = preview(&[("index.html", "<body><p>One</body></html>")]);
        let page = String::from_utf8(get(&preview, "/").body).unwrap();
        assert!(
            page.starts_with("<body><p>One<section id=\"yjplan-preview\""),
            "{page}"
        );
        assert!(page.ends_with("</section></body></html>"), "{page}");
    }

    #[test]
    fn nothing_but_the_site_can_be_asked_for() {
        let preview = preview(&[
            ("a/index.html", "x"),
            ("404.html", "Gone"),
            ("b c.svg", "y"),
        ]);
        for path in [
            "/../a/",
            "/%2e%2e/a/",
            "/a/..%2f..%2fetc/passwd",
            "/a\\index.html",
            "//a/",
            "/a//",
            "/.yjplan/../a/",
            "/%00",
            "/%",
            "/%zz",
            "*",
            "a/",
            "/a/index.html/",
            "/%ff",
        ] {
            assert_eq!(get(&preview, path).status, 404, "{path}");
        }
        assert_eq!(get(&preview, "/b%20c.svg").body, b"y");
        let folder = get(&preview, "/a");
        assert_eq!(
            (folder.status, folder.location.as_deref()),
            (302, Some("/a/"))
        );
    }

    #[test]
    fn what_the_browser_has_is_not_sent_again() {
        let preview = preview(&[("a.csv", "1")]);
        let version = get(&preview, "/a.csv").version.unwrap();
        let has = format!("\"x\", W/{version}");
        let again = answer(
            &preview,
            Asked {
                path: "/a.csv",
                has: Some(&has),
            },
        );
        assert_eq!((again.status, again.body.len()), (304, 0));
    }
}
