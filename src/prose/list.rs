//! Renders lists, lists of tasks, and definitions.

use super::Fragment;
use super::fragment::html;
use super::render_state::RenderState;
use crate::plan::prose::{Block, BlockKind, Definition, Inline, Item};
use crate::words::Label;

/// The number of short items from which a list may have two columns in print. Our choice.
const MANY: usize = 6;

/// The most characters of a short item: a line of half the width of A4 in the theme's type.
const SHORT: usize = 40;

impl RenderState<'_> {
    pub(super) fn list(&mut self, start: Option<u64>, items: &[Item]) -> Fragment {
        let name = if start.is_some() { "ol" } else { "ul" };
        let has_tasks = items.iter().any(|item| item.done.is_some());
        let class = match (has_tasks, is_short(items)) {
            (true, _) => " class=\"tasks\"",
            (false, true) => " class=\"short-items\"",
            (false, false) => "",
        };
        let mut out = html(&match start {
            None | Some(1) => format!("<{name}{class}>\n"),
            Some(start) => format!("<{name}{class} start=\"{start}\">\n"),
        });
        for item in items {
            out.html("<li>");
            if let Some(done) = item.done {
                let label = if done { Label::Done } else { Label::ToDo };
                out.html("<span class=\"task\">");
                out.text(self.words().label(label));
                out.html("</span> ");
            }
            out.run(self.content(&item.blocks));
            out.html("</li>\n");
        }
        out.html(&format!("</{name}>\n"));
        out
    }

    pub(super) fn definitions(&mut self, terms: &[Definition]) -> Fragment {
        let mut out = html("<dl>\n");
        for term in terms {
            out.html("<dt>");
            out.run(self.line(&term.term));
            out.html("</dt>\n");
            for meaning in &term.meanings {
                out.html("<dd>");
                out.run(self.content(meaning));
                out.html("</dd>\n");
            }
        }
        out.html("</dl>\n");
        out
    }

    /// The content of an item: its only paragraph without a `p`, or its blocks.
    fn content(&mut self, blocks: &[Block]) -> Fragment {
        let is_paragraph = |block: &Block| matches!(block.value, BlockKind::Paragraph(_));
        let Some((first, rest)) = blocks.split_first() else {
            return Fragment::new();
        };
        match &first.value {
            BlockKind::Paragraph(line) if !rest.iter().any(is_paragraph) => {
                let mut out = self.line(line);
                if !rest.is_empty() {
                    out.html("\n");
                }
                out.run(self.blocks(rest));
                out
            }
            _ => self.blocks(blocks),
        }
    }
}

/// Whether a list is long, with a few words in each item.
fn is_short(items: &[Item]) -> bool {
    let is_brief = |item: &Item| match item.blocks.as_slice() {
        [block] => match &block.value {
            BlockKind::Paragraph(line) => is_brief(line),
            _ => false,
        },
        _ => false,
    };
    items.len() >= MANY && items.iter().all(is_brief)
}

/// Whether a line is short and plain text.
fn is_brief(line: &[Inline]) -> bool {
    let letters = |inline: &Inline| match inline {
        Inline::Text(text) => Some(text.value.chars().count()),
        _ => None,
    };
    let letters: Option<usize> = line.iter().map(letters).sum();
    letters.is_some_and(|letters| letters <= SHORT)
}
