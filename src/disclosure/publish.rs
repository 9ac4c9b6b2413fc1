//! The step itself: a site with its plans, to what of them may be published.

use super::{Benchmark, CountTable, Fact, Indicator, Kpis, Reach, Representation, Survey};
use crate::plan::{Area, Borough, Document, Id, Links, Plan, Settings, Site};

/// A plan as readers may see it. Only [`publish`] makes one.
#[derive(Debug, Clone, PartialEq)]
pub struct Publishable {
    borough: Id,
    area: String,
    id: Id,
    fingerprint: String,
    document: Document,
    indicators: Vec<Indicator>,
    tables: Vec<CountTable>,
    kpis: Option<Kpis>,
    facts: Vec<Fact>,
    surveys: Vec<Survey>,
    reach: Vec<Reach>,
    representation: Vec<Representation>,
    benchmarks: Vec<Benchmark>,
    links: Links,
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
}

/// What of a site may be published.
pub fn publish(site: Site) -> PublishableSite {
    let boroughs = site.boroughs;
    let plans = site.plans.into_iter();
    PublishableSite {
        settings: site.settings,
        areas: site.areas,
        plans: plans.map(|plan| publish_plan(plan, &boroughs)).collect(),
        boroughs,
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

    /// What each `[[…]]` in the plan's prose means.
    pub fn links(&self) -> &Links {
        &self.links
    }
}
