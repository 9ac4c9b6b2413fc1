//! A rule, its context, and its explanation: the module doc of the rule's own file, so that the two
//! cannot drift apart.

use crate::checks::text::passages::Passages;
use crate::diagnostics::{Finding, Severity};
use crate::framework::Framework;
use crate::plan::{Area, Borough, Plan, Settings};
use std::fmt;

/// The headings of every explanation, in order.
pub const PARTS: [&str; 4] = ["Checks", "Why", "Example", "Source"];

/// Everything that a rule may read. No other plan is part of it.
#[derive(Debug, Clone, Copy)]
pub struct Context<'a> {
    /// The settings of the whole site.
    pub settings: &'a Settings,
    /// The names of the site's boroughs and of the areas that plans compare themselves with.
    pub places: &'a [&'a str],
    /// The areas that plans compare themselves with.
    pub areas: &'a [Area],
    /// The plan's borough; `None` where its file could not be parsed.
    pub borough: Option<&'a Borough>,
    /// The plan that is checked.
    pub plan: &'a Plan,
    /// The passages of the plan's prose.
    pub reading: &'a Passages<'a>,
    /// The plan's framework; `None` where it names one that does not exist.
    pub framework: Option<&'a Framework>,
    /// All rules that are run, in order.
    pub rules: &'a [Rule],
    /// The findings of the rules before this one.
    pub found: &'a [Finding],
}

impl Context<'_> {
    /// Whether a rule with this id is run.
    pub(in crate::checks) fn has_rule(&self, id: &str) -> bool {
        self.rules.iter().any(|rule| rule.id == id)
    }
}

/// The severity of a rule's findings.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RuleSeverity {
    /// Each finding has the same severity.
    Always(Severity),
    /// The severity depends on the finding.
    Varies {
        /// The severities that findings of the rule can have, the most severe first.
        among: &'static [Severity],
        /// When each of them applies, in words.
        note: &'static str,
    },
}

impl RuleSeverity {
    /// The severities that findings of the rule can have, the most severe first.
    pub fn all(&self) -> &[Severity] {
        match self {
            Self::Always(severity) => std::slice::from_ref(severity),
            Self::Varies { among, .. } => among,
        }
    }
}

impl fmt::Display for RuleSeverity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Always(severity) => severity.word(),
            Self::Varies { note, .. } => note,
        })
    }
}

/// The files of a plan that must be free of errors before a rule runs.
///
/// A rule about something missing, or about a total that differs from its parts, could otherwise
/// report what only follows from an error that is already reported.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Needs {
    /// These files, by the names in `Plan::faulty`.
    Files(&'static [&'static str]),
    /// Every file of the plan, and its borough's.
    EveryFile,
}

impl Needs {
    /// Whether all required files are free of errors.
    pub(in crate::checks) fn are_met(self, context: &Context<'_>) -> bool {
        let faulty = &context.plan.faulty;
        let no_borough = context.borough.is_none();
        match self {
            Self::Files(files) => !files
                .iter()
                .any(|file| faulty.contains(*file) || *file == "borough" && no_borough),
            Self::EveryFile => faulty.is_empty() && !no_borough,
        }
    }
}

/// A rule: its id, its declaration in the registry, and its function.
#[derive(Debug, Clone, Copy)]
pub struct Rule {
    /// The id: the name of the rule's file with hyphens, such as `budget-total`.
    pub id: &'static str,
    /// The severity of its findings.
    pub severity: RuleSeverity,
    /// The files that must be free of errors before it runs.
    pub needs: Needs,
    /// The path of its file in the folder of checks, such as `arithmetic/groups_sum.rs`.
    pub(in crate::checks) path: &'static str,
    /// The source text of its file, which begins with its explanation.
    pub(in crate::checks) source: &'static str,
    /// Finds what is wrong with a plan.
    pub(in crate::checks) find: fn(&Context) -> Vec<Finding>,
}

impl Rule {
    /// The rule's findings about a plan; none while a file that it requires has errors.
    pub fn run(&self, context: &Context) -> Vec<Finding> {
        if self.needs.are_met(context) {
            (self.find)(context)
        } else {
            Vec::new()
        }
    }

    /// The group of rules that it belongs to: `arithmetic`.
    pub fn group(&self) -> &'static str {
        self.path.split('/').next().unwrap_or_default()
    }

    /// What is true where the rule finds nothing, in one sentence.
    pub fn title(&self) -> String {
        let title: Vec<_> = doc(self.source)
            .take_while(|line| !line.is_empty())
            .collect();
        title.join(" ")
    }

    /// The four parts of its explanation, each with its heading and Markdown.
    pub fn parts(&self) -> Vec<(&'static str, String)> {
        let mut parts: Vec<(&str, String)> = Vec::new();
        let mut in_example = false;
        for line in doc(self.source) {
            in_example ^= line.starts_with("```");
            // a comment in an example looks like a heading
            if let Some(heading) = line.strip_prefix("# ").filter(|_| !in_example) {
                parts.push((heading, String::new()));
            } else if let Some((_, text)) = parts.last_mut() {
                text.push_str(line);
                text.push('\n');
            }
        }
        let trimmed = |(heading, text): (_, String)| (heading, text.trim().to_owned());
        parts.into_iter().map(trimmed).collect()
    }
}

/// The lines of a file's module documentation.
fn doc(source: &'static str) -> impl Iterator<Item = &'static str> {
    source
        .lines()
        .map_while(|line| line.strip_prefix("//!"))
        .map(|line| line.strip_prefix(' ').unwrap_or(line))
}

/// The name of the file at a path, without its folders and its ending `.rs`.
pub(in crate::checks) const fn stem(path: &str) -> &str {
    let bytes = path.as_bytes();
    let end = bytes.len() - ".rs".len();
    let mut start = end;
    while start > 0 && bytes[start - 1] != b'/' && bytes[start - 1] != b'\\' {
        start -= 1;
    }
    path.split_at(end).0.split_at(start).1
}

/// A name with hyphens for its underscores. `N` is its length in bytes.
pub(in crate::checks) const fn hyphenated<const N: usize>(name: &str) -> [u8; N] {
    let bytes = name.as_bytes();
    let mut out = [b'-'; N];
    let mut at = 0;
    while at < N {
        if bytes[at] != b'_' {
            out[at] = bytes[at];
        }
        at += 1;
    }
    out
}
