//! Links and pictures inside the site: a finding for each whose file is not there.
//!
//! A link to a heading (`#id`) is not looked at: headings get their ids when they are written.

use crate::diagnostics::{Finding, nearest};
use crate::parse::markdown::{Mention, Stand};
use crate::plan::{Picture, Section};
use crate::sources::{Sources, Span, Spanned};

/// Where what is published as it stands lies.
const ASSETS: &str = "assets/";

/// The files and sections that links and pictures lead to, without the heading.
pub(in crate::parse) fn led_to(mentions: &[Mention], pictures: &[Picture]) -> Vec<Spanned<String>> {
    let typed = mentions
        .iter()
        .filter(|mention| mention.stand == Stand::Path)
        .filter_map(|mention| {
            let path = mention.words.split('#').next()?;
            (!path.is_empty()).then(|| Spanned::new(path.to_owned(), mention.span))
        });
    let shown = pictures.iter().filter_map(|picture| picture.file.clone());
    typed.chain(shown).collect()
}

/// The paths that lead to no file of the site and no section of the plan.
pub(in crate::parse) fn lost(
    paths: &[Spanned<String>],
    sections: &[Section],
    sources: &Sources,
) -> Vec<Finding> {
    let sections: Vec<_> = sections.iter().map(|it| it.file.as_str()).collect();
    let assets: Vec<_> = sources.under(ASSETS).map(|(_, file)| file.name()).collect();
    let no_file = |path: &Spanned<String>| {
        let (there, place) = if path.value.starts_with(ASSETS) {
            (
                &assets,
                "put the file into the folder `assets`, next to `content`",
            )
        } else {
            (
                &sections,
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
    };
    paths.iter().filter_map(no_file).collect()
}

/// What lies in `assets/` although nothing leads to it.
pub(in crate::parse) fn unused<'a>(
    sources: &'a Sources,
    used: &'a [Spanned<String>],
) -> impl Iterator<Item = Finding> + 'a {
    let idle = sources
        .under(ASSETS)
        .filter(|(_, file)| !used.iter().any(|path| path.value == file.name()));
    idle.map(|(id, file)| {
        let message = format!("{} is published, but nothing leads to it", file.name());
        Finding::advice("unused-file", Span::whole(id), message)
            .help("everything in `assets` is published: take the file out, or link to it")
    })
}
