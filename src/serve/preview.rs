//! The state of the preview: the last good site, and the findings of the last save.
//!
//! A value; each save makes another one. It must never contain a site that was not wholly built.

use crate::diagnostics::{Finding, Severity};
use crate::pipeline::Built;
use crate::site::FinishedSite;
use crate::sources::{ReadError, Sources};
use std::collections::BTreeSet;
use std::sync::Arc;

/// The state of the preview.
#[derive(Debug, Clone, Default)]
pub(super) struct Preview {
    /// The last site that could be built; `None` until there is one.
    pub(super) site: Option<Arc<FinishedSite>>,
    /// Whether the site shows the present content of the files.
    pub(super) standing: PreviewStatus,
    /// All findings of the last save.
    pub(super) found: Arc<[Remark]>,
    /// The folder of the plan that was edited last, such as `content/havering/2024-27/`; `None`
    /// before the first edit.
    pub(super) edited: Option<String>,
    /// The path of the published site on its server, such as `/plans`; empty at its top.
    pub(super) under: String,
}

/// Whether the site that is shown is up to date.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) enum PreviewStatus {
    /// The site shows the present content of the files.
    #[default]
    Current,
    /// Errors stopped the last build.
    Stopped,
    /// The files could not be read, with the reason.
    Unreadable(String),
}

/// A finding with its place in words, ready to be rendered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Remark {
    pub(super) severity: Severity,
    pub(super) rule: &'static str,
    pub(super) message: String,
    pub(super) help: Option<String>,
    /// The path of the file, from the site's folder.
    pub(super) file: String,
    /// The line, from 1; `None` where the whole file is meant.
    pub(super) line: Option<usize>,
    /// The excerpt of the line: before the place, the place itself, and after it.
    pub(super) excerpt: [String; 3],
}

/// The number of characters of a line that are shown on either side of the place. Our choice: two
/// lines of a phone.
const AROUND: usize = 60;

impl Preview {
    /// The state after a build of `sources` in which the files `names` had changed.
    pub(super) fn after(&self, built: Built, sources: &Sources, names: &BTreeSet<String>) -> Self {
        let found = built.report.findings().iter();
        let editions = built.editions.iter();
        let under = editions.filter_map(|edition| folder_of(edition.base_url.as_deref()?));
        let (site, standing) = match built.site {
            Some(site) => (Some(Arc::new(site)), PreviewStatus::Current),
            None => (self.site.clone(), PreviewStatus::Stopped),
        };
        Self {
            site,
            standing,
            found: found.map(|finding| remark(finding, sources)).collect(),
            edited: names
                .iter()
                .find_map(|name| plan_folder(name))
                .or_else(|| self.edited.clone()),
            under: under.take(1).collect(),
        }
    }

    /// The state after the files could not be read.
    pub(super) fn unreadable(&self, error: &ReadError) -> Self {
        Self {
            standing: PreviewStatus::Unreadable(error.to_string()),
            ..self.clone()
        }
    }

    /// Whether the files could be read the last time.
    pub(super) fn is_readable(&self) -> bool {
        !matches!(self.standing, PreviewStatus::Unreadable(_))
    }
}

/// The path of a web address: `/plans` of `https://x.org/plans`; `None` where it has none.
fn folder_of(url: &str) -> Option<String> {
    let (_, rest) = url.split_once("://")?;
    let (_, folder) = rest.split_once('/')?;
    Some(format!("/{}", folder.trim_matches('/')))
}

/// The folder of the plan that a file belongs to; `None` where it belongs to none.
fn plan_folder(name: &str) -> Option<String> {
    let mut parts = name.strip_prefix("content/")?.split('/');
    let (borough, plan) = (parts.next()?, parts.next()?);
    parts.next()?;
    Some(format!("content/{borough}/{plan}/"))
}

fn remark(finding: &Finding, sources: &Sources) -> Remark {
    let (file, range) = (sources.file(finding.at.span.file), finding.at.span.range());
    let text = file.text().unwrap_or_default();
    let is_whole = range == (0..0);
    Remark {
        severity: finding.severity,
        rule: finding.rule,
        message: finding.message.clone(),
        help: finding.help.clone(),
        file: file.name().to_owned(),
        line: (!is_whole).then(|| file.position(range.start).line),
        excerpt: if is_whole {
            Default::default()
        } else {
            excerpt(text, range.start, range.end)
        },
    }
}

/// The excerpt of a line: the text before a place, the place itself, and the text after it.
fn excerpt(text: &str, start: usize, end: usize) -> [String; 3] {
    let (before, rest) = text.split_at_checked(start).unwrap_or((text, ""));
    let long = end.saturating_sub(start);
    let (place, after) = rest.split_at_checked(long).unwrap_or((rest, ""));
    let line = |text: &str| text.lines().next().unwrap_or_default().to_owned();
    let before = before.rsplit('\n').next().unwrap_or_default().trim_start();
    let is_one_line = !place.contains('\n');
    [
        ending(before),
        beginning(&line(place)),
        if is_one_line && !after.starts_with(['\n', '\r']) {
            beginning(line(after).trim_end())
        } else {
            String::new()
        },
    ]
}

fn beginning(text: &str) -> String {
    match text.char_indices().nth(AROUND) {
        Some((at, _)) => format!("{}…", &text[..at]),
        None => text.to_owned(),
    }
}

fn ending(text: &str) -> String {
    match text.char_indices().rev().nth(AROUND) {
        Some((at, _)) => format!("…{}", &text[at..]),
        None => text.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_excerpt_is_the_line_with_its_place() {
        let text = "rows:\n  total: 106500 # said\n  next: 1\n";
        let at = text.find("106500").unwrap();
        assert_eq!(excerpt(text, at, at + 6), ["total: ", "106500", " # said"]);
        let block = excerpt(text, at - 7, text.len());
        assert_eq!(block, ["", "total: 106500 # said", ""]);
        assert_eq!(excerpt("é", 1, 9), ["é", "", ""]);
        assert_eq!(excerpt("", 0, 0), ["", "", ""]);
    }

    #[test]
    fn long_lines_are_cut_on_both_sides() {
        let text = format!("{}here{}", "é".repeat(99), "ü".repeat(99));
        let [before, place, after] = excerpt(&text, 198, 202);
        assert_eq!(
            (before.chars().count(), place.as_str()),
            (AROUND + 2, "here")
        );
        assert!(before.starts_with('…') && after.ends_with('…'));
    }

    #[test]
    fn a_plan_is_known_by_its_files() {
        let of = |name| plan_folder(name);
        let folder = Some("content/a/2024/".to_owned());
        assert_eq!(of("content/a/2024/data/risks.yaml"), folder);
        assert_eq!(of("content/a/borough.yaml"), None);
        assert_eq!(of("themes/own/static/a.css"), None);
    }
}
