//! What publishing needs besides plans: the site's settings, its theme, and what boroughs are told
//! of each other.

use super::borough::{BoroughInputs, is_published};
use super::cache::{key_of, key_of_text};
use super::options::Options;
use super::shared_inputs::SharedInputs;
use crate::diagnostics::Finding;
use crate::plan;
use crate::resolve;
use crate::sources::Sources;
use crate::themes::{self, Theme};

/// What is laid out before the first plan is published.
pub(super) struct PublishInputs<'a> {
    /// The site without its boroughs; `None` where site.yaml could not be understood.
    site: Option<plan::Site>,
    /// The theme, if the site is understood; or what is wrong with it.
    theme: Option<Result<Theme<'a>, Box<Finding>>>,
    /// Whether any plan of the site explains words.
    explains: bool,
}

/// What every borough is published with.
pub(super) struct PublishContext<'a, K> {
    pub(super) shared: BoroughInputs<'a>,
    pub(super) keeper: &'a K,
    /// The key of the theme and of what the build was told.
    pub(super) key: u64,
}

impl<'a> PublishInputs<'a> {
    /// Loads the theme and the settings in parallel. Errors are kept, and returned by `faults`.
    pub(super) fn of(sources: &'a Sources, ground: &SharedInputs, options: &Options) -> Self {
        let site = bare(ground, options);
        let (theme, explains) = rayon::join(
            || Some(themes::load(sources, &site.as_ref()?.settings)),
            || explains(sources, ground, options),
        );
        Self {
            site,
            theme,
            explains,
        }
    }

    /// The press, unless something is wrong with what it needs.
    pub(super) fn press<K>(
        &'a self,
        sources: &Sources,
        ground: &'a SharedInputs,
        (options, keeper): (&'a Options, &'a K),
    ) -> Option<PublishContext<'a, K>> {
        let told = key_of_text(&format!("{options:?} {}", self.explains));
        Some(PublishContext {
            key: key_of([sources.key("themes/"), told]),
            shared: BoroughInputs {
                site: self.site.as_ref()?,
                explains: self.explains,
                frameworks: &ground.common()?.frameworks,
                theme: self.theme.as_ref()?.as_ref().ok()?,
                options,
            },
            keeper,
        })
    }

    /// What is wrong with the theme.
    pub(super) fn faults(&self) -> Vec<Finding> {
        let theme = self.theme.as_ref();
        let fault = theme.and_then(|theme| theme.as_ref().err());
        fault.map(|fault| (**fault).clone()).into_iter().collect()
    }
}

fn bare(ground: &SharedInputs, options: &Options) -> Option<plan::Site> {
    let common = ground.common()?;
    let mut settings = common.settings.clone()?;
    if let Some(url) = &options.base_url {
        settings.base_url = Some(url.trim_end_matches('/').to_owned());
    }
    Some(plan::Site {
        settings,
        areas: common.areas.clone(),
        boroughs: Vec::new(),
        plans: Vec::new(),
    })
}

/// Whether any plan that is published explains words: every page leads to the glossary if one does,
/// so it must be known before the first is made. Hardly ever is more than one plan looked into.
fn explains(sources: &Sources, ground: &SharedInputs, options: &Options) -> bool {
    let Some(common) = ground.common() else {
        return false;
    };
    let folders = ground.folders();
    let mut plans = folders.iter().flat_map(|folder| &folder.plans);
    plans.any(|files| {
        let has_glossary = files.has_glossary(sources);
        let plan = has_glossary.then(|| resolve::plan(sources, files, common).value);
        plan.flatten()
            .is_some_and(|plan| is_published(&plan, options) && !plan.document.terms.is_empty())
    })
}
