//! The whole site: its boroughs' files with the pages that are about all of them, proved.

use super::borough::{BoroughInputs, Made};
use super::render::{Finish, Finished, file};
use super::site_faults;
use crate::diagnostics::Finding;
use crate::disclosure::{PublishableSite, publish};
use crate::pages::{self, Page, PlanMention};
use crate::plan;
use crate::site::{self, Bytes, FileSink, FinishedSite, LinkIndex, SitePath};
use crate::sources::Sources;
use std::sync::Arc;

/// A page that is about all boroughs, as it was shown. It is the same again while it says the same
/// in the same theme.
#[derive(Debug)]
pub(super) struct CachedPage<Kept> {
    page: Page,
    theme: u64,
    path: SitePath,
    kept: Kept,
    survey: LinkIndex,
}

/// What a site has besides its boroughs.
#[derive(Debug)]
pub(super) struct Rest<Kept> {
    pub(super) shown: Vec<Arc<CachedPage<Kept>>>,
    data: Vec<(SitePath, Bytes)>,
}

/// Shows the pages about all boroughs; one that says what it said `before` is taken from there.
pub(super) fn show<K: FileSink>(
    shared: &BoroughInputs<'_>,
    theme: u64,
    boroughs: &[&Made<K::Kept>],
    (before, keeper): (&[Arc<CachedPage<K::Kept>>], &K),
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
            let anew = anew(shared, theme, page, keeper);
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
    keeper: &K,
) -> Result<Option<CachedPage<K::Kept>>, Box<Finding>> {
    let finish = Finish {
        theme: shared.theme,
        top: shared.site.settings.top(),
        keeper,
    };
    let finished = finish.page(&page)?;
    let shown = |Finished { path, kept, read }: Finished<_>| CachedPage {
        page,
        theme: key,
        survey: LinkIndex::of(read.into_iter().collect(), |it| *it == path),
        kept,
        path,
    };
    Ok(finished.map(shown))
}

/// Every file of the site, with the theme's own and assets; or what is wrong with its links.
pub(super) fn assemble<K: FileSink>(
    sources: &Sources,
    shared: &BoroughInputs<'_>,
    (boroughs, rest): (&[&Made<K::Kept>], &Rest<K::Kept>),
    keeper: &K,
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
        let kept = keeper.keep(&path, bytes);
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
