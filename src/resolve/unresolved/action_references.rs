//! Checks the names in actions: ratings, other actions, recommendations.

use super::{Search, Sought, names_of};
use crate::plan::{Action, Choice, Rated, RatedAs, key};
use crate::sources::Span;

impl Search<'_> {
    pub(super) fn ratings(&mut self) {
        let document = self.document;
        for rates in Rated::ALL {
            let schemes = document.schemes.iter().filter(|it| it.rates == *rates);
            let codes = names_of(schemes.flat_map(|it| &it.levels), |it| &it.code);
            for action in &document.actions {
                let rated = match rates {
                    Rated::Action => &action.rated_action,
                    Rated::Impact => &action.rated_impact,
                };
                if let Some(RatedAs::Level(code)) = rated {
                    self.need_id(("level of this rating", "rag"), code, &codes);
                }
            }
        }
    }

    /// Checks the names in all actions, including those that they are continued from and in.
    pub(super) fn actions(&mut self) {
        let document = self.document;
        let before = document.previous.as_ref().map_or(&[][..], |it| &it.actions);
        let current = &document.actions;
        for action in current.iter().chain(before) {
            let at = action.reference.span;
            if let (Some(_), Some(from)) = (&document.previous, &action.carried_from) {
                self.need_action(
                    ("action of the previous plan", "previous"),
                    from,
                    at,
                    before,
                );
            }
            for linked in &action.linked {
                self.need_action(("action", "actions"), linked, at, current);
            }
        }
        for action in before {
            if let Some(to) = &action.carried_to {
                let at = action.reference.span;
                self.need_action(("action of this plan", "actions"), to, at, current);
            }
        }
        let inspections = document.inspections.iter();
        for answered in inspections.flat_map(|it| &it.recommendations) {
            for action in &answered.actions {
                self.need_action(("action", "actions"), action, answered.number.span, current);
            }
        }
        for commitment in &document.practice.commitments {
            if let Some(action) = &commitment.action {
                self.need_action(
                    ("action", "actions"),
                    action,
                    commitment.topic.span,
                    current,
                );
            }
        }
        self.recommendations();
    }

    /// A finding unless one of `actions` has this number, in whatever form it is typed.
    pub(super) fn need_action(&mut self, what: Sought, number: &str, at: Span, actions: &[Action]) {
        if actions.iter().any(|action| action.key() == key(number)) {
            return;
        }
        let numbers: Vec<_> = actions
            .iter()
            .map(|it| it.reference.value.as_str())
            .collect();
        self.need(what, number, at, &numbers);
    }

    /// Checks numbers of recommendations, which are known where the plan reports inspections.
    fn recommendations(&mut self) {
        let document = self.document;
        let recommendations = document
            .inspections
            .iter()
            .flat_map(|it| &it.recommendations);
        let numbers: Vec<_> = recommendations.map(|it| it.number.value.as_str()).collect();
        if numbers.is_empty() {
            return;
        }
        let before = document.previous.as_ref();
        let actions = before.map_or(&[][..], |it| &it.actions);
        for action in document.actions.iter().chain(actions) {
            for number in &action.recommendations {
                self.need(
                    ("recommendation", "inspection"),
                    number,
                    action.reference.span,
                    &numbers,
                );
            }
        }
        for outcome in document.priorities.iter().flat_map(|it| &it.outcomes) {
            if let Some(number) = &outcome.recommendation {
                self.need(
                    ("recommendation", "inspection"),
                    number,
                    outcome.reference.span,
                    &numbers,
                );
            }
        }
    }
}
