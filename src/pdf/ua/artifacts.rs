//! What is no content becomes an artifact, and content without a mark gets one: running titles,
//! lines, repeated heads of tables, text that a style sheet adds.

use super::content_stream::{Edit, edited};
use super::page_content::{Neighbour, Untagged};
use super::structure_tree::{ContentId, Kid};
use super::tagged_pdf::{Page, TaggedPdf, read_pages};
use lopdf::{Dictionary, ObjectId, Stream};
use std::collections::{BTreeMap, BTreeSet};

/// Elements under which lines and areas are content.
const SHOWN: [&str; 3] = ["Figure", "Formula", "Lbl"];

/// Marks everything that a file paints.
pub(super) fn mark(tagged: &mut TaggedPdf<'_>) {
    let repeated = repeated_heads(tagged);
    for id in tagged.pdf.page_iter().collect::<Vec<_>>() {
        let Some(page) = tagged.pages.get(&id) else {
            continue;
        };
        let unmarked = unmarked(tagged, id, page, &repeated);
        let mut edits = reopened(page, &unmarked, &|number| repeated.contains(&(id, number)));
        let marks = Marks::of(tagged, id, page, &unmarked);
        edits.extend(marks.edits);
        for adopted in marks.adopted {
            adopt(tagged, id, &adopted);
        }
        for number in unmarked {
            tagged.tree.remove((id, number));
        }
        if !edits.is_empty() {
            write(tagged, id, edits);
        }
    }
    tagged.pages = read_pages(tagged.pdf);
}

/// The heads of tables that are painted again on later pages: the same letters under the same
/// element.
fn repeated_heads(tagged: &TaggedPdf<'_>) -> BTreeSet<ContentId> {
    let mut repeated = BTreeSet::new();
    for head in tagged.tree.of_kind(&["TH"]) {
        let content = tagged.tree.content(head);
        let Some((first_page, _)) = content.first().copied() else {
            continue;
        };
        let mut pages: BTreeMap<ObjectId, String> = BTreeMap::new();
        for (page, number) in &content {
            let text = tagged
                .content((*page, *number))
                .map(|content| letters(&content.text()));
            pages
                .entry(*page)
                .or_default()
                .push_str(&text.unwrap_or_default());
        }
        let first = pages.get(&first_page).cloned().unwrap_or_default();
        let is_repeated = |page: &ObjectId| {
            *page != first_page && (pages[page] == first || pages[page].is_empty())
        };
        repeated.extend(content.into_iter().filter(|(page, _)| is_repeated(page)));
    }
    repeated
}

/// The numbers of a page whose content is none: owned by no element, repeated, or mere decoration.
fn unmarked(
    tagged: &TaggedPdf<'_>,
    id: ObjectId,
    page: &Page,
    repeated: &BTreeSet<ContentId>,
) -> BTreeSet<i64> {
    let is_content = |number: i64, is_decoration: bool| match tagged.tree.owners.get(&(id, number))
    {
        None => false,
        Some(_) if repeated.contains(&(id, number)) => false,
        Some(owner) if is_decoration => {
            let mut owners = tagged.tree.upward(*owner);
            owners.any(|element| SHOWN.contains(&element.kind.as_str()))
        }
        Some(_) => true,
    };
    let marked = page.painted.marked.iter();
    marked
        .filter(|(number, content)| !is_content(**number, content.is_decoration()))
        .map(|(number, _)| *number)
        .collect()
}

/// The edits that open an artifact in the place of a number.
fn reopened(page: &Page, unmarked: &BTreeSet<i64>, is_repeated: &dyn Fn(i64) -> bool) -> Vec<Edit> {
    let opens = unmarked.iter().flat_map(|number| {
        let kind = if is_repeated(*number) {
            PAGINATION
        } else {
            LAYOUT
        };
        let content = page.painted.marked.get(number);
        let opens = content
            .map(|content| content.opens.as_slice())
            .unwrap_or_default();
        opens.iter().map(move |range| Edit {
            start: range.start,
            end: range.end,
            text: format!("/Artifact <<{kind}>>BDC"),
        })
    });
    opens.collect()
}

/// The property of an artifact that repeats what another page says.
const PAGINATION: &str = "/Type /Pagination";

/// The property of an artifact that only divides or decorates.
const LAYOUT: &str = "/Type /Layout";

/// Text without a mark that belongs to the element of the text beside it.
struct Adopted {
    /// The number that its new mark has.
    number: i64,
    /// The marked text beside it.
    beside: i64,
    /// The element of that text.
    owner: usize,
    /// Whether it is read before the text beside it.
    is_before: bool,
}

/// New marks of a page.
struct Marks<'p> {
    page: &'p Page,
    edits: Vec<Edit>,
    adopted: Vec<Adopted>,
    /// An artifact that still may take in its neighbours: its bytes, and its kind.
    open: Option<(usize, usize, &'static str)>,
}

impl<'p> Marks<'p> {
    fn of(tagged: &TaggedPdf<'_>, id: ObjectId, page: &'p Page, unmarked: &BTreeSet<i64>) -> Self {
        let mut marks = Self {
            page,
            edits: Vec::new(),
            adopted: Vec::new(),
            open: None,
        };
        let first_new = page.painted.next_number();
        let mut next = first_new;
        let owner = |neighbour: Option<Neighbour>| {
            let neighbour = neighbour.filter(|it| !unmarked.contains(&it.number))?;
            let owner = tagged.tree.owners.get(&(id, neighbour.number))?;
            Some((neighbour, *owner))
        };
        for untagged in &page.painted.untagged {
            if let Some(kind) = artifact(untagged, &tagged.hidden) {
                marks.artifact(untagged, kind);
            } else if let Some((beside, owner, is_before)) = beside(untagged, &owner) {
                marks.close();
                marks.content(untagged, next);
                marks.adopted.push(Adopted {
                    number: next,
                    beside,
                    owner,
                    is_before,
                });
                next += 1;
            }
            // else it stays without a mark, which the check reports: text is never silenced
        }
        marks.close();
        marks
    }

