//! What holds for a whole site: content/site.yaml.

use crate::plan::{AccessibilityStatement, Disclosure, Id};
use crate::sources::{Span, Spanned};
use crate::units::Colour;
use crate::words::Words;

/// The site's own facts.
#[derive(Debug, Clone, PartialEq)]
pub struct Settings {
    /// The name of the site.
    pub title: String,
    /// The organisation that publishes the site.
    pub publisher: String,
    /// One sentence for the home page.
    pub description: Option<String>,
    /// Its mark, as a path from the top of the site, under `assets/`.
    pub logo: Option<Spanned<String>>,
    /// Where the site will stand, without a slash at its end, if that is known.
    pub base_url: Option<String>,
    /// The folder in `themes/`.
    pub theme: Id,
    /// Its own colours, if it has any.
    pub brand: Option<Brand>,
    /// The words of the language of its pages.
    pub words: Words,
    /// Whom readers can ask.
    pub contact: Contact,
    /// On what terms others may use it.
    pub licence: Licence,
    /// What was decided about small numbers, for every plan.
    pub disclosure: Disclosure,
    /// What its owner says of its accessibility.
    pub accessibility: AccessibilityStatement,
    /// Where this was written.
    pub span: Span,
}

/// An address at which a site may stand, without a slash at its end: http or https, a host, and folders
/// in plain letters. `None` for anything else, because it becomes part of every page.
pub fn base_url(typed: &str) -> Option<String> {
    let lower = typed.to_ascii_lowercase();
    let rest = lower
        .strip_prefix("https://")
        .or_else(|| lower.strip_prefix("http://"))?;
    let plain = |c: char| c.is_alphanumeric() || "-._~/:%&'()*+,;=!$@[]".contains(c);
    let whole = rest.starts_with(|c: char| c.is_alphanumeric() || c == '[');
    (whole && rest.chars().all(plain)).then(|| typed.trim_end_matches('/').to_owned())
}

impl Settings {
    /// The folder of the web server in which the site will stand, if that is known:
    /// `https://x.org/plans` gives `/plans/`.
    pub fn top(&self) -> Option<String> {
        let base = self.base_url.as_ref()?;
        let rest = base
            .split_once("://")
            .map_or(base.as_str(), |(_, rest)| rest);
        let path = rest.split_once('/').map_or("", |(_, path)| path);
        Some(match path.trim_matches('/') {
            "" => "/".to_owned(),
            path => format!("/{path}/"),
        })
    }
}

/// The site's own colours: of links and rules, and of the own area in charts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Brand {
    /// On a light ground.
    pub accent: Colour,
    /// On a dark ground.
    pub accent_dark: Colour,
}

/// Whom readers can ask: a post or a team, never a person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Contact {
    /// The post or team.
    pub name: String,
    /// The e-mail address, if it has one.
    pub email: Option<String>,
    /// The telephone number, if it has one.
    pub phone: Option<String>,
    /// The postal address, if it has one.
    pub address: Option<String>,
}

/// The terms of use.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Licence {
    /// The name of the licence.
    pub name: String,
    /// Where it can be read.
    pub url: Option<String>,
    /// The line that it asks to be shown.
    pub attribution: Option<String>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_a_folder_of_a_web_server() {
        for (typed, read) in [
            ("https://x.org", "https://x.org"),
            ("https://x.org/", "https://x.org"),
            ("HTTP://localhost:80/a%20b/", "HTTP://localhost:80/a%20b"),
            ("https://x.org/a&b", "https://x.org/a&b"),
        ] {
            assert_eq!(base_url(typed).as_deref(), Some(read), "{typed}");
        }
        for wrong in [
            "",
            "x.org",
            "https://",
            "https:///a",
            "javascript:x",
            "https://x.org/?a",
            "https://x.org/#a",
            "https://x.org/\">",
            "https://x.org/{{a}}",
            "https://x.org/a b",
            "https://x.org\\a",
        ] {
            assert_eq!(base_url(wrong), None, "{wrong}");
        }
    }
}
