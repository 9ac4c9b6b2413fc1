//! What a sentence announces is there.
//!
//! # Checks
//!
//! A paragraph of a section that ends with a colon or a dash, and after which the section or the
//! part under its heading ends.
//!
//! # Why
//!
//! A list, chart or picture was lost on the way, and readers are told of something that they cannot
//! find.
//!
//! # Example
//!
//! ```markdown
//! Our structure is made up of the following posts:
//!
//! ## Volunteers
//! ```
//!
//! # Source
//!
//! A plan published in 2024 announces its posts in this way; its picture of them is lost.

use crate::checks::Context;
use crate::diagnostics::Finding;
use crate::plan::prose::{Block, BlockKind, plain};

const ID: &str = rule_id!();

pub(super) fn find(context: &Context) -> Vec<Finding> {
    let sections = context.plan.document.sections.iter();
    sections
        .flat_map(|section| within(&section.body.blocks))
        .collect()
}

fn within(blocks: &[Block]) -> Vec<Finding> {
    let announces = |at: &usize| {
        let ends = blocks
            .get(at + 1)
            .is_none_or(|next| matches!(next.value, BlockKind::Heading(_) | BlockKind::Rule));
        ends && open(&blocks[*at])
    };
    (0..blocks.len())
        .filter(announces)
        .map(|at| {
            let message = "this announces something, and nothing follows";
            Finding::warning(ID, blocks[at].span, message)
                .help("add what is announced, or end the sentence with a full stop")
        })
        .collect()
}

fn open(block: &Block) -> bool {
    match &block.value {
        BlockKind::Paragraph(inlines) => plain(inlines).trim_end().ends_with([':', '-', '–', '—']),
        _ => false,
    }
}
