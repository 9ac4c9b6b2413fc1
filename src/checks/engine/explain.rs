//! Explanations of rules: of one for the terminal, and of all for docs/rules.md.

use crate::checks::{ALL, Rule, find};
use crate::{diagnostics, parse};
use std::fmt::Write;

/// The explanation of one rule, for the terminal; `None` where there is no such rule. The findings
/// of reading are explained too.
pub fn explain(id: &str) -> Option<String> {
    match find(id) {
        Some(rule) => Some(whole(rule)),
        None => parse::RULES
            .iter()
            .find(|(known, _)| *known == id)
            .map(|(known, text)| format!("{known} (found while reading)\n\n{text}\n")),
    }
}

/// A sentence or two: what is true where a rule finds nothing, or what a finding of reading means.
/// `None` where there is no such rule.
pub fn title(id: &str) -> Option<String> {
    let read = || {
        let known = parse::RULES.iter().find(|(known, _)| *known == id);
        known.map(|(_, text)| (*text).to_owned())
    };
    find(id).map(Rule::title).or_else(read)
}

/// The id of the rule or finding that was probably meant; `None` where none is similar.
pub fn nearest_explained(id: &str) -> Option<&'static str> {
    let read = parse::RULES.iter().map(|(known, _)| *known);
    diagnostics::nearest(id, ALL.iter().map(|rule| rule.id).chain(read))
}

fn whole(rule: &Rule) -> String {
    let mut out = format!("{} ({})\n\n{}\n", rule.id, rule.severity, rule.title());
    for (heading, text) in rule.parts() {
        let _ = write!(out, "\n{heading}\n{}", indented(&text));
    }
    out
}

const READING: &str = "\n## Found while reading\n\n\
     Before any rule is asked, every file must be understood. These findings come from that.\n\n\
     | finding | what it means |\n|---|---|\n";

/// All rules with their explanations, as the Markdown of docs/rules.md.
pub fn reference() -> String {
    let mut out = String::from(
        "# Rules\n\n\
         What yjplan proves about a plan before it publishes it.\n\
         `yjplan explain RULE` prints the same text.\n\
         This file is made from the rules themselves, in `src/checks/`: change it there.\n\n\
         An error stops publication. A warning does not, but a person should look.\n\
         A finding that stands as published is named under `accepted` in plan.yaml, with the reason that readers see.\n\
         How much of what is wrong the rules on sentences find is in [sentences.md](sentences.md).\n\n\
         | rule | findings are | what holds |\n|---|---|---|\n",
    );
    for rule in ALL {
        let (id, severity, title) = (rule.id, rule.severity, rule.title());
        let _ = writeln!(out, "| [{id}](#{id}) | {severity} | {title} |");
    }
    for rule in ALL {
        out.push_str(&section(rule));
    }
    out.push_str(READING);
    for (id, text) in parse::RULES {
        let _ = writeln!(out, "| {id} | {text} |");
    }
    out
}

fn section(rule: &Rule) -> String {
    let mut out = format!("\n## {}\n\n{}\n", rule.id, rule.title());
    for (heading, text) in rule.parts() {
        let _ = write!(out, "\n### {heading}\n\n{text}\n");
    }
    out
}

/// The text with two spaces before every line, without the fences around examples.
fn indented(text: &str) -> String {
    text.lines()
        .filter(|line| !line.starts_with("```"))
        .map(|line| format!("  {line}").trim_end().to_owned() + "\n")
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_rule_is_explained_in_plain_text() {
        let text = explain("budget-total").unwrap();
        assert!(text.starts_with("budget-total (error)\n\n"), "{text}");
        assert!(text.contains("\nWhy\n  "), "{text}");
        assert!(!text.contains("```"), "{text}");
        assert_eq!(explain("weather"), None);
    }
}
