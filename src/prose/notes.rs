//! Footnotes: `[note 1]` in the line, and their texts at the end of the section, with a link back
//! to every mention.

use super::inline::html;
use super::render_state::RenderState;
use super::{Fragment, escape};
use crate::plan::prose::Footnote;
use crate::words;
use std::collections::BTreeMap;
use std::fmt::Write;

/// A mention of a footnote, as the target of a link back.
struct MentionedAt {
    id: String,
    /// The name of its place for readers: "paragraph 4.2".
    name: String,
}

/// A note of a section.
struct NumberedNote {
    number: usize,
    id: String,
    mentions: Vec<MentionedAt>,
}

/// The notes of a section, by label.
#[derive(Default)]
pub(super) struct Footnotes {
    notes: BTreeMap<String, NumberedNote>,
    /// The name of the current paragraph or section: "paragraph 4.2", "section 4".
    pub(super) here: String,
}

impl RenderState<'_> {
    /// Numbers the footnotes of a section.
    pub(super) fn number_notes(&mut self, notes: &[Footnote]) {
        let Some(section) = self.section else { return };
        for (at, note) in notes.iter().enumerate() {
            let number = at + 1;
            let note_of = NumberedNote {
                number,
                id: self.ids.claim(&format!("{section}-note-{number}")),
                mentions: Vec::new(),
            };
            self.notes.notes.insert(note.label.clone(), note_of);
        }
    }

    /// The mark of a footnote, as a link to it: `[note 1]`.
    pub(super) fn note_mark(&mut self, label: &str) -> Fragment {
        let Some(note) = self.notes.notes.get_mut(label) else {
            return Fragment::new();
        };
        let id = self.ids.claim(&format!("{}-mention", note.id));
        let (number, target) = (note.number, &note.id);
        let space = if self.text_so_far.ends_with(|c: char| !c.is_whitespace()) {
            "\u{a0}"
        } else {
            ""
        };
        let mark = words::note_mark(number);
        let out = html(&format!(
            "{space}<a class=\"note-mark\" id=\"{id}\" href=\"#{target}\">{mark}</a>"
        ));
        note.mentions.push(MentionedAt {
            id,
            name: self.notes.here.clone(),
        });
        out
    }

    /// Renders the texts of the footnotes. The links back come last, because footnotes may mention
    /// footnotes.
    pub(super) fn note_list(&mut self, notes: &[Footnote]) -> Fragment {
        let bodies: Vec<_> = notes.iter().map(|note| self.blocks(&note.blocks)).collect();
        let mut out = html("<ol class=\"notes\">\n");
        for (note, body) in notes.iter().zip(bodies) {
            let Some(note) = self.notes.notes.get(&note.label) else {
                continue;
            };
            out.html(&format!("<li id=\"{}\">\n", note.id));
            out.run(body);
            out.html(&ways_back(note));
            out.html("</li>\n");
        }
        out.html("</ol>\n");
        out
    }
}

/// Links back to each mention, each with a name of its own.
fn ways_back(note: &NumberedNote) -> String {
    let mut out = String::from("<p class=\"note-back\">");
    let mut seen: BTreeMap<&str, usize> = BTreeMap::new();
    for (at, mention) in note.mentions.iter().enumerate() {
        let times = seen.entry(&mention.name).or_default();
        *times += 1;
        let mut name = escape(&words::back_to_note(note.number, &mention.name));
        if *times > 1 {
            let _ = write!(name, " ({times})");
        }
        let gap = if at > 0 { " " } else { "" };
        let _ = write!(out, "{gap}<a href=\"#{}\">{name}</a>", mention.id);
    }
    out.push_str("</p>\n");
    out
}
