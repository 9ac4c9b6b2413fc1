//! The repository's own content, published once for all tests that look at it.

use crate::folder::Folder;
use crate::reader::Element;
use std::collections::BTreeMap;
use std::sync::OnceLock;

/// What was published: each file's bytes, and each page as it reads.
pub(crate) struct Published {
    pub(crate) files: BTreeMap<String, Vec<u8>>,
    pub(crate) pages: BTreeMap<String, Element>,
}

impl Published {
    /// What stands in an output folder.
    pub(crate) fn of(files: BTreeMap<String, Vec<u8>>) -> Self {
        let pages = files.iter().filter(|(name, _)| name.ends_with(".html"));
        let pages = pages
            .map(|(name, bytes)| (name.clone(), Element::read(bytes)))
            .collect();
        Self { files, pages }
    }

    pub(crate) fn json(&self, plan: &str) -> serde_json::Value {
        serde_json::from_slice(&self.files[&format!("{plan}/data/plan.json")]).unwrap()
    }

    pub(crate) fn text(&self, name: &str) -> &str {
        std::str::from_utf8(&self.files[name]).unwrap()
    }
}

/// The example site.
pub(crate) fn example() -> &'static Published {
    static EXAMPLE: OnceLock<Published> = OnceLock::new();
    EXAMPLE.get_or_init(|| {
        let site = Folder::example();
        site.build();
        Published::of(site.published())
    })
}
