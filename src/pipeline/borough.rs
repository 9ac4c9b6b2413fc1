//! One borough, from its plans to its finished files. It depends on nothing of other boroughs.

use super::edition::{self, Edition};
use super::options::{Drafts, Options};
use crate::charts::{self, Figure};
use crate::diagnostics::Finding;
use crate::disclosure::{self, Publishable, PublishableSite};
use crate::framework::Framework;
use crate::pages::{self, Composed, Mention, Page, Ready, Shelved};
use crate::plan::{self, Borough, Plan, PlanStatus};
use crate::prose::{Writer, Written};
use crate::site::{Bytes, Keeper, Site, SitePath, Survey};
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
    let part = pages::borough(&site, borough, &ready);
    let files = Site::new(show(shared.theme, part.composed)?);
    Ok(Made {
        survey: Survey::of(&files, shared.site.settings.top().as_deref()),
        files: kept(files, keeper),
        mention: part.mention,
        editions: edition::editions(&site),
        left_out,
    })
}

/// What is left of files once the keeper has them.
fn kept<K: Keeper>(files: Site, keeper: &K) -> Site<K::Kept> {
    let files: Vec<_> = files.into_files().collect();
    let kept = files.into_par_iter().map(|(path, bytes)| {
        let kept = keeper.keep(&path, bytes);
        (path, kept)
    });
    kept.collect::<Vec<_>>().into_iter().collect()
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

/// A file with its path.
pub(super) type File = (SitePath, Bytes);

/// Pages in their theme, with the files beside them.
fn show(theme: &Theme<'_>, composed: Composed) -> Result<Vec<File>, Vec<Finding>> {
    let (shown, faults): (Vec<_>, Vec<_>) = composed
        .pages
        .par_iter()
        .map(|page| show_page(theme, page))
        .partition_map(|result| match result {
            Ok(page) => rayon::iter::Either::Left(page),
            Err(finding) => rayon::iter::Either::Right(*finding),
        });
    if !faults.is_empty() {
        return Err(faults);
    }
    let data = composed.files.into_iter().filter_map(file);
    Ok(shown.into_iter().flatten().chain(data).collect())
}

/// A page in its theme.
pub(super) fn show_page(theme: &Theme<'_>, page: &Page) -> Result<Option<File>, Box<Finding>> {
    let html = theme.render(page)?;
    Ok(SitePath::new(&page.path).map(|path| (path, html.into())))
}

/// A file that is no page, with its path.
pub(super) fn file(file: pages::File) -> Option<File> {
    Some((SitePath::new(&file.path)?, file.bytes.into()))
}
