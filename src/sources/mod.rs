//! Every content, theme and asset file of a site, as named bytes, and spans inside them.
//!
//! The only stage that reads the disk (`walk.rs`), once, before anything else happens. Everything
//! after it is a function of [`Sources`]. It must never decide what a file means.

mod alignment;
mod embedded;
mod encoding;
mod fingerprint;
mod number;
mod releases;
mod source;
mod span;
mod walk;

pub use alignment::Alignment;
pub use fingerprint::fingerprint;
pub use releases::with_releases;
pub use source::{LineColumn, Source};
pub use span::{FileId, Span, Spanned};
pub use walk::{FOLDERS, LARGEST_FILE, ReadError, read, read_again, read_all};

use std::collections::BTreeMap;

/// All files of a site, in the order of their names. The built-in theme and frameworks fill in for
/// files that the site does not have.
#[derive(Debug, Clone, Default)]
pub struct Sources {
    files: Vec<(FileId, Source)>,
    /// What was published of plans before, by the folder of the plan.
    releases: BTreeMap<String, Source>,
}

impl Sources {
    /// The given files, with the embedded files added wherever the site has none of that name.
    pub fn new(files: Vec<Source>) -> Self {
        Self::after(&Self::default(), files)
    }

    /// The given files, for a site that was read before. A file that still exists keeps its number,
    /// so that spans in it stay valid.
    pub fn after(before: &Self, files: Vec<Source>) -> Self {
        let mut files: BTreeMap<String, Source> = files
            .into_iter()
            .map(|file| (file.name().to_owned(), file))
            .collect();
        for (name, bytes) in embedded::files() {
            files
                .entry(name.clone())
                .or_insert_with(|| Source::new(name, bytes.to_vec()));
        }
        let known: Vec<_> = files
            .keys()
            .map(|name| before.find(name).map(|(id, _)| id.number()))
            .collect();
        let numbers = number::numbered(&known).into_iter().map(FileId::new);
        Self {
            files: numbers.zip(files.into_values()).collect(),
            releases: before.releases.clone(),
        }
    }

    /// What was published of a plan before, as its plan.json; `None` where that is not known.
    /// `folder` is that of the plan, such as `content/havering/2024-27/`.
    pub fn release(&self, folder: &str) -> Option<&Source> {
        self.releases.get(folder)
    }

    /// Files whose names start with `prefix`, such as `content/havering/`, in order of their names.
    pub fn under<'a>(&'a self, prefix: &'a str) -> impl Iterator<Item = (FileId, &'a Source)> {
        let first = self.files.partition_point(|(_, file)| file.name() < prefix);
        self.files[first..]
            .iter()
            .take_while(move |(_, file)| file.name().starts_with(prefix))
            .map(|(id, file)| (*id, file))
    }

    /// Every file, in the order of their names.
    pub fn iter(&self) -> impl Iterator<Item = (FileId, &Source)> {
        self.files.iter().map(|(id, file)| (*id, file))
    }

    /// The file with this name, such as `content/site.yaml`; `None` if there is none.
    pub fn find(&self, name: &str) -> Option<(FileId, &Source)> {
        let at = self
            .files
            .binary_search_by(|(_, file)| file.name().cmp(name))
            .ok()?;
        self.files.get(at).map(|(id, file)| (*id, file))
    }

    /// The file that a span points into.
    pub fn file(&self, id: FileId) -> &Source {
        let at = self.files.partition_point(|(other, _)| *other < id);
        &self.files[at].1
    }

    /// The text under a span, exactly as typed; empty where the file is no text.
    pub fn excerpt(&self, span: Span) -> &str {
        let bytes = self.file(span.file).bytes().get(span.range());
        bytes
            .and_then(|bytes| std::str::from_utf8(bytes).ok())
            .unwrap_or_default()
    }

    /// A hash of exactly these files in this run. It includes their numbers, so that spans in
    /// anything made from files with this key are valid.
    pub fn key(&self, prefix: &str) -> u64 {
        let mut hash = xxhash_rust::xxh3::Xxh3::new();
        for (id, file) in self.under(prefix) {
            hash.update(&id.number().to_le_bytes());
            hash.update(&file.hash().to_le_bytes());
        }
        hash.digest()
    }
}
