//! Links and pictures inside the site: a finding for each whose file is not there.
//!
//! A link to a heading (`#id`) is not looked at: headings get their ids when they are written.

use crate::diagnostics::{Finding, nearest};
use crate::parse::markdown::{Mention, Stand};
use crate::plan::Section;
use crate::sources::{Sources, Span, Spanned};
use std::collections::BTreeSet;

/// Where what is published as it stands lies.
const ASSETS: &str = "assets/";

/// The files and sections that links and pictures lead to, without the heading.
#[derive(Debug, Clone, Default)]
pub struct Paths {
    led_to: Vec<Spanned<String>>,
    /// The names of the plan's own sections.
    sections: Vec<String>,
}

impl Paths {
    /// Those of what mentions something and of files that are named.
    pub(in crate::parse) fn new(
        mentions: &[Mention],
        files: impl Iterator<Item = Spanned<String>>,
        sections: &[Section],
    ) -> Self {
        let typed = mentions
            .iter()
            .filter(|mention| mention.stand == Stand::Path)
            .filter_map(|mention| {
                let path = mention.words.split('#').next()?;
                (!path.is_empty()).then(|| Spanned::new(path.to_owned(), mention.span))
            });
        Self {
            led_to: typed.chain(files).collect(),
            sections: sections.iter().map(|it| it.file.clone()).collect(),
        }
    }
}

/// What leads to nothing, and what nothing leads to.
pub fn leads(sources: &Sources, all: &[&Paths]) -> Vec<Finding> {
    let assets: Vec<_> = sources.under(ASSETS).map(|(_, file)| file.name()).collect();
    let lost = all.iter().flat_map(|paths| {
        let led_to = paths.led_to.iter();
        led_to.filter_map(|path| lost(path, &paths.sections, &assets))
    });
    lost.chain(unused(sources, all)).collect()
}

/// The finding about a path that leads to no file of the site and no section of the plan.
fn lost(path: &Spanned<String>, sections: &[String], assets: &[&str]) -> Option<Finding> {
    let sections: Vec<_> = sections.iter().map(String::as_str).collect();
    let (there, place) = if path.value.starts_with(ASSETS) {
        (
            assets,
            "put the file into the folder `assets`, next to `content`",
        )
    } else {
        (
            sections.as_slice(),
            "name the file of a section as it is in the plan's folder, such as `15-risks.md`",
        )
    };
    if there.contains(&path.value.as_str()) {
        return None;
    }
    let near = nearest(&path.value, there.iter().copied());
    let help = near.map_or_else(
        || place.to_owned(),
        |near| format!("did you mean `{near}`?"),
    );
    let message = format!("there is no file `{}`", path.value);
    Some(Finding::error("lost-file", path.span, message).help(help))
}

/// What lies in `assets/` although nothing leads to it.
fn unused<'a>(sources: &'a Sources, all: &[&'a Paths]) -> impl Iterator<Item = Finding> + 'a {
    let led_to = all.iter().flat_map(|paths| &paths.led_to);
    let used: BTreeSet<&str> = led_to.map(|path| path.value.as_str()).collect();
    let files = sources.under(ASSETS);
    let idle = files.filter(move |(_, file)| !used.contains(file.name()));
    idle.map(|(id, file)| {
        let message = format!("{} is published, but nothing leads to it", file.name());
        Finding::advice("unused-file", Span::whole(id), message)
            .help("everything in `assets` is published: take the file out, or link to it")
    })
}
