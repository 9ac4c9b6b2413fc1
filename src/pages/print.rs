//! The print edition: a whole plan as one document, and the style sheet with its running titles.

use super::context::PageContext;
use super::front::notes;
use super::layout;
use super::links::resolver::Edition;
use super::plan_pages::PlanPages;
use super::section::{contents, pieces, titled};
use super::view::{Cover, PrintSection, PrintView, View};
use super::{File, Page, blocks, columns};
use crate::disclosure::PublishableSite;
use crate::plan::{Orientation, Placement};
use crate::prose::{Piece, WrittenSection};
use crate::words::Label;
use std::fmt::Write;

/// The style sheet's name, beside the page.
const SHEET: &str = "pages.css";

/// The print edition's page and its style sheet.
pub(super) fn print(site: &PublishableSite, ready: &PlanPages<'_>) -> (Page, File) {
    let desk = PageContext::new(site, ready, Edition::Print, "print/index.html");
    let document = desk.document();
    let name = desk.words().label(Label::Print);
    let trail = vec![layout::link(&document.title, desk.to("index.html"))];
    let front = desk.page.replace("print/index.html", "index.html");
    let section = |section: &WrittenSection| PrintSection {
        id: section.id.to_string(),
        number: section.number.clone(),
        title: section.title.clone(),
        appendix: section.appendix,
        notes: desk.notes(section.id.as_str()),
        pieces: pieces(&desk, section),
    };
    let sections: Vec<_> = ready.sections.iter().map(section).collect();
    let sheet = sheet(&desk, &sections);
    let view = View::Print(Box::new(PrintView {
        frame: layout::of_plan(&desk, &[name], trail),
        sheet: SHEET.to_owned(),
        committee: blocks::reports(&desk),
        cover: Cover {
            kind: desk.words().label(document.kind.label()),
            service: document.service.clone(),
            leads: document.leads.clone(),
            chairs: document.chairs.clone(),
            approvals: blocks::approvals(&desk),
            web: layout::canonical(&site.settings, &front),
        },
        contents: contents(&desk, None),
        sections,
        notes: notes(&desk),
        terms: blocks::sorted(&document.terms)
            .into_iter()
            .map(|term| blocks::term(&desk, term, Some(format!("term-{}", term.id.value))))
            .collect(),
    }));
    let path = desk.page.clone();
    (Page { path, view }, sheet)
}

/// The style sheet: a named page for each section with its title at the top, because no browser can
/// yet repeat a heading by itself (`string()` is missing in Chromium).
fn sheet(desk: &PageContext<'_>, views: &[PrintSection]) -> File {
    let document = desk.document();
    let plan = PrintPlan {
        title: &document.title,
        version: format!(
            "{} {}",
            desk.words().label(Label::Version),
            document.version
        ),
    };
    let mut css = String::new();
    for (section, view) in desk.ready.sections.iter().zip(views) {
        rules(&mut css, section, &plan);
        let columns = columns::rules(&view.id, &view.pieces);
        if !columns.is_empty() {
            // writing to a string cannot fail
            let _ = writeln!(css, "@media print{{\n{columns}}}");
        }
    }
    File {
        path: desk.page.replace("index.html", SHEET),
        bytes: css.into_bytes(),
    }
}

/// What stands on each page of a plan.
struct PrintPlan<'a> {
    title: &'a str,
    version: String,
}

fn rules(css: &mut String, section: &WrittenSection, plan: &PrintPlan<'_>) {
    let id = &section.id;
    let around = format!(
        "@top-left{{content:{}}}@top-right{{content:{}}}@bottom-left{{content:{}}}",
        quoted(plan.title),
        quoted(&titled(section)),
        quoted(&plan.version)
    );
    // on its side a sheet is bound at its top, and has no column for numbers of paragraphs
    let (size, headings) = if lies(section) {
        (
            " landscape;margin:20mm 15mm 15mm",
            format!(
                "@media print{{#section-{id}>:is(h3,h4,h5){{margin-inline-start:calc(-1*var(--hang))}}}}\n"
            ),
        )
    } else {
        ("", String::new())
    };
    // writing to a string cannot fail
    let _ = writeln!(
        css,
        "@page section-{id}{{size:A4{size};{around}}}\n#section-{id}{{page:section-{id}}}"
    );
    css.push_str(&headings);
}

/// Whether a section lies on its side: the author says so, or it has tables of actions, whose columns
/// need the width.
fn lies(section: &WrittenSection) -> bool {
    let is_actions = |piece: &Piece| match piece {
        Piece::Placed { placement, .. } => {
            matches!(placement, Placement::Actions(_) | Placement::Previous(_))
        }
        _ => false,
    };
    section.orientation == Orientation::Landscape || section.pieces.iter().any(is_actions)
}

/// Text as a string of CSS.
fn quoted(text: &str) -> String {
    let mut out = String::from("\"");
    for letter in text.chars() {
        match letter {
            '"' | '\\' => out.extend(['\\', letter]),
            control if control.is_control() => out.push(' '),
            other => out.push(other),
        }
    }
    out.push('"');
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_cannot_leave_its_string() {
        assert_eq!(quoted("a \"b\" \\ c\n}"), "\"a \\\"b\\\" \\\\ c }\"");
    }
}
