//! Words in another language say which.
//!
//! # Checks
//!
//! Voices without a `language`, quotations in sections and paragraphs: whether they look like
//! Welsh. Other languages are not looked for.
//!
//! # Why
//!
//! A screen reader reads Welsh that is not marked with the sounds of English, and nobody
//! understands it.
//!
//! # Example
//!
//! ```yaml
//! - id: croeso
//!   voice: child
//!   form: reported
//!   language: cy
//!   text: Mae'r gweithiwr yn dda iawn gyda fy nheulu.
//! ```
//!
//! # Source
//!
//! WCAG 2.2, 3.1.2 Language of Parts: <https://www.w3.org/TR/WCAG22/#language-of-parts>. The words
//! looked for are ours. Please check: names and titles in Welsh need no mark.

use crate::checks::Context;
use crate::checks::text::passages::{Passage, of, of_blocks};
use crate::diagnostics::Finding;
use crate::plan::prose::{Block, BlockKind};

const ID: &str = rule_id!();

/// Common short words of Welsh, of which no English sentence has many.
const WELSH: [&str; 28] = [
    "ac", "ar", "bod", "ddim", "dwi", "ein", "eich", "eu", "fy", "gan", "gyda", "hefyd", "hwn",
    "mae", "mae'r", "maen", "nhw", "o'r", "oedd", "roedd", "rydw", "wedi", "wnaeth", "yn", "yw",
    "yr", "i'r", "a'r",
];

pub(super) fn find(context: &Context) -> Vec<Finding> {
    let document = &context.plan.document;
    let voices = document
        .voices
        .iter()
        .filter(|voice| voice.language.is_none());
    let voices = voices
        .filter(|voice| { of(&voice.text) }.iter().any(is_welsh))
        .map(|voice| {
            let finding = Finding::advice(ID, voice.id.span, MESSAGE);
            finding
                .help("write `language: cy`")
                .place(voice.id.value.as_str())
        });
    let quoted = document.sections.iter().flat_map(|section| {
        let quotes = section.body.blocks.iter().filter(|block| is_quote(block));
        quotes.map(|block| {
            let finding = Finding::advice(ID, block.span, MESSAGE);
            finding.help(VOICE).place(section.id.as_str())
        })
    });
    let unmarked_passages = context.reading.in_sections().filter(|it| is_welsh(it));
    let unmarked_passages =
        unmarked_passages.map(|passage| passage.advice(ID, MESSAGE).help(VOICE));
    voices.chain(quoted).chain(unmarked_passages).collect()
}

const MESSAGE: &str = "please check: is this Welsh? Nothing marks it as such";

const VOICE: &str =
    "make it a voice in voices.yaml with `language: cy`, and place it with `[[voice ID]]`";

/// Whether a block is a quotation that looks like Welsh.
fn is_quote(block: &Block) -> bool {
    let BlockKind::Quote { blocks, .. } = &block.value else {
        return false;
    };
    of_blocks(blocks).iter().any(is_welsh)
}

/// Whether at least a quarter of the words, and at least three, are common words of Welsh.
fn is_welsh(passage: &Passage<'_>) -> bool {
    // almost all Welsh has one of these, and almost no English, so that other texts are skipped at
    // once
    if !["mae", " yn ", " wedi ", " gyda "]
        .iter()
        .any(|it| passage.lower.contains(it))
    {
        return false;
    }
    let words = passage
        .lower
        .split(|c: char| !c.is_alphabetic() && c != '\'' && c != '\u{2019}');
    let (mut all, mut welsh) = (0, 0);
    for word in words.filter(|word| !word.is_empty()) {
        all += 1;
        let typed = word.replace('\u{2019}', "'");
        welsh += usize::from(WELSH.contains(&typed.as_str()));
    }
    welsh > 2 && welsh * 4 >= all
}
