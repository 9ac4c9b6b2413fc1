//! Assembles the whole site: the files of its boroughs, with the pages about all of them, audited.

use super::borough::{BoroughInputs, Made};
use super::render::{Finished, Renderer, file};
use super::site_faults;
use crate::diagnostics::Finding;
use crate::disclosure::{PublishableSite, publish};
use crate::pages::{self, Page, PlanMention};
use crate::plan;
use crate::site::{self, Bytes, FileSink, FinishedSite, LinkIndex, SitePath};
use crate::sources::Sources;
use std::sync::Arc;

/// A rendered page about all boroughs. It is reused while its content and its theme are the same.
#[derive(Debug)]
pub(super) struct CachedPage<Kept> {
    page: Page,
    theme: u64,
    path: SitePath,
    kept: Kept,
    survey: LinkIndex,
}

/// The files of a site that belong to no borough.
#[derive(Debug)]
pub(super) struct Rest<Kept> {
    pub(super) shown: Vec<Arc<CachedPage<Kept>>>,
    data: Vec<(SitePath, Bytes)>,
}

/// Renders the pages about all boroughs. Those whose content is the same as `before` are reused.
///
/// # Errors
///
/// The findings about the theme, where it cannot render a page.
pub(super) fn show<K: FileSink>(
    shared: &BoroughInputs<'_>,
    theme: u64,
    boroughs: &[&Made<K::Kept>],
    (before, sink): (&[Arc<CachedPage<K::Kept>>], &K),
) -> Result<Rest<K::Kept>, Vec<Finding>> {
    let site = PublishableSite {
        explains: shared.explains,
        ..publish(plan::Site {
            boroughs: Vec::new(),
            plans: Vec::new(),
            ..shared.site.clone()
        })
    };
    let mentions: Vec<&PlanMention> = boroughs.iter().map(|made| &made.mention).collect();
    let paths = boroughs.iter().flat_map(|made| &made.parts);
    let paths = paths.flat_map(|part| part.files.paths());
    let paths = paths.filter(|path| path.is_page());
    let mut paths: Vec<_> = paths.map(SitePath::as_str).collect();
    paths.sort_unstable();
    let composed = pages::whole(&site, &mentions, &paths);
    let mut shown = Vec::new();
    for page in composed.pages {
        let mut same = before.iter();
        if let Some(old) = same.find(|old| old.theme == theme && old.page == page) {
            shown.push(Arc::clone(old));
        } else {
            let anew = anew(shared, theme, page, sink);
            shown.extend(anew.map_err(|fault| vec![*fault])?.map(Arc::new));
        }
    }
    let data = composed.files.into_iter().filter_map(file);
    let data = data.map(|(path, bytes)| (path, bytes.into())).collect();
    Ok(Rest { shown, data })
}

fn anew<K: FileSink>(
    shared: &BoroughInputs<'_>,
    key: u64,
    page: Page,
    sink: &K,
) -> Result<Option<CachedPage<K::Kept>>, Box<Finding>> {
    let renderer = Renderer {
        theme: shared.theme,
        top: shared.site.settings.top(),
        sink,
    };
    let finished = renderer.page(&page)?;
    let shown = |Finished { path, kept, read }: Finished<_>| CachedPage {
        page,
        theme: key,
        survey: LinkIndex::of(read.into_iter().collect(), |it| *it == path),
        kept,
        path,
    };
    Ok(finished.map(shown))
}

/// Puts all files of the site together, with those of the theme and the assets.
///
/// # Errors
///
/// The findings about links and addresses.
pub(super) fn assemble<K: FileSink>(
    sources: &Sources,
    shared: &BoroughInputs<'_>,
    (boroughs, rest): (&[&Made<K::Kept>], &Rest<K::Kept>),
    sink: &K,
) -> Result<FinishedSite<K::Kept>, Vec<Finding>> {
    let themed = shared.theme.assets().iter();
    let themed = themed
        .filter_map(|asset| Some((SitePath::new(&asset.path)?, asset.bytes.as_slice().into())));
    let assets = sources
        .under("assets/")
        .filter_map(|(_, file)| Some((SitePath::new(file.name())?, file.shared())));
    let parts = || boroughs.iter().flat_map(|made| &made.parts);
    let own = parts().flat_map(|part| part.files.kept());
    let own = own.map(|(path, kept)| (path.clone(), kept.clone()));
    let pages = rest.shown.iter();
    let pages = pages.map(|shown| (shown.path.clone(), shown.kept.clone()));
    let others = rest.data.iter().cloned().chain(themed).chain(assets);
    let others = others.map(|(path, bytes)| {
        let kept = sink.keep(&path, bytes);
        (path, kept)
    });
    let files: Vec<_> = own.chain(pages).chain(others).collect();
    let mut taken: Vec<_> = parts().flat_map(|part| part.taken.clone()).collect();
    taken.extend(FinishedSite::<K::Kept>::collisions(
        files.iter().map(|(path, _)| path),
    ));
    if !taken.is_empty() {
        return Err(site_faults::taken(sources, &taken));
    }
    let made: FinishedSite<_> = files.into_iter().collect();
    let surveys: Vec<_> = parts()
        .map(|part| &part.survey)
        .chain(rest.shown.iter().map(|it| &it.survey))
        .collect();
    let flaws = site::audit(&made, &surveys);
    if flaws.is_empty() {
        return Ok(made);
    }
    let site = shared.site.settings.span.file;
    Err(site_faults::flawed(sources, site, flaws))
}
