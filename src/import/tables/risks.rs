//! A table of risks as risks.yaml.

use super::found::Found;
use super::headed::Headed;
use crate::import::markdown::escaped;
use crate::import::yaml::quoted;
use crate::plan::Id;
use std::fmt::Write;

/// The risks of a document, as entries of risks.yaml.
#[derive(Default)]
pub(super) struct Risks {
    entries: String,
    count: usize,
}

impl Risks {
    pub(super) fn take(&mut self, table: &Headed) -> Found {
        let text = table.column(&["risk", "issue", "challenge", "risk description"]);
        let mitigation = table.column(&[
            "mitigation",
            "mitigations",
            "mitigating",
            "control",
            "controls",
        ]);
        let (Some(text), Some(mitigation)) = (text, mitigation) else {
            return Found::OtherKind;
        };
        let owner = table.column(&["owner", "lead", "responsible"]);
        let known = [Some(text), Some(mitigation), owner];
        let other = (0..table.heads.len()).find(|at| !known.contains(&Some(*at)));
        if let Some(other) = other {
            return Found::Refused(format!(
                "risks.yaml has no place for \"{}\"",
                table.heads[other]
            ));
        }
        if let Some(at) = table
            .rows
            .iter()
            .position(|row| row[text].is_empty() || row[mitigation].is_empty())
        {
            return Found::Refused(format!("row {} has an empty cell", at + 2));
        }
        for row in &table.rows {
            self.count += 1;
            let words = row[text].replace('\n', " ");
            let short: String = Id::slug(&words)
                .as_str()
                .split('-')
                .take(4)
                .collect::<Vec<_>>()
                .join("-");
            let _ = write!(
                self.entries,
                "\n  - id: {short}-{}\n    kind: risk\n    text: {}\n    mitigations:",
                self.count,
                quoted(&escaped(&words))
            );
            for line in row[mitigation]
                .lines()
                .filter(|line| !line.trim().is_empty())
            {
                let _ = write!(self.entries, "\n      - {}", quoted(&escaped(line.trim())));
            }
            if let Some(owner) = owner
                .map(|at| row[at].replace('\n', ", "))
                .filter(|it| !it.is_empty())
            {
                let _ = write!(self.entries, "\n    owner: {}", quoted(&owner));
            }
        }
        Found::taken("[[risks]]")
    }

    pub(super) fn yaml(self) -> Option<String> {
        (self.count > 0).then(|| format!("risks:{}\n", self.entries))
    }
}
