//! Reports the faults of a finished site at the author's files that they come from.
//!
//! The audit knows pages; an author knows files. A fault that no file of the author's explains is
//! one of the program, and is reported as such.

use crate::diagnostics::Finding;
use crate::plan::Id;
use crate::site::{Flaw, SitePath};
use crate::sources::{FileId, Sources, Span};

/// A finding for each address that several files of the site share.
pub(super) fn taken(sources: &Sources, paths: &[SitePath]) -> Vec<Finding> {
    let finding = |path: &SitePath| {
        let file = source_of(sources, path.as_str());
        let file = file.or_else(|| sources.iter().next().map(|(file, _)| file))?;
        let name = sources.file(file).name();
        let what = name.rsplit('/').next().unwrap_or(name);
        let folder = path.folder().unwrap_or("the top of the site");
        let message = format!(
            "two pages would have the address {folder}: one is from here, the other is the site's own or another section's"
        );
        let help = if what == "borough.yaml" {
            "give the folder of the borough another name: this address is reserved for a page of the site"
        } else {
            "give the file another name, or the section another `id`: this address is taken"
        };
        Some(Finding::error("address-taken", Span::whole(file), message).help(help))
    };
    let mut found: Vec<Finding> = paths.iter().filter_map(finding).collect();
    found.dedup_by(|a, b| a.at.span == b.at.span);
    found
}

/// The findings of the audit, each at the place that it comes from.
pub(super) fn flawed(sources: &Sources, site: FileId, flaws: Vec<Flaw>) -> Vec<Finding> {
    let mut found: Vec<Finding> = Vec::new();
    for flaw in flaws {
        let finding = placed(sources, &flaw).unwrap_or_else(|| {
            let message = format!("{}: {}", flaw.page, flaw.message);
            Finding::error("audit", Span::whole(site), message)
                .help("if the site has a theme of its own, look at its templates; otherwise this is a fault of yjplan: please report it, with this message")
        });
        let is_said = found.iter().any(|other| {
            other.rule == finding.rule
                && other.at.span == finding.at.span
                && finding.rule != "audit"
        });
        if !is_said {
            found.push(finding);
        }
    }
    found
}

/// The finding at the words of a section that link to a missing place; `None` where there are no
/// such words.
fn placed(sources: &Sources, flaw: &Flaw) -> Option<Finding> {
    let link = flaw.message.strip_prefix("the link `")?.split('`').next()?;
    let (_, fragment) = link.split_once('#')?;
    let (file, at) = sections(sources, &flaw.page).into_iter().find_map(|file| {
        let text = sources.file(file).text().ok()?;
        let typed = format!("#{fragment})");
        Some((file, text.find(&typed)?))
    })?;
    let span = Span::new(file, at..at + fragment.len() + 1);
    let message = format!("this link leads to a heading `{fragment}`, which there is not");
    Some(
        Finding::error("unknown-reference", span, message).help(format!(
            "give the heading this name: `## Its words {{#{fragment}}}`"
        )),
    )
}

/// The files of the sections on a page: one, or all of them in the print edition.
fn sections(sources: &Sources, page: &str) -> Vec<FileId> {
    let named = section_of(sources, page);
    if named.is_some() || !page.ends_with("/print/index.html") {
        return named.into_iter().collect();
    }
    in_plan(sources, page).map(|(file, _)| file).collect()
}

/// The file of the section with this page; `None` where it is no section's.
fn section_of(sources: &Sources, page: &str) -> Option<FileId> {
    let section = page.split('/').nth(2)?;
    let mut files = in_plan(sources, page);
    let (file, _) =
        files.find(|(file, stem)| slug(stem) == section || has_id(sources.file(*file), section))?;
    Some(file)
}

/// The sections of the plan that a page belongs to, with the names of their files without the
/// ending.
fn in_plan<'s>(sources: &'s Sources, page: &str) -> impl Iterator<Item = (FileId, &'s str)> {
    let mut parts = page.split('/');
    let (borough, plan) = (
        parts.next().unwrap_or_default(),
        parts.next().unwrap_or_default(),
    );
    let folder = format!("content/{borough}/{plan}/");
    let files = sources.under("content/");
    files.filter_map(move |(file, source)| {
        let name = source.name().strip_prefix(folder.as_str())?;
        Some((file, name.strip_suffix(".md")?))
    })
}

/// Whether a section defines this id itself.
fn has_id(file: &crate::sources::Source, id: &str) -> bool {
    let text = file.text().unwrap_or_default();
    let mut front = text
        .lines()
        .skip(1)
        .take_while(|line| line.trim_end() != "---");
    front.any(|line| {
        line.strip_prefix("id:")
            .is_some_and(|typed| typed.trim().trim_matches(['"', '\'']) == id)
    })
}

/// The address of a section, from the name of its file.
fn slug(stem: &str) -> String {
    let named = stem.trim_start_matches(|letter: char| letter.is_ascii_digit() || letter == '-');
    Id::slug(named).to_string()
}

/// The file that decides the address of a page: that of its section, or of its borough.
fn source_of(sources: &Sources, page: &str) -> Option<FileId> {
    section_of(sources, page).or_else(|| {
        let borough = page.split('/').next()?;
        let borough = sources.find(&format!("content/{borough}/borough.yaml"));
        borough.map(|(file, _)| file)
    })
}
