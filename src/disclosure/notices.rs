//! Tells readers what was done to values: in a generated sentence, and then in the words of those
//! who decided it.

use super::Publishable;
use super::combine::falls_back;
use crate::plan::prose::{BlockKind, Inline, PlainText, Prose};
use crate::plan::{Id, Note, Policy, Remedy};
use crate::sources::{Span, Spanned};
use crate::words::{self, SmallNumbers};
use std::collections::BTreeSet;

/// Adds a note to every set of values that somebody decided about, or that was suppressed because
/// of another.
pub(super) fn remark(plan: &mut Publishable, hidden: &[Id], policy: Policy<'_>) {
    let decided = plan
        .figures
        .names()
        .into_iter()
        // a programme with several values is named once
        .collect::<BTreeSet<_>>()
        .into_iter()
        .filter_map(|id| note(plan, &id, policy));
    let mut notes: Vec<Note> = decided.collect();
    for id in hidden {
        if policy.remedy(id) != Some(Remedy::Suppress) {
            let span = plan.document.span;
            let sentence = sentence(SmallNumbers::HiddenForOthers, span);
            notes.push(beside(Spanned::new(id.clone(), span), sentence, None));
        }
    }
    plan.document.notes.append(&mut notes);
}

fn note(plan: &Publishable, id: &Id, policy: Policy<'_>) -> Option<Note> {
    if let Some(exempt) = policy.exemption(id) {
        let sentence = sentence(SmallNumbers::Published, exempt.span);
        return Some(beside(exempt.at.clone(), sentence, Some(&exempt.reason)));
    }
    let decision = policy.decision(id)?;
    let falls_back = plan
        .table(id)
        .is_some_and(|table| falls_back(table, policy, plan.words()));
    let said = match decision.remedy.value {
        Remedy::Combine if falls_back => SmallNumbers::Hidden,
        Remedy::Suppress => SmallNumbers::Hidden,
        Remedy::Round => SmallNumbers::Rounded,
        Remedy::Combine => SmallNumbers::Combined,
        Remedy::Publish => SmallNumbers::Published,
    };
    let sentence = sentence(said, decision.span);
    Some(beside(
        decision.at.clone(),
        sentence,
        Some(&decision.reason),
    ))
}

fn sentence(said: SmallNumbers, span: Span) -> Spanned<BlockKind> {
    let text = words::small_numbers(said).to_owned();
    Spanned::new(
        BlockKind::Paragraph(vec![Inline::Text(PlainText::new(text, span))]),
        span,
    )
}

fn beside(at: Spanned<Id>, first: Spanned<BlockKind>, reason: Option<&Prose>) -> Note {
    let mut note = reason.cloned().unwrap_or_default();
    note.blocks.insert(0, first);
    Note { at, note }
}
