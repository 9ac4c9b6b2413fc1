//! Where printing happens: the site in a folder of its own, which is gone afterwards.
#![expect(clippy::disallowed_methods, reason = "PDFs are read and written here")]

use super::run::{self, Sandbox};
use super::{
    Engine, PdfError, PrintSize, PrintedPdf, destinations, links, metadata, outline, table_headers,
};
use crate::pipeline::PrintEdition;
use crate::site::{self, FinishedSite, Overwrite};
use lopdf::Document;
use std::fs;
use std::path::{Path, PathBuf};
use tempfile::TempDir;

/// A site laid out for printing.
pub struct Workshop<'s> {
    site: &'s FinishedSite,
    folder: TempDir,
    engine: Engine,
    sandbox: Sandbox,
}

impl<'s> Workshop<'s> {
    /// Lays out a site for an engine.
    pub fn open(
        site: &'s FinishedSite,
        engine: Engine,
        sandbox: Sandbox,
    ) -> Result<Self, PdfError> {
        let folder =
            TempDir::new().map_err(|error| disk(Path::new("a folder for printing"), error))?;
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
            engine,
            sandbox,
        })
    }

    /// Prints one edition into the folder `into`.
    pub fn print(
        &self,
        edition: &PrintEdition,
        size: PrintSize,
        into: &Path,
    ) -> Result<PrintedPdf, PdfError> {
        let page = edition.page();
        let html = self.site.get(&page).unwrap_or_default();
        let html = size.dressed(&String::from_utf8_lossy(html), self.site);
        let html = links::outward(&html, &edition.page(), edition.base_url.as_deref());
        let mut pdf = self.numbered(edition, &html)?;
        outline::reworded(&mut pdf, &html);
        table_headers::numbered(&mut pdf);
        let count = pdf.get_pages().len();
        let bytes = metadata::finished(pdf, edition)?;
        fs::create_dir_all(into).map_err(|error| disk(into, error))?;
        let file = into.join(edition.file_name(size.ending()));
        fs::write(&file, bytes).map_err(|error| disk(&file, error))?;
        Ok(PrintedPdf { file, pages: count })
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

    fn page(&self, edition: &PrintEdition) -> PathBuf {
        self.folder.path().join("site").join(edition.page())
    }

    /// The page as `html`, printed.
    fn printed(&self, edition: &PrintEdition, html: &str) -> Result<Document, PdfError> {
        let page = self.page(edition);
        let html = &html.replacen("<head>", &format!("<head>{POLICY}"), 1);
        fs::write(&page, html).map_err(|error| disk(&page, error))?;
        let to = self.folder.path().join(edition.file_name(""));
        run::print(
            &self.engine,
            self.sandbox,
            &self.page(edition),
            &to,
            self.folder.path(),
        )?;
        let pdf = Document::load(&to).map_err(|error| PdfError::Unreadable(error.to_string()))?;
        fs::remove_file(&to).map_err(|error| disk(&to, error))?;
        Ok(pdf)
    }
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
