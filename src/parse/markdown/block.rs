//! Blocks: paragraphs, lists, quotations, definitions, code.

use super::{MarkdownReader, MentionPosition, Role, addresses};
use crate::diagnostics::Finding;
use crate::plan::prose::{Block, BlockKind, Definition, Inline, Item};
use crate::sources::Spanned;
use pulldown_cmark::{CodeBlockKind, Event, Tag};
use std::ops::Range;

/// The text of a list item without paragraphs of its own, and its bytes.
#[derive(Default)]
struct Loose {
    line: Vec<Inline>,
    range: Option<Range<usize>>,
}

impl MarkdownReader<'_> {
    /// Parses the blocks up to the end of their container.
    pub(super) fn blocks(&mut self) -> Vec<Block> {
        // most fields and items are a single paragraph
        let mut blocks = Vec::with_capacity(1);
        let mut loose = Loose::default();
        while let Some((event, range)) = self.next() {
            match event {
                Event::End(_) => break,
                Event::Start(tag) if is_block(&tag) => {
                    self.gather(&mut loose, &mut blocks);
                    blocks.extend(self.block(tag, &range));
                }
                Event::Rule => {
                    self.gather(&mut loose, &mut blocks);
                    blocks.push(Spanned::new(BlockKind::Rule, self.span(&range)));
                }
                words => {
                    let start = loose
                        .range
                        .take()
                        .map_or(range.start, |before| before.start);
                    loose.range = Some(start..range.end);
                    self.inline(words, &range, &mut loose.line);
                }
            }
        }
        self.gather(&mut loose, &mut blocks);
        blocks
    }

    /// Makes a paragraph of the collected text.
    fn gather(&mut self, loose: &mut Loose, blocks: &mut Vec<Block>) {
        let Loose { line, range } = std::mem::take(loose);
        if let Some(range) = range.filter(|_| !line.is_empty()) {
            self.look_for_lost_words(&line, &range);
            let line = addresses::linked(line);
            blocks.push(Spanned::new(BlockKind::Paragraph(line), self.span(&range)));
        }
    }

    fn block(&mut self, tag: Tag<'_>, range: &Range<usize>) -> Option<Block> {
        let kind = match tag {
            Tag::Paragraph => return self.paragraph(range),
            Tag::Heading {
                level,
                id,
                classes,
                attrs,
            } => {
                let marks = super::heading::Marks::new(id, &classes, &attrs);
                self.heading(level, &marks, range)
            }
            Tag::BlockQuote(kind) => self.quote(kind, range),
            Tag::List(start) => BlockKind::List {
                start,
                items: self.inside(range, Self::items),
            },
            Tag::DefinitionList => BlockKind::Definitions(self.inside(range, Self::definitions)),
            Tag::Table(columns) => self.table(&columns, range),
            Tag::CodeBlock(kind) => {
                match kind {
                    CodeBlockKind::Indented => self.indented(range),
                    CodeBlockKind::Fenced(info) => self.fenced(&info, range),
                }
                BlockKind::Code(self.code())
            }
            Tag::FootnoteDefinition(label) => {
                self.note_written(&label, range);
                return None;
            }
            // HTML; other events are parts of blocks, and are read there
            _ => {
                self.refuse_html(range);
                self.pass_over();
                return None;
            }
        };
        Some(Spanned::new(kind, self.span(range)))
    }

    fn paragraph(&mut self, range: &Range<usize>) -> Option<Block> {
        let line = self.inlines();
        if let [Inline::Reference(reference)] = line.as_slice()
            && self.at_top()
            && self.role == Role::Section
        {
            if let Some(mention) = self.mentions.last_mut() {
                mention.stand = MentionPosition::Block;
            }
            return Some(Spanned::new(BlockKind::Placement, reference.span));
        }
        self.look_for_remains(range);
        self.look_for_lost_words(&line, range);
        let line = addresses::linked(self.take_caption(line, range));
        let end = range.start + self.typed(range).len();
        let span = self.span(&(range.start..end));
        (!line.is_empty()).then(|| Spanned::new(BlockKind::Paragraph(line), span))
    }

    fn items(&mut self) -> Vec<Item> {
        let mut items = Vec::new();
        while let Some((Event::Start(_), range)) = self.next() {
            let outer = self.ticked.take();
            let blocks = self.inside(&range, Self::blocks);
            let done = std::mem::replace(&mut self.ticked, outer);
            items.push(Item { done, blocks });
        }
        items
    }

    fn definitions(&mut self) -> Vec<Definition> {
        let mut definitions: Vec<Definition> = Vec::new();
        while let Some((Event::Start(tag), range)) = self.next() {
            match definitions.last_mut() {
                Some(last) if tag == Tag::DefinitionListDefinition => {
                    let meaning = self.inside(&range, Self::blocks);
                    last.meanings.push(meaning);
                }
                _ => definitions.push(Definition {
                    term: self.inlines(),
                    meanings: Vec::new(),
                }),
            }
        }
        definitions
    }

    /// Reports a paragraph that begins with spaces, which Word leaves there, and which Markdown
    /// takes for code if there are four.
    fn indented(&mut self, range: &Range<usize>) {
        let first = self.typed(range).lines().next().unwrap_or_default().len();
        let span = self.span(&(range.start..range.start + first));
        self.found.push(
            Finding::advice("indented-text", span, "text that begins with four spaces is published as code")
                .help("take the spaces out if it is a paragraph; code stands between lines of three backticks"),
        );
    }

    /// What a fence of code takes away: words beside it, or all that follows where it is not
    /// closed.
    fn fenced(&mut self, info: &str, range: &Range<usize>) {
        let typed = self.typed(range);
        let mut lines = typed.lines();
        let first = lines.next().unwrap_or_default();
        let span = self.span(&(range.start..range.start + first.len()));
        let mark = first.trim_start().chars().next().unwrap_or('`');
        let last = lines.next_back().unwrap_or_default();
        let last = last.trim_start_matches(['>', ' ', '\t']).trim_end();
        if last.len() < 3 || last.chars().any(|letter| letter != mark) {
            let message = "code begins here and never ends: all that follows is published as code";
            self.found.push(
                Finding::warning("code-fence", span, message)
                    .help("delete this line if no code is meant; otherwise write the same signs on a line of their own below the code"),
            );
        } else if !info.trim().is_empty() {
            let message = format!(
                "\"{}\" stands beside the sign that begins code, and is not published",
                info.trim()
            );
            self.found.push(
                Finding::advice("code-fence", span, message)
                    .help("write it on the line below, or above the code; or take it away"),
            );
        }
    }

    fn code(&mut self) -> String {
        let mut code = String::new();
        while let Some((Event::Text(text), _)) = self.next() {
            code.push_str(&text);
        }
        code
    }

    /// Skips everything up to the end of the current element.
    pub(super) fn pass_over(&mut self) {
        let mut open = 1_usize;
        while let Some((event, _)) = self.next() {
            match event {
                Event::Start(_) => open += 1,
                Event::End(_) => open -= 1,
                _ => {}
            }
            if open == 0 {
                break;
            }
        }
    }
}

fn is_block(tag: &Tag<'_>) -> bool {
    !matches!(
        tag,
        Tag::Emphasis
            | Tag::Strong
            | Tag::Strikethrough
            | Tag::Superscript
            | Tag::Subscript
            | Tag::Link { .. }
            | Tag::Image { .. }
    )
}
