//! A plan and a site after disclosure control: the only form that later stages accept.

use super::{CountTable, Indicator, Public};
use crate::plan::figures::Figures;
use crate::plan::{Area, Borough, Document, Id, Links, Plan, Settings};
use crate::sources::fingerprint;
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
            fingerprint: String::new(),
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

    /// Names what is published of the plan, once nothing of it changes any more.
    pub(super) fn sign(&mut self) {
        self.fingerprint = fingerprint(&(&self.area, &self.document, &self.figures));
    }

    /// Short name for exactly what is published of the plan. Nothing that is withheld goes into it,
    /// so that nobody can use it to try numbers.
    pub fn fingerprint(&self) -> &str {
        &self.fingerprint
    }

    /// Everything except figures about children.
    pub fn document(&self) -> &Document {
        &self.document
    }

    /// Every value about children.
    pub fn figures(&self) -> &Figures<Public> {
        &self.figures
    }

    /// The indicator with this id; `None` if there is none.
    pub fn indicator(&self, id: &Id) -> Option<&Indicator> {
        self.figures
            .indicators
            .iter()
            .find(|indicator| indicator.id == *id)
    }

    /// The table with this id; `None` if there is none.
    pub fn table(&self, id: &Id) -> Option<&CountTable> {
        self.figures.tables.iter().find(|table| table.id == *id)
    }

    /// The target of each `[[…]]` in the plan's prose.
    pub fn links(&self) -> &Links {
        &self.links
    }
}
