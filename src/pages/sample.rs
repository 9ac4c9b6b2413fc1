//! The invented site of tests/sites/testham, for tests of pages and of themes.

use super::{Composed, Ready, Shelved, borough, mention, plan, whole};
use crate::charts;
use crate::disclosure::{PublishableSite, publish};
use crate::framework::Framework;
use crate::parse;
use crate::plan::Settings;
use crate::prose::Writer;
use crate::sources::{Sources, read};
use std::path::Path;

/// The invented site's settings.
pub(crate) fn settings() -> Settings {
    parse::site(&testham()).site.unwrap().settings
}

/// The invented site, composed.
pub(crate) fn composed() -> Composed {
    composed_at(None)
}

/// The invented site, composed for a web address.
pub(crate) fn composed_at(base_url: Option<&str>) -> Composed {
    compose_sources(&testham(), base_url)
}

/// Any site whose files have no faults, composed.
pub(crate) fn compose_sources(sources: &Sources, base_url: Option<&str>) -> Composed {
    let parsed = parse::site(sources);
    assert_eq!(parsed.report.findings(), []);
    let mut site = publish(parsed.site.unwrap());
    if base_url.is_some() {
        site.settings.base_url = base_url.map(str::to_owned);
    }
    let framework = |id| parsed.frameworks.iter().find(|it: &&Framework| it.id == id);
    let parts: Vec<_> = site
        .plans
        .iter()
        .map(|plan| {
            let framework = framework(plan.document().framework.value.clone()).unwrap();
            let figures = charts::draw(plan, &site.areas, framework);
            let writer = Writer::new(plan, &figures);
            (plan, framework, figures, writer.sections(), writer)
        })
        .collect();
    let shelf: Vec<_> = parts
        .iter()
        .map(|(plan, .., writer)| Shelved { plan, writer })
        .collect();
    let ready: Vec<_> = parts
        .iter()
        .map(|(plan, framework, figures, sections, writer)| Ready {
            plan,
            framework,
            figures,
            sections,
            writer,
            shelf: &shelf,
        })
        .collect();
    compose(&site, ready)
}

/// Borough by borough, then what the whole site says of them.
fn compose(site: &PublishableSite, mut ready: Vec<Ready<'_>>) -> Composed {
    let mut all = Composed::default();
    let mut mentions = Vec::new();
    for own in &site.boroughs {
        let (plans, rest) = ready
            .into_iter()
            .partition(|ready| *ready.plan.borough() == own.id);
        ready = rest;
        let plans: Vec<_> = plans;
        all.pages.push(borough(site, own, &plans));
        for ready in &plans {
            let composed = plan(site, ready, &plans);
            all.pages.extend(composed.pages);
            all.files.extend(composed.files);
        }
        mentions.push(mention(site, own, &plans));
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
