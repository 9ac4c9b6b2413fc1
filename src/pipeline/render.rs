//! Pages in their theme, read back and given away one by one: a page is out of the way before the
//! next is shown.

use crate::diagnostics::Finding;
use crate::pages::{self, Composed, Page};
use crate::site::{FileSink, FinishedSite, LinkIndex, PageRead, SitePath};
use crate::themes::Theme;
use rayon::prelude::*;

/// Renders pages in their theme and hands finished files to the sink.
pub(super) struct Finish<'a, K> {
    pub(super) theme: &'a Theme<'a>,
    /// The folder of the web server in which the site will stand, if that is known.
    pub(super) top: Option<String>,
    pub(super) keeper: &'a K,
}

/// A finished file that was given away.
pub(super) struct Finished<Kept> {
    pub(super) path: SitePath,
    pub(super) kept: Kept,
    /// What was read of it, if it is a page.
    pub(super) read: Option<PageRead>,
}

/// A part of the site that is finished: its files, and what was read of its pages.
#[derive(Debug)]
pub(super) struct RenderedPart<Kept> {
    pub(super) files: FinishedSite<Kept>,
    pub(super) survey: LinkIndex,
    /// The addresses that two of its files would have.
    pub(super) taken: Vec<SitePath>,
}

impl<K: FileSink> Finish<'_, K> {
    /// Finishes a part of the site leaf by leaf, or says what is wrong with the theme that shows
    /// it.
    pub(super) fn all(
        &self,
        leaves: impl ParallelIterator<Item = Composed>,
    ) -> Result<RenderedPart<K::Kept>, Vec<Finding>> {
        let (finished, faults): (Vec<_>, Vec<_>) =
            leaves.map(|leaf| self.leaf(leaf)).partition_map(either);
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

    /// Finishes pages and the files beside them.
    fn leaf(&self, leaf: Composed) -> Result<Vec<Finished<K::Kept>>, Box<Finding>> {
        let mut finished = Vec::with_capacity(leaf.pages.len() + leaf.files.len());
        for page in &leaf.pages {
            finished.extend(self.page(page)?);
        }
        let files = leaf.files.into_iter().filter_map(file);
        finished.extend(files.map(|(path, bytes)| Finished {
            kept: self.keeper.keep(&path, bytes),
            path,
            read: None,
        }));
        Ok(finished)
    }

    /// Renders a page, reads it back and hands it to the sink.
    pub(super) fn page(&self, page: &Page) -> Result<Option<Finished<K::Kept>>, Box<Finding>> {
        let html = self.theme.render(page)?;
        let finished = |path: SitePath| Finished {
            read: Some(PageRead::of(&path, &html, self.top.as_deref())),
            kept: self.keeper.keep(&path, html),
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

/// A file that is no page, with its path.
pub(super) fn file(file: pages::File) -> Option<(SitePath, Vec<u8>)> {
    Some((SitePath::new(&file.path)?, file.bytes))
}
