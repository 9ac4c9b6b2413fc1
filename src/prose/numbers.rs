//! Numbers and ids throughout a plan: of sections, figures, tables and actions, and where each is
//! placed.

use super::ids::Ids;
use crate::charts::Figure;
use crate::disclosure::Publishable;
use crate::plan::prose::{Block, BlockKind};
use crate::plan::{Action, Id, Placement, Section, Target};
use crate::sources::Span;
use crate::words::{Label, Words};
use std::collections::BTreeMap;

/// The numbers of a placed block.
#[derive(Debug, Clone)]
pub(super) struct Placed {
    /// The span of the `[[…]]` that places it.
    pub(super) span: Span,
    /// The section that contains it.
    pub(super) section: Id,
    pub(super) id: String,
    /// Its number among figures; `None` where it has no drawing.
    pub(super) figure: Option<u32>,
    /// Its number among tables; `None` where it has none.
    pub(super) table: Option<u32>,
}

/// Numbers and ids that must be known before any section is rendered.
#[derive(Debug, Clone, Default)]
pub(super) struct Numbers {
    /// The number of each section: `4`, or `Appendix 2`; empty for the page for families.
    pub(super) sections: BTreeMap<Id, String>,
    pub(super) placed: BTreeMap<Placement, Placed>,
    /// The numbers of tables in prose, by their spans.
    pub(super) tables: BTreeMap<Span, u32>,
    /// Ids that authors gave to headings, with their section, by the headings' spans.
    pub(super) headings: BTreeMap<Span, (Id, String)>,
    /// The ids of actions, by key.
    pub(super) actions: BTreeMap<String, String>,
    /// The ids of the previous plan's actions, by key.
    pub(super) previous: BTreeMap<String, String>,
    pub(super) ids: Ids,
    last_figure: u32,
    last_table: u32,
}

impl Numbers {
    /// Numbers a plan. Ids are claimed in this order: actions, sections, placed blocks, headings.
    pub(super) fn of(plan: &Publishable, figures: &[Figure]) -> Self {
        let mut numbers = Self::default();
        let document = plan.document();
        numbers.actions = numbers.keyed("action", &document.actions);
        if let Some(previous) = &document.previous {
            numbers.previous = numbers.keyed("previous", &previous.actions);
        }
        numbers.number_sections(&document.sections, plan.words());
        for section in &document.sections {
            let notes = section.body.notes.iter().flat_map(|note| &note.blocks);
            for block in section.body.blocks.iter().chain(notes) {
                numbers.number((plan, figures), section, block);
            }
        }
        for section in &document.sections {
            numbers.claim_headings(section);
        }
        numbers
    }

    fn keyed(&mut self, word: &str, actions: &[Action]) -> BTreeMap<String, String> {
        let claim = |action: &Action| {
            let key = action.key();
            let id = self.ids.claim(&format!("{word}-{}", Id::slug(&key)));
            (key, id)
        };
        actions.iter().map(claim).collect()
    }

    fn number_sections(&mut self, sections: &[Section], words: Words) {
        let (mut last, mut last_appendix) = (0_u32, 0_u32);
        for section in sections {
            self.ids.claim(section.id.as_str());
            let number = if section.is_for_families() {
                String::new()
            } else if section.appendix {
                last_appendix += 1;
                format!("{} {last_appendix}", words.label(Label::Appendix))
            } else {
                last += 1;
                last.to_string()
            };
            self.sections.insert(section.id.clone(), number);
        }
    }

    fn number(&mut self, of: (&Publishable, &[Figure]), section: &Section, block: &Block) {
        let (plan, figures) = of;
        match &block.value {
            BlockKind::Placement => {
                if let Some(Target::Block(placement)) = plan.links().get(&block.span) {
                    self.place(figures, section, block.span, placement);
                }
            }
            BlockKind::Table(_) => {
                self.last_table += 1;
                self.tables.insert(block.span, self.last_table);
            }
            other => {
                for inner in inside(other) {
                    self.number(of, section, inner);
                }
            }
        }
    }

    fn place(&mut self, figures: &[Figure], section: &Section, span: Span, placement: &Placement) {
        if self.placed.contains_key(placement) {
            return;
        }
        let found = figures.iter().find(|it| it.placement == *placement);
        let drawing = found.and_then(|it| it.drawing.as_ref());
        let placed = Placed {
            span,
            section: section.id.clone(),
            id: self.ids.claim(&placement.slug()),
            figure: drawing.map(|_| next(&mut self.last_figure)),
            // a figure whose data is a list, or stands in another table, has no table of its own
            table: found
                .filter(|it| it.tree.is_empty() && it.table_in.is_none())
                .map(|_| next(&mut self.last_table)),
        };
        self.placed.insert(placement.clone(), placed);
    }

    /// Claims the ids that authors chose, before any ids are derived from words.
    fn claim_headings(&mut self, section: &Section) {
        for block in &section.body.blocks {
            if let BlockKind::Heading(heading) = &block.value
                && let Some(id) = &heading.id
            {
                let id = self.ids.claim(id);
                self.headings.insert(block.span, (section.id.clone(), id));
            }
        }
    }
}

/// The blocks inside a block. Their depth was limited when they were parsed.
fn inside(block: &BlockKind) -> Vec<&Block> {
    match block {
        BlockKind::List { items, .. } => items.iter().flat_map(|item| &item.blocks).collect(),
        BlockKind::Quote { blocks, .. } | BlockKind::Callout { blocks, .. } => {
            blocks.iter().collect()
        }
        BlockKind::Definitions(terms) => terms
            .iter()
            .flat_map(|term| &term.meanings)
            .flatten()
            .collect(),
        _ => Vec::new(),
    }
}

fn next(last: &mut u32) -> u32 {
    *last += 1;
    *last
}
