//! Reads references to numbered things: `see risks`, `see action 2.1-i`.

use super::block;
use super::fault::ReferenceFault;
use super::symbols::{ActionScope, Symbols};
use crate::plan::{Action, Anchor, Placement, key};
use crate::sources::Span;
use std::collections::BTreeMap;

/// The anchors that are placed in the plan, with the span of their block.
pub(super) type PlacedAnchors = BTreeMap<Anchor, Span>;

/// Reads the words after `see`.
pub(super) fn read(
    known: &Symbols<'_>,
    placed: &PlacedAnchors,
    typed: &str,
) -> Result<Anchor, ReferenceFault> {
    let typed = typed.trim();
    let anchor = if let Some(reference) = typed.strip_prefix("action ") {
        action(known, ActionScope::Current, reference)?
    } else if let Some(reference) = typed
        .strip_prefix("previous ")
        .filter(|rest| !rest.contains('='))
    {
        action(known, ActionScope::Previous, reference)?
    } else {
        by_id(known, typed)?
    };
    if matches!(anchor, Anchor::Section(_)) || placed.contains_key(&anchor) {
        return Ok(anchor);
    }
    Err(ReferenceFault::new(format!(
        "`{typed}` is in the plan's data, but no section shows it"
    ))
    .help(format!(
        "give `[[{}]]` a paragraph of its own where readers should find it",
        to_place(&anchor, typed)
    )))
}

/// The help that says how to place an anchor.
fn to_place(anchor: &Anchor, typed: &str) -> String {
    match anchor {
        Anchor::Action(_) => "actions".to_owned(),
        Anchor::PreviousAction(_) => "previous".to_owned(),
        Anchor::Placed(placement) => match placement.id() {
            Some(id) => format!("{} {id}", placement.word()),
            None => typed.to_owned(),
        },
        Anchor::Section(_) => typed.to_owned(),
    }
}

fn action(
    known: &Symbols<'_>,
    which: ActionScope,
    reference: &str,
) -> Result<Anchor, ReferenceFault> {
    let (_, actions) = known.programme(which).unwrap_or_default();
    let wanted = key(reference);
    if actions.iter().any(|action| action.key() == wanted) {
        return Ok(match which {
            ActionScope::Current => Anchor::Action(wanted),
            ActionScope::Previous => Anchor::PreviousAction(wanted),
        });
    }
    let keys: Vec<_> = actions.iter().map(Action::key).collect();
    let what = match which {
        ActionScope::Current => "action",
        ActionScope::Previous => "action of the previous plan",
    };
    let message = format!("there is no {what} `{reference}`");
    Err(ReferenceFault::unknown(
        message,
        &wanted,
        keys.iter().map(String::as_str),
    ))
}

/// The anchor with a name: a section first, then what has an id, then what has a word.
fn by_id(known: &Symbols<'_>, typed: &str) -> Result<Anchor, ReferenceFault> {
    let sections = known.document.sections.iter().map(|section| &section.id);
    if let Some(id) = sections.clone().find(|id| id.as_str() == typed) {
        return Ok(Anchor::Section(id.clone()));
    }
    let words = ["indicator", "table", "voice", "board", "committee"];
    if let Some(word) = words
        .iter()
        .find(|word| known.ids(word).iter().any(|id| id.as_str() == typed))
    {
        return block::read(known, &format!("{word} {typed}")).map(Anchor::Placed);
    }
    if block::is_word(typed) {
        return block::read(known, typed).map(Anchor::Placed);
    }
    let ids = words.iter().flat_map(|word| known.ids(word));
    let names: Vec<_> = sections.chain(ids).map(crate::plan::Id::as_str).collect();
    let fault = ReferenceFault::new(format!("there is nothing called `{typed}` to refer to"));
    Err(match crate::diagnostics::nearest(typed, names.iter().copied().chain(Placement::WORDS.iter().copied())) {
        Some(near) => fault.instead(format!("see {near}")),
        None => fault.help("name a section, an indicator, a table, a block such as `budget`, or `action` and its number"),
    })
}
