//! Findings as HTML: the message, the place, the line itself and the help.

use super::preview::Remark;
use crate::prose::escape;
use std::fmt::Write;

/// How many findings are listed; the rest is only counted. Our choice: nobody reads more.
const MOST: usize = 50;

/// Writes findings under a heading; nothing where there are none.
pub(super) fn list(out: &mut String, title: &str, remarks: &[&Remark]) {
    if remarks.is_empty() {
        return;
    }
    // writing to a string cannot fail
    let _ = write!(out, "<h2>{}</h2><ol>", escape(title));
    for remark in remarks.iter().take(MOST) {
        item(out, remark);
    }
    out.push_str("</ol>");
    if let more @ 1.. = remarks.len().saturating_sub(MOST) {
        let _ = write!(
            out,
            "<p>And {more} more; <code>yjplan check</code> lists them all.</p>"
        );
    }
}

fn item(out: &mut String, remark: &Remark) {
    let word = remark.severity.word();
    // writing to a string cannot fail
    let _ = write!(
        out,
        "<li class=\"{word}\"><p class=\"message\"><strong>{}:</strong> {}</p><p class=\"place\">{}</p>",
        capital(word),
        marked_up(&remark.message),
        escape(&place(remark)),
    );
    let [before, place, after] = remark.excerpt.each_ref().map(|text| escape(text));
    if !(before.is_empty() && place.is_empty() && after.is_empty()) {
        let _ = write!(
            out,
            "<p class=\"excerpt\"><code>{before}<mark>{place}</mark>{after}</code></p>"
        );
    }
    if let Some(help) = &remark.help {
        let _ = write!(out, "<p>{}</p>", marked_up(&capital(help)));
    }
    let _ = write!(
        out,
        "<p class=\"rule\">Why: <code>yjplan explain {}</code></p></li>",
        remark.rule
    );
}

/// The place of a finding, such as `content/a/2024-25/plan.yaml, line 3`.
pub(super) fn place(remark: &Remark) -> String {
    match remark.line {
        Some(line) => format!("{}, line {line}", remark.file),
        None => remark.file.clone(),
    }
}

/// A message as HTML, with text between backticks as code.
fn marked_up(text: &str) -> String {
    if text.matches('`').count() % 2 == 1 {
        return escape(text);
    }
    let parts = text.split('`').map(escape).enumerate();
    parts
        .map(|(at, part)| match at % 2 {
            0 => part,
            _ => format!("<code>{part}</code>"),
        })
        .collect()
}

fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| {
        first.to_uppercase().chain(letters).collect()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_to_type_are_marked_and_nothing_else_is_markup() {
        assert_eq!(marked_up("write `<b>`"), "write <code>&lt;b&gt;</code>");
        assert_eq!(marked_up("a ` and <b>"), "a ` and &lt;b&gt;");
    }
}
