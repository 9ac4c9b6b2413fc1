//! Renders pages in their theme, reads them back for the audit, and hands them to the sink one by
//! one: a page is freed before the next is rendered.

use crate::diagnostics::Finding;
use crate::pages::{self, Composed, Page};
use crate::site::{FileSink, FinishedSite, LinkIndex, PageRead, SitePath};
use crate::themes::Theme;
use rayon::prelude::*;

/// Renders pages in their theme and hands finished files to the sink.
pub(super) struct Renderer<'a, K> {
    pub(super) theme: &'a Theme<'a>,
    /// The path of the site on its server; `None` where it is not known.
    pub(super) top: Option<String>,
    pub(super) sink: &'a K,
}

/// A finished file that was handed to the sink.
pub(super) struct Finished<Kept> {
    pub(super) path: SitePath,
    pub(super) kept: Kept,
    /// The links and ids of the file; `None` where it is no page.
    pub(super) read: Option<PageRead>,
}

/// A finished part of the site: its files, with the links and ids of its pages.
#[derive(Debug)]
pub(super) struct RenderedPart<Kept> {
    pub(super) files: FinishedSite<Kept>,
    pub(super) survey: LinkIndex,
    /// The addresses that several of its files share.
    pub(super) taken: Vec<SitePath>,
}

impl<K: FileSink> Renderer<'_, K> {
    /// Renders a part of the site, page by page.
    ///
    /// # Errors
    ///
    /// The findings about the theme, where it cannot render a page.
    pub(super) fn all(
        &self,
        composed: impl ParallelIterator<Item = Composed>,
    ) -> Result<RenderedPart<K::Kept>, Vec<Finding>> {
        let (finished, faults): (Vec<_>, Vec<_>) =
            composed.map(|part| self.part(part)).partition_map(either);
        if !faults.is_empty() {
            return Err(faults);
        }
        let finished = finished.into_iter().flatten();
        let (files, read): (Vec<_>, Vec<_>) =
            finished.map(|it| ((it.path, it.kept), it.read)).unzip();
        let taken = FinishedSite::<K::Kept>::collisions(files.iter().map(|(path, _)| path));
        let files: FinishedSite<_> = files.into_iter().collect();
        Ok(RenderedPart {
            taken,
            survey: LinkIndex::of(read.into_iter().flatten().collect(), |path| files.has(path)),
            files,
        })
    }

    /// Renders some pages, and passes the files beside them on.
    fn part(&self, part: Composed) -> Result<Vec<Finished<K::Kept>>, Box<Finding>> {
        let mut finished = Vec::with_capacity(part.pages.len() + part.files.len());
        for page in &part.pages {
            finished.extend(self.page(page)?);
        }
        let files = part.files.into_iter().filter_map(file);
        finished.extend(files.map(|(path, bytes)| Finished {
            kept: self.sink.keep(&path, bytes),
            path,
            read: None,
        }));
        Ok(finished)
    }

    /// Renders a page, reads it back and hands it to the sink. `None` where its path is not valid.
    pub(super) fn page(&self, page: &Page) -> Result<Option<Finished<K::Kept>>, Box<Finding>> {
        let html = self.theme.render(page)?;
        let finished = |path: SitePath| Finished {
            read: Some(PageRead::of(&path, &html, self.top.as_deref())),
            kept: self.sink.keep(&path, html),
            path,
        };
        Ok(SitePath::new(&page.path).map(finished))
    }
}

fn either<T>(result: Result<T, Box<Finding>>) -> rayon::iter::Either<T, Finding> {
    match result {
        Ok(finished) => rayon::iter::Either::Left(finished),
        Err(fault) => rayon::iter::Either::Right(*fault),
    }
}

/// A file that is no page, with its path; `None` where that is not valid.
pub(super) fn file(file: pages::File) -> Option<(SitePath, Vec<u8>)> {
    Some((SitePath::new(&file.path)?, file.bytes))
}
