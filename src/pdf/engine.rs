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

impl Engine {
    /// A folder that the program may read and write where its package keeps it from others: that of
    /// a Snap or a Flatpak, whose `/tmp` is its own. `None` where any folder will do.
    pub(super) fn own_folder(&self, home: &Path) -> Option<PathBuf> {
        let Self::Chromium(program) = self else {
            return None;
        };
        let name = program.file_name()?;
        if program.starts_with("/snap") {
            Some(home.join("snap").join(name).join("common"))
        } else if program.ends_with(Path::new("flatpak/exports/bin").join(name)) {
            Some(home.join(".var/app").join(name).join("cache"))
        } else {
            None
        }
    }
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

/// Where programs are looked for on this machine.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SearchPlaces {
    /// The search path of programs.
    pub path: String,
    /// The user's own folder.
    pub home: PathBuf,
    /// Where Windows keeps the programs of one user.
    pub local_app_data: PathBuf,
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

/// Where Windows, macOS and Snap keep them.
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

/// Where Windows keeps those that one user installed, under the folder of local data.
const OF_A_USER: [&str; 3] = [
    r"Google\Chrome\Application\chrome.exe",
    r"Microsoft\Edge\Application\msedge.exe",
    r"Chromium\Application\chrome.exe",
];

/// The names of browsers that Flatpak installs.
const FLATPAKS: [&str; 3] = [
    "org.chromium.Chromium",
    "com.google.Chrome",
    "com.microsoft.Edge",
];

/// The engine that was asked for, where it is installed.
///
/// # Errors
///
/// It is not installed, or the program that was named does not exist.
pub fn find(choice: &Choice, places: &SearchPlaces) -> Result<Engine, PdfError> {
    let browser = || {
        on_path(&BROWSERS, &places.path)
            .or_else(|| known_places(places).find(|place| place.is_file()))
            .map(Engine::Chromium)
    };
    let weasyprint = || on_path(&["weasyprint"], &places.path).map(Engine::WeasyPrint);
    match choice {
        Choice::Any => browser().or_else(weasyprint).ok_or(PdfError::NoEngine),
        Choice::Chromium => browser().ok_or(PdfError::NoEngine),
        Choice::WeasyPrint => weasyprint().ok_or(PdfError::NoEngine),
        Choice::Program(program) => named(program, &places.path),
    }
}

/// Where browsers lie that are not on the search path.
fn known_places(places: &SearchPlaces) -> impl Iterator<Item = PathBuf> {
    let exports = [
        PathBuf::from("/var/lib/flatpak/exports/bin"),
        places.home.join(".local/share/flatpak/exports/bin"),
    ];
    let flatpaks = exports
        .into_iter()
        .flat_map(|folder| FLATPAKS.map(|name| folder.join(name)));
    let of_a_user = OF_A_USER.map(|name| places.local_app_data.join(name));
    let systems = PLACES.map(PathBuf::from).into_iter();
    systems.chain(of_a_user).chain(flatpaks)
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
        let nowhere = SearchPlaces::default();
        assert!(matches!(
            find(&Choice::WeasyPrint, &nowhere),
            Err(PdfError::NoEngine)
        ));
        let program = PathBuf::from("nowhere/chrome");
        assert!(matches!(
            find(&Choice::Program(program), &nowhere),
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
        let places = SearchPlaces {
            path: folder.path().to_str().unwrap().to_owned(),
            ..SearchPlaces::default()
        };
        assert_eq!(
            find(&Choice::Any, &places).unwrap(),
            Engine::Chromium(folder.path().join("google-chrome"))
        );
        assert_eq!(
            find(&Choice::Program(PathBuf::from("weasyprint")), &places).unwrap(),
            Engine::WeasyPrint(folder.path().join("weasyprint"))
        );
    }

    #[test]
    fn a_users_own_installations_are_known() {
        let places = SearchPlaces {
            path: String::new(),
            home: PathBuf::from("/home/a"),
            local_app_data: PathBuf::from("/data"),
        };
        let known: Vec<PathBuf> = known_places(&places).collect();
        let flatpak = "/home/a/.local/share/flatpak/exports/bin/com.google.Chrome";
        assert!(known.contains(&PathBuf::from(flatpak)), "{known:?}");
        let edge = Path::new("/data").join(r"Microsoft\Edge\Application\msedge.exe");
        assert!(known.contains(&edge), "{known:?}");
    }

    #[test]
    fn packages_that_are_shut_in_print_in_their_own_folder() {
        let folder = |program: &str| {
            let home = Path::new("/home/a");
            Engine::Chromium(PathBuf::from(program)).own_folder(home)
        };
        let snap = folder("/snap/bin/chromium");
        assert_eq!(snap, Some("/home/a/snap/chromium/common".into()));
        let flatpak = folder("/var/lib/flatpak/exports/bin/com.google.Chrome");
        assert_eq!(
            flatpak,
            Some("/home/a/.var/app/com.google.Chrome/cache".into())
        );
        assert_eq!(folder("/usr/bin/chromium"), None);
    }
}
