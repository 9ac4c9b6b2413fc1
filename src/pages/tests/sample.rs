//! The invented site of tests/sites/testham, for tests of pages and of themes.

use crate::charts;
use crate::checks;
use crate::disclosure::{PublishableSite, publish};
use crate::framework::Framework;
use crate::pages::{Composed, PlanPages, borough, mention, outputs, plan, whole};
use crate::pipeline;
use crate::plan::Settings;
use crate::prose::Writer;
use crate::sources::{Sources, read};
use std::path::Path;

/// The settings of the invented site.
pub(crate) fn settings() -> Settings {
    pipeline::read(&testham()).site.unwrap().settings
}

/// The invented site, composed.
pub(crate) fn composed() -> Composed {
    composed_at(None)
}

/// The invented site, composed for a web address.
pub(crate) fn composed_at(base_url: Option<&str>) -> Composed {
    compose_sources(&testham(), base_url)
}

/// A site without faults, composed.
pub(crate) fn compose_sources(sources: &Sources, base_url: Option<&str>) -> Composed {
    let parsed = pipeline::read(sources);
    let found = parsed.report.findings().iter();
    let of_reading: Vec<_> = found.filter(|it| checks::find(it.rule).is_none()).collect();
    assert!(of_reading.is_empty(), "{of_reading:?}");
    let mut site = publish(parsed.site.unwrap());
    if base_url.is_some() {
        site.settings.base_url = base_url.map(str::to_owned);
    }
    compose(&site, &parsed.frameworks)
}

/// Composes borough by borough, then the pages of the whole site.
fn compose(site: &PublishableSite, frameworks: &[Framework]) -> Composed {
    let mut all = Composed::default();
    let mut mentions = Vec::new();
    for own in &site.boroughs {
        let plans = site.plans.iter();
        let plans = plans.filter(|plan| *plan.borough() == own.id);
        let (parts, borough_plans): (Vec<_>, Vec<_>) = plans
            .map(|plan| {
                let named = &plan.document().framework.value;
                let framework = frameworks.iter().find(|it| it.id == *named).unwrap();
                let figures = charts::draw(plan, &site.areas, framework);
                let writer = Writer::new(plan, &figures);
                ((framework, figures), writer)
            })
            .unzip();
        all.pages.push(borough(site, own, &borough_plans));
        for ((framework, figures), writer) in parts.iter().zip(&borough_plans) {
            let pages = PlanPages {
                writer,
                framework,
                figures,
                sections: &writer.sections(),
                borough_plans: &borough_plans,
            };
            for output in outputs(&pages) {
                let composed = plan(site, &pages, output);
                all.pages.extend(composed.pages);
                all.files.extend(composed.files);
            }
        }
        mentions.push(mention(site, own, &borough_plans));
    }
    let paths: Vec<_> = all.pages.iter().map(|page| page.path.as_str()).collect();
    let rest = whole(site, &mentions.iter().collect::<Vec<_>>(), &paths);
    all.pages.extend(rest.pages);
    all.files.extend(rest.files);
    all
}

fn testham() -> Sources {
    read(&Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/sites/testham")).unwrap()
}
