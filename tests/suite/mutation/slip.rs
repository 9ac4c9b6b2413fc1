//! A digit of a data file, and the fate of a change to it.

use super::leaf::Leaf;
use super::plan::{Plan, Read, stem};
use super::relations::Relation;
use super::tally::{Fate, Kind};
use yjplan::diagnostics::Severity;

/// A digit of a plan's data.
pub(in crate::mutation) struct Digit<'a> {
    pub(in crate::mutation) plan: &'a Plan,
    file: usize,
    leaf: &'a Leaf,
    /// The position in the file, in bytes.
    at: usize,
}

/// The digits of a plan's data files.
pub(in crate::mutation) fn digits(plan: &Plan) -> Vec<Digit<'_>> {
    let mut found = Vec::new();
    for (file, leaves) in &plan.data {
        let text = plan.files[*file].text().unwrap();
        for leaf in leaves {
            let digits = leaf
                .range
                .clone()
                .filter(|at| text.as_bytes()[*at].is_ascii_digit());
            found.extend(digits.map(|at| Digit {
                plan,
                file: *file,
                leaf,
                at,
            }));
        }
    }
    found
}

impl Digit<'_> {
    pub(in crate::mutation) fn key(&self) -> String {
        format!(
            "{}/{}",
            stem(self.plan.files[self.file].name()),
            self.leaf.path
        )
    }

    pub(in crate::mutation) fn kind(&self) -> Kind {
        Kind::of(&self.key(), self.text())
    }

    pub(in crate::mutation) fn byte(&self) -> u8 {
        self.plan.files[self.file].text().unwrap().as_bytes()[self.at]
    }

    /// The position in its file, in bytes.
    pub(in crate::mutation) fn place(&self) -> usize {
        self.at
    }

    /// The next digit, with 0 after 9.
    pub(in crate::mutation) fn next(&self) -> u8 {
        match self.byte() {
            b'9' => b'0',
            digit => digit + 1,
        }
    }

    /// Whether any relation includes its value.
    pub(in crate::mutation) fn is_bound(&self) -> bool {
        self.bound(self.text()) != Fate::Free
    }

    pub(in crate::mutation) fn text(&self) -> &str {
        &self.plan.files[self.file].text().unwrap()[self.leaf.range.clone()]
    }

    /// The verdict of our own arithmetic on the value with this text.
    fn bound(&self, text: &str) -> Fate {
        let key = self.key();
        let relations = self.plan.relations.iter();
        let its: Vec<_> = relations.filter(|it| it.of.contains(&key)).collect();
        let sheet = &self.plan.sheet;
        let right = |it: &&&Relation| it.holds(sheet, None) == Some(true);
        let breaks = |it: &&Relation| it.holds(sheet, Some((&key, text))) != Some(true);
        match (
            its.is_empty(),
            its.iter().filter(right).copied().any(|it| breaks(&it)),
        ) {
            (true, _) => Fate::Free,
            (false, true) => Fate::Missed,
            (false, false) if its.iter().all(|it| right(&it)) => Fate::Within,
            (false, false) => Fate::AsPublished,
        }
    }
}

/// The fate of the digit when it is changed into another.
pub(in crate::mutation) fn fate(digit: &Digit<'_>, other: u8) -> Fate {
    let mut bytes = digit.plan.files[digit.file]
        .text()
        .unwrap()
        .as_bytes()
        .to_vec();
    bytes[digit.at] = other;
    let text = String::from_utf8(bytes[digit.leaf.range.clone()].to_vec()).unwrap();
    let found = digit.plan.found(Some((digit.file, bytes)), Read::All);
    match found.first().map(|(severity, _)| *severity) {
        Some(Severity::Error | Severity::Warning) => Fate::Found,
        Some(Severity::Advice) => Fate::Advised,
        None => digit.bound(&text),
    }
}

/// The same, where a relation includes the value: then little must be read to find it.
pub(in crate::mutation) fn fate_of_bound(digit: &Digit<'_>, other: u8) -> Fate {
    let mut bytes = digit.plan.files[digit.file]
        .text()
        .unwrap()
        .as_bytes()
        .to_vec();
    bytes[digit.at] = other;
    let text = String::from_utf8(bytes[digit.leaf.range.clone()].to_vec()).unwrap();
    let before = &digit.plan.before[&digit.file];
    let after = digit.plan.found(Some((digit.file, bytes)), Read::Little);
    let new = |it: &(Severity, String)| it.0 <= Severity::Warning && !before.contains(it);
    match digit.bound(&text) {
        _ if after.iter().any(new) => Fate::Found,
        Fate::Missed => fate(digit, other),
        bound => bound,
    }
}
