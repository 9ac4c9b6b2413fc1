//! A plan and a site after disclosure control: the only form that later stages accept.

use super::{Benchmark, CountTable, Fact, Indicator, Kpis, Public, Reach, Representation, Survey};
use crate::plan::figures::Figures;
use crate::plan::{Area, Borough, Document, Id, Links, Plan, Settings};
use crate::words::Words;

/// A plan after disclosure control. Only [`publish`](super::publish) creates one.
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

/// A site whose plans are all publishable.
#[derive(Debug, Clone, PartialEq)]
pub struct PublishableSite {
    /// The settings of the whole site.
    pub settings: Settings,
    /// Areas that plans compare themselves with.
    pub areas: Vec<Area>,
    /// The boroughs, in the order of their folders' names.
    pub boroughs: Vec<Borough>,
    /// The plans, in the order of borough and then of their folders' names.
    pub plans: Vec<Publishable>,
    /// Whether any plan has a glossary.
    pub explains: bool,
}

impl Publishable {
    /// A plan with every value as it is; `area` is the borough's name.
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

    /// The name of the borough's folder.
    pub fn borough(&self) -> &Id {
        &self.borough
    }

    /// The borough's name, which charts and tables use for the plan's own area.
    pub fn area(&self) -> &str {
        &self.area
    }

    /// The name of the plan's folder.
    pub fn id(&self) -> &Id {
        &self.id
    }

    /// A short hash of exactly the files that this plan was made from.
    pub fn fingerprint(&self) -> &str {
        &self.fingerprint
    }

    /// Everything except figures about children.
    pub fn document(&self) -> &Document {
        &self.document
    }

    /// Indicators: values measured over time.
    pub fn indicators(&self) -> &[Indicator] {
        &self.figures.indicators
    }

    /// The indicator with this id; `None` if there is none.
    pub fn indicator(&self, id: &Id) -> Option<&Indicator> {
        self.figures
            .indicators
            .iter()
            .find(|indicator| indicator.id == *id)
    }

    /// Tables of counts, in the order of the file.
    pub fn tables(&self) -> &[CountTable] {
        &self.figures.tables
    }

    /// The table with this id; `None` if there is none.
    pub fn table(&self, id: &Id) -> Option<&CountTable> {
        self.figures.tables.iter().find(|table| table.id == *id)
    }

    /// The ten key performance indicators.
    pub fn kpis(&self) -> Option<&Kpis> {
        self.figures.kpis.as_ref()
    }

    /// Key facts: single values.
    pub fn facts(&self) -> &[Fact] {
        &self.figures.facts
    }

    /// Surveys, in the order of the file.
    pub fn surveys(&self) -> &[Survey] {
        &self.figures.surveys
    }

    /// The numbers of people whom programmes have reached.
    pub fn reach(&self) -> &[Reach] {
        &self.figures.reach
    }

    /// Groups of children against the population.
    pub fn representation(&self) -> &[Representation] {
        &self.figures.representation
    }

    /// Tables that set several areas beside each other.
    pub fn benchmarks(&self) -> &[Benchmark] {
        &self.figures.benchmarks
    }

    /// The target of each `[[…]]` in the plan's prose.
    pub fn links(&self) -> &Links {
        &self.links
    }
}
