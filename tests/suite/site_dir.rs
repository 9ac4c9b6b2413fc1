//! A site in a folder of its own, and the program run on it as a user would.

use crate::annotated;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use tempfile::TempDir;

/// What a run of the program said.
pub(crate) struct Ran {
    pub(crate) code: i32,
    pub(crate) stdout: String,
    pub(crate) stderr: String,
}

/// A site on disk that goes when the test ends.
pub(crate) struct SiteDir {
    dir: TempDir,
}

impl SiteDir {
    /// A folder with nothing in it.
    pub(crate) fn empty() -> Self {
        Self {
            dir: TempDir::new().unwrap(),
        }
    }

    /// The repository's own content.
    pub(crate) fn example() -> Self {
        let folder = Self::empty();
        for part in ["content", "assets"] {
            let root = Path::new(env!("CARGO_MANIFEST_DIR")).join(part);
            for (name, bytes) in files(&root) {
                folder.write(&format!("{part}/{name}"), bytes);
            }
        }
        folder
    }

    /// The smallest site that can be published, with one plan, and the given files over it
    /// (written as in `annotated`).
    pub(crate) fn tiny(text: &str) -> Self {
        let folder = Self::empty();
        let sources = annotated::sources(text);
        let content = sources.under("content/").chain(sources.under("assets/"));
        for (_, file) in content {
            if !file.name().starts_with("content/frameworks/") {
                folder.write(file.name(), file.bytes());
            }
        }
        folder
    }

    pub(crate) fn path(&self) -> &Path {
        self.dir.path()
    }

    pub(crate) fn write(&self, name: &str, bytes: impl AsRef<[u8]>) {
        let path = self.dir.path().join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
    }

    pub(crate) fn read(&self, name: &str) -> String {
        let path = self.dir.path().join(name);
        fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
    }

    /// Replaces `old`, which must be there exactly once, by `new`.
    pub(crate) fn edit(&self, name: &str, old: &str, new: &str) {
        let text = self.read(name);
        assert_eq!(text.matches(old).count(), 1, "{name}: {old}");
        self.write(name, text.replace(old, new));
    }

    /// Runs `yjplan` with these arguments in the site's folder.
    pub(crate) fn run(&self, arguments: &[&str]) -> Ran {
        self.run_in(Path::new(""), arguments)
    }

    /// Runs `yjplan` with these arguments in a folder of the site's folder.
    pub(crate) fn run_in(&self, place: &Path, arguments: &[&str]) -> Ran {
        let output = Command::new(env!("CARGO_BIN_EXE_yjplan"))
            .args(arguments)
            .current_dir(self.dir.path().join(place))
            .env_remove("NO_COLOR")
            .output()
            .unwrap();
        Ran {
            code: output.status.code().unwrap(),
            stdout: String::from_utf8(output.stdout).unwrap(),
            stderr: String::from_utf8(output.stderr).unwrap(),
        }
    }

    /// Publishes, which must work.
    pub(crate) fn build(&self) -> Ran {
        let ran = self.run(&["build"]);
        assert_eq!(ran.code, 0, "{}", ran.stderr);
        ran
    }

    /// What was published: each file's bytes by its path in `output/`.
    pub(crate) fn published(&self) -> BTreeMap<String, Vec<u8>> {
        files(&self.dir.path().join("output"))
    }
}

/// Every file under a folder, hidden ones left out, by its path from there.
pub(crate) fn files(root: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut found = BTreeMap::new();
    let mut folders: Vec<PathBuf> = vec![root.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            let hidden = path.file_name().unwrap().to_string_lossy().starts_with('.');
            if path.is_dir() {
                folders.push(path);
            } else if !hidden {
                let name = path.strip_prefix(root).unwrap().to_string_lossy();
                let name = name.replace('\\', "/");
                found.insert(name, fs::read(path).unwrap());
            }
        }
    }
    found
}
