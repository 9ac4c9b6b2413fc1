//! What every page shows around its content.

use super::context::PageContext;
use super::home;
use super::links::address::{folder, relative, root};
use super::view::{ContactView, CounterpartView, LayoutView, Link, PlanLine, SiteLine};
use crate::disclosure::{Publishable, PublishableSite};
use crate::plan::{Contact, PlanStatus, Settings};
use crate::words::{self, Label};

/// The frame of a page that belongs to no plan. `names` go from the page upwards.
pub(super) fn of_site(
    site: &PublishableSite,
    page: &str,
    names: &[&str],
    trail: Vec<Link>,
) -> LayoutView {
    let settings = &site.settings;
    let names = names.iter().copied().chain([settings.title.as_str()]);
    LayoutView {
        language: settings.words.language(),
        title: names.collect::<Vec<_>>().join(" \u{2013} "),
        description: None,
        canonical: canonical(settings, page),
        root: root(page),
        site: line(site, page),
        contact: contact(&settings.contact),
        trail,
        plan: None,
    }
}

/// The frame of a page of a plan.
pub(super) fn of_plan(desk: &PageContext<'_>, names: &[&str], trail: Vec<Link>) -> LayoutView {
    let (document, plan) = (desk.document(), desk.plan());
    let names: Vec<&str> = names
        .iter()
        .copied()
        .chain([document.title.as_str()])
        .collect();
    let borough = desk
        .site
        .boroughs
        .iter()
        .find(|borough| borough.id == *plan.borough());
    let own = borough.and_then(|borough| borough.contact.as_ref());
    let to_borough = relative(&desk.page, &format!("{}/index.html", plan.borough()));
    let above = [
        link(
            desk.words().label(Label::Home),
            relative(&desk.page, "index.html"),
        ),
        link(desk.borough(), to_borough),
    ];
    let base = of_site(
        desk.site,
        &desk.page,
        &names,
        above.into_iter().chain(trail).collect(),
    );
    LayoutView {
        contact: own.map_or(base.contact, contact),
        plan: Some(plan_line(desk)),
        ..base
    }
}

/// Words that lead somewhere.
pub(super) fn link(text: &str, href: String) -> Link {
    Link {
        text: text.to_owned(),
        href,
    }
}

/// The frame's line about the plan.
fn plan_line(desk: &PageContext<'_>) -> PlanLine {
    let document = desk.document();
    PlanLine {
        title: document.title.clone(),
        borough: desk.borough().to_owned(),
        years: document.period.long(),
        front: desk.to("index.html"),
        print: desk.to("print/index.html"),
        status: desk.words().label(document.status.label()),
        unfinished: document.status < PlanStatus::Approved,
        version: document.version.clone(),
        counterpart: document.counterpart.as_ref().map(|other| CounterpartView {
            title: other.title.clone(),
            href: other.url.clone(),
            code: other.language.code,
            language: other.language.name,
            version: other.version.clone(),
        }),
        as_at: words::day(document.as_at),
        fingerprint: desk.plan().fingerprint().to_owned(),
        newer: home::newer(desk.site, desk.plan())
            .map(|newer| link(&newer.document().title, plan_front(&desk.page, newer))),
        banner: document.banner.as_ref().map(|banner| desk.line(banner)),
    }
}

/// A page's full web address, where the site's is known. A folder stands for its index.html.
pub(super) fn canonical(settings: &Settings, page: &str) -> Option<String> {
    let base = settings.base_url.as_ref()?;
    let page = page.strip_suffix("index.html").unwrap_or(page);
    Some(format!("{}/{page}", base.trim_end_matches('/')))
}

fn line(site: &PublishableSite, page: &str) -> SiteLine {
    let settings = &site.settings;
    SiteLine {
        title: settings.title.clone(),
        logo: settings
            .logo
            .as_ref()
            .map(|logo| relative(page, &logo.value)),
        home: relative(page, "index.html"),
        publisher: settings.publisher.clone(),
        glossary: site.explains.then(|| relative(page, "glossary/index.html")),
        accessibility: relative(page, crate::pages::static_pages::ACCESSIBILITY),
        checks: relative(page, crate::pages::static_pages::CHECKS),
        licence: settings.licence.name.clone(),
        licence_url: settings.licence.url.clone(),
        attribution: settings.licence.attribution.clone(),
    }
}

fn contact(contact: &Contact) -> ContactView {
    ContactView {
        name: contact.name.clone(),
        email: contact.email.clone(),
        phone: contact.phone.clone(),
        address: contact.address.clone(),
    }
}

/// A plan's front page, for pages that are not in its folder.
pub(super) fn plan_front(from: &str, plan: &Publishable) -> String {
    relative(
        from,
        &format!("{}/index.html", folder(plan.borough(), plan.id())),
    )
}
