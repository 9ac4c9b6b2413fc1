//! `yjplan new borough`: creates a folder with borough.yaml.

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
    let name = &titled(name);
    let text = format!(
        "# The borough. Its folder, `{id}`, is part of the address of its pages.\nname: \"{name}\"\n# The local authorities that the service serves: one, or several that share a service.\nauthorities:\n  - \"{name} Council\"\n# England or Wales\ncountry: England\n# A paragraph for the borough's page; take the line away if you do not need it.\nsummary: >-\n  The youth justice service of {name}.\n"
    );
    let file = format!("content/{id}/borough.yaml");
    files::make(site, &NewFiles::from([(file.clone(), text.into_bytes())]))?;
    Ok(format!(
        "Made {file}.\n\nNext: yjplan new plan {id} 2026-27"
    ))
}

/// The name with capitals, where it was typed like a folder's name: `tower-hamlets` gives Tower
/// Hamlets. A name with a capital is unchanged.
fn titled(name: &str) -> String {
    if name.chars().any(char::is_uppercase) {
        return name.to_owned();
    }
    let words = name.split([' ', '-', '_']).filter(|word| !word.is_empty());
    let titled = words.map(|word| {
        let mut letters = word.chars();
        let first = letters
            .next()
            .map(|letter| letter.to_uppercase().to_string());
        match word {
            "and" | "of" | "upon" | "the" | "in" | "under" => word.to_owned(),
            _ => first.unwrap_or_default() + letters.as_str(),
        }
    });
    titled.collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::titled;

    #[test]
    fn the_name_of_a_folder_becomes_a_name() {
        for (typed, name) in [
            ("marlowick", "Marlowick"),
            ("tower-hamlets", "Tower Hamlets"),
            ("brighton and hove", "Brighton and Hove"),
            ("McKay", "McKay"),
        ] {
            assert_eq!(titled(typed), name);
        }
    }
}
