//! `yjplan new borough`: its folder and borough.yaml.

use super::files::{self, NewError, NewFiles};
use crate::plan::Id;
use std::path::Path;

pub(super) fn new(site: &Path, name: &str) -> Result<String, NewError> {
    let id = Id::slug(name);
    if id.as_str().is_empty() || name.contains(['\n', '"', '\\']) {
        let message = format!("\"{name}\" cannot be the name of a borough; write it in letters");
        return Err(NewError::NotUnderstood(message));
    }
    if !site.join("content").is_dir() {
        let message = format!(
            "there is no folder `content` in {}; make a site first with `yjplan new site`",
            site.display()
        );
        return Err(NewError::Missing(message));
    }
    let text = format!(
        "# The borough. Its folder, `{id}`, is part of the address of its pages.\nname: \"{name}\"\n# The local authorities that the service serves: one, or several that share a service.\nauthorities:\n  - \"{name} Council\"\n# England or Wales\ncountry: England\n# A paragraph for the borough's page; take the line away if you do not need it.\nsummary: >-\n  The youth justice service of {name}.\n"
    );
    let file = format!("content/{id}/borough.yaml");
    files::make(site, &NewFiles::from([(file.clone(), text.into_bytes())]))?;
    Ok(format!(
        "Made {file}.\n\nNext: yjplan new plan {id} 2026-27"
    ))
}
