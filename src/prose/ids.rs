//! Ids that are unique in the whole plan, so that the print edition can hold all of them.

use std::collections::BTreeMap;

/// The ids in use, each with the number to try next after it.
#[derive(Debug, Clone, Default)]
pub(super) struct Ids(BTreeMap<String, u32>);

impl Ids {
    /// The wanted id, or the same with the first free number after it.
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
