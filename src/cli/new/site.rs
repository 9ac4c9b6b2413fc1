//! `yjplan new site`: the starter, an invented borough with a small, complete plan.

use super::files::{self, NewError, NewFiles};
use crate::diagnostics::plural;
use include_dir::{Dir, include_dir};
use std::path::Path;

/// The starter: the files of a new site.
static STARTER: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/src/cli/starter");

pub(super) fn new(folder: &Path) -> Result<String, NewError> {
    if !files::is_free(folder) {
        return Err(NewError::Exists(folder.to_path_buf()));
    }
    let mut starter = NewFiles::new();
    gather(&STARTER, &mut starter);
    files::make(folder, &starter)?;
    let place = folder.display();
    Ok(format!(
        "Made a site in {place}: {}.\n\nNext:\n  yjplan check {place}      says what is wrong; nothing, for now\n  yjplan build {place}      publishes it; open {place}/output/index.html\nThen change {place}/content/ file by file into your own plan.",
        plural(starter.len(), "file", "files")
    ))
}

fn gather(folder: &Dir<'_>, into: &mut NewFiles) {
    for file in folder.files() {
        let name = file.path().to_string_lossy().replace('\\', "/");
        into.insert(name, file.contents().to_vec());
    }
    for inner in folder.dirs() {
        gather(inner, into);
    }
}
