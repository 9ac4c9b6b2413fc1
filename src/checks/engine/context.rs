//! What a rule is given: one plan and what it is judged by. No other plan is part of it.

use super::rule::Rule;
use crate::checks::Passages;
use crate::diagnostics::Finding;
use crate::framework::Framework;
use crate::plan::{Borough, Plan, Settings};

/// What a rule looks at. No other plan is part of it.
#[derive(Debug, Clone, Copy)]
pub struct Context<'a> {
    /// What holds for the whole site.
    pub settings: &'a Settings,
    /// The names of the site's boroughs and of the areas that plans compare themselves with.
    pub places: &'a [&'a str],
    /// The plan's borough; `None` where its file could not be understood.
    pub borough: Option<&'a Borough>,
    /// The plan in question.
    pub plan: &'a Plan,
    /// What it says in prose.
    pub reading: &'a Passages<'a>,
    /// What is asked of it; `None` where it names a framework that does not exist.
    pub framework: Option<&'a Framework>,
    /// The rules that are asked, in order.
    pub rules: &'a [Rule],
    /// What the rules before this one found.
    pub found: &'a [Finding],
}

impl Context<'_> {
    /// Whether a rule with this id is asked.
    pub(in crate::checks) fn has_rule(&self, id: &str) -> bool {
        self.rules.iter().any(|rule| rule.id == id)
    }
}
