//! Tables that are pasted as lines of text: each is one paragraph to every reader.

use super::super::MarkdownReader;
use super::RawLine;
use super::lists::has_bullet;
use crate::diagnostics::Finding;

impl MarkdownReader<'_> {
    /// A finding where the lines of a paragraph that ends at a byte are rows of a table.
    pub(super) fn pasted_table(&mut self, lines: &[RawLine<'_>], end: usize) {
        let Some((first, with)) = tabbed(lines, &self.text[end..])
            .map(|first| (first, "tabs"))
            .or_else(|| spaced(lines).map(|first| (first, "spaces")))
            .or_else(|| separated(lines, ';').map(|first| (first, "semicolons")))
            .or_else(|| separated(lines, ',').map(|first| (first, "commas")))
            .or_else(|| ruled(lines).map(|first| (first, "drawn lines")))
        else {
            return;
        };
        let message =
            format!("a table is pasted as lines with {with}, and is read as one paragraph");
        let finding = Finding::warning("pasted-table", self.span(&first.range), message);
        self.found.push(finding.help("write it as a table: `| Version | Date |`, under it `|---|---|`, and a line `Table: …` above"));
    }
}

/// The first of several lines with tabs; the next may stand in a paragraph of its own.
fn tabbed<'l, 't>(lines: &'l [RawLine<'t>], after: &str) -> Option<&'l RawLine<'t>> {
    let is_row = |line: &str| line.contains('\t') && !has_bullet(line);
    let mut rows = lines.iter().filter(|line| is_row(line.text));
    let first = rows.next()?;
    let next = after.trim_start().lines().next().unwrap_or_default();
    (rows.next().is_some() || lines.len() == 1 && is_row(next.trim())).then_some(first)
}

/// The first of several lines whose words are set apart by three spaces or more.
fn spaced<'l, 't>(lines: &'l [RawLine<'t>]) -> Option<&'l RawLine<'t>> {
    let mut rows = lines.iter().filter(|line| line.text.contains("   "));
    let first = rows.next()?;
    rows.next().map(|_| first)
}

/// The first of lines that all have the same signs between cells, as a spreadsheet saves them: at
/// least two in each, with no space after them.
fn separated<'l, 't>(lines: &'l [RawLine<'t>], sign: char) -> Option<&'l RawLine<'t>> {
    let first = lines.first().filter(|_| lines.len() > 1)?;
    let cells = |line: &RawLine<'_>| {
        let mut cells = 0;
        let mut parts = line.text.split(sign).peekable();
        while let Some(part) = parts.next() {
            let Some(next) = parts.peek() else { break };
            // a thousand is written with a comma, too
            let is_number = part.ends_with(|it: char| it.is_ascii_digit())
                && next.starts_with(|it: char| it.is_ascii_digit());
            if next.starts_with(' ') || is_number && sign == ',' {
                return None;
            }
            cells += 1;
        }
        Some(cells)
    };
    let in_first = cells(first).filter(|count| *count > 1)?;
    let all = lines.iter().all(|line| cells(line) == Some(in_first));
    all.then_some(first)
}

/// The first of the lines of a table that is drawn with signs.
fn ruled<'l, 't>(lines: &'l [RawLine<'t>]) -> Option<&'l RawLine<'t>> {
    let is_rule = |line: &&RawLine<'_>| {
        line.text.len() > 4
            && (line.text.starts_with("+-")
                || line.text.starts_with("+=")
                || line.text.starts_with(['┌', '├', '╔']))
    };
    lines.iter().find(is_rule).filter(|_| lines.len() > 2)
}
