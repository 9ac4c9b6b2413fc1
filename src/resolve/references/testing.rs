//! Looks up words in a small plan, for tests.

use super::{Unresolved, resolve};
use crate::parse::markdown::{Mention, MentionPosition};
use crate::plan::prose::Prose;
use crate::plan::{Id, Placement, Target, Value, testing};
use crate::sources::Span;

/// Looks up references, each with a span of its own. Returns the targets in order, and the findings
/// as `message; help -> fix`.
pub(super) fn look_up(mentions: &[(&str, MentionPosition)]) -> (Vec<Option<Target>>, Vec<String>) {
    let mentions: Vec<_> = mentions
        .iter()
        .enumerate()
        .map(|(at, (words, stand))| Mention {
            span: Span::new(testing::file(), at..at + 1),
            words: (*words).to_owned(),
            stand: *stand,
        })
        .collect();
    let sections = vec![testing::section("overview", false, Prose::default())];
    let (document, mut found) = (testing::document(sections), Vec::new());
    let unresolved = Unresolved {
        mentions: &mentions,
        document: &document,
        figures: &testing::figures(),
        areas: &testing::areas(),
    };
    let links = resolve(&unresolved, &mut found);
    let targets = mentions
        .iter()
        .map(|mention| links.get(&mention.span).cloned())
        .collect();
    let messages = found.into_iter().map(|finding| {
        let help = finding
            .help
            .map(|help| format!("; {help}"))
            .unwrap_or_default();
        let fix = finding
            .fix
            .map(|fix| format!(" -> {}", fix.text))
            .unwrap_or_default();
        format!("{}{help}{fix}", finding.message)
    });
    (targets, messages.collect())
}

pub(super) fn block(words: &str) -> Result<Placement, Vec<String>> {
    match look_up(&[(words, MentionPosition::Block)]) {
        (targets, messages) if messages.is_empty() => match targets.as_slice() {
            [Some(Target::Block(placement))] => Ok(placement.clone()),
            other => panic!("{other:?}"),
        },
        (_, messages) => Err(messages),
    }
}

pub(super) fn value(words: &str) -> Result<Value, Vec<String>> {
    match look_up(&[(words, MentionPosition::Inline)]) {
        (targets, messages) if messages.is_empty() => match targets.as_slice() {
            [Some(Target::Value(value))] => Ok(value.clone()),
            other => panic!("{other:?}"),
        },
        (_, messages) => Err(messages),
    }
}

pub(super) fn id(text: &str) -> Id {
    Id::parse(text).unwrap()
}
