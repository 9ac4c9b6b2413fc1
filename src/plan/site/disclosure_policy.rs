//! The decisions of a site and its plans about small numbers of children.
//!
//! Plain data: the decisions, never what follows from them. The checks report on them, and
//! disclosure control suppresses, rounds or combines.

use crate::plan::Id;
use crate::plan::choice::choices;
use crate::plan::prose::Prose;
use crate::sources::{Span, Spanned};
use jiff::civil::Date;
use std::collections::BTreeSet;

/// The threshold below which counts are small, in children: 1 to 4. No rule for local plans was
/// found; Cambridgeshire's briefing of the Office for National Statistics' guidance has 3 and 4
/// unsafe for small areas and sensitive data.
pub const THRESHOLD: u64 = 5;

/// The base below which a percentage rests on few children. Our own choice.
pub const SMALL_BASE: u64 = 20;

choices! {
    /// The remedy for the small numbers of an indicator or a table.
    pub enum Remedy {
        /// They are suppressed, with as many other values as are needed to protect them.
        Suppress = "suppress",
        /// Its counts are rounded to the nearest 5.
        Round = "round",
        /// Its rows with small numbers become one row.
        Combine = "combine",
        /// They are published, for a reason.
        Publish = "publish",
    }
}

/// An exemption: values that are no counts of children, or cannot identify one.
#[derive(Debug, Clone, PartialEq)]
pub struct Exemption {
    /// The id of the indicator or table.
    pub at: Spanned<Id>,
    /// Why it is exempt, for readers.
    pub reason: Prose,
    /// The post that decided.
    pub by: String,
    /// The day of the decision.
    pub on: Date,
    /// Where this was written.
    pub span: Span,
}

/// A decision about the small numbers of an indicator or a table.
#[derive(Debug, Clone, PartialEq)]
pub struct Decision {
    /// The id of the indicator or table.
    pub at: Spanned<Id>,
    /// The remedy for its small numbers.
    pub remedy: Spanned<Remedy>,
    /// Why it was decided, for readers.
    pub reason: Prose,
    /// The post that decided.
    pub by: String,
    /// The day of the decision.
    pub on: Date,
    /// Where this was written.
    pub span: Span,
}

/// The key `disclosure` of site.yaml or of a plan.yaml. What a plan leaves out is taken from the
/// site, and what the site leaves out from the defaults in this file.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Disclosure {
    /// Counts of children below this are small; `None` where it is not set.
    pub threshold: Option<Spanned<u64>>,
    /// Bases below this are small; `None` where it is not set.
    pub small_base: Option<Spanned<u64>>,
    /// Whether a 0 can be published, because it identifies no child; `None` where it is not set.
    pub zero_is_safe: Option<bool>,
    /// The values that are exempt.
    pub exempt: Vec<Exemption>,
    /// Decisions about indicators, tables and other values.
    pub decisions: Vec<Decision>,
}

/// The policy for one plan: its own settings before the site's.
#[derive(Debug, Clone, Copy)]
pub struct Policy<'a> {
    site: &'a Disclosure,
    plan: &'a Disclosure,
}

impl<'a> Policy<'a> {
    /// The policy for a plan, from the settings of its site and its own.
    pub fn of(site: &'a Disclosure, plan: &'a Disclosure) -> Self {
        Self { site, plan }
    }

    /// The threshold of small counts, in children: counts from 1 to one less are small. Never less
    /// than 2.
    pub fn threshold(&self) -> u64 {
        let decided = self.plan.threshold.or(self.site.threshold);
        decided.map_or(THRESHOLD, |decided| decided.value.max(2))
    }

    /// Bases below this are small.
    pub fn small_base(&self) -> u64 {
        let decided = self.plan.small_base.or(self.site.small_base);
        decided.map_or(SMALL_BASE, |decided| decided.value)
    }

    /// Whether a 0 can be published, because it identifies no child.
    pub fn zero_is_safe(&self) -> bool {
        let decided = self.plan.zero_is_safe.or(self.site.zero_is_safe);
        decided.unwrap_or(true)
    }

    /// Whether a count is small.
    pub fn is_small(&self, count: u64) -> bool {
        match count {
            0 => !self.zero_is_safe(),
            some => some < self.threshold(),
        }
    }

    /// Whether any decision suppresses values, or combines rows where that is possible.
    pub fn suppresses(&self) -> bool {
        let hides = |it: &Decision| matches!(it.remedy.value, Remedy::Suppress | Remedy::Combine);
        let all = self.plan.decisions.iter().chain(&self.site.decisions);
        all.into_iter().any(hides)
    }

    /// The exemption of an indicator or table; `None` where it is not exempt.
    pub fn exemption(&self, at: &Id) -> Option<&'a Exemption> {
        let all = self.plan.exempt.iter().chain(&self.site.exempt);
        all.into_iter().find(|exempt| exempt.at.value == *at)
    }

    /// The decision about an indicator or table; `None` where there is none.
    pub fn decision(&self, at: &Id) -> Option<&'a Decision> {
        let all = self.plan.decisions.iter().chain(&self.site.decisions);
        all.into_iter().find(|decision| decision.at.value == *at)
    }

    /// The decisions about any of these sets of values; the first of all where there is none.
    pub fn decisions_about(&self, sets: &BTreeSet<Id>) -> Vec<&'a Decision> {
        let about = { sets.iter() }.filter_map(|set| self.decision(set));
        let mut about: Vec<_> = about.collect();
        if about.is_empty() && !sets.is_empty() {
            about.extend(
                self.plan
                    .decisions
                    .iter()
                    .chain(&self.site.decisions)
                    .next(),
            );
        }
        about
    }

    /// The remedy for an indicator or table; `None` where nobody decided, or where it is exempt.
    pub fn remedy(&self, at: &Id) -> Option<Remedy> {
        match self.exemption(at) {
            Some(_) => None,
            None => self.decision(at).map(|decision| decision.remedy.value),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_to_four_are_small_unless_somebody_says_otherwise() {
        let silent = Disclosure::default();
        let policy = Policy::of(&silent, &silent);
        let small: Vec<u64> = (0..10).filter(|count| policy.is_small(*count)).collect();
        assert_eq!(small, [1, 2, 3, 4]);
        let careful = Disclosure {
            zero_is_safe: Some(false),
            ..Disclosure::default()
        };
        assert!(Policy::of(&careful, &silent).is_small(0));
        assert!(Policy::of(&silent, &careful).is_small(0));
    }
}
