//! Parses YAML text into a tree of [`Node`]s. The one file that knows the YAML crate.
//!
//! A syntax error does not end the parsing: its line is left out and the rest is parsed, so that
//! one run reports every fault. Anchors and aliases are forbidden, and depth and size limited, so
//! that no file can take long or much memory.

pub(super) mod comments;
#[cfg(test)]
pub(super) mod differential_tests;
pub(super) mod errors;
pub(super) mod node;
pub(super) mod open;
mod value_start;

use self::node::{Node, NodeKind};
use super::control_chars;
use crate::diagnostics::Finding;
use crate::sources::{FileId, Span, Spanned};
use errors::{YamlFault, YamlFaultKind};
// the crate's events rather than its deserialiser, because every value is needed as typed, with its
// span
use serde_yaml::granit_parser::{Event, Marker, Parser, ScalarStyle, Span as At, StrInput, Tag};

/// How many syntax errors of one file are reported before parsing ends.
const MOST_FAULTS: usize = 20;

/// The deepest nesting of lists and blocks.
const DEEPEST: usize = 32;

/// The most values of one file.
const MOST_VALUES: usize = 250_000;

/// The result of parsing a text as YAML.
pub(super) struct ParsedYaml {
    /// The tree; `None` where nothing could be parsed.
    pub(super) root: Option<Node>,
    /// The findings about the syntax.
    pub(super) found: Vec<Finding>,
}

/// Reads `text`, which starts at byte `offset` of `file`.
pub(super) fn read(text: &str, file: FileId, offset: usize) -> ParsedYaml {
    let mut found = Vec::new();
    let mut masked = if text.contains('\u{a0}') {
        spaced(text)
    } else {
        text.to_owned()
    };
    while found.len() < MOST_FAULTS {
        match parse(&masked, file, offset) {
            Ok(root) => {
                // characters that were typed literally are reported for the whole file
                if control_chars::first(text).is_none() {
                    signs(&root, &mut found);
                }
                return ParsedYaml {
                    root: Some(root),
                    found,
                };
            }
            Err(fault) => {
                found.push(errors::finding(&fault, &masked, file, offset));
                let Some(rest) = errors::mask(&fault, &masked) else {
                    break;
                };
                masked = rest;
            }
        }
    }
    ParsedYaml { root: None, found }
}

/// The text with ordinary spaces for the no-break spaces that Word left between a key or a dash and
/// its value, where only a space can be meant. Positions do not change.
fn spaced(text: &str) -> String {
    let mut spaced = text.to_owned();
    let mut start = 0;
    for row in text.split_inclusive('\n') {
        let gap = value_start::gap(row);
        let spaces = " ".repeat(gap.len());
        spaced.replace_range(start + gap.start..start + gap.end, &spaces);
        start += row.len();
    }
    spaced
}

/// The tree of a text.
///
/// # Errors
///
/// The first syntax error.
fn parse(text: &str, file: FileId, offset: usize) -> Result<Node, YamlFault> {
    let mut events = YamlEvents {
        parser: Parser::new_from_str(text),
        text,
        file,
        offset,
        values: 0,
    };
    let mut root = None;
    while let Some((event, at)) = events.next()? {
        match event {
            Event::DocumentStart(..) if root.is_some() => {
                return Err(events.fault(YamlFaultKind::SecondDocument, at));
            }
            Event::StreamStart
            | Event::DocumentStart(..)
            | Event::DocumentEnd
            | Event::StreamEnd => {}
            _ => root = Some(events.node(event, at, 0)?),
        }
    }
    Ok(root.unwrap_or_else(|| Node {
        span: Span::new(file, offset..offset),
        kind: NodeKind::Empty,
    }))
}

/// The events of the YAML crate for a text.
struct YamlEvents<'a> {
    parser: Parser<'a, StrInput<'a>>,
    text: &'a str,
    file: FileId,
    offset: usize,
    /// The number of values so far.
    values: usize,
}

impl<'a> YamlEvents<'a> {
    fn next(&mut self) -> Result<Option<(Event<'a>, At)>, YamlFault> {
        let event = self.parser.next_event().transpose();
        event.map_err(|error| {
            let (line, column) = place(error.marker());
            YamlFault::new(&error.info(), line, column, self.text)
        })
    }

    /// The next event, which must exist inside a list or a block, because its end is one too.
    fn inside(&mut self, at: At) -> Result<(Event<'a>, At), YamlFault> {
        self.next()?
            .ok_or_else(|| self.fault(YamlFaultKind::Unclosed, at))
    }

