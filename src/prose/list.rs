//! Lists, lists of tasks, and terms with what they mean.

use super::Run;
use super::hand::Hand;
use super::inline::html;
use crate::plan::prose::{Block, BlockKind, Definition, Item};
use crate::words::Label;

impl Hand<'_> {
    pub(super) fn list(&mut self, start: Option<u64>, items: &[Item]) -> Run {
        let name = if start.is_some() { "ol" } else { "ul" };
        let has_tasks = items.iter().any(|item| item.done.is_some());
        let class = if has_tasks { " class=\"tasks\"" } else { "" };
        let mut out = html(&match start {
            None | Some(1) => format!("<{name}{class}>\n"),
            Some(start) => format!("<{name}{class} start=\"{start}\">\n"),
        });
        for item in items {
            out.html("<li>");
            if let Some(done) = item.done {
                let label = if done { Label::Done } else { Label::ToDo };
                out.html(&format!("<span class=\"task\">{}</span> ", label.english()));
            }
            out.run(self.content(&item.blocks));
            out.html("</li>\n");
        }
        out.html(&format!("</{name}>\n"));
        out
    }

    pub(super) fn definitions(&mut self, terms: &[Definition]) -> Run {
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

    /// What stands in an item: its only paragraph without a `p`.
    fn content(&mut self, blocks: &[Block]) -> Run {
        let is_paragraph = |block: &Block| matches!(block.value, BlockKind::Paragraph(_));
        let Some((first, rest)) = blocks.split_first() else {
            return Run::new();
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
