//! The flow: every stage's one verb, in order.
//!
//! Checking stops where publishing begins. Nothing here reads a disk or a clock; what goes in
//! decides what comes out.

mod edition;
mod options;

pub use edition::Edition;
pub use options::{Drafts, Options, Strictness};

use crate::charts::{self, Figure};
use crate::checks;
use crate::diagnostics::{Finding, Report};
use crate::disclosure::{self, Publishable, PublishableSite};
use crate::framework::Framework;
use crate::pages::{self, Composed, Ready, Shelved};
use crate::parse;
use crate::plan::{self, PlanStatus};
use crate::prose::{Writer, Written};
use crate::site::{self, Site, SitePath};
use crate::sources::{Sources, Span};
use crate::themes;
use rayon::prelude::*;

/// What came of checking.
#[derive(Debug)]
pub struct Checked {
    /// What was found.
    pub report: Report,
    /// How many plans there are.
    pub plans: usize,
}

/// What came of building.
#[derive(Debug)]
pub struct Built {
    /// What was found.
    pub report: Report,
    /// The site, unless errors stopped it.
    pub site: Option<Site>,
    /// How many plans are in it.
    pub plans: usize,
    /// Its plans for paper.
    pub editions: Vec<Edition>,
    /// The titles of plans that were left out as drafts.
    pub left_out: Vec<String>,
}

/// Everything that is wrong with a site's content.
pub fn check(sources: &Sources, strictness: Strictness) -> Checked {
    let (checked, _) = examine(sources, strictness);
    checked
}

/// Checks a site and, if nothing stops it, makes it.
pub fn build(sources: &Sources, options: &Options) -> Built {
    let (checked, content) = examine(sources, options.strictness);
    let nothing = |report| Built {
        report,
        site: None,
        plans: 0,
        editions: Vec::new(),
        left_out: Vec::new(),
    };
    let Some((content, frameworks)) = content else {
        return nothing(checked.report);
    };
    let (content, left_out) = without_drafts(content, options);
    let site = disclosure::publish(content);
    let plans = site.plans.len();
    let editions = edition::editions(&site);
    match publish(sources, &site, &frameworks) {
        Ok(made) => Built {
            report: checked.report,
            site: Some(made),
            plans,
            editions,
            left_out,
        },
        Err(faults) => nothing(checked.report.and(Report::new(faults))),
    }
}

/// Parses and checks. The content comes out only if nothing stops it.
fn examine(
    sources: &Sources,
    strictness: Strictness,
) -> (Checked, Option<(plan::Site, Vec<Framework>)>) {
    let parsed = parse::site(sources);
    let plans = parsed.site.as_ref().map_or(0, |site| site.plans.len());
    let found = parsed
        .site
        .as_ref()
        .map(|site| checks::run(site, &parsed.frameworks).report)
        .unwrap_or_default();
    let report = parsed.report.and(found);
    let report = match strictness {
        Strictness::AsFound => report,
        Strictness::Strict => report.strict(),
    };
    let frameworks = parsed.frameworks;
    let content = parsed
        .site
        .filter(|_| !report.has_errors())
        .map(|site| (site, frameworks));
    (Checked { report, plans }, content)
}

fn without_drafts(mut site: plan::Site, options: &Options) -> (plan::Site, Vec<String>) {
    if let Some(url) = &options.base_url {
        site.settings.base_url = Some(url.trim_end_matches('/').to_owned());
    }
    if options.drafts == Drafts::Publish {
        return (site, Vec::new());
    }
    let (drafts, plans) = site
        .plans
        .into_iter()
        .partition(|plan| plan.document.status == PlanStatus::Draft);
    site.plans = plans;
    let drafts: Vec<plan::Plan> = drafts;
    let titles = drafts.into_iter().map(|plan| plan.document.title).collect();
    (site, titles)
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
}

/// Draws, writes, composes, shows and proves.
fn publish(
    sources: &Sources,
    site: &PublishableSite,
    frameworks: &[Framework],
) -> Result<Site, Vec<Finding>> {
    let drawn: Vec<_> = site
        .plans
        .par_iter()
        .filter_map(|plan| drawn(site, plan, frameworks))
        .collect();
    let shelf: Vec<_> = drawn.iter().map(Drawn::shelved).collect();
    let ready: Vec<_> = drawn
        .iter()
        .map(|drawn| Ready {
            plan: drawn.plan,
            framework: drawn.framework,
            figures: &drawn.figures,
            sections: &drawn.sections,
            writer: &drawn.writer,
            shelf: &shelf,
        })
        .collect();
    let composed = pages::compose(site, &ready);
    let made = show(sources, site, composed)?;
    let flaws = site::audit(&made);
    if flaws.is_empty() {
        return Ok(made);
    }
    Err(flaws
        .into_iter()
        .map(|flaw| {
            let message = format!("{}: {}", flaw.page, flaw.message);
            Finding::error("audit", Span::whole(site.settings.span.file), message)
        })
        .collect())
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

/// Every file of the site: pages in their theme, data, the theme's own files, and assets.
fn show(
    sources: &Sources,
    site: &PublishableSite,
    composed: Composed,
) -> Result<Site, Vec<Finding>> {
    let theme = themes::load(sources, &site.settings).map_err(|finding| vec![*finding])?;
    let (shown, faults): (Vec<_>, Vec<_>) = composed
        .pages
        .par_iter()
        .map(|page| theme.render(page).map(|html| (page.path.clone(), html)))
        .partition_map(|result| match result {
            Ok(page) => rayon::iter::Either::Left(page),
            Err(finding) => rayon::iter::Either::Right(*finding),
        });
    if !faults.is_empty() {
        return Err(faults);
    }
    let data = composed
        .files
        .into_iter()
        .map(|file| (file.path, file.bytes));
    let themed = theme
        .assets()
        .iter()
        .map(|asset| (asset.path.clone(), asset.bytes.clone()));
    let assets = sources
        .under("assets/")
        .map(|(_, file)| (file.name().to_owned(), file.bytes().to_vec()));
    let files = shown
        .into_iter()
        .chain(data)
        .chain(themed)
        .chain(assets)
        .filter_map(|(path, bytes)| Some((SitePath::new(&path)?, bytes)));
    Ok(Site::new(files))
}
