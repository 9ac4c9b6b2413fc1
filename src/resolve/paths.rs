//! Checks links and pictures inside the site: a finding for each whose file does not exist.
//!
//! A link to a heading (`#id`) is not checked here: headings get their ids when they are rendered.

use crate::diagnostics::{Finding, nearest};
use crate::parse::{ASSETS, Paths};
use crate::sources::{Sources, Span, Spanned};
use std::collections::BTreeSet;
use unicode_normalization::UnicodeNormalization;

/// The findings about links to missing files, and about files in `assets/` that nothing links to.
pub fn leads(sources: &Sources, all: &[&Paths]) -> Vec<Finding> {
    let assets: Vec<_> = sources.under(ASSETS).map(|(_, file)| file.name()).collect();
    let lost = all.iter().flat_map(|paths| {
        let led_to = paths.led_to.iter();
        let known = led_to.filter(|path| !paths.faulty || path.value.starts_with(ASSETS));
        known.filter_map(|path| lost(path, &paths.sections, &assets))
    });
    let idle = unused(sources, all).filter(|_| !all.iter().any(|paths| paths.faulty));
    lost.chain(idle).collect()
}

/// The finding about a path to no file of the site and no section of the plan; `None` where it has
/// a target.
fn lost<'a>(
    path: &'a Spanned<String>,
    sections: &'a [String],
    assets: &[&'a str],
) -> Option<Finding> {
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
    let composed = |name: &str| name.nfc().collect::<String>();
    if there
        .iter()
        .any(|file| composed(file) == composed(&path.value))
    {
        let message = format!(
            "there is no file `{}` with its accents written so",
            path.value
        );
        return Some(
            Finding::error("lost-file", path.span, message)
                .label("a file has these letters, with each accent apart from its letter, as Macs write names")
                .help("rename the file, and type its accents anew; or give it a name without accents, and write that name here"),
        );
    }
    // the folder that all of them begin with must not count as a similarity
    let bare = |path: &'a str| path.strip_prefix(ASSETS).unwrap_or(path);
    let near = nearest(bare(&path.value), there.iter().map(|file| bare(file)));
    let near = near.and_then(|near| there.iter().find(|file| bare(file) == near));
    let help = near.map_or_else(
        || place.to_owned(),
        |near| format!("did you mean `{near}`?"),
    );
    let message = format!("there is no file `{}`", path.value);
    Some(Finding::error("lost-file", path.span, message).help(help))
}

/// The findings about files in `assets/` that nothing links to.
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
