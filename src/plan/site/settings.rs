//! Settings for a whole site: content/site.yaml.

use crate::plan::{AccessibilityStatement, Disclosure, Id};
use crate::sources::{Span, Spanned};
use crate::units::Colour;
use crate::words::Words;

/// The settings of a site.
#[derive(Debug, Clone, PartialEq)]
pub struct Settings {
    /// The name of the site.
    pub title: String,
    /// The organisation that publishes the site.
    pub publisher: String,
    /// One sentence for the home page; `None` where there is none.
    pub description: Option<String>,
    /// The logo, as a path from the top of the site, under `assets/`; `None` where there is none.
    pub logo: Option<Spanned<String>>,
    /// The address of the published site, without a slash at its end; `None` where it is not known.
    pub base_url: Option<String>,
    /// The name of the theme's folder in `themes/`.
    pub theme: Id,
    /// The site's own colours; `None` where it uses the theme's.
    pub brand: Option<Brand>,
    /// The language of its pages, as the set of words that pages use.
    pub words: Words,
    /// The contact for readers' questions.
    pub contact: Contact,
    /// The licence of the content.
    pub licence: Licence,
    /// Decisions about small numbers, for every plan.
    pub disclosure: Disclosure,
    /// The facts of its accessibility statement.
    pub accessibility: AccessibilityStatement,
    /// Where this was written.
    pub span: Span,
}

/// A valid base address, without a slash at its end: http or https, a host, and folders in plain
/// letters. `None` for anything else, because it becomes part of every page.
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
    /// The path of the site on its server: `https://x.org/plans` gives `/plans/`. `None` where the
    /// address is not known.
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

/// The site's own colours, for links and rules and for the own area in charts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Brand {
    /// The colour on a light background.
    pub accent: Colour,
    /// The colour on a dark background.
    pub accent_dark: Colour,
}

/// A contact for readers: a post or a team, never a person.
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

/// The licence of a site's content.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Licence {
    /// The name of the licence.
    pub name: String,
    /// The address of the licence's text; `None` where there is none.
    pub url: Option<String>,
    /// The attribution that the licence asks for; `None` where it asks for none.
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
