//! The paths of pages, and the relative addresses between them.
//!
//! Every address is relative and names its file, so that a site works under any path and from a
//! folder on a disk.

use crate::disclosure::Publishable;
use crate::plan::Id;

/// The path of the home page.
pub(crate) const HOME: &str = "index.html";

/// The path of the glossary page.
pub(crate) const GLOSSARY: &str = "glossary/index.html";

/// The path of the page for addresses that do not exist.
pub(crate) const MISSING: &str = "404.html";

/// The path of the accessibility statement.
pub(crate) const ACCESSIBILITY: &str = "accessibility/index.html";

/// The path of the page on how plans are checked.
pub(crate) const CHECKS: &str = "checks/index.html";

/// The relative address from the page `from` to the file `to`, both paths from the top of the site.
pub(crate) fn relative(from: &str, to: &str) -> String {
    let same = from.bytes().zip(to.bytes()).take_while(|(a, b)| a == b);
    // the common folders: both paths are cut after a slash
    let mut shared = from.as_bytes()[..same.count()].iter();
    let shared = shared.rposition(|letter| *letter == b'/');
    let shared = shared.map_or(0, |stroke| stroke + 1);
    let up = from[shared..].matches('/').count();
    let mut out = String::with_capacity(3 * up + to.len() - shared);
    (0..up).for_each(|_| out.push_str("../"));
    // the only character of a file's name that an address may not contain
    out.push_str(&to[shared..].replace(' ', "%20"));
    out
}

/// The relative address from the page `from` to the top of the site: `../../`, or nothing.
pub(crate) fn root(from: &str) -> String {
    "../".repeat(from.matches('/').count())
}

/// The path of a plan's folder: `portsmouth/2023-25`.
pub(crate) fn folder(borough: &Id, plan: &Id) -> String {
    format!("{borough}/{plan}")
}

/// The address of a plan's front page, for pages that are not in its folder.
pub(crate) fn plan_front(from: &str, plan: &Publishable) -> String {
    let folder = folder(plan.borough(), plan.id());
    relative(from, &format!("{folder}/index.html"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_page_leads_to_another() {
        let cases = [
            ("index.html", "a/index.html", "a/index.html"),
            ("a/b/c/index.html", "a/b/d/index.html", "../d/index.html"),
            ("a/b/index.html", "theme/x.css", "../../theme/x.css"),
            ("a/b/index.html", "a/b/index.html", "index.html"),
            ("a/b/index.html", "a/b/data/x.csv", "data/x.csv"),
            ("a/index.html", "b/a/index.html", "../b/a/index.html"),
            ("theme/index.html", "theme", "../theme"),
            (
                "a/index.html",
                "assets/our map.png",
                "../assets/our%20map.png",
            ),
        ];
        for (from, to, expected) in cases {
            assert_eq!(relative(from, to), expected, "{from} to {to}");
        }
    }

    #[test]
    fn the_top_is_as_many_steps_up_as_there_are_folders() {
        assert_eq!(root("index.html"), "");
        assert_eq!(root("a/b/index.html"), "../../");
    }
}
