//! The text of a paragraph: runs with their marks, links, notes, pictures and fields.

use super::block::{Run, Text, plain};
use super::fields::WordField;
use super::read::WordReader;
use super::xml::{attribute, child, is_on, note_name, words_below};
use crate::import::report::ImportRemark;
use roxmltree::Node;

/// Pictures that browsers show.
const SHOWN: [&str; 6] = ["png", "jpg", "jpeg", "gif", "webp", "svg"];

/// How the words of a run look.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Look {
    Plain,
    Bold,
    Italic,
}

impl WordReader<'_> {
    /// The text of a paragraph.
    pub(super) fn text(&mut self, paragraph: Node<'_, '_>, place: &str) -> Text {
        let mut text = Text::new();
        self.inlines(paragraph, place, &mut text);
        joined(text)
    }

    fn inlines(&mut self, node: Node<'_, '_>, place: &str, out: &mut Text) {
        for node in node.children().filter(Node::is_element) {
            match node.tag_name().name() {
                "r" => self.run(node, place, out),
                "pPr" | "rPr" | "sdtPr" | "Fallback" => {}
                "del" | "moveFrom" => {
                    let words = words_below(node);
                    if !words.is_empty() {
                        let message = "a tracked deletion was left out";
                        self.remark(ImportRemark::about(place, message, &words));
                    }
                }
                "ins" | "moveTo" => {
                    let words = words_below(node);
                    if !words.is_empty() {
                        let message = "a tracked insertion was taken over: accept or reject it";
                        self.remark(ImportRemark::about(place, message, &words));
                    }
                    self.inlines(node, place, out);
                }
                "hyperlink" => self.link(node, place, out),
                "fldSimple" => {
                    let instruction = attribute(node, "instr").unwrap_or_default().to_owned();
                    self.fields.open.push(WordField {
                        instruction,
                        is_result: true,
                    });
                    self.inlines(node, place, out);
                    self.fields.open.pop();
                }
                "oMath" | "oMathPara" => {
                    let words = words_below(node);
                    self.remark(ImportRemark::about(
                        place,
                        "an equation became plain words",
                        &words,
                    ));
                    out.push(Run::Words(words));
                }
                _ => self.inlines(node, place, out),
            }
        }
    }

    fn link(&mut self, node: Node<'_, '_>, place: &str, out: &mut Text) {
        let target = attribute(node, "id").and_then(|id| self.targets.get(id));
        let address = target.filter(|it| it.is_external).map(|it| it.name.clone());
        let mut inside = Text::new();
        self.inlines(node, place, &mut inside);
        match address {
            Some(address) if !inside.is_empty() => {
                out.push(Run::Link(address, plain(&inside)));
            }
            _ => out.append(&mut inside),
        }
    }

    fn run(&mut self, run: Node<'_, '_>, place: &str, out: &mut Text) {
        let properties = child(run, "rPr");
        if properties.is_some_and(|it| is_on(it, "vanish")) {
            let words = words_below(run);
            if !words.is_empty() {
                self.remark(ImportRemark::about(
                    place,
                    "hidden words were left out",
                    &words,
                ));
            }
            return;
        }
        let look = match properties {
            Some(it) if is_on(it, "b") => Look::Bold,
            Some(it) if is_on(it, "i") => Look::Italic,
            _ => Look::Plain,
        };
        for node in run.children().filter(Node::is_element) {
            self.part_of_run(node, look, place, out);
        }
    }

    fn part_of_run(&mut self, node: Node<'_, '_>, look: Look, place: &str, out: &mut Text) {
        let name = node.tag_name().name();
        match name {
            "fldChar" => match attribute(node, "fldCharType") {
                Some("begin") => self.fields.open.push(WordField::default()),
                Some("separate") => {
                    if let Some(field) = self.fields.open.last_mut() {
                        field.is_result = true;
                    }
                }
                _ => drop(self.fields.open.pop()),
            },
            "instrText" => {
                if let Some(field) = self.fields.open.last_mut() {
                    field.instruction.push_str(node.text().unwrap_or_default());
                }
            }
            _ if !self.fields.shows() => {}
            "t" => out.push(words(node.text().unwrap_or_default(), look)),
            "tab" | "ptab" => out.push(words(" ", look)),
            "br" | "cr" if attribute(node, "type") != Some("page") => out.push(Run::Break),
            "noBreakHyphen" => out.push(words("\u{2011}", look)),
            "sym" => {
                let message = "a sign of a special font was left out";
                let code = attribute(node, "char").unwrap_or_default();
                self.remark(ImportRemark::about(place, message, code));
            }
            "footnoteReference" | "endnoteReference" => {
                let kind = if name.starts_with("end") {
                    "endnotes"
                } else {
                    "footnotes"
                };
                if let Some(id) = attribute(node, "id") {
                    out.push(Run::Note(note_name(kind, id)));
                }
            }
            "drawing" | "pict" | "object" | "AlternateContent" => self.drawing(node, place, out),
            _ => {}
        }
    }

    /// A picture, a chart or a text box.
    fn drawing(&mut self, node: Node<'_, '_>, place: &str, out: &mut Text) {
        let shown =
            |it: &Node<'_, '_>| !it.ancestors().any(|it| it.tag_name().name() == "Fallback");
        let mut description = None;
        for part in node.descendants().filter(Node::is_element) {
            let name = part.tag_name().name();
            match name {
                "docPr" => description = attribute(part, "descr"),
                // what a drawing holds twice is taken once
                _ if !shown(&part) => {}
                "txbxContent" => {
                    for paragraph in part.children().filter(|it| it.tag_name().name() == "p") {
                        let text = self.text(paragraph, place);
                        self.boxes.push(text);
                    }
                }
                "chart" => {
                    if let Some(id) = attribute(part, "id") {
                        self.charts.push((id.to_owned(), self.found.blocks.len()));
                    }
                }
                "blip" => self.picture(attribute(part, "embed"), description, place, out),
                "imagedata" => {
                    self.picture(attribute(part, "id"), attribute(part, "title"), place, out);
                }
                _ => {}
            }
        }
    }

    fn picture(
        &mut self,
        id: Option<&str>,
        description: Option<&str>,
        place: &str,
        out: &mut Text,
    ) {
        let target = id.and_then(|id| Some((id, self.targets.get(id)?)));
        let Some((id, target)) = target.filter(|(_, it)| !it.is_external) else {
            self.remark(ImportRemark::new(
                place,
                "a picture is only linked and was left out",
            ));
            return;
        };
        let ending = target
            .name
            .rsplit('.')
            .next()
            .unwrap_or_default()
            .to_lowercase();
        let description = description.unwrap_or_default().trim();
        if !SHOWN.contains(&ending.as_str()) {
            let message = format!(
                "a picture of the kind .{ending}, which no browser shows, was left out: save it as .png"
            );
            self.remark(ImportRemark::about(place, message, description));
            return;
        }
        if description.is_empty() {
            let message =
                "a picture has no description: say between the brackets of ![] what it shows";
            self.remark(ImportRemark::new(place, message));
        }
        let file = format!("picture-{}.{ending}", self.wanted.len() + 1);
        self.wanted.push((file.clone(), id.to_owned()));
        out.push(Run::Picture(file, description.to_owned()));
    }
}

fn words(text: &str, look: Look) -> Run {
    let text = text.to_owned();
    match look {
        Look::Plain => Run::Words(text),
        Look::Bold => Run::Bold(text),
        Look::Italic => Run::Italic(text),
    }
}

/// The text with neighbours of the same look joined: Word cuts sentences into runs anywhere.
fn joined(text: Text) -> Text {
    let mut out = Text::new();
    for inline in text {
        match (out.last_mut(), inline) {
            (Some(Run::Words(before)), Run::Words(words))
            | (Some(Run::Bold(before)), Run::Bold(words))
            | (Some(Run::Italic(before)), Run::Italic(words)) => before.push_str(&words),
            (_, inline) => out.push(inline),
        }
    }
    out
}