    fn content(&mut self, untagged: &Untagged, number: i64) {
        self.around(
            untagged.range.start,
            untagged.range.end,
            &format!("/Span <</MCID {number} >>BDC\n"),
        );
    }

    /// An artifact around a piece, or around it and the one before it.
    fn artifact(&mut self, untagged: &Untagged, kind: &'static str) {
        match &mut self.open {
            Some((_, end, open_kind))
                if *open_kind == kind
                    && only_sets_state(&self.page.bytes[*end..untagged.range.start]) =>
            {
                *end = untagged.range.end;
            }
            _ => {
                self.close();
                self.open = Some((untagged.range.start, untagged.range.end, kind));
            }
        }
    }

    fn close(&mut self) {
        if let Some((start, end, kind)) = self.open.take() {
            self.around(start, end, &format!("/Artifact <<{kind}>>BDC\n"));
        }
    }

    fn around(&mut self, start: usize, end: usize, opening: &str) {
        let edit = |at, text: &str| Edit {
            start: at,
            end: at,
            text: text.to_owned(),
        };
        self.edits.push(edit(start, opening));
        self.edits.push(edit(end, "\nEMC"));
    }
}

/// The kind of artifact that a piece without a mark is; `None` where it is content.
fn artifact(untagged: &Untagged, hidden: &[String]) -> Option<&'static str> {
    let Some(text) = &untagged.text else {
        return Some(LAYOUT);
    };
    let letters = letters(text);
    if !untagged.is_clipped {
        // the margins of a page are outside its clip
        Some(PAGINATION)
    } else if letters.is_empty() || hidden.iter().any(|hidden| is_part(&letters, hidden)) {
        Some(LAYOUT)
    } else {
        None
    }
}

/// Whether letters are a line of a hidden text. A few letters within one are more likely something
/// else.
fn is_part(letters: &str, hidden: &str) -> bool {
    const FEW: usize = 12;
    let is_end = hidden.starts_with(letters) || hidden.ends_with(letters);
    is_end || (letters.len() > FEW && hidden.contains(letters))
}

/// The marked text that a piece of content belongs to, its element, and whether the piece comes
/// before it: the text before it on its line, or after it there, or simply the text painted before.
fn beside(
    untagged: &Untagged,
    owner: &dyn Fn(Option<Neighbour>) -> Option<(Neighbour, usize)>,
) -> Option<(i64, usize, bool)> {
    let (before, after) = (owner(untagged.before), owner(untagged.after));
    let follows = before.is_some_and(|(before, _)| before.extent.is_followed_by(&untagged.extent));
    let leads = after.is_some_and(|(after, _)| untagged.extent.is_followed_by(&after.extent));
    let is_before = !follows && (leads || before.is_none());
    let (neighbour, owner) = if is_before { after? } else { before? };
    Some((neighbour.number, owner, is_before))
}

/// Puts adopted text into the tree beside its neighbour.
fn adopt(tagged: &mut TaggedPdf<'_>, page: ObjectId, adopted: &Adopted) {
    let first_new = tagged
        .pages
        .get(&page)
        .map_or(0, |page| page.painted.next_number());
    let kids = &mut tagged.tree.elements[adopted.owner].kids;
    let beside = kids
        .iter()
        .position(|kid| *kid == Kid::Content((page, adopted.beside)));
    let mut at = beside.map_or(kids.len(), |at| at + usize::from(!adopted.is_before));
    // after what was adopted there already
    let is_new = |kid: Option<&Kid>| matches!(kid, Some(Kid::Content((on, number))) if *on == page && *number >= first_new);
    while !adopted.is_before && is_new(kids.get(at)) {
        at += 1;
    }
    let content = (page, adopted.number);
    kids.insert(at, Kid::Content(content));
    tagged.tree.owners.insert(content, adopted.owner);
}

/// A text's letters without the spaces between them.
fn letters(text: &str) -> String {
    text.split_whitespace().collect()
}

/// Whether operators only set colours and the like, so that an artifact may go over them.
fn only_sets_state(bytes: &[u8]) -> bool {
    const STRUCTURES: [&str; 10] = ["q", "Q", "BDC", "BMC", "EMC", "cm", "BT", "n", "W", "W*"];
    let text = String::from_utf8_lossy(bytes);
    !text
        .split_whitespace()
        .any(|word| STRUCTURES.contains(&word))
}

/// Writes a page's content with edits, as one stream.
fn write(tagged: &mut TaggedPdf<'_>, id: ObjectId, edits: Vec<Edit>) {
    let Some(page) = tagged.pages.get(&id) else {
        return;
    };
    let mut stream = Stream::new(Dictionary::new(), edited(&page.bytes, edits));
    // a stream that cannot be compressed stays as it is
    let _ = stream.compress();
    let contents = tagged.pdf.get_page_contents(id);
    let content = contents.first().copied();
    let content = content.unwrap_or_else(|| tagged.pdf.new_object_id());
    tagged.pdf.set_object(content, stream);
    if let Ok(page) = tagged.pdf.get_dictionary_mut(id) {
        page.set("Contents", content);
    }
}
