//! The print edition: a whole plan as one document, and the style sheet with its running titles.

use crate::pages::blocks::BlockView;
use crate::pages::blocks::actions::column_widths;
use crate::pages::blocks::committee::{self, ApprovalView, CommitteeView};
use crate::pages::blocks::terms::{self, TermView};
use crate::pages::context::PageContext;
use crate::pages::file::File;
use crate::pages::layout::{self, LayoutView};
use crate::pages::section::{ContentsLine, PieceView, contents, numbered_title, pieces};
use crate::pages::view::{Html, link};
use crate::plan::{Orientation, Placement};
use crate::prose::{Piece, WrittenSection};
use crate::words::Label;
use serde::Serialize;
use std::fmt::Write;

/// The print edition of a plan.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct PrintView {
    /// The layout around the content.
    pub frame: LayoutView,
    /// The address of the style sheet with this plan's running titles.
    pub sheet: String,
    /// Reports that took the plan to committees, which come first.
    pub committee: Vec<CommitteeView>,
    /// The cover of the print edition.
    pub cover: Cover,
    /// The sections of the plan.
    pub contents: Vec<ContentsLine>,
    /// The sections with their content.
    pub sections: Vec<PrintSection>,
    /// The reasons of accepted findings.
    pub notes: Vec<Html>,
    /// Definitions of terms, placed in a section.
    pub terms: Vec<TermView>,
}

/// The cover of the print edition.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Cover {
    /// The kind of document: `Full plan`.
    pub kind: &'static str,
    /// The name of the service.
    pub service: String,
    /// The posts that lead the service.
    pub leads: Vec<String>,
    /// The posts that chair its board.
    pub chairs: Vec<String>,
    /// Who signed, submitted, approved or received it, in sentences.
    pub approvals: Vec<ApprovalView>,
    /// The web edition's address, where it is known.
    pub web: Option<String>,
}

/// A section in the print edition.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct PrintSection {
    /// The id of the section.
    pub id: String,
    /// The number: `4`, or `Appendix 2`.
    pub number: String,
    /// The title of the section.
    pub title: String,
    /// Whether it is an appendix.
    pub appendix: bool,
    /// Notes beside the section as a whole.
    pub notes: Vec<Html>,
    /// The pieces of the section.
    pub pieces: Vec<PieceView>,
}

/// The name of the style sheet, beside the page.
const SHEET: &str = "pages.css";

/// The page of the print edition.
pub(super) fn print(context: &PageContext<'_>) -> PrintView {
    let document = context.document();
    let trail = vec![link(&document.title, context.to("index.html"))];
    let front = context.page.replace("print/index.html", "index.html");
    PrintView {
        frame: layout::of_plan(context, &[context.words().label(Label::Print)], trail),
        sheet: SHEET.to_owned(),
        committee: committee::reports(context),
        cover: Cover {
            kind: context.words().label(document.kind.label()),
            service: document.service.clone(),
            leads: document.leads.clone(),
            chairs: document.chairs.clone(),
            approvals: committee::approvals(context),
            web: layout::canonical(&context.site.settings, &front),
        },
        contents: contents(context, None),
        sections: context
            .pages
            .sections
            .iter()
            .map(|section| print_section(context, section))
            .collect(),
        notes: accepted_reasons(context),
        terms: terms::sorted(&document.terms)
            .into_iter()
            .map(|term| terms::term(context, term, Some(format!("term-{}", term.id.value))))
            .collect(),
    }
}

fn print_section(context: &PageContext<'_>, section: &WrittenSection) -> PrintSection {
    PrintSection {
        id: section.id.to_string(),
        number: section.number.clone(),
        title: section.title.clone(),
        appendix: section.appendix,
        notes: context.notes(section.id.as_str()),
        pieces: pieces(context, section),
    }
}

/// The reasons of accepted findings. In print, every other note is beside what it is about.
fn accepted_reasons(context: &PageContext<'_>) -> Vec<Html> {
    let accepted = context.document().accepted.iter();
    accepted
        .map(|accepted| context.line(&accepted.reason))
        .collect()
}

/// The style sheet: a named page for each section with its title at the top, because no browser can
/// yet repeat a heading by itself (`string()` is missing in Chromium).
pub(super) fn style_sheet(context: &PageContext<'_>, sections: &[PrintSection]) -> File {
    let document = context.document();
    let plan = PrintPlan {
        title: &document.title,
        version: format!(
            "{} {}",
            context.words().label(Label::Version),
            document.version
        ),
    };
    let mut css = String::new();
    for (section, view) in context.pages.sections.iter().zip(sections) {
        write_page_rules(&mut css, section, &plan);
        let columns = column_rules(view);
        if !columns.is_empty() {
            // writing to a string cannot fail
            let _ = writeln!(css, "@media print{{\n{columns}}}");
        }
    }
    File {
        path: context.page.replace("index.html", SHEET),
        bytes: css.into_bytes(),
    }
}

/// The style rules for the widths of a section's tables of actions; empty if it has none.
fn column_rules(section: &PrintSection) -> String {
    let blocks = section.pieces.iter().filter_map(|piece| match piece {
        PieceView::Placed { block, .. } => Some(block.as_ref()),
        _ => None,
    });
    let groups = blocks.flat_map(|block| match block {
        BlockView::Actions(actions) => actions.groups.as_slice(),
        _ => &[],
    });
    column_widths::rules(&section.id, groups)
}

/// The text in the margins of every printed page of a plan.
struct PrintPlan<'a> {
    title: &'a str,
    version: String,
}

fn write_page_rules(css: &mut String, section: &WrittenSection, plan: &PrintPlan<'_>) {
    let id = &section.id;
    let around = format!(
        "@top-left{{content:{}}}@top-right{{content:{}}}@bottom-left{{content:{}}}",
        css_string(plan.title),
        css_string(&numbered_title(section)),
        css_string(&plan.version)
    );
    // a landscape sheet is bound at its top, and has no column for paragraph numbers
    let (size, headings) = if is_landscape(section) {
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

/// Whether a section is landscape: the author says so, or it has tables of actions, whose columns
/// need the width.
fn is_landscape(section: &WrittenSection) -> bool {
    let is_actions = |piece: &Piece| match piece {
        Piece::Placed { placement, .. } => {
            matches!(placement, Placement::Actions(_) | Placement::Previous(_))
        }
        _ => false,
    };
    section.orientation == Orientation::Landscape || section.pieces.iter().any(is_actions)
}

/// Text as a string of CSS.
fn css_string(text: &str) -> String {
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
        assert_eq!(css_string("a \"b\" \\ c\n}"), "\"a \\\"b\\\" \\\\ c }\"");
    }
}
