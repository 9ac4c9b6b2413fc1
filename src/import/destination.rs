//! Where an imported plan will stand.

use crate::framework::Framework;
use crate::units::Period;

/// Where the plan will stand, and what it is held against.
#[derive(Debug, Clone, Copy)]
pub struct ImportPlace<'a> {
    /// The name of the borough's folder.
    pub borough: &'a str,
    /// The years of the plan.
    pub years: &'a Period,
    /// What law and guidance ask of it.
    pub framework: &'a Framework,
}

impl ImportPlace<'_> {
    /// The plan's folder: `content/testham/2026-27/`.
    pub fn folder(&self) -> String {
        format!("content/{}/{}/", self.borough, self.years.slug())
    }

    /// What the paths of its pictures begin with: `assets/testham-2026-27-`.
    pub(super) fn pictures(&self) -> String {
        format!("assets/{}-{}-", self.borough, self.years.slug())
    }

    /// The path of the report: outside `content/`, so that it is never published.
    pub fn report(&self) -> String {
        format!("import-{}-{}.md", self.borough, self.years.slug())
    }
}
