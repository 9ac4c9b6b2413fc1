//! Carries data from one plan to the next as text, so that comments and order are kept.

use super::schema_files::unhinted;
use crate::plan::{Action, Plan, Status};
use crate::sources::{FileId, Sources};
use std::fmt::Write;

/// Data files that are copied unchanged.
const GOES_ON: [&str; 9] = [
    "board.yaml",
    "glossary.yaml",
    "indicators.yaml",
    "people.yaml",
    "principles.yaml",
    "priorities.yaml",
    "rag.yaml",
    "references.yaml",
    "staffing.yaml",
];

/// The data files of the next plan, with their names.
pub(super) fn carried(sources: &Sources, plan: &Plan) -> Vec<(String, String)> {
    let folder = format!("content/{}/{}/data/", plan.borough, plan.id);
    let mut files = written(sources, plan, &folder);
    // a spreadsheet is copied with the file that names it
    for (_, sheet) in sources.under(&folder) {
        let name = sheet.name().trim_start_matches(&folder);
        let is_named = files.iter().any(|(_, text)| {
            text.lines()
                .any(|line| line.trim() == format!("csv: {name}"))
        });
        if is_named && let Ok(text) = sheet.text() {
            files.push((name.to_owned(), text.to_owned()));
        }
    }
    files
}

/// The data files that are written anew, or copied with a note at their top.
fn written(sources: &Sources, plan: &Plan, folder: &str) -> Vec<(String, String)> {
    let text = |name: &str| {
        let (_, file) = sources.find(&format!("{folder}{name}"))?;
        file.text().ok()
    };
    let note = format!("# Carried over from {}: look at each entry.\n", plan.id);
    let mut files: Vec<_> = GOES_ON
        .iter()
        .filter_map(|name| {
            let text = unhinted(text(name)?);
            Some(((*name).to_owned(), format!("{note}{text}")))
        })
        .collect();
    let actions = text("actions.yaml").unwrap_or_default();
    let file = sources
        .find(&format!("{folder}actions.yaml"))
        .map(|it| it.0);
    files.extend(unfinished(actions, plan, file).map(|text| ("actions.yaml".to_owned(), text)));
    if let Some(priorities) = text("priorities.yaml").filter(|_| !actions.is_empty()) {
        let previous = previous(plan, unhinted(priorities), unhinted(actions));
        files.push(("previous.yaml".to_owned(), previous));
    }
    files
}

/// The file previous.yaml, which reports the priorities and actions of the previous plan.
fn previous(plan: &Plan, priorities: &str, actions: &str) -> String {
    format!(
        "# What became of the plan before. Give each action its status and say what was done.\ntitle: \"{}\"\nperiod: \"{}\"\n# When you last looked at it: a month, such as Mar 2026\nreviewed:\n\n{priorities}\n{actions}",
        plan.document
            .title
            .replace('\\', "\\\\")
            .replace('"', "\\\""),
        plan.document.period
    )
}

/// The actions that are not finished, marked as carried from the plan before. Where they are not
/// typed one under the other, the whole file goes on.
fn unfinished(text: &str, plan: &Plan, file: Option<FileId>) -> Option<String> {
    let actions = &plan.document.actions;
    let is_typed = |action: &&Action| Some(action.reference.span.file) == file;
    let starts: Option<Vec<usize>> = actions
        .iter()
        .map(|action| entry_start(text, Some(action).filter(is_typed)?))
        .collect();
    let Some(starts) = starts.filter(|starts| starts.is_sorted_by(|a, b| a < b)) else {
        return Some(format!(
            "# Actions of {}: take out those that are finished, and give each of the others a new due date.\n{}",
            plan.id,
            unhinted(text)
        ));
    };
    let mut out = format!(
        "# Actions of {} that are not finished. Give each a new due date, and add new ones.\nactions:\n",
        plan.id
    );
    let mut any = false;
    for (at, action) in actions.iter().enumerate() {
        if matches!(action.status, Status::Completed | Status::NotPursued) {
            continue;
        }
        let end = starts.get(at + 1).copied().unwrap_or(text.len());
        let entry = text.get(starts[at]..end)?;
        let number = &action.reference.value;
        if let Some(braces) = in_braces(entry) {
            let pairs: Vec<_> = braces
                .iter()
                .flat_map(|pair| pair.split_whitespace().chain([","]))
                .collect();
            let column = entry.len() - entry.trim_start().len();
            let pairs = pairs.join(" ").replace(" ,", ",");
            let _ = writeln!(
                out,
                "{}- {{ {pairs} carried_from: \"{number}\" }}",
                " ".repeat(column)
            );
        } else {
            let lines = going_on(entry);
            let column = lines
                .first()
                .map_or(2, |first| first.len() - first.trim_start().len());
            let _ = writeln!(
                out,
                "{}\n{}carried_from: \"{number}\"",
                lines.join("\n"),
                " ".repeat(column + 2)
            );
        }
        any = true;
    }
    any.then_some(out)
}

