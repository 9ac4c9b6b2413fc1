//! Merges the files of a theme: the site's own over the built-in ones, file by file.

use crate::plan::Id;
use crate::sources::{FileId, Source, Sources};
use std::collections::BTreeMap;

/// The folder of the built-in theme.
const BUILT_IN: &str = "themes/default/";

/// The files of a folder of a theme, by their names inside it.
pub(super) type Layer<'a> = BTreeMap<&'a str, (FileId, &'a Source)>;

/// The files of `folder`, such as `static/`: those of `theme` over those of the built-in theme.
pub(super) fn merged<'a>(sources: &'a Sources, theme: &Id, folder: &str) -> Layer<'a> {
    let mut files = built_in(sources, folder);
    files.extend(of(sources, &format!("themes/{theme}/{folder}")));
    files
}

/// The files of `folder` in the built-in theme.
pub(super) fn built_in<'a>(sources: &'a Sources, folder: &str) -> Layer<'a> {
    of(sources, &format!("{BUILT_IN}{folder}"))
}

fn of<'a>(sources: &'a Sources, prefix: &str) -> Layer<'a> {
    sources
        .iter()
        .filter_map(|(id, file)| Some((file.name().strip_prefix(prefix)?, (id, file))))
        .collect()
}
