//! Copies that Explorer, the Finder, `OneDrive` and people leave beside the file or folder that
//! they edit.
//!
//! A copy would be published like the original, so that readers find the same section, or the same
//! plan, twice.

use crate::diagnostics::Finding;
use crate::plan::Id;
use crate::sources::{FileId, Sources, Span};

/// The words, between spaces, hyphens, brackets and underscores, that mark a copy or an old
/// edition.
const MARKS: [&str; 12] = [
    "copy",
    "copi",
    "conflict",
    "conflicted",
    "backup",
    "bak",
    "old",
    "draft",
    "final",
    "new",
    "kopie",
    "copie",
];

/// A warning for each section that is evidently a copy of another one.
pub(super) fn of_sections(sources: &Sources, sections: &[FileId]) -> Vec<Finding> {
    let name = |file: FileId| sources.file(file).name();
    let title = |file: FileId| key(sources, file, "title");
    let mut found = Vec::new();
    for (at, file) in sections.iter().enumerate() {
        let is_twin = |other: &&FileId| {
            let same_title = title(**other).is_some() && title(**other) == title(*file);
            is_copy_of(stem(name(*file)), stem(name(**other))) || same_title
        };
        let named = |other: &&FileId| is_copy_of(stem(name(*file)), stem(name(**other)));
        let is_original = |other: &&FileId| is_copy_of(stem(name(**other)), stem(name(*file)));
        let before = sections[..at].iter().filter(is_twin);
        let mut before = before.filter(|other| !is_original(other));
        let mut after = sections[at + 1..].iter().filter(named);
        if let Some(twin) = before.next().or_else(|| after.next()) {
            let message = format!("this section looks like a copy of `{}`", last(name(*twin)));
            let finding = Finding::warning("copied-file", Span::whole(*file), message);
            found.push(finding.help("delete the one that is not meant, or give them different titles and names: both are published"));
        }
    }
    found
}

/// The name of a plan by its folders, with its plan.yaml.
pub(super) struct PlanName<'a> {
    pub(super) borough: &'a Id,
    pub(super) id: &'a Id,
    pub(super) facts: FileId,
}

/// A warning for each plan that is evidently a copy of another one of its borough.
pub(super) fn of_plans(sources: &Sources, plans: &[PlanName<'_>]) -> Vec<Finding> {
    let about = |plan: &PlanName<'_>| {
        let title = key(sources, plan.facts, "title")?;
        Some((
            title,
            key(sources, plan.facts, "period")?,
            key(sources, plan.facts, "kind"),
        ))
    };
    let mut found = Vec::new();
    for (at, plan) in plans.iter().enumerate() {
        let mut others = plans
            .iter()
            .enumerate()
            .filter(|(_, other)| other.borough == plan.borough);
        let twin = others.find(|(other_at, other)| {
            let named = is_copy_of(plan.id.as_str(), other.id.as_str());
            named || *other_at < at && about(plan).is_some() && about(other) == about(plan)
        });
        if let Some((_, twin)) = twin.filter(|(other, _)| *other != at) {
            let message = format!("the plan `{}` looks like a copy of `{}`", plan.id, twin.id);
            let finding = Finding::warning("copied-file", Span::whole(plan.facts), message);
            found.push(finding.help("move the folder out of `content` if it is only kept, or change its title and period in plan.yaml: both plans are published"));
        }
    }
    found
}

/// Whether a name is another one with a mark of a copy before or after it: `x - Copy`, `x (1)`,
/// `Copy of x`, `x-LAPTOP-4F2A`, `x-copy`.
fn is_copy_of(name: &str, other: &str) -> bool {
    let (name, other) = (name.to_lowercase(), other.to_lowercase());
    let Some((before, after)) = name.split_once(other.as_str()) else {
        return false;
    };
    if other.is_empty() || before.is_empty() && after.is_empty() {
        return false;
    }
    let is_number = after
        .trim()
        .strip_prefix('(')
        .and_then(|rest| rest.strip_suffix(')'));
    // the Finder writes `x 2`
    let is_number = is_number.or_else(|| after.strip_prefix(' '));
    let is_number = is_number.is_some_and(|digits| {
        !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit())
    });
    let words = |text: &str| -> Vec<String> {
        let words = text.split(|letter: char| !letter.is_alphanumeric());
        words
            .filter(|word| !word.is_empty())
            .map(str::to_owned)
            .collect()
    };
    let is_mark = |word: &String| {
        let is_number = word.bytes().all(|byte| byte.is_ascii_digit());
        is_number || word == "of" || MARKS.contains(&word.as_str())
    };
    let is_marked = |text: &str| {
        let words = words(text);
        words.iter().all(is_mark) && words.iter().any(|word| MARKS.contains(&word.as_str()))
    };
    let is_machine = after.starts_with('-')
        && ["desktop", "laptop", "pc", "mac", "macbook", "surface"]
            .iter()
            .any(|machine| words(after).iter().any(|word| word == machine));
    is_number || is_marked(after) || is_marked(before) || is_machine
}

/// The value of a top-level key of a file, as typed, in small letters; `None` where there is none.
fn key(sources: &Sources, file: FileId, name: &str) -> Option<String> {
    let text = sources.file(file).text().ok()?;
    let mut lines = text.lines();
    let value = lines.find_map(|line| line.strip_prefix(name)?.strip_prefix(':'))?;
    let value = value.trim().trim_matches(['"', '\'']).to_lowercase();
    (!value.is_empty()).then_some(value)
}

/// The name of a file without its folder.
fn last(name: &str) -> &str {
    name.rsplit('/').next().unwrap_or(name)
}

/// The name of a file without its folder and its ending.
fn stem(name: &str) -> &str {
    let name = last(name);
    name.rsplit_once('.').map_or(name, |(stem, _)| stem)
}

#[cfg(test)]
mod tests {
    use super::is_copy_of;

    #[test]
    fn names_that_programs_give_to_copies() {
        for name in [
            "14-work - Copy",
            "14-work (1)",
            "Copy of 14-work",
            "14-work-copy",
            "14-work-LAPTOP-4F2A",
            "14-work - Copy (2)",
            "14-work 2",
        ] {
            assert!(is_copy_of(name, "14-work"), "{name}");
        }
        for name in ["14-work", "14-workforce", "14-work-and-pay", "15-work"] {
            assert!(!is_copy_of(name, "14-work"), "{name}");
        }
    }
}
