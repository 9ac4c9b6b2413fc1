//! Where printing happens: the site in a folder of its own, which is gone afterwards.
#![expect(clippy::disallowed_methods, reason = "PDFs are read and written here")]

use super::metadata::{self, Conformance};
use super::{Engine, PdfError, PrintSize, PrintedPdf, destinations, links, outline, run, ua};
use crate::pipeline::PrintEdition;
use crate::site::{self, FinishedSite, Overwrite};
use lopdf::Document;
use rayon::prelude::*;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use tempfile::{NamedTempFile, TempDir};

/// How a site is printed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PrintOptions {
    /// The program that prints.
    pub engine: Engine,
    /// Further arguments for a browser.
    pub flags: Vec<String>,
    /// The user's own folder.
    pub home: PathBuf,
    /// How large the type is.
    pub size: PrintSize,
    /// The folder that the PDFs go into.
    pub output: PathBuf,
}

/// A site laid out for printing.
pub struct PrintSite<'s> {
    site: &'s FinishedSite,
    folder: TempDir,
    options: PrintOptions,
}

/// How many browsers print at the same time at most: each takes some 400 MB. Our choice.
const MOST_BROWSERS: usize = 4;

impl<'s> PrintSite<'s> {
    /// Lays out a site for an engine.
    ///
    /// # Errors
    ///
    /// The file system refused a folder for the pages or for the engine.
    pub fn open(site: &'s FinishedSite, options: PrintOptions) -> Result<Self, PdfError> {
        let own = options.engine.own_folder(&options.home);
        let folder = match own.filter(|own| own.is_dir()) {
            Some(own) => TempDir::new_in(own),
            None => TempDir::new(),
        };
        let folder = folder.map_err(|error| disk(Path::new("a folder for printing"), error))?;
        let sources = folder.path().join("none");
        site::write(
            site,
            &folder.path().join("site"),
            &sources,
            Overwrite::OwnFolders,
        )?;
        Ok(Self {
            site,
            folder,
            options,
        })
    }

    /// Prints editions, several at the same time; `finished` is told of each as soon as it is
    /// written.
    ///
    /// # Errors
    ///
    /// An edition could not be printed or written; those that were finished before stay.
    pub fn print_all(
        &self,
        editions: &[&PrintEdition],
        finished: &(dyn Fn(&PrintedPdf) + Sync),
    ) -> Result<(), PdfError> {
        let cores = std::thread::available_parallelism().map_or(1, usize::from);
        let pool = rayon::ThreadPoolBuilder::new().num_threads(cores.min(MOST_BROWSERS));
        let pool = pool
            .build()
            .map_err(|error| PdfError::Unreadable(error.to_string()))?;
        let print = |edition: &&PrintEdition| {
            let printed = self.print(edition)?;
            finished(&printed);
            Ok(())
        };
        pool.install(|| editions.par_iter().with_max_len(1).try_for_each(print))
    }

    /// Prints one edition into its file.
    fn print(&self, edition: &PrintEdition) -> Result<PrintedPdf, PdfError> {
        let page = edition.page();
        let html = self.site.get(&page).unwrap_or_default();
        let html = self
            .options
            .size
            .dressed(&String::from_utf8_lossy(html), self.site);
        let html = links::outward(&html, &edition.page(), edition.base_url.as_deref());
        let mut pdf = self.numbered(edition, &html)?;
        outline::reworded(&mut pdf, &html);
        let (faults, conformance) = match &self.options.engine {
            Engine::Chromium(_) => {
                let faults = ua::conform(&mut pdf, &html);
                let conformance = if faults.is_empty() {
                    Conformance::PdfUa
                } else {
                    Conformance::Unclaimed
                };
                (faults, conformance)
            }
            Engine::WeasyPrint(_) => (Vec::new(), Conformance::Unclaimed),
        };
        let pages = pdf.get_pages().len();
        let bytes = metadata::finished(pdf, edition, conformance)?;
        let name = edition.file_name(self.options.size.ending());
        let file = self.options.output.join(name);
        write_whole(&file, &bytes).map_err(|error| disk(&file, error))?;
        Ok(PrintedPdf {
            file,
            pages,
            faults: faults.iter().map(ToString::to_string).collect(),
        })
    }

    /// The page as `html`, printed with page numbers in its contents. The numbers themselves can
    /// make the contents a page longer, so it is printed until they are right.
    fn numbered(&self, edition: &PrintEdition, html: &str) -> Result<Document, PdfError> {
        let mut pdf = self.printed(edition, html)?;
        let mut pages = destinations::pages(&pdf);
        for _ in 0..LONGEST_SEARCH {
            if pages.is_empty() {
                break;
            }
            pdf = self.printed(edition, &destinations::numbered(html, &pages))?;
            let moved = destinations::pages(&pdf);
            if moved == pages {
                break;
            }
            pages = moved;
        }
        Ok(pdf)
    }

    /// The page as `html`, printed.
    fn printed(&self, edition: &PrintEdition, html: &str) -> Result<Document, PdfError> {
        let page = self.folder.path().join("site").join(edition.page());
        let html = &html.replacen("<head>", &format!("<head>{POLICY}"), 1);
        fs::write(&page, html).map_err(|error| disk(&page, error))?;
        // a browser of its own for each plan, so that several can print
        let beside = self.folder.path().join(edition.file_name("-files"));
        fs::create_dir_all(&beside).map_err(|error| disk(&beside, error))?;
        let to = beside.join("printed.pdf");
        let (engine, flags) = (&self.options.engine, &self.options.flags);
        run::print(engine, flags, &page, &to, &beside)?;
        let pdf = Document::load(&to).map_err(|error| PdfError::Unreadable(error.to_string()))?;
        fs::remove_file(&to).map_err(|error| disk(&to, error))?;
        Ok(pdf)
    }
}

/// Writes a file as a whole or not at all: beside its place, and then into it.
fn write_whole(file: &Path, bytes: &[u8]) -> std::io::Result<()> {
    let folder = file.parent().unwrap_or(Path::new("."));
    fs::create_dir_all(folder)?;
    let mut new = tempfile::Builder::new();
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        // what the user's mask leaves of it, as with any new file
        new.permissions(fs::Permissions::from_mode(0o666));
    }
    let mut new: NamedTempFile = new.prefix(".yjplan-").tempfile_in(folder)?;
    new.write_all(bytes)?;
    new.as_file().sync_all()?;
    new.persist(file).map(drop).map_err(|error| error.error)
}

/// What a page that is printed may load: style sheets, fonts and pictures. No frame, no object, no
/// program, and nothing from a web site.
const POLICY: &str = "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src file: 'unsafe-inline'; img-src file: data:; font-src file: data:; form-action 'none'; base-uri 'none'\">";

/// How often a page is printed anew for its page numbers. Twice is enough unless the contents grow.
const LONGEST_SEARCH: usize = 3;

fn disk(path: &Path, error: std::io::Error) -> PdfError {
    PdfError::Disk {
        path: path.to_path_buf(),
        error,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_takes_the_place_of_the_last_and_leaves_nothing_beside_it() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("new/plan.pdf");
        write_whole(&file, b"one").unwrap();
        write_whole(&file, b"two").unwrap();
        assert_eq!(fs::read(&file).unwrap(), b"two");
        assert_eq!(fs::read_dir(file.parent().unwrap()).unwrap().count(), 1);
    }
}
