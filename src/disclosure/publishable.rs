//! A plan and a site as readers may see them: the only form that later stages accept.

use super::{Benchmark, CountTable, Fact, Indicator, Kpis, Public, Reach, Representation, Survey};
use crate::plan::figures::Figures;
use crate::plan::{Area, Borough, Document, Id, Links, Plan, Settings};
use crate::words::Words;

/// A plan as readers may see it. Only [`publish`](super::publish) makes one.
#[derive(Debug, Clone, PartialEq)]
pub struct Publishable {
    words: Words,
    borough: Id,
    area: String,
    id: Id,
    fingerprint: String,
    pub(super) document: Document,
    pub(super) figures: Figures<Public>,
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

impl Publishable {
    /// A plan with every value as it stands; `area` is the borough's name.
    pub(super) fn new(plan: Plan, area: String, words: Words) -> Self {
        Self {
            words,
            area,
            borough: plan.borough,
            id: plan.id,
            fingerprint: plan.fingerprint,
            document: plan.document,
            figures: plan.figures.into(),
            links: plan.links,
        }
    }

    /// The words of the language in which the plan is published.
    pub fn words(&self) -> Words {
        self.words
    }

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
        &self.figures.indicators
    }

    /// The indicator called `id`.
    pub fn indicator(&self, id: &Id) -> Option<&Indicator> {
        self.figures
            .indicators
            .iter()
            .find(|indicator| indicator.id == *id)
    }

    /// Tables of counts.
    pub fn tables(&self) -> &[CountTable] {
        &self.figures.tables
    }

    /// The table called `id`.
    pub fn table(&self, id: &Id) -> Option<&CountTable> {
        self.figures.tables.iter().find(|table| table.id == *id)
    }

    /// The ten key performance indicators.
    pub fn kpis(&self) -> Option<&Kpis> {
        self.figures.kpis.as_ref()
    }

    /// Figures that stand by themselves.
    pub fn facts(&self) -> &[Fact] {
        &self.figures.facts
    }

    /// Surveys.
    pub fn surveys(&self) -> &[Survey] {
        &self.figures.surveys
    }

    /// How many programmes have reached.
    pub fn reach(&self) -> &[Reach] {
        &self.figures.reach
    }

    /// Groups of children against the population.
    pub fn representation(&self) -> &[Representation] {
        &self.figures.representation
    }

    /// Areas side by side.
    pub fn benchmarks(&self) -> &[Benchmark] {
        &self.figures.benchmarks
    }

    /// What each `[[…]]` in the plan's prose means.
    pub fn links(&self) -> &Links {
        &self.links
    }
}
