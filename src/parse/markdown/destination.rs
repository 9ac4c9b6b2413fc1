//! The destinations that links may have: a short list, and nothing else.

use crate::diagnostics::Finding;
use crate::parse::web_address;
use crate::plan::prose::Destination;
use crate::sources::{Span, Spanned};
use std::path::Path;

/// The kind of an address that was typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum DestinationKind {
    /// An absolute address: http, https, mailto or tel.
    Web,
    /// A path inside the site.
    Path,
    /// Any other address, which is refused.
    Refused,
}

/// The prefixes of addresses outside the site.
const SCHEMES: [&str; 4] = ["https://", "http://", "mailto:", "tel:"];

/// The kind of an address. Browsers drop tabs and line breaks, ignore spaces around it, and read
/// `\` as `/`, so an address with any of these is refused.
pub(super) fn kind(typed: &str) -> DestinationKind {
    let lower = typed.to_ascii_lowercase();
    if lower.contains(|c: char| c.is_control()) || lower.trim() != lower {
        return DestinationKind::Refused;
    }
    if let Some(scheme) = SCHEMES.iter().find(|scheme| lower.starts_with(**scheme)) {
        let rest = &lower[scheme.len()..];
        let whole = match *scheme {
            "mailto:" => web_address::is_mail(rest),
            "tel:" => !rest.is_empty() && !rest.contains([' ', '\\']),
            _ => web_address::web(typed).is_ok(),
        };
        return if whole {
            DestinationKind::Web
        } else {
            DestinationKind::Refused
        };
    }
    let before_path = lower.split(['/', '?', '#']).next().unwrap_or_default();
    if before_path.contains(':') || lower.starts_with(['/', '\\']) {
        return DestinationKind::Refused;
    }
    DestinationKind::Path
}

/// The destination of a link.
///
/// # Errors
///
/// A finding that says what is wrong with the address.
pub(super) fn read(typed: &str, span: Span) -> Result<Destination, Box<Finding>> {
    if matches!(typed.trim(), "" | "#") {
        return Err(Box::new(
            Finding::error("empty-link", span, "this link leads nowhere").help(
                "write the address in the brackets, or take the link away and keep its words",
            ),
        ));
    }
    match kind(typed) {
        DestinationKind::Web => Ok(Destination::Web(with_small_scheme(typed))),
        DestinationKind::Path => site(typed)
            .map(|path| Destination::Site(Spanned::new(path, span)))
            .ok_or_else(|| Box::new(outside(typed, span))),
        DestinationKind::Refused => Err(Box::new(
            Finding::error("link-scheme", span, format!("a link may not lead to `{}`", shown(typed)))
                .help("links begin with `https://`, `http://`, `mailto:` or `tel:`, or name a file in `assets/` or a section of this plan"),
        )),
    }
}

/// An address whose scheme is in small letters, as everything after this reads it: `HTTPS://…`.
fn with_small_scheme(typed: &str) -> String {
    let (scheme, rest) = typed.split_once(':').unwrap_or(("", typed));
    format!("{}:{rest}", scheme.to_ascii_lowercase())
}

fn outside(typed: &str, span: Span) -> Finding {
    let message = format!(
        "`{}` is neither a section of this plan nor a file in `assets/`",
        shown(typed)
    );
    Finding::error("link-place", span, message).help(
        "name a section's file (`15-risks.md`), a heading (`#id`) or a file (`assets/report.pdf`), or write the whole address with `https://`",
    )
}

/// The address for a message, without characters that would disturb the report.
fn shown(typed: &str) -> String {
    typed.replace(char::is_control, " ")
}

/// A path inside the site in its one form: `#id`, `15-risks.md#id`, `assets/report.pdf`. `None`
/// where it is no such path.
fn site(typed: &str) -> Option<String> {
    if typed.starts_with('#') {
        return Some(typed.to_owned());
    }
    let bare = typed.strip_prefix("./").unwrap_or(typed);
    let (file, _) = bare.split_once('#').unwrap_or((bare, ""));
    let is_section = Path::new(file)
        .extension()
        .is_some_and(|ending| ending == "md");
    if is_section && !file.contains(['/', '\\', '%', '?']) {
        return Some(bare.to_owned());
    }
    asset(typed)
}

/// The path from the top of the site of a file in `assets/`. It may be typed from there or, as
/// editors that follow links want it, relative to a section's folder: `../../../assets/map.png`.
pub(super) fn asset(typed: &str) -> Option<String> {
    let typed = decoded(typed)?.replace('\\', "/");
    let mut parts: Vec<&str> = if typed.starts_with("assets/") {
        Vec::new()
    } else {
        vec!["content", "borough", "plan"]
    };
    for part in typed.split('/') {
        match part {
            "" | "." => {}
            ".." => {
                parts.pop()?;
            }
            name => parts.push(name),
        }
    }
    (parts.len() > 1 && parts.first() == Some(&"assets")).then(|| parts.join("/"))
}

/// The text with percent-encoding (`%20`) decoded. `None` where that hides a character that no name
/// has.
fn decoded(typed: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(typed.len());
    let mut rest = typed.as_bytes();
    while let Some((first, after)) = rest.split_first() {
        let hexadecimal = after.get(..2).and_then(|two| std::str::from_utf8(two).ok());
        match hexadecimal.and_then(|two| u8::from_str_radix(two, 16).ok()) {
            Some(byte) if *first == b'%' => {
                bytes.push(byte);
                rest = &after[2..];
            }
            _ => {
                bytes.push(*first);
                rest = after;
            }
        }
    }
    String::from_utf8(bytes)
        .ok()
        .filter(|text| !text.contains(|c: char| c.is_control() || matches!(c, '?' | '#')))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_four_schemes_pass() {
        for web in [
            "https://x.org",
            "HTTP://x.org",
            "mailto:a@b.uk",
            "tel:+4423",
        ] {
            assert_eq!(kind(web), DestinationKind::Web, "{web}");
        }
        for refused in [
            "javascript:alert(1)",
            "JaVaScRiPt:alert(1)",
            "java\tscript:alert(1)",
            "java\nscript:alert(1)",
            "\u{1}javascript:alert(1)",
            " javascript:alert(1)",
            "data:text/html,x",
            "vbscript:x",
            "file:///etc/passwd",
            "blob:x",
            "//evil.example",
            "\\\\evil.example",
            "/\\evil.example",
            "/absolute",
            "https://",
            "https:///x",
            "https:\\\\evil.example",
            "http:x",
        ] {
            assert_eq!(kind(refused), DestinationKind::Refused, "{refused}");
        }
    }

    #[test]
    fn assets_are_reached_from_the_top_or_from_the_section_and_nothing_else_is() {
        for typed in [
            "assets/map.png",
            "../../../assets/map.png",
            "assets/./x/../map.png",
            "assets\\map.png",
        ] {
            assert_eq!(asset(typed).as_deref(), Some("assets/map.png"), "{typed}");
        }
        assert_eq!(
            asset("assets/my%20map.png").as_deref(),
            Some("assets/my map.png")
        );
        for typed in [
            "map.png",
            "../../../../etc/passwd",
            "assets/../content/site.yaml",
            "assets/%2e%2e/content/site.yaml",
            "assets/..%2f..%2fx",
            "assets/",
            "assets/a%00b",
            "assets",
            "",
        ] {
            assert_eq!(asset(typed), None, "{typed}");
        }
    }
}
