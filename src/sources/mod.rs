//! Every content, theme and asset file of a site, as bytes with a name, and the places inside them.
//!
//! The only room that reads the disk (`walk.rs`), once, before anything else happens. Everything
//! after it is a function of [`Sources`]. It must never decide what a file means.

mod embedded;
mod encoding;
mod source;
mod span;
mod walk;

pub use source::{Position, Source};
pub use span::{FileId, Span, Spanned};
pub use walk::{LARGEST_FILE, ReadError, read};

/// All files of a site in order of their names, with the built-in theme and frameworks under them.
#[derive(Debug, Clone, Default)]
pub struct Sources {
    files: Vec<Source>,
}

impl Sources {
    /// The given files with the files that the binary carries added wherever the site has none of that name.
    pub fn new(files: Vec<Source>) -> Self {
        let mut files = files;
        for (name, bytes) in embedded::THEME.iter().chain(embedded::FRAMEWORKS) {
            if !files.iter().any(|file| file.name() == *name) {
                files.push(Source::new(*name, bytes.to_vec()));
            }
        }
        files.sort_by(|a, b| a.name().cmp(b.name()));
        Self { files }
    }

    /// Files whose names start with `prefix`, such as `content/havering/`, in order of their names.
    pub fn under<'a>(&'a self, prefix: &'a str) -> impl Iterator<Item = (FileId, &'a Source)> {
        self.iter()
            .filter(move |(_, file)| file.name().starts_with(prefix))
    }

    /// Every file, in order of their names.
    pub fn iter(&self) -> impl Iterator<Item = (FileId, &Source)> {
        self.files
            .iter()
            .enumerate()
            .map(|(index, file)| (FileId::new(index), file))
    }

    /// The file called `name`, such as `content/site.yaml`.
    pub fn find(&self, name: &str) -> Option<(FileId, &Source)> {
        let index = self
            .files
            .binary_search_by(|file| file.name().cmp(name))
            .ok()?;
        Some((FileId::new(index), &self.files[index]))
    }

    /// The file that a span points into.
    pub fn file(&self, id: FileId) -> &Source {
        &self.files[id.index()]
    }

    /// The text under a span, exactly as typed; empty where the file is not text.
    pub fn excerpt(&self, span: Span) -> &str {
        self.file(span.file)
            .text()
            .ok()
            .and_then(|text| text.get(span.range()))
            .unwrap_or_default()
    }

    /// A short name for exactly these bytes under `prefix`: 12 hexadecimal digits of their xxh3.
    pub fn fingerprint(&self, prefix: &str) -> String {
        let mut hash = xxhash_rust::xxh3::Xxh3::new();
        for (_, file) in self.under(prefix) {
            hash.update(file.name().as_bytes());
            hash.update(&[0]);
            hash.update(file.bytes());
            hash.update(&[0]);
        }
        format!("{:012x}", hash.digest() >> 16)
    }
}
