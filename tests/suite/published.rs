//! The repository's own content, published once for all tests that look at it.

use crate::html_reader::Element;
use crate::site_dir::SiteDir;
use std::collections::BTreeMap;
use std::sync::OnceLock;
use yjplan::pipeline::{self, Drafts, Options, Strictness};
use yjplan::site::{self, Overwrite};
use yjplan::sources;

/// What was published: each file's bytes, and each page as it reads.
pub(crate) struct Published {
    pub(crate) files: BTreeMap<String, Vec<u8>>,
    pub(crate) pages: BTreeMap<String, Element>,
}

impl Published {
    /// Publishes a site into its folder, with the library that the command uses.
    pub(crate) fn of(folder: &SiteDir) -> Self {
        let sources = sources::read(folder.path()).unwrap();
        let options = Options {
            drafts: Drafts::LeaveOut,
            strictness: Strictness::AsFound,
            base_url: None,
        };
        let built = pipeline::build(&sources, &options).site.unwrap();
        let output = folder.path().join("output");
        site::write(&built, &output, folder.path(), Overwrite::OwnFolders).unwrap();
        let files = folder.published();
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

/// The example site, published once for all tests.
pub(crate) fn example() -> &'static Published {
    static EXAMPLE: OnceLock<Published> = OnceLock::new();
    EXAMPLE.get_or_init(|| Published::of(&SiteDir::example()))
}
