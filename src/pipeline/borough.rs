//! Publishes one borough: from its plans to its finished files. It needs nothing of other boroughs.

use super::options::{Drafts, Options};
use super::print_edition::{self, PrintEdition};
use super::render::{RenderedPart, Renderer};
use crate::charts::{self, Figure};
use crate::diagnostics::Finding;
use crate::disclosure::{self, Publishable, PublishableSite};
use crate::framework::Framework;
use crate::pages::{self, Composed, PlanMention, PlanPages};
use crate::plan::{self, Borough, Plan, PlanStatus};
use crate::prose::Writer;
use crate::site::FileSink;
use crate::themes::Theme;
use rayon::prelude::*;

/// The inputs that all boroughs of a site share.
pub(super) struct BoroughInputs<'a> {
    /// The site without its boroughs.
    pub(super) site: &'a plan::Site,
    /// Whether any plan of the site has a glossary.
    pub(super) explains: bool,
    pub(super) frameworks: &'a [Framework],
    pub(super) theme: &'a Theme<'a>,
    pub(super) options: &'a Options,
}

/// The finished files of a borough, and what pages about the whole site need to know of it.
#[derive(Debug)]
pub(super) struct Made<Kept> {
    /// The borough's own page, then its plans.
    pub(super) parts: Vec<RenderedPart<Kept>>,
    pub(super) mention: PlanMention,
    pub(super) editions: Vec<PrintEdition>,
    /// The titles of plans that were left out as drafts.
    pub(super) left_out: Vec<String>,
}

/// Renders the files of a borough and hands each to the sink.
///
/// # Errors
///
/// The findings about the theme, where it cannot render a page.
pub(super) fn make<K: FileSink>(
    shared: &BoroughInputs<'_>,
    borough: &Borough,
    plans: Vec<Plan>,
    sink: &K,
) -> Result<Made<K::Kept>, Vec<Finding>> {
    let (plans, left_out) = without_drafts(plans, shared.options);
    let site = PublishableSite {
        explains: shared.explains,
        ..disclosure::publish(plan::Site {
            // disclosure control works on whole boroughs, so a site of one borough is enough
            boroughs: vec![borough.clone()],
            plans,
            ..shared.site.clone()
        })
    };
    let plans = site.plans.par_iter();
    let (drawn, borough_plans): (Vec<_>, Vec<_>) = plans
        .filter_map(|plan| drawn(&site, plan, shared.frameworks))
        .unzip();
    let renderer = Renderer {
        theme: shared.theme,
        top: shared.site.settings.top(),
        sink,
    };
    let own = Composed {
        pages: vec![pages::borough(&site, borough, &borough_plans)],
        files: Vec::new(),
    };
    // the figures and sections of a plan are freed as soon as it is rendered
    let plans = drawn
        .into_par_iter()
        .zip(&borough_plans)
        .map(|(drawn, writer)| {
            let plan = PlanPages {
                writer,
                framework: drawn.framework,
                figures: &drawn.figures,
                sections: &writer.sections(),
                borough_plans: &borough_plans,
            };
            let outputs = pages::outputs(&plan).into_par_iter();
            renderer.all(outputs.map(|output| pages::plan(&site, &plan, output)))
        });
    let mut parts = vec![renderer.all(rayon::iter::once(own))?];
    for plan in plans.collect::<Vec<_>>() {
        parts.push(plan?);
    }
    Ok(Made {
        parts,
        mention: pages::mention(&site, borough, &borough_plans),
        editions: print_edition::editions(&site),
        left_out,
    })
}

/// Whether a plan is part of the published site.
pub(super) fn is_published(plan: &Plan, options: &Options) -> bool {
    options.drafts == Drafts::Publish || plan.document.status != Some(PlanStatus::Draft)
}

fn without_drafts(plans: Vec<Plan>, options: &Options) -> (Vec<Plan>, Vec<String>) {
    let (plans, drafts): (Vec<_>, Vec<_>) = plans
        .into_iter()
        .partition(|plan| is_published(plan, options));
    let titles = drafts.into_iter().map(|plan| plan.document.title);
    (plans, titles.collect())
}

/// The figures of a plan, drawn, and its framework.
struct Drawn<'a> {
    framework: &'a Framework,
    figures: Vec<Figure>,
}

fn drawn<'a>(
    site: &'a PublishableSite,
    plan: &'a Publishable,
    frameworks: &'a [Framework],
) -> Option<(Drawn<'a>, Writer<'a>)> {
    let named = &plan.document().framework.value;
    let framework = frameworks.iter().find(|framework| framework.id == *named)?;
    let figures = charts::draw(plan, &site.areas, framework);
    let writer = Writer::new(plan, &figures);
    Some((Drawn { framework, figures }, writer))
}
