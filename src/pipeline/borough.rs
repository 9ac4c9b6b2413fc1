//! One borough, from its plans to its finished files. It depends on nothing of other boroughs.

use super::edition::{self, Edition};
use super::finish::Finish;
use super::options::{Drafts, Options};
use crate::charts::{self, Figure};
use crate::diagnostics::Finding;
use crate::disclosure::{self, Publishable, PublishableSite};
use crate::framework::Framework;
use crate::pages::{self, Composed, Mention, Ready, Shelved};
use crate::plan::{self, Borough, Plan, PlanStatus};
use crate::prose::{Writer, Written};
use crate::site::{Keeper, Site, Survey};
use crate::themes::Theme;
use rayon::prelude::*;

/// What all boroughs of a site share.
pub(super) struct Shared<'a> {
    /// The site without its boroughs.
    pub(super) site: &'a plan::Site,
    /// Whether any plan of the site explains words.
    pub(super) explains: bool,
    pub(super) frameworks: &'a [Framework],
    pub(super) theme: &'a Theme<'a>,
    pub(super) options: &'a Options,
}

/// A borough's finished files, and what the whole site needs to know of it.
#[derive(Debug)]
pub(super) struct Made<Kept> {
    pub(super) files: Site<Kept>,
    pub(super) survey: Survey,
    pub(super) mention: Mention,
    pub(super) editions: Vec<Edition>,
    /// The titles of plans that were left out as drafts.
    pub(super) left_out: Vec<String>,
}

/// Makes a borough's files and gives them to the keeper, or says what is wrong with the theme that shows
/// them.
pub(super) fn make<K: Keeper>(
    shared: &Shared<'_>,
    borough: &Borough,
    plans: Vec<Plan>,
    keeper: &K,
) -> Result<Made<K::Kept>, Vec<Finding>> {
    let (plans, left_out) = without_drafts(plans, shared.options);
    let site = PublishableSite {
        explains: shared.explains,
        ..disclosure::publish(plan::Site {
            boroughs: vec![borough.clone()],
            plans,
            ..shared.site.clone()
        })
    };
    let drawn: Vec<_> = site
        .plans
        .par_iter()
        .filter_map(|plan| drawn(&site, plan, shared.frameworks))
        .collect();
    let shelf: Vec<_> = drawn.iter().map(Drawn::shelved).collect();
    let ready: Vec<_> = drawn.iter().map(|drawn| drawn.ready(&shelf)).collect();
    let finish = Finish {
        theme: shared.theme,
        top: shared.site.settings.top(),
        keeper,
    };
    let own = Composed {
        pages: vec![pages::borough(&site, borough, &ready)],
        files: Vec::new(),
    };
    let plans = ready.par_iter();
    let plans = plans.map(|plan| finish.all(pages::plan(&site, plan, &ready)));
    let mut finished = finish.all(own)?;
    for plan in plans.collect::<Vec<_>>() {
        finished.extend(plan?);
    }
    let (files, read): (Vec<_>, Vec<_>) = finished
        .into_iter()
        .map(|it| ((it.path, it.kept), it.read))
        .unzip();
    let files: Site<_> = files.into_iter().collect();
    Ok(Made {
        survey: Survey::of(read.into_iter().flatten().collect(), |path| files.has(path)),
        files,
        mention: pages::mention(&site, borough, &ready),
        editions: edition::editions(&site),
        left_out,
    })
}

/// Whether a plan is part of the site.
pub(super) fn is_published(plan: &Plan, options: &Options) -> bool {
    options.drafts == Drafts::Publish || plan.document.status != PlanStatus::Draft
}

fn without_drafts(plans: Vec<Plan>, options: &Options) -> (Vec<Plan>, Vec<String>) {
    let (plans, drafts): (Vec<_>, Vec<_>) = plans
        .into_iter()
        .partition(|plan| is_published(plan, options));
    let titles = drafts.into_iter().map(|plan| plan.document.title);
    (plans, titles.collect())
}

/// A plan with its framework, its figures, its sections and the hand that writes its prose.
struct Drawn<'a> {
    plan: &'a Publishable,
    framework: &'a Framework,
    figures: Vec<Figure>,
    sections: Vec<Written>,
    writer: Writer<'a>,
}

impl Drawn<'_> {
    fn shelved(&self) -> Shelved<'_> {
        Shelved {
            plan: self.plan,
            writer: &self.writer,
        }
    }

    fn ready<'s>(&'s self, shelf: &'s [Shelved<'s>]) -> Ready<'s> {
        Ready {
            plan: self.plan,
            framework: self.framework,
            figures: &self.figures,
            sections: &self.sections,
            writer: &self.writer,
            shelf,
        }
    }
}

fn drawn<'a>(
    site: &PublishableSite,
    plan: &'a Publishable,
    frameworks: &'a [Framework],
) -> Option<Drawn<'a>> {
    let named = &plan.document().framework.value;
    let framework = frameworks.iter().find(|framework| framework.id == *named)?;
    let figures = charts::draw(plan, &site.areas, framework);
    let writer = Writer::new(plan, &figures);
    Some(Drawn {
        plan,
        framework,
        figures,
        sections: writer.sections(),
        writer,
    })
}
