//! The targets of links: where something is placed, and its name for readers.

use super::renderer::Writer;
use super::{Place, numbers::Placed};
use crate::plan::{Action, Anchor, Id, Placement, Scope};
use crate::words::{self, Label};

impl Writer<'_> {
    /// The place of an anchor and its name in a sentence: "section 4", "Figure 3", "action 2.1 i".
    /// `None` where no section contains it.
    pub fn place_of(&self, anchor: &Anchor) -> Option<(Place, String)> {
        let document = self.plan.document();
        match anchor {
            Anchor::Section(id) => {
                let number = self.numbers.sections.get(id)?;
                Some((
                    Place::Section(id.clone(), None),
                    words::section_called(number),
                ))
            }
            Anchor::Placed(placement) => {
                let placed = self.numbers.placed.get(placement)?;
                let place = Place::Section(placed.section.clone(), Some(placed.id.clone()));
                Some((place, self.name(placed)?))
            }
            Anchor::Action(key) => {
                let action = document
                    .actions
                    .iter()
                    .find(|action| action.key() == *key)?;
                let section = self.section_with(|placement| match placement {
                    Placement::Actions(scope) => scope.holds(&document.priorities, action),
                    _ => false,
                })?;
                let place = Place::Section(section, Some(self.action_id(key)?.to_owned()));
                Some((place, words::action_called(reference(action))))
            }
            Anchor::PreviousAction(key) => {
                let previous = document.previous.as_ref()?;
                let action = previous
                    .actions
                    .iter()
                    .find(|action| action.key() == *key)?;
                let section = self.section_with(|placement| match placement {
                    Placement::Previous(scope) => Scope::holds(scope, &previous.priorities, action),
                    _ => false,
                })?;
                let place = Place::Section(section, Some(self.previous_action_id(key)?.to_owned()));
                Some((place, words::previous_action_called(reference(action))))
            }
        }
    }

    /// The id of the action with this key, unique in the plan; `None` if there is no such action.
    pub fn action_id(&self, key: &str) -> Option<&str> {
        self.numbers.actions.get(key).map(String::as_str)
    }

    /// The id of the previous plan's action with this key; `None` if there is no such action.
    pub fn previous_action_id(&self, key: &str) -> Option<&str> {
        self.numbers.previous.get(key).map(String::as_str)
    }

    /// "Figure 3" or "Table 5"; `None` where it has no number of its own.
    fn name(&self, placed: &Placed) -> Option<String> {
        let numbered =
            |label: Label, number: u32| format!("{} {number}", self.words().label(label));
        let figure = placed.figure.map(|number| numbered(Label::Figure, number));
        let table = placed.table.map(|number| numbered(Label::Table, number));
        figure.or(table).or_else(|| {
            let number = self.numbers.sections.get(&placed.section)?;
            Some(words::section_called(number))
        })
    }

    fn section_with(&self, is_it: impl Fn(&Placement) -> bool) -> Option<Id> {
        let mut placed = self.numbers.placed.iter();
        let (_, placed) = placed.find(|(placement, _)| is_it(placement))?;
        Some(placed.section.clone())
    }

    /// The target of a link that the author typed: `#id`, `15-risks.md#id` or a file.
    pub(super) fn place_of_link(&self, typed: &str, here: Option<&Id>) -> Place {
        let (file, id) = match typed.split_once('#') {
            Some((file, id)) => (file, Some(id.to_owned())),
            None => (typed, None),
        };
        if file.is_empty() {
            let section = id.as_deref().and_then(|id| self.section_of_id(id)).or(here);
            return match section {
                Some(section) => Place::Section(section.clone(), id),
                None => Place::File(typed.to_owned()),
            };
        }
        let mut sections = self.plan.document().sections.iter();
        match sections.find(|section| section.file == file) {
            Some(section) => Place::Section(section.id.clone(), id),
            None => Place::File(file.to_owned()),
        }
    }

    fn section_of_id(&self, id: &str) -> Option<&Id> {
        let headings = self
            .numbers
            .headings
            .values()
            .map(|(section, id)| (section, id));
        let placed = self
            .numbers
            .placed
            .values()
            .map(|placed| (&placed.section, &placed.id));
        let mut all = headings.chain(placed);
        all.find(|(_, there)| *there == id)
            .map(|(section, _)| section)
    }
}

/// The number of an action without the closing bracket that a published table may have after it.
fn reference(action: &Action) -> &str {
    action.reference.value.trim_end_matches([')', '.', ' '])
}
