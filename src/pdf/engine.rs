//! Which program prints: a browser, or `WeasyPrint`, where each system keeps them.

use super::PdfError;
use std::path::{Path, PathBuf};

/// A program that turns the print page into PDF.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Engine {
    /// Chromium, Chrome or Edge.
    Chromium(PathBuf),
    /// `WeasyPrint`, where no browser is wanted or installed.
    WeasyPrint(PathBuf),
}

/// Which engine was asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Choice {
    /// Any that is found; a browser before `WeasyPrint`.
    Any,
    /// Chromium, Chrome or Edge, where one is installed.
    Chromium,
    /// `WeasyPrint`, where no browser is wanted or installed.
    WeasyPrint,
    /// The program at this path, whichever it is.
    Program(PathBuf),
}

/// Names under which browsers are found on the search path.
const BROWSERS: [&str; 8] = [
    "chromium",
    "chromium-browser",
    "google-chrome-stable",
    "google-chrome",
    "chrome",
    "microsoft-edge-stable",
    "microsoft-edge",
    "msedge",
];

/// Where Windows and macOS keep them.
const PLACES: [&str; 9] = [
    r"C:\Program Files\Google\Chrome\Application\chrome.exe",
    r"C:\Program Files (x86)\Google\Chrome\Application\chrome.exe",
    r"C:\Program Files\Microsoft\Edge\Application\msedge.exe",
    r"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe",
    r"C:\Program Files\Chromium\Application\chrome.exe",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/snap/bin/chromium",
];

/// The engine that was asked for, where it is installed. `path` is the search path of programs.
pub fn find(choice: &Choice, path: &str) -> Result<Engine, PdfError> {
    let browser = || {
        on_path(&BROWSERS, path)
            .or_else(|| {
                PLACES
                    .iter()
                    .map(PathBuf::from)
                    .find(|place| place.is_file())
            })
            .map(Engine::Chromium)
    };
    let weasyprint = || on_path(&["weasyprint"], path).map(Engine::WeasyPrint);
    match choice {
        Choice::Any => browser().or_else(weasyprint).ok_or(PdfError::NoEngine),
        Choice::Chromium => browser().ok_or(PdfError::NoEngine),
        Choice::WeasyPrint => weasyprint().ok_or(PdfError::NoEngine),
        Choice::Program(program) => named(program, path),
    }
}

/// A program by its path, or by a name on the search path.
fn named(program: &Path, path: &str) -> Result<Engine, PdfError> {
    let name = program.to_string_lossy();
    let found = if program.is_file() {
        Some(program.to_path_buf())
    } else {
        on_path(&[&name], path)
    };
    let found = found.ok_or_else(|| PdfError::NoSuchEngine(program.to_path_buf()))?;
    Ok(if name.to_lowercase().contains("weasyprint") {
        Engine::WeasyPrint(found)
    } else {
        Engine::Chromium(found)
    })
}

fn on_path(names: &[&str], path: &str) -> Option<PathBuf> {
    names.iter().find_map(|name| {
        std::env::split_paths(path).find_map(|folder| {
            let plain = folder.join(name);
            let windows = folder.join(format!("{name}.exe"));
            [plain, windows].into_iter().find(|file| file.is_file())
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_found_where_nothing_is() {
        assert!(matches!(
            find(&Choice::WeasyPrint, ""),
            Err(PdfError::NoEngine)
        ));
        let nowhere = PathBuf::from("nowhere/chrome");
        assert!(matches!(
            find(&Choice::Program(nowhere), ""),
            Err(PdfError::NoSuchEngine(_))
        ));
    }

    #[test]
    #[expect(
        clippy::disallowed_methods,
        reason = "a test may write to its own folder"
    )]
    fn programs_are_found_on_the_search_path() {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("weasyprint"), "").unwrap();
        std::fs::write(folder.path().join("google-chrome"), "").unwrap();
        let path = folder.path().to_str().unwrap();
        assert_eq!(
            find(&Choice::Any, path).unwrap(),
            Engine::Chromium(folder.path().join("google-chrome"))
        );
        assert_eq!(
            find(&Choice::Program(PathBuf::from("weasyprint")), path).unwrap(),
            Engine::WeasyPrint(folder.path().join("weasyprint"))
        );
    }
}
