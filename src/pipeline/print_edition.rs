//! The print edition of a plan: its names, and its path in the site.

use crate::disclosure::{Publishable, PublishableSite};

/// The print edition of a plan, ready to become a PDF.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PrintEdition {
    /// The name of the borough's folder.
    pub borough: String,
    /// The name of the plan's folder.
    pub plan: String,
    /// The plan's title as published.
    pub title: String,
    /// The plan's version, such as `1.0`.
    pub version: Option<String>,
    /// A short hash of exactly the files that the plan was made from.
    pub fingerprint: String,
    /// The site's address; `None` where it is not known.
    pub base_url: Option<String>,
    /// The language of the plan, such as `en`.
    pub language: &'static str,
}

impl PrintEdition {
    /// The name of its PDF: `portsmouth-2023-25.pdf`. `ending` distinguishes several PDFs of one
    /// plan.
    pub fn file_name(&self, ending: &str) -> String {
        format!("{}-{}{ending}.pdf", self.borough, self.plan)
    }

    /// The path of its page in the site.
    pub fn page(&self) -> String {
        format!("{}/{}/print/index.html", self.borough, self.plan)
    }
}

/// The print editions of a site's plans.
pub(super) fn editions(site: &PublishableSite) -> Vec<PrintEdition> {
    let edition = |plan: &Publishable| PrintEdition {
        borough: plan.borough().to_string(),
        plan: plan.id().to_string(),
        title: plan.document().title.clone(),
        version: plan.document().version.clone(),
        fingerprint: plan.fingerprint().to_owned(),
        base_url: site.settings.base_url.clone(),
        language: site.settings.words.language(),
    };
    site.plans.iter().map(edition).collect()
}
