//! A rule and its explanation, which is the module doc of the rule's own file, so that the two
//! cannot drift apart.

use crate::checks::Context;
use crate::diagnostics::Finding;

/// The headings of every explanation, in order.
pub const PARTS: [&str; 4] = ["Checks", "Why", "Example", "Source"];

/// One rule.
#[derive(Debug, Clone, Copy)]
pub struct Rule {
    /// Its name, such as `budget-total`.
    pub id: &'static str,
    /// How grave its findings are, in words.
    pub severity: &'static str,
    /// The text of its file.
    pub(in crate::checks) source: &'static str,
    /// What it finds.
    pub(in crate::checks) find: fn(&Context) -> Vec<Finding>,
}

impl Rule {
    /// What the rule finds in a plan.
    pub fn run(&self, context: &Context) -> Vec<Finding> {
        (self.find)(context)
    }

    /// What holds where the rule finds nothing, in one sentence.
    pub fn title(&self) -> String {
        let title: Vec<_> = doc(self.source)
            .take_while(|line| !line.is_empty())
            .collect();
        title.join(" ")
    }

    /// The four parts of its explanation: heading and Markdown.
    pub fn parts(&self) -> Vec<(&'static str, String)> {
        let mut parts: Vec<(&str, String)> = Vec::new();
        let mut in_example = false;
        for line in doc(self.source) {
            in_example ^= line.starts_with("```");
            // a comment in an example begins like a heading
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

/// The lines of a file's module doc.
fn doc(source: &'static str) -> impl Iterator<Item = &'static str> {
    source
        .lines()
        .map_while(|line| line.strip_prefix("//!"))
        .map(|line| line.strip_prefix(' ').unwrap_or(line))
}
