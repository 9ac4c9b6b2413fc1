//! The inputs of publishing besides plans: the site's settings, its theme, and what boroughs must
//! know of each other.

use super::borough::{BoroughInputs, is_published};
use super::cache::{key_of, key_of_text};
use super::options::Options;
use super::shared_inputs::SharedInputs;
use crate::diagnostics::Finding;
use crate::plan;
use crate::resolve;
use crate::sources::Sources;
use crate::themes::{self, Theme};

/// The inputs of publishing, before it is known whether they are complete.
pub(super) struct PublishInputs<'a> {
    /// The site without its boroughs; `None` where site.yaml could not be parsed.
    site: Option<plan::Site>,
    /// The theme, or the finding about it; `None` where site.yaml could not be parsed.
    theme: Option<Result<Theme<'a>, Box<Finding>>>,
    /// Whether any plan of the site has a glossary.
    explains: bool,
}

/// The complete inputs of publishing, for every borough.
pub(super) struct PublishContext<'a, K> {
    pub(super) shared: BoroughInputs<'a>,
    pub(super) sink: &'a K,
    /// The key of the theme and of the options.
    pub(super) key: u64,
}

impl<'a> PublishInputs<'a> {
    /// Loads the theme and the settings in parallel. Errors are kept, and returned by `faults`.
    pub(super) fn of(sources: &'a Sources, inputs: &SharedInputs, options: &Options) -> Self {
        let site = site_without_boroughs(inputs, options);
        let (theme, explains) = rayon::join(
            || Some(themes::load(sources, &site.as_ref()?.settings)),
            || explains(sources, inputs, options),
        );
        Self {
            site,
            theme,
            explains,
        }
    }

    /// The complete inputs; `None` where one of them is missing or faulty.
    pub(super) fn complete<K>(
        &'a self,
        sources: &Sources,
        inputs: &'a SharedInputs,
        (options, sink): (&'a Options, &'a K),
    ) -> Option<PublishContext<'a, K>> {
        let options_key = key_of_text(&format!("{options:?} {}", self.explains));
        Some(PublishContext {
            key: key_of([sources.key("themes/"), options_key]),
            shared: BoroughInputs {
                site: self.site.as_ref()?,
                explains: self.explains,
                frameworks: &inputs.common()?.frameworks,
                theme: self.theme.as_ref()?.as_ref().ok()?,
                options,
            },
            sink,
        })
    }

    /// The findings about the theme.
    pub(super) fn faults(&self) -> Vec<Finding> {
        let theme = self.theme.as_ref();
        let fault = theme.and_then(|theme| theme.as_ref().err());
        fault.map(|fault| (**fault).clone()).into_iter().collect()
    }
}

fn site_without_boroughs(inputs: &SharedInputs, options: &Options) -> Option<plan::Site> {
    let common = inputs.common()?;
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

/// Whether any published plan has a glossary. Every page links to the glossary if one does, so this
/// must be known before the first page is rendered. As a rule only one plan must be read for it.
fn explains(sources: &Sources, inputs: &SharedInputs, options: &Options) -> bool {
    let Some(common) = inputs.common() else {
        return false;
    };
    let folders = inputs.folders();
    let mut plans = folders.iter().flat_map(|folder| &folder.plans);
    plans.any(|files| {
        let has_glossary = files.has_glossary(sources);
        let plan = has_glossary.then(|| resolve::plan(sources, files, common).value);
        plan.flatten()
            .is_some_and(|plan| is_published(&plan, options) && !plan.document.terms.is_empty())
    })
}