    /// The value that begins with `event`, nested in `depth` others.
    fn node(&mut self, event: Event<'a>, at: At, depth: usize) -> Result<Node, YamlFault> {
        self.values += 1;
        if self.values > MOST_VALUES {
            return Err(self.fault(YamlFaultKind::TooLarge, at));
        }
        if depth > DEEPEST {
            return Err(self.fault(YamlFaultKind::TooDeep, at));
        }
        let kind = match event {
            Event::Scalar(value, style, anchor, tag) => {
                self.without_properties(anchor, tag.as_deref(), at)?;
                let is_plain = style == ScalarStyle::Plain;
                match value.as_ref() {
                    "" | "~" | "null" | "Null" | "NULL" if is_plain => NodeKind::Empty,
                    _ => NodeKind::Scalar(value.into_owned()),
                }
            }
            Event::SequenceStart(_, anchor, tag) => {
                self.without_properties(anchor, tag.as_deref(), at)?;
                self.list(at, depth + 1)?
            }
            Event::MappingStart(_, anchor, tag) => {
                self.without_properties(anchor, tag.as_deref(), at)?;
                self.block(at, depth + 1)?
            }
            Event::Alias(_) => return Err(self.fault(YamlFaultKind::Anchor, at)),
            _ => return Err(self.fault(YamlFaultKind::Other, at)),
        };
        let first = match &kind {
            NodeKind::Block(entries) | NodeKind::Row(entries) => {
                entries.first().map(|(key, _)| key.span)
            }
            NodeKind::List(items) => items.first().map(|item| item.span),
            NodeKind::Empty | NodeKind::Scalar(_) => None,
        };
        Ok(Node {
            span: first.unwrap_or_else(|| self.span(at)),
            kind,
        })
    }

    fn list(&mut self, at: At, depth: usize) -> Result<NodeKind, YamlFault> {
        let mut items = Vec::new();
        loop {
            match self.inside(at)? {
                (Event::SequenceEnd, _) => return Ok(NodeKind::List(items)),
                (event, at) => items.push(self.node(event, at, depth)?),
            }
        }
    }

    fn block(&mut self, at: At, depth: usize) -> Result<NodeKind, YamlFault> {
        let mut entries = Vec::new();
        loop {
            let key = match self.inside(at)? {
                (Event::MappingEnd, _) => return Ok(NodeKind::Block(entries)),
                // a colon without a key before it
                (Event::Scalar(..), at) if self.span(at).range().is_empty() => {
                    return Err(self.fault(YamlFaultKind::Other, at));
                }
                (Event::Scalar(key, _, anchor, tag), at) => {
                    self.without_properties(anchor, tag.as_deref(), at)?;
                    Spanned::new(key.into_owned(), self.span(at))
                }
                (Event::Alias(_), at) => return Err(self.fault(YamlFaultKind::Anchor, at)),
                (_, at) => return Err(self.fault(YamlFaultKind::Other, at)),
            };
            let (event, at) = self.inside(at)?;
            entries.push((key, self.node(event, at, depth)?));
        }
    }

    /// Refuses anchors (`&name`) and tags (`!kind`), because their signs were meant as text.
    fn without_properties(
        &self,
        anchor: usize,
        tag: Option<&Tag>,
        at: At,
    ) -> Result<(), YamlFault> {
        if tag.is_some() {
            let sign = at.tag_start.map_or(at, At::empty);
            return Err(self.fault(YamlFaultKind::ReservedCharacter('!'), sign));
        }
        if anchor != 0 {
            return Err(self.fault(YamlFaultKind::Anchor, at));
        }
        Ok(())
    }

    fn fault(&self, kind: YamlFaultKind, at: At) -> YamlFault {
        let (line, column) = place(&at.start);
        YamlFault::of(kind, line, column, self.text)
    }

    fn span(&self, at: At) -> Span {
        let byte = |mark: Marker| self.offset + mark.byte_offset().unwrap_or(0);
        Span::new(self.file, byte(at.start)..byte(at.end))
    }
}

/// The line and column of a mark, both from 1.
fn place(mark: &Marker) -> (usize, usize) {
    (mark.line().max(1), mark.col() + 1)
}

/// Reports each text that contains a control character by its number, as in `"\u0001"`.
fn signs(node: &Node, found: &mut Vec<Finding>) {
    match &node.kind {
        NodeKind::Empty => {}
        NodeKind::Scalar(text) => {
            let sign = control_chars::first(text);
            found.extend(sign.map(|(_, sign)| control_chars::named(sign, node.span)));
        }
        NodeKind::List(items) => {
            for item in items {
                signs(item, found);
            }
        }
        NodeKind::Block(entries) | NodeKind::Row(entries) => {
            for (_, value) in entries {
                signs(value, found);
            }
        }
    }
}
