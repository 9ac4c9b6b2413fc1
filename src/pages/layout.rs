//! The layout that every page has around its content.

use crate::disclosure::PublishableSite;
use crate::pages::blocks::actions::progress;
use crate::pages::borough_plans;
use crate::pages::context::PageContext;
use crate::pages::links::address::{ACCESSIBILITY, CHECKS, GLOSSARY, plan_front, relative, root};
use crate::pages::view::{Html, Link, link};
use crate::plan::{Contact, PlanStatus, Settings};
use crate::words::Label;
use serde::Serialize;

/// The layout that every page has around its content.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct LayoutView {
    /// The code of the language: `en`.
    pub language: &'static str,
    /// The page's title for browsers and search engines: the page, the plan, the site.
    pub title: String,
    /// One sentence about the page.
    pub description: Option<String>,
    /// The page's full web address, where the site's is known.
    pub canonical: Option<String>,
    /// The path from the page to the top of the site: `../../`, or nothing.
    pub root: String,
    /// The site that the page belongs to.
    pub site: SiteLine,
    /// The contact for readers' questions.
    pub contact: ContactView,
    /// The pages above this one.
    pub trail: Vec<Link>,
    /// The plan that the page belongs to.
    pub plan: Option<PlanLine>,
}

/// The site that the page belongs to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SiteLine {
    /// The name of the site.
    pub title: String,
    /// The logo, a picture that says no more than the name.
    pub logo: Option<String>,
    /// The home page of the site.
    pub home: String,
    /// Who publishes the site.
    pub publisher: String,
    /// The glossary page, if any plan has a glossary.
    pub glossary: Option<String>,
    /// The page of the accessibility statement.
    pub accessibility: String,
    /// The page on how plans are checked.
    pub checks: String,
    /// The name of the licence.
    pub licence: String,
    /// The address of the licence's text.
    pub licence_url: Option<String>,
    /// The attribution that the licence asks for.
    pub attribution: Option<String>,
}

/// The plan that the page belongs to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PlanLine {
    /// The title of the plan.
    pub title: String,
    /// The name of the borough.
    pub borough: String,
    /// The years: `2023 to 2025`.
    pub years: String,
    /// The front page of the plan.
    pub front: String,
    /// The print edition of the plan.
    pub print: String,
    /// Its status in a word: `Published`.
    pub status: Option<&'static str>,
    /// Whether readers must be warned that the plan is not final.
    pub unfinished: bool,
    /// The version of the plan: `1.0`.
    pub version: Option<String>,
    /// The date at which it was correct: `27 September 2023`.
    pub as_at: Option<String>,
    /// All of these in sentences: `Published. Version 1.0, as at 28 June 2024.` Empty where nobody
    /// has said any of them.
    pub standing: String,
    /// A short hash of exactly what is published of it.
    pub fingerprint: String,
    /// The same plan in another language.
    pub counterpart: Option<CounterpartView>,
    /// A newer plan of the same borough.
    pub newer: Option<Link>,
    /// A notice at the top of every page.
    pub banner: Option<Html>,
}

/// The plan in another language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct CounterpartView {
    /// The title, in its own language.
    pub title: String,
    /// The address at which it can be read.
    pub href: String,
    /// The language's code: `cy`.
    pub code: &'static str,
    /// The language in words: `Welsh`.
    pub language: &'static str,
    /// The version of the other edition: `1.0`.
    pub version: String,
}

/// The contact for readers' questions.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ContactView {
    /// The post or team.
    pub name: String,
    /// The e-mail address of the contact.
    pub email: Option<String>,
    /// The telephone number of the contact.
    pub phone: Option<String>,
    /// The postal address of the contact.
    pub address: Option<String>,
}

/// The layout of a page that belongs to no plan. `names` go from the page upwards.
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
        site: site_line(site, page),
        contact: contact(&settings.contact),
        trail,
        plan: None,
    }
}

/// The layout of a page of a plan.
pub(super) fn of_plan(context: &PageContext<'_>, names: &[&str], trail: Vec<Link>) -> LayoutView {
    let (document, plan) = (context.document(), context.plan());
    let names: Vec<&str> = names
        .iter()
        .copied()
        .chain([document.title.as_str()])
        .collect();
    let borough = context
        .site
        .boroughs
        .iter()
        .find(|borough| borough.id == *plan.borough());
    let own = borough.and_then(|borough| borough.contact.as_ref());
    let to_borough = relative(&context.page, &format!("{}/index.html", plan.borough()));
    let above = [
        link(
            context.words().label(Label::Home),
            relative(&context.page, "index.html"),
        ),
        link(context.borough(), to_borough),
    ];
    let base = of_site(
        context.site,
        &context.page,
        &names,
        above.into_iter().chain(trail).collect(),
    );
    LayoutView {
        contact: own.map_or(base.contact, contact),
        plan: Some(plan_line(context)),
        ..base
    }
}

/// The layout's line about the plan.
fn plan_line(context: &PageContext<'_>) -> PlanLine {
    let document = context.document();
    PlanLine {
        title: document.title.clone(),
        borough: context.borough().to_owned(),
        years: document.period.long(),
        front: context.to("index.html"),
        print: context.to("print/index.html"),
        status: document.status.map(|it| context.words().label(it.label())),
        unfinished: document.status.is_some_and(|it| it < PlanStatus::SignedOff),
        version: document.version.clone(),
        counterpart: document.counterpart.as_ref().map(|other| CounterpartView {
            title: other.title.clone(),
            href: other.url.clone(),
            code: other.language.code,
            language: other.language.name,
            version: other.version.clone(),
        }),
        as_at: document.as_at.map(progress::long_date),
        standing: borough_plans::standing(document, context.words()),
        fingerprint: context.plan().fingerprint().to_owned(),
        newer: borough_plans::newer(context.site, context.plan())
            .map(|newer| link(&newer.document().title, plan_front(&context.page, newer))),
        banner: document.banner.as_ref().map(|banner| context.line(banner)),
    }
}

/// The full web address of a page; `None` where the site's is not known. A folder stands for its
/// index.html.
pub(super) fn canonical(settings: &Settings, page: &str) -> Option<String> {
    let base = settings.base_url.as_ref()?;
    let page = page.strip_suffix("index.html").unwrap_or(page);
    Some(format!("{}/{page}", base.trim_end_matches('/')))
}

fn site_line(site: &PublishableSite, page: &str) -> SiteLine {
    let settings = &site.settings;
    SiteLine {
        title: settings.title.clone(),
        logo: settings
            .logo
            .as_ref()
            .map(|logo| relative(page, &logo.value)),
        home: relative(page, "index.html"),
        publisher: settings.publisher.clone(),
        glossary: site.explains.then(|| relative(page, GLOSSARY)),
        accessibility: relative(page, ACCESSIBILITY),
        checks: relative(page, CHECKS),
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
