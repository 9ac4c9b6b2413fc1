//! The JSON Schemas of a site as files, and the first line of a YAML file, which tells editors
//! where its schema is.

use crate::parse;
use std::collections::BTreeMap;

/// The folder of the schemas in a site. Hidden, because nobody edits them.
pub(in crate::cli) const FOLDER: &str = ".yjplan/schemas";

/// The schemas of a site, by their paths in it.
pub(super) fn of_site() -> BTreeMap<String, Vec<u8>> {
    in_folder(&format!("{FOLDER}/"))
}

/// Every schema, by its path under `folder`, which is empty or ends with a slash.
pub(in crate::cli) fn in_folder(folder: &str) -> BTreeMap<String, Vec<u8>> {
    parse::schemas()
        .into_iter()
        .map(|schema| {
            (
                format!("{folder}{}.json", schema.id),
                schema.text.into_bytes(),
            )
        })
        .collect()
}

/// The comment by which the YAML support of editors finds a schema.
const HINT: &str = "# yaml-language-server: $schema=";

/// The text without the line for editors, to be used elsewhere.
pub(super) fn unhinted(text: &str) -> &str {
    match text.split_once('\n') {
        Some((first, rest)) if first.starts_with(HINT) => rest,
        _ => text,
    }
}

/// The text of a site's file, with a first line that tells editors its schema. Only YAML files have
/// one.
pub(super) fn hinted(path: &str, text: &str) -> String {
    let (Some(id), true) = (parse::schema_of(path), path.ends_with(".yaml")) else {
        return text.to_owned();
    };
    let up = "../".repeat(path.matches('/').count());
    format!("{HINT}{up}{FOLDER}/{id}.json\n{}", unhinted(text))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_line_leads_to_the_schema_and_is_never_there_twice() {
        let path = "content/a/2026-27/data/budget.yaml";
        let line = "# yaml-language-server: $schema=../../../../.yjplan/schemas/budget.json";
        let once = hinted(path, "year: 2026-27\n");
        assert_eq!(once, format!("{line}\nyear: 2026-27\n"));
        assert_eq!(hinted(path, &once), once);
        assert_eq!(hinted("content/a/2026-27/01-a.md", "---\n"), "---\n");
    }
}