/// The lines of an action that are carried. Reports on its progress stay in previous.yaml, and
/// notes to the author are dropped.
fn going_on(entry: &str) -> Vec<&str> {
    let depth = |line: &str| line.len() - line.trim_start().len();
    let mut report = None;
    let mut own = Vec::new();
    for line in entry.lines().filter(|line| !line.trim().is_empty()) {
        let said = line.trim_start();
        let is_entry = |start| depth(line) > start || depth(line) == start && said.starts_with('-');
        if report.is_some_and(is_entry) {
            continue;
        }
        report = said.starts_with("progress:").then(|| depth(line));
        let is_note = said.starts_with('#') || said.starts_with("carried_");
        if report.is_none() && !is_note {
            own.push(line);
        }
    }
    own
}

/// The keys and values to carry of an action written in braces; `None` for other forms.
fn in_braces(entry: &str) -> Option<Vec<&str>> {
    let inner = entry
        .trim_start()
        .strip_prefix('-')?
        .trim_start()
        .strip_prefix('{')?;
    let (mut depth, mut quote, mut start) = (0_usize, None, 0);
    let mut pairs = Vec::new();
    for (at, letter) in inner.char_indices() {
        match (quote, letter) {
            (Some(mark), _) if letter == mark => quote = None,
            (None, '"' | '\'') if inner[..at].trim_end().ends_with([':', ',', '[', '{']) => {
                quote = Some(letter);
            }
            (None, '[' | '{') => depth += 1,
            (None, ',' | '}') if depth == 0 => {
                pairs.push(inner[start..at].trim());
                start = at + 1;
                if letter == '}' {
                    break;
                }
            }
            (None, ']' | '}') => depth = depth.saturating_sub(1),
            _ => {}
        }
    }
    let goes_on = |pair: &&str| {
        !pair.is_empty() && !pair.starts_with("carried_") && !pair.starts_with("progress:")
    };
    Some(pairs.into_iter().filter(goes_on).collect())
}

/// Where the entry of an action begins: the line with the dash before its number, which may stand
/// under other keys. `None` where the entry is written in another way, such as in a spreadsheet.
fn entry_start(text: &str, action: &Action) -> Option<usize> {
    let number = action.reference.span.range().start;
    let mut end = number;
    let mut column = None;
    loop {
        let start = text.get(..end)?.rfind('\n').map_or(0, |line| line + 1);
        let line = text.get(start..)?.lines().next()?;
        let depth = line.len() - line.trim_start().len();
        // the column of the number's key
        let own = *column.get_or_insert_with(|| {
            let before = line.get(..number - start).unwrap_or_default();
            before.rfind("ref").unwrap_or(before.len())
        });
        if line.trim_start().starts_with('-') && depth < own {
            return Some(start);
        }
        end = start.checked_sub(1)?;
    }
}

#[cfg(test)]
mod tests {
    use super::in_braces;

    #[test]
    fn the_keys_between_braces_are_told_apart() {
        let entry =
            "  - { ref: \"1.1\", text: \"a, b\", leads: [TM, HYJ], carried_from: \"0.1\" }\n";
        assert_eq!(
            in_braces(entry).unwrap(),
            ["ref: \"1.1\"", "text: \"a, b\"", "leads: [TM, HYJ]"]
        );
        assert_eq!(in_braces("  - ref: a\n"), None);
    }
}
