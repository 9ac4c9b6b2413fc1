//! Renders tables of prose: a caption with a number, headers with a scope, and a scrolling frame
//! that can be reached by keyboard.

use super::inline::html;
use super::render_state::RenderState;
use super::{Fragment, escape};
use crate::plan::prose::{Align, Inline, Table, plain};
use crate::sources::Span;
use crate::words::Label;

impl RenderState<'_> {
    pub(super) fn table(&mut self, table: &Table, span: Span) -> Fragment {
        let mut out = self.frame(table, span);
        out.html("<thead>\n<tr>");
        for (cell, align) in table.head.iter().zip(&table.columns) {
            out.run(self.cell(cell, *align, "th", " scope=\"col\""));
        }
        out.html("</tr>\n</thead>\n<tbody>\n");
        for row in &table.rows {
            out.html("<tr>");
            for (at, (cell, align)) in row.iter().zip(&table.columns).enumerate() {
                out.run(match at {
                    0 => self.cell(cell, *align, "th", " scope=\"row\""),
                    _ => self.cell(cell, *align, "td", ""),
                });
            }
            out.html("</tr>\n");
        }
        out.html("</tbody>\n</table>\n</section>\n");
        out
    }

    /// Opens the frame and the caption, which names it. A table in a field has no number and no id,
    /// because a field may be shown in several places.
    fn frame(&mut self, table: &Table, span: Span) -> Fragment {
        let caption = self.line(&table.caption);
        let number = self.writer.numbers.tables.get(&span).zip(self.section);
        let Some((number, section)) = number else {
            let name = escape(&plain(&table.caption));
            let mut out = html(&format!(
                "<section class=\"table-wrap\" tabindex=\"0\" aria-label=\"{name}\">\n<table>\n<caption>"
            ));
            out.run(caption);
            out.html("</caption>\n");
            return out;
        };
        let id = self.ids.claim(&format!("{section}-table"));
        let name = self.words().label(Label::Table);
        let mut out = html(&format!(
            "<section class=\"table-wrap\" tabindex=\"0\" aria-labelledby=\"{id}\">\n<table>\n<caption id=\"{id}\"><span class=\"number\">{name} {number}</span> "
        ));
        out.run(caption);
        out.html("</caption>\n");
        out
    }

    /// Renders a cell. An empty header becomes an ordinary cell, because a header must have words.
    fn cell(&mut self, line: &[Inline], align: Align, element: &str, scope: &str) -> Fragment {
        let (element, scope) = if line.is_empty() {
            ("td", "")
        } else {
            (element, scope)
        };
        let class = match align {
            Align::Left => "",
            Align::Right => " class=\"right\"",
            Align::Centre => " class=\"centre\"",
        };
        let mut out = html(&format!("<{element}{scope}{class}>"));
        out.run(self.line(line));
        out.html(&format!("</{element}>"));
        out
    }
}
