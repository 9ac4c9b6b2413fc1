//! Which tables are data: budgets, actions, risks and tables of counts, recognised by their
//! headings.
//!
//! A table becomes data only if every cell of it has a place there. Any other stays a table of the
//! text, and a remark says why.

mod actions;
mod budget;
mod counts;
mod found;
mod headed;
pub(super) mod piece;
mod risks;

use super::numbering::unnumbered;
use super::report::ImportRemark;
use super::word::block::{Block, Run, Text, WordBlockKind, plain};
use super::yaml::quoted;
use found::Found;
use headed::{Around, Headed};
use piece::{DocumentPiece, RecognisedDocument};
use std::collections::BTreeMap;

/// Recognises the tables of a document.
pub(super) fn recognise(blocks: Vec<Block>, remarks: &mut Vec<ImportRemark>) -> RecognisedDocument {
    let mut title = None;
    let mut heading = String::new();
    let mut pieces = Vec::new();
    let mut collected = Collected::default();
    let mut blocks = with_captions_above(blocks).into_iter().peekable();
    while let Some(block) = blocks.next() {
        match &block.kind {
            WordBlockKind::Title(text) if title.is_none() => {
                title = Some(plain(text).trim().to_owned());
                continue;
            }
            WordBlockKind::Heading(_, text) => heading = unnumbered(plain(text).trim()),
            _ => {}
        }
        let is_table = |block: &Block| matches!(block.kind, WordBlockKind::Table(_));
        let (caption, block) = match block.kind {
            WordBlockKind::Caption(caption) if blocks.peek().is_some_and(is_table) => {
                let Some(table) = blocks.next() else { break };
                (Some(unlabelled(caption)), table)
            }
            kind => (None, Block { kind, ..block }),
        };
        let around = Around {
            place: &block.place,
            over: caption
                .as_ref()
                .map_or_else(|| heading.clone(), |it| plain(it)),
            source: title.as_deref().map_or_else(String::new, quoted),
        };
        let placed = match &block.kind {
            WordBlockKind::Table(grid) => {
                Headed::new(grid, around, remarks).and_then(|table| collected.take(&table, remarks))
            }
            _ => None,
        };
        pieces.push(match (placed, caption) {
            (Some(placed), _) => DocumentPiece::Placed(placed),
            (None, Some(caption)) => DocumentPiece::Captioned(caption, block),
            (None, None) => DocumentPiece::Block(block),
        });
    }
    RecognisedDocument {
        title,
        blocks: pieces,
        data: collected.files(),
    }
}

/// The blocks with each caption above its table; some documents have them below.
fn with_captions_above(mut blocks: Vec<Block>) -> Vec<Block> {
    for at in 1..blocks.len() {
        let is_table = |at: usize| {
            blocks
                .get(at)
                .is_some_and(|it| matches!(it.kind, WordBlockKind::Table(_)))
        };
        let is_caption = |at: usize| matches!(blocks[at].kind, WordBlockKind::Caption(_));
        let has_own = at >= 2 && is_caption(at - 2);
        if is_caption(at) && is_table(at - 1) && !is_table(at + 1) && !has_own {
            blocks.swap(at - 1, at);
        }
    }
    blocks
}

/// A caption without its label: tables are numbered anew.
fn unlabelled(mut caption: Text) -> Text {
    if let Some(Run::Words(words)) = caption.first_mut() {
        let rest = words
            .trim_start()
            .strip_prefix("Table")
            .unwrap_or(words)
            .trim_start();
        let rest = rest.trim_start_matches(|letter: char| letter.is_ascii_digit() || letter == '.');
        *words = rest.trim_start_matches([' ', ':', '-', '–']).to_owned();
    }
    caption
}

/// The data of all tables so far.
#[derive(Default)]
struct Collected {
    budget: budget::BudgetTable,
    actions: actions::Actions,
    risks: risks::Risks,
    counts: counts::Counts,
}

impl Collected {
    /// Takes a table as data and gives its place in the text; `None` where it stays a table.
    fn take(&mut self, table: &Headed, remarks: &mut Vec<ImportRemark>) -> Option<String> {
        let kinds: [(&str, Found); 4] = [
            ("a budget", self.budget.take(table)),
            ("actions", self.actions.take(table)),
            ("risks", self.risks.take(table)),
            ("counts", self.counts.take(table)),
        ];
        for (kind, found) in kinds {
            match found {
                Found::OtherKind => {}
                Found::Taken { placed, noticed } => {
                    let message = format!("was taken over as {kind}: look at `data/`");
                    remarks.push(ImportRemark::new(&table.place, message));
                    let noticed = noticed.into_iter();
                    remarks.extend(noticed.map(|it| ImportRemark::new(&table.place, it)));
                    return Some(placed);
                }
                Found::Refused(why) => {
                    let message = format!("looks like {kind} and stays a table of the text: {why}");
                    remarks.push(ImportRemark::new(&table.place, message));
                    return None;
                }
            }
        }
        None
    }

    /// The data files by their names.
    fn files(self) -> BTreeMap<&'static str, String> {
        let priorities = self.actions.priorities();
        let files = [
            ("budget.yaml", self.budget.yaml()),
            ("priorities.yaml", priorities),
            ("actions.yaml", self.actions.yaml()),
            ("risks.yaml", self.risks.yaml()),
            ("counts.yaml", self.counts.yaml()),
        ];
        let filled = files
            .into_iter()
            .filter_map(|(name, text)| Some((name, text?)));
        filled.collect()
    }
}
