//! The fault of a `[[…]]` without a target.

use crate::diagnostics::{Finding, nearest};
use crate::sources::Span;
use std::collections::BTreeSet;

/// What is wrong with a reference, and what to write instead.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct ReferenceFault {
    message: String,
    help: Option<String>,
    /// The correct text between the brackets; `None` where it is not known.
    instead: Option<String>,
}

impl ReferenceFault {
    pub(super) fn new(message: impl Into<String>) -> Self {
        Self {
            message: message.into(),
            help: None,
            instead: None,
        }
    }

    pub(super) fn help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(help.into());
        self
    }

    pub(super) fn instead(mut self, words: impl Into<String>) -> Self {
        self.instead = Some(words.into());
        self
    }

    /// The fault that `what` is none of `names`, with the nearest of them, or all.
    pub(super) fn unknown<'n>(
        message: String,
        typed: &str,
        names: impl IntoIterator<Item = &'n str>,
    ) -> Self {
        let names: Vec<_> = names.into_iter().collect();
        let fault = Self::new(message);
        match nearest(typed, names.iter().copied()) {
            Some(near) => fault.help(format!("did you mean `{near}`?")),
            None if names.is_empty() => fault,
            None => fault.help(there_are(&names)),
        }
    }

    /// The finding at the span of the `[[…]]`.
    pub(super) fn at(self, span: Span) -> Finding {
        let mut finding = Finding::error("unknown-reference", span, self.message);
        finding.help = self.help;
        match self.instead {
            Some(words) => {
                let help = finding.help.take();
                let finding = finding.help(help.unwrap_or_else(|| format!("write `[[{words}]]`")));
                finding.fix(format!("[[{words}]]"))
            }
            None => finding,
        }
    }
}

/// The fault that the plan has no data for a word, which would be in `file`.
pub(super) fn nothing_for(word: &str, file: &str) -> ReferenceFault {
    ReferenceFault::new(format!("this plan has nothing to show for `{word}`"))
        .help(format!("it would stand in `{file}`"))
}

/// The existing names in a sentence: "there are `a` and `b`", "there is only `a`".
pub(in crate::resolve) fn there_are(names: &[&str]) -> String {
    let once: BTreeSet<&str> = names.iter().copied().collect();
    let mut names = names.to_vec();
    names.retain({
        let mut left = once;
        move |name| left.remove(name)
    });
    let verb = if names.len() == 1 { "is only" } else { "are" };
    format!("there {verb} {}", ticked(&names))
}

/// The names in backticks: "`a`, `b` and `c`", cut where the list is long.
pub(super) fn ticked(names: &[&str]) -> String {
    /// The most names that a message lists.
    const MOST: usize = 12;
    let mut shown: Vec<_> = names
        .iter()
        .take(MOST)
        .map(|name| format!("`{name}`"))
        .collect();
    if names.len() > MOST {
        shown.push(format!("{} more", names.len() - MOST));
    }
    crate::diagnostics::listed(&shown, "and")
}
