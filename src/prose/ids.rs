//! Ids that are unique in the whole plan, so that the print edition can hold all of them.

use crate::plan::{Id, Placement, RiskKind, Scope, StatementKind};
use std::collections::BTreeMap;

/// The ids that are in use, each with the number to try next after it.
#[derive(Debug, Clone, Default)]
pub(super) struct Ids(BTreeMap<String, u32>);

impl Ids {
    /// The id that is wanted, or with the first free number after it.
    pub(super) fn claim(&mut self, wanted: &str) -> String {
        let Some(mut number) = self.0.get(wanted).copied() else {
            self.0.insert(wanted.to_owned(), 2);
            return wanted.to_owned();
        };
        let mut id = format!("{wanted}-{number}");
        while self.0.contains_key(&id) {
            number += 1;
            id = format!("{wanted}-{number}");
        }
        self.0.insert(wanted.to_owned(), number + 1);
        self.0.insert(id.clone(), 2);
        id
    }
}

/// The id that something placed wants: `budget`, `indicator-first-time-entrants`, `actions-2`.
pub(super) fn of_placement(placement: &Placement) -> String {
    match placement {
        Placement::Budget => "budget".to_owned(),
        Placement::Indicator(id) => format!("indicator-{id}"),
        Placement::Indicators(ids) => joined("indicators", ids),
        Placement::Table(id) => format!("table-{id}"),
        Placement::Kpis => "kpis".to_owned(),
        Placement::Targets => "targets".to_owned(),
        Placement::Monitoring => "monitoring".to_owned(),
        Placement::Priorities => "priorities".to_owned(),
        Placement::Actions(scope) => scoped("actions", scope),
        Placement::Previous(scope) => scoped("previous", scope),
        Placement::Voice(id) => format!("voice-{id}"),
        Placement::YouSaid => "you-said".to_owned(),
        Placement::Risks(None) => "risks".to_owned(),
        Placement::Risks(Some(RiskKind::Challenge)) => "challenges".to_owned(),
        Placement::Risks(Some(RiskKind::Issue)) => "issues".to_owned(),
        Placement::Risks(Some(RiskKind::Risk)) => "risks-only".to_owned(),
        Placement::Standards => "standards".to_owned(),
        Placement::Recommendations => "recommendations".to_owned(),
        Placement::Board(id) => format!("board-{id}"),
        Placement::Statements(board, kind) => format!("{board}-{}", of_statements(*kind)),
        Placement::Staffing => "staffing".to_owned(),
        Placement::Contributions => "contributions".to_owned(),
        Placement::Principles => "principles".to_owned(),
        Placement::SignOff => "sign-off".to_owned(),
        Placement::References => "references".to_owned(),
        Placement::Committee(id) => format!("committee-{id}"),
        Placement::Definitions(terms) => joined("definitions", terms),
        Placement::Framing => "framing".to_owned(),
        Placement::Facts(topic) => narrowed("facts", topic.as_ref()),
        Placement::Representation(id) => format!("representation-{id}"),
        Placement::Benchmark(id) => format!("benchmark-{id}"),
        Placement::Survey(id) => format!("survey-{id}"),
        Placement::Programmes(topic) => narrowed("programmes", topic.as_ref()),
        Placement::Projects => "projects".to_owned(),
        Placement::Commitments(topic) => narrowed("commitments", topic.as_ref()),
        Placement::Achievements(None) => "achievements".to_owned(),
        Placement::Achievements(Some(priority)) => format!("achievements-{priority}"),
        Placement::Strategies => "strategies".to_owned(),
        Placement::Inspection(id) => format!("inspection-{id}"),
        Placement::LeadsKey => "key-to-leads".to_owned(),
        Placement::RatingKey => "rating-key".to_owned(),
        Placement::Structure => "structure".to_owned(),
        Placement::Boards => "boards".to_owned(),
        Placement::Picture(id) => format!("picture-{id}"),
    }
}

fn joined(word: &str, ids: &[Id]) -> String {
    let words: Vec<_> = [word]
        .into_iter()
        .chain(ids.iter().map(Id::as_str))
        .collect();
    words.join("-")
}

fn narrowed(word: &str, topic: Option<&Id>) -> String {
    topic.map_or_else(|| word.to_owned(), |topic| format!("{word}-{topic}"))
}

fn of_statements(kind: StatementKind) -> &'static str {
    match kind {
        StatementKind::Priority => "priorities",
        StatementKind::Vision => "vision",
        StatementKind::Culture => "culture",
        StatementKind::Objective => "objectives",
        StatementKind::Done => "done",
        StatementKind::Next => "next",
    }
}

fn scoped(word: &str, scope: &Scope) -> String {
    match scope {
        Scope::All => word.to_owned(),
        Scope::Priority(number) => format!("{word}-{number}"),
        Scope::Outcome(reference) => format!("{word}-{}", Id::slug(reference)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_second_claim_gets_a_number() {
        let mut ids = Ids::default();
        let claimed: Vec<_> = ["a", "a", "a-2", "a"].map(|id| ids.claim(id)).to_vec();
        assert_eq!(claimed, ["a", "a-2", "a-2-2", "a-3"]);
    }
}
