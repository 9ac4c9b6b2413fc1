//! Renders blocks of prose: paragraphs, quotations, boxed notes and code.

use super::Fragment;
use super::inline::html;
use super::render_state::RenderState;
use crate::plan::prose::{Block, BlockKind, Callout, Inline};
use crate::words::Label;

impl RenderState<'_> {
    /// Renders a block inside another, or in a field, where paragraphs have no numbers.
    pub(super) fn block(&mut self, block: &Block) -> Fragment {
        match &block.value {
            // the headings of sections are rendered elsewhere, and fields may not have any
            BlockKind::Heading(heading) => self.element("p", &heading.text),
            BlockKind::Paragraph(line) => self.paragraph(line),
            BlockKind::List { start, items } => self.list(*start, items),
            BlockKind::Quote { blocks, source } => {
                self.untouched(|state| state.quote(blocks, source))
            }
            BlockKind::Callout { kind, blocks } => self.callout(*kind, blocks),
            BlockKind::Table(table) => self.untouched(|state| state.table(table, block.span)),
            BlockKind::Definitions(terms) => self.definitions(terms),
            BlockKind::Code(code) => {
                let code = super::escape(code);
                html(&format!("<pre tabindex=\"0\"><code>{code}</code></pre>\n"))
            }
            BlockKind::Rule => html("<hr>\n"),
            BlockKind::Placement => Fragment::new(),
        }
    }

    pub(super) fn blocks(&mut self, blocks: &[Block]) -> Fragment {
        let mut out = Fragment::new();
        for block in blocks {
            out.run(self.block(block));
        }
        out
    }

    /// Renders a paragraph. A picture alone in one needs no `figure` around it, because it has its
    /// own text alternative.
    fn paragraph(&mut self, line: &[Inline]) -> Fragment {
        if !is_picture(line) {
            return self.element("p", line);
        }
        let mut out = html("<p class=\"picture\">");
        out.run(self.line(line));
        out.html("</p>\n");
        out
    }

    fn element(&mut self, name: &str, line: &[Inline]) -> Fragment {
        let mut out = html(&format!("<{name}>"));
        out.run(self.line(line));
        out.html(&format!("</{name}>\n"));
        out
    }

    /// Renders a quotation without `figure`, for which a tagged PDF would require a description
    /// besides the words.
    fn quote(&mut self, blocks: &[Block], source: &[Inline]) -> Fragment {
        let mut out = html("<div class=\"quote\">\n<blockquote>\n");
        out.run(self.blocks(blocks));
        out.html("</blockquote>\n");
        if !source.is_empty() {
            out.html("<p class=\"said-by\">");
            out.run(self.line(source));
            out.html("</p>\n");
        }
        out.html("</div>\n");
        out
    }

    /// Renders a boxed note with `role="note"`, because an `aside` would be a landmark inside the
    /// main part of the page.
    fn callout(&mut self, kind: Callout, blocks: &[Block]) -> Fragment {
        let (class, title) = match kind {
            Callout::Note => ("note", Label::Note),
            Callout::Tip => ("tip", Label::Tip),
            Callout::Important => ("important", Label::Important),
            Callout::Warning => ("warning", Label::Warning),
            Callout::Caution => ("caution", Label::Caution),
        };
        let title = self.words().label(title);
        let mut out = html(&format!(
            "<aside class=\"callout {class}\" role=\"note\">\n<p class=\"callout-title\">{title}</p>\n"
        ));
        out.run(self.blocks(blocks));
        out.html("</aside>\n");
        out
    }
}

/// Whether a paragraph consists of one picture.
pub(super) fn is_picture(line: &[Inline]) -> bool {
    matches!(line, [Inline::Image { .. }])
}
