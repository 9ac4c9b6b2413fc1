//! Files that the binary carries: the built-in theme and the frameworks.
//!
//! A site's own file of the same name takes the place of one of these. A test walks the folders
//! that they come from and fails when a file is missing here.

macro_rules! theme {
    ($($name:literal),* $(,)?) => {
        &[$((
            concat!("themes/default/", $name),
            include_bytes!(concat!(env!("CARGO_MANIFEST_DIR"), "/themes/default/", $name)) as &[u8],
        )),*]
    };
}

/// Name and bytes of each file of the built-in theme.
pub(super) const THEME: &[(&str, &[u8])] = theme![
    "static/base.css",
    "static/brand.css",
    "static/chart.css",
    "static/components.css",
    "static/fonts/OFL.txt",
    "static/fonts/text-bold.woff2",
    "static/fonts/text-italic.woff2",
    "static/fonts/text-regular.woff2",
    "static/fonts/welsh-bold.woff2",
    "static/fonts/welsh-regular.woff2",
    "static/large.css",
    "static/layout.css",
    "static/paper.css",
    "static/practice.css",
    "static/print.css",
    "static/tables.css",
    "static/tokens.css",
    "templates/404.html",
    "templates/borough.html",
    "templates/components/action.html",
    "templates/components/action_table.html",
    "templates/components/board.html",
    "templates/components/committee.html",
    "templates/components/contents.html",
    "templates/components/cover.html",
    "templates/components/figure.html",
    "templates/components/headline.html",
    "templates/components/inspection.html",
    "templates/components/judgement.html",
    "templates/components/picture.html",
    "templates/components/piece.html",
    "templates/components/plan_entry.html",
    "templates/components/practice.html",
    "templates/components/priority.html",
    "templates/components/reference.html",
    "templates/components/site_footer.html",
    "templates/components/standing.html",
    "templates/components/status_banner.html",
    "templates/components/tag.html",
    "templates/components/tracker.html",
    "templates/components/voice.html",
    "templates/front.html",
    "templates/glossary.html",
    "templates/home.html",
    "templates/page.html",
    "templates/print.html",
    "templates/section.html",
    "templates/text.html",
];

/// Name and bytes of each framework.
pub(super) const FRAMEWORKS: &[(&str, &[u8])] = &[
    (
        "content/frameworks/england-and-wales-2024.yaml",
        include_bytes!("../framework/england-and-wales-2024.yaml"),
    ),
    (
        "content/frameworks/england-and-wales-2026.yaml",
        include_bytes!("../framework/england-and-wales-2026.yaml"),
    ),
];

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;
    use std::path::Path;

    #[test]
    fn every_file_of_the_folder_is_carried_and_no_other() {
        let top = Path::new(env!("CARGO_MANIFEST_DIR"));
        let in_folder: BTreeSet<String> = walkdir::WalkDir::new(top.join("themes/default"))
            .into_iter()
            .map(Result::unwrap)
            .filter(|entry| entry.file_type().is_file())
            .map(|entry| {
                let path = entry.path().strip_prefix(top).unwrap();
                path.to_string_lossy().replace('\\', "/")
            })
            .collect();
        let carried: BTreeSet<String> = THEME.iter().map(|(name, _)| (*name).to_owned()).collect();
        assert_eq!(carried, in_folder);
    }
}
