//! Looks up every `[[…]]` of a plan, once the whole plan has been read.
//!
//! Blocks are looked up before quoted values, because `[[see …]]` must know where blocks are
//! placed. Only this module knows the words that may be typed; later stages see a
//! [`Target`](crate::plan::Target). It changes nothing in the plan.

mod args;
mod block;
#[cfg(test)]
mod block_tests;
mod budget;
mod count;
mod fact;
mod fault;
mod implied_anchors;
mod indicator;
mod observation;
mod scope;
mod see;
mod symbols;
mod table;
#[cfg(test)]
mod testing;
mod topic;
mod value;
#[cfg(test)]
mod value_tests;

use crate::diagnostics::Finding;
use crate::parse::markdown::{Mention, MentionPosition};
use crate::plan::figures::Figures;
use crate::plan::{Area, Document, Links, Placement, Target};
use crate::sources::Span;
use fault::ReferenceFault;
pub(super) use fault::there_are;
use see::PlacedAnchors;
use symbols::Symbols;

/// A plan whose `[[…]]` are not looked up yet.
pub(crate) struct Unresolved<'p> {
    /// Each `[[…]]`, with its span.
    pub(crate) mentions: &'p [Mention],
    /// Everything but values about children.
    pub(crate) document: &'p Document,
    /// The plan's values about children.
    pub(crate) figures: &'p Figures,
    /// Areas that plans compare themselves with.
    pub(crate) areas: &'p [Area],
}

/// The target of each mention. A finding is added for each that has none.
pub(crate) fn resolve(plan: &Unresolved<'_>, found: &mut Vec<Finding>) -> Links {
    let mentions = plan.mentions;
    let known = Symbols {
        document: plan.document,
        figures: plan.figures,
        areas: plan.areas,
    };
    let (mut links, mut placed) = (Links::new(), PlacedAnchors::new());
    for mention in mentions
        .iter()
        .filter(|mention| mention.stand == MentionPosition::Block)
    {
        match placement(&known, &mention.words) {
            Ok(placement) => {
                found.extend(place(&known, &placement, mention.span, &mut placed));
                add(&mut links, mention, Target::Block(placement), found);
            }
            Err(fault) => found.push(fault.at(mention.span)),
        }
    }
    for mention in mentions
        .iter()
        .filter(|mention| mention.stand == MentionPosition::Inline)
    {
        match quoted(&known, &placed, &mention.words) {
            Ok(target) => add(&mut links, mention, target, found),
            Err(fault) => found.push(fault.at(mention.span)),
        }
    }
    links
}

/// The placement that a reference alone in a paragraph names.
fn placement(known: &Symbols<'_>, words: &str) -> Result<Placement, ReferenceFault> {
    block::read(known, words).map_err(|fault| {
        if value::read(known, words).is_ok() || words.trim_start().starts_with("see ") {
            ReferenceFault::new(format!(
                "`[[{words}]]` stands alone, but it belongs in a sentence"
            ))
            .help("write a sentence around it")
        } else {
            fault
        }
    })
}

/// The target of a reference inside a sentence.
fn quoted(
    known: &Symbols<'_>,
    placed: &PlacedAnchors,
    words: &str,
) -> Result<Target, ReferenceFault> {
    if let Some(rest) = words.trim_start().strip_prefix("see ") {
        return see::read(known, placed, rest).map(Target::See);
    }
    value::read(known, words).map(Target::Value).map_err(|fault| {
        if !block::is_word(words) || value::is_word(known, words) && block::read(known, words).is_err() {
            return fault;
        }
        match block::read(known, words) {
            Ok(_) => ReferenceFault::new(format!("`[[{words}]]` places something, but it stands inside other text"))
                .help("give it a paragraph of its own in a section, with an empty line before and after it"),
            Err(fault) => fault,
        }
    })
}

/// Records where a block is placed, with a finding where it is placed twice.
fn place(
    known: &Symbols<'_>,
    placement: &Placement,
    span: Span,
    placed: &mut PlacedAnchors,
) -> Option<Finding> {
    let anchors = implied_anchors::anchors(known, placement);
    if let Some(first) = anchors.iter().find_map(|anchor| placed.get(anchor)) {
        return Some(
            Finding::error("placed-twice", span, "this is placed in the plan already")
                .label("the second time")
                .related(*first, "the first time")
                .help("keep one of them, and refer to it elsewhere with `[[see …]]`"),
        );
    }
    placed.extend(anchors.into_iter().map(|anchor| (anchor, span)));
    None
}

/// Adds the target of a mention, with a finding where two mentions have the same span: they could
/// not be distinguished, and a wrong value would be shown.
fn add(links: &mut Links, mention: &Mention, target: Target, found: &mut Vec<Finding>) {
    let is_taken = links
        .get(&mention.span)
        .is_some_and(|before| *before != target);
    links.insert(mention.span, target);
    if is_taken {
        let fault = ReferenceFault::new("the place of each `[[…]]` in this text is not known");
        found.push(
            fault
                .help(
                    "write the text as a block: `|` after the key, and the text on the lines below",
                )
                .at(mention.span),
        );
    }
}
