//! The print edition: a whole plan as one document, and the style sheet with its running titles.

mod qr_code;
mod summary;

use crate::pages::blocks::BlockView;
use crate::pages::blocks::actions::column_widths;
use crate::pages::blocks::actions::groups::ActionGroup;
use crate::pages::blocks::actions::lateness::LateView;
use crate::pages::blocks::actions::summary::late_in;
use crate::pages::blocks::committee::{self, ApprovalView, CommitteeView};
use crate::pages::blocks::terms::{self, TermView};
use crate::pages::context::PageContext;
use crate::pages::file::File;
use crate::pages::front_notes;
use crate::pages::layout::{self, LayoutView};
use crate::pages::section::{ContentsLine, PieceView, contents, pieces};
use crate::pages::view::{Html, link};
use crate::plan::Orientation;
use crate::prose::WrittenSection;
use crate::words::Label;
use qr_code::QrCodeView;
use serde::Serialize;
use std::fmt::Write;
use summary::SummaryView;

/// The print edition of a plan.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct PrintView {
    /// The layout around the content.
    pub frame: LayoutView,
    /// The address of the style sheet with this plan's page margins.
    pub sheet: String,
    /// Reports that took the plan to committees, which come first.
    pub committee: Vec<CommitteeView>,
    /// The cover of the print edition.
    pub cover: Cover,
    /// The plan in brief; `None` for a document that is brief itself.
    pub summary: Option<SummaryView>,
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
    pub web: Option<WebAddress>,
}

/// The address of the web edition in the forms that paper needs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct WebAddress {
    /// The whole address, for a link.
    pub href: String,
    /// The address as it is typed, without `https://`.
    pub text: String,
    /// The same as a QR code; `None` where it is too long for one.
    pub code: Option<QrCodeView>,
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
    /// The actions of the plan that are late, at the head of the first section with actions.
    pub late: Option<LateView>,
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
            web: layout::canonical(&context.site.settings, &front).map(web_address),
        },
        summary: summary::summary(context),
        contents: contents(context, None),
        sections: context
            .pages
            .sections
            .iter()
            .map(|section| print_section(context, section))
            .collect(),
        notes: front_notes::notes_of_plan(context),
        terms: terms::sorted(&document.terms)
            .into_iter()
            .map(|term| terms::term(context, term, Some(format!("term-{}", term.id.value))))
            .collect(),
    }
}

fn web_address(href: String) -> WebAddress {
    let text = href.strip_prefix("https://").unwrap_or(&href);
    WebAddress {
        text: text.trim_end_matches('/').to_owned(),
        code: qr_code::draw(&href),
        href,
    }
}

fn print_section(context: &PageContext<'_>, section: &WrittenSection) -> PrintSection {
    PrintSection {
        id: section.id.to_string(),
        number: section.number.clone(),
        title: section.title.clone(),
        appendix: section.appendix,
        notes: context.notes(section.id.as_str()),
        late: late_in(context, section),
        pieces: pieces(context, section),
    }
}

/// The style sheet: what the margins of every page say, which sections lie on their side, and how
/// wide the columns of tables of actions are. `yjplan pdf` adds the running titles of sections,
/// because no browser can yet repeat a heading by itself (`string()` is missing in Chromium).
pub(super) fn style_sheet(context: &PageContext<'_>, sections: &[PrintSection]) -> File {
    let document = context.document();
    let version = document.version.as_ref();
    let version = version.map(|it| format!("{} {it}", context.words().label(Label::Version)));
    let fingerprint = context.plan().fingerprint().to_owned();
    let foot: Vec<_> = version.into_iter().chain([fingerprint]).collect();
    let foot = foot.join(" \u{b7} ");
    let mut css = format!(
        // the cover's rule once more, as Chromium takes the last sheet's and not the most specific
        "@page{{@top-left{{content:{}}}@bottom-left{{content:{}}}}}\n@page cover{{@top-left{{content:none}}@bottom-left{{content:none}}}}\n",
        css_string(&document.title),
        css_string(&foot)
    );
    for (section, view) in context.pages.sections.iter().zip(sections) {
        let room = if is_landscape(section, view) {
            css.push_str(&landscape_rules(section));
            column_widths::LANDSCAPE
        } else {
            column_widths::PORTRAIT
        };
        let columns = column_widths::rules(&view.id, action_groups(view), room);
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

/// The tables of actions of a section.
fn action_groups(section: &PrintSection) -> impl Iterator<Item = &ActionGroup> {
    let blocks = section.pieces.iter().filter_map(|piece| match piece {
        PieceView::Placed { block, .. } => Some(block.as_ref()),
        _ => None,
    });
    blocks.flat_map(|block| match block {
        BlockView::Actions(actions) => actions.groups.as_slice(),
        _ => &[],
    })
}

/// The CSS rules of a landscape section, which has no column for paragraph numbers.
fn landscape_rules(section: &WrittenSection) -> String {
    let id = &section.id;
    format!(
        "#section-{id}{{page:landscape}}\n@media print{{#section-{id}>:is(h3,h4,h5){{margin-inline-start:calc(-1*var(--hang))}}}}\n"
    )
}

/// Whether a section is landscape: the author says so, or it has a table of actions with more text
/// columns than the action and its lead.
fn is_landscape(section: &WrittenSection, view: &PrintSection) -> bool {
    let is_wide = |group: &ActionGroup| {
        let columns = &group.columns;
        columns.impact || columns.measure || columns.evidence || columns.progress
    };
    section.orientation == Orientation::Landscape || action_groups(view).any(is_wide)
}

/// Text as a string of CSS, which can stand in a page as in a sheet.
pub(crate) fn css_string(text: &str) -> String {
    let mut out = String::from("\"");
    for letter in text.chars() {
        match letter {
            '"' | '\\' => out.extend(['\\', letter]),
            '<' => out.push_str("\\3c "),
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
        assert_eq!(
            css_string("a \"b\" \\ c\n<}"),
            "\"a \\\"b\\\" \\\\ c \\3c }\""
        );
    }
}
