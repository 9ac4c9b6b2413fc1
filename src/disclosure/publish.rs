//! The step itself: a site with its plans, to what of them may be published.

use super::combine::combine;
use super::notices::remark;
use super::round::round;
use super::suppress::settle;
use super::voices;
use super::{Benchmark, CountTable, Fact, Indicator, Kpi, Kpis, Reach, Representation, Survey};
use crate::plan::{Area, Borough, Disclosure, Document, Id, Links, Plan, Policy, Settings, Site};
use std::collections::{BTreeMap, BTreeSet};

/// A plan as readers may see it. Only [`publish`] makes one.
#[derive(Debug, Clone, PartialEq)]
pub struct Publishable {
    borough: Id,
    area: String,
    id: Id,
    fingerprint: String,
    pub(super) document: Document,
    pub(super) indicators: Vec<Indicator>,
    pub(super) tables: Vec<CountTable>,
    pub(super) kpis: Option<Kpis>,
    pub(super) facts: Vec<Fact>,
    pub(super) surveys: Vec<Survey>,
    pub(super) reach: Vec<Reach>,
    pub(super) representation: Vec<Representation>,
    pub(super) benchmarks: Vec<Benchmark>,
    pub(super) links: Links,
}

/// A site whose plans are as readers may see them.
#[derive(Debug, Clone, PartialEq)]
pub struct PublishableSite {
    /// What holds for the whole site.
    pub settings: Settings,
    /// Areas that plans compare themselves with.
    pub areas: Vec<Area>,
    /// The boroughs in order of their folders' names.
    pub boroughs: Vec<Borough>,
    /// The plans in order of borough, then of their folders' names.
    pub plans: Vec<Publishable>,
    /// Whether any plan explains words, so that there is a glossary.
    pub explains: bool,
}

/// What of a site may be published.
pub fn publish(site: Site) -> PublishableSite {
    let boroughs = site.boroughs;
    let plans = site.plans.into_iter();
    let mut plans: Vec<_> = plans.map(|plan| publish_plan(plan, &boroughs)).collect();
    control(&mut plans, &site.settings.disclosure);
    let explains = plans.iter().any(|plan| !plan.document.terms.is_empty());
    PublishableSite {
        explains,
        settings: site.settings,
        areas: site.areas,
        plans,
        boroughs,
    }
}

/// Does what was decided about small numbers: in each plan, then in all plans of a borough.
fn control(plans: &mut [Publishable], site: &Disclosure) {
    let mut boroughs: BTreeMap<Id, Vec<&mut Publishable>> = BTreeMap::new();
    for plan in plans {
        let own = plan.document.disclosure.clone();
        let policy = Policy::of(site, &own);
        combine(plan, policy);
        round(plan, policy);
        voices::keep(&mut plan.document);
        boroughs.entry(plan.borough.clone()).or_default().push(plan);
    }
    for mut together in boroughs.into_values() {
        let hidden = settle(&mut together, site);
        for (plan, hidden) in together.into_iter().zip(hidden) {
            let own = plan.document.disclosure.clone();
            remark(plan, &hidden, Policy::of(site, &own));
        }
    }
}

fn publish_plan(plan: Plan, boroughs: &[Borough]) -> Publishable {
    let figures = plan.figures;
    let borough = boroughs.iter().find(|borough| borough.id == plan.borough);
    Publishable {
        area: borough.map_or_else(|| plan.borough.to_string(), |it| it.name.clone()),
        borough: plan.borough,
        id: plan.id,
        fingerprint: plan.fingerprint,
        document: plan.document,
        indicators: each(figures.indicators),
        tables: each(figures.tables),
        kpis: figures.kpis.map(Kpis::from),
        facts: each(figures.facts),
        surveys: each(figures.surveys),
        reach: each(figures.reach),
        representation: each(figures.representation),
        benchmarks: each(figures.benchmarks),
        links: plan.links,
    }
}

fn each<Raw, Public: From<Raw>>(raw: Vec<Raw>) -> Vec<Public> {
    raw.into_iter().map(Public::from).collect()
}

impl Publishable {
    /// The borough's folder.
    pub fn borough(&self) -> &Id {
        &self.borough
    }

    /// The borough's name, by which charts and tables call the plan's own area.
    pub fn area(&self) -> &str {
        &self.area
    }

    /// The plan's folder.
    pub fn id(&self) -> &Id {
        &self.id
    }

    /// Short name for exactly the files that this plan was made from.
    pub fn fingerprint(&self) -> &str {
        &self.fingerprint
    }

    /// Everything but figures about children.
    pub fn document(&self) -> &Document {
        &self.document
    }

    /// What is measured over time.
    pub fn indicators(&self) -> &[Indicator] {
        &self.indicators
    }

    /// The indicator called `id`.
    pub fn indicator(&self, id: &Id) -> Option<&Indicator> {
        self.indicators.iter().find(|indicator| indicator.id == *id)
    }

    /// Tables of counts.
    pub fn tables(&self) -> &[CountTable] {
        &self.tables
    }

    /// The table called `id`.
    pub fn table(&self, id: &Id) -> Option<&CountTable> {
        self.tables.iter().find(|table| table.id == *id)
    }

    /// The ten key performance indicators.
    pub fn kpis(&self) -> Option<&Kpis> {
        self.kpis.as_ref()
    }

    /// The ten, or as many as the plan reports.
    pub(super) fn ten(&self) -> &[Kpi] {
        self.kpis.as_ref().map_or(&[], |all| &all.kpis)
    }

    /// Figures that stand by themselves.
    pub fn facts(&self) -> &[Fact] {
        &self.facts
    }

    /// Surveys.
    pub fn surveys(&self) -> &[Survey] {
        &self.surveys
    }

    /// How many programmes have reached.
    pub fn reach(&self) -> &[Reach] {
        &self.reach
    }

    /// Groups of children against the population.
    pub fn representation(&self) -> &[Representation] {
        &self.representation
    }

    /// Areas side by side.
    pub fn benchmarks(&self) -> &[Benchmark] {
        &self.benchmarks
    }

    /// The ids of everything that a decision can name.
    pub(super) fn ids(&self) -> Vec<Id> {
        let indicators = self.indicators.iter().map(|it| &it.id);
        let tables = self.tables.iter().map(|it| &it.id);
        let surveys = self.surveys.iter().map(|it| &it.id);
        let facts = self.facts.iter().map(|it| &it.id);
        let benchmarks = self.benchmarks.iter().map(|it| &it.id);
        let shares = self.representation.iter().map(|it| &it.id);
        let kpis = self.ten().iter().map(|it| &it.id);
        let reach = self.reach.iter().map(|it| &it.programme);
        let all = indicators.chain(tables).chain(surveys).chain(facts);
        let all = all.chain(benchmarks).chain(shares);
        let all = all.chain(kpis).chain(reach).cloned();
        // a programme with several figures is one name
        all.collect::<BTreeSet<_>>().into_iter().collect()
    }

    /// What each `[[…]]` in the plan's prose means.
    pub fn links(&self) -> &Links {
        &self.links
    }
}
