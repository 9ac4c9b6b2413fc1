//! The path of a file in the finished site.

use std::fmt;
use std::path::Path;

/// A path from the top of the site, with `/` between its parts, that cannot leave the site.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct SitePath(String);

impl SitePath {
    /// A valid path; `None` for one that is empty, absolute, hidden, or has a part that is not a
    /// plain name.
    pub fn new(path: &str) -> Option<Self> {
        let is_odd = |letter: char| matches!(letter, '\\' | ':') || letter.is_control();
        let plain =
            |part: &str| !part.is_empty() && !part.starts_with('.') && !part.contains(is_odd);
        path.split('/').all(plain).then(|| Self(path.to_owned()))
    }

    /// The path, with forward slashes.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The folder of the file; `None` at the top of the site.
    pub fn folder(&self) -> Option<&str> {
        self.0.rsplit_once('/').map(|(folder, _)| folder)
    }

    /// Whether it is a web page.
    pub fn is_page(&self) -> bool {
        self.0.ends_with(".html")
    }

    /// The path and fragment of an address that is written from the top of the site; `None` where
    /// it leaves the site.
    pub(super) fn from_the_top(address: &str) -> Option<(Self, Option<String>)> {
        Self("index.html".to_owned()).resolve(address)
    }

    /// The path and fragment of a relative address on this page; `None` where it leaves the site.
    pub fn resolve(&self, address: &str) -> Option<(Self, Option<String>)> {
        let (path, fragment) = match address.split_once('#') {
            Some((path, fragment)) => (path, Some(fragment.to_owned())),
            None => (address, None),
        };
        let path = path.split('?').next().unwrap_or_default();
        if path.is_empty() {
            return Some((self.clone(), fragment));
        }
        let path = path.replace("%20", " ");
        let mut parts: Vec<&str> = self.0.split('/').collect();
        parts.pop();
        for part in path.split('/') {
            match part {
                "" | "." => {}
                ".." => {
                    parts.pop()?;
                }
                name => parts.push(name),
            }
        }
        if path.ends_with('/') || parts.is_empty() {
            parts.push("index.html");
        }
        Some((Self::new(&parts.join("/"))?, fragment))
    }
}

impl AsRef<Path> for SitePath {
    fn as_ref(&self) -> &Path {
        Path::new(&self.0)
    }
}

impl fmt::Display for SitePath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_cannot_leave_the_site() {
        for wrong in [
            "", "/etc", "../a", "a/../b", "a//b", "a/.git", "c:\\x", "a\\b",
        ] {
            assert_eq!(SitePath::new(wrong), None, "{wrong}");
        }
        assert!(SitePath::new("havering/2024-27/index.html").is_some());
    }

    #[test]
    fn relative_addresses_are_followed() {
        let page = SitePath::new("a/b/index.html").unwrap();
        let at = |address| page.resolve(address).map(|(path, _)| path.to_string());
        assert_eq!(at("../c/").as_deref(), Some("a/c/index.html"));
        assert_eq!(at("x.csv#top").as_deref(), Some("a/b/x.csv"));
        assert_eq!(at("our%20map.png").as_deref(), Some("a/b/our map.png"));
        assert_eq!(at("#top").as_deref(), Some("a/b/index.html"));
        assert_eq!(at("../../index.html").as_deref(), Some("index.html"));
        assert_eq!(at("../../../up"), None);
    }
}
