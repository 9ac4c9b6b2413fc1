//! The widths of columns in a section's tables of actions in print: each fits its text, and tables
//! of a section with the same columns have equal widths. On screens, browsers choose the widths.

use crate::pages::blocks::actions::action::ActionView;
use crate::pages::blocks::actions::column_text::{ColumnText, WORDS, letters, longest_word};
use crate::pages::blocks::actions::groups::{ActionColumns, ActionGroup};
use std::collections::BTreeMap;
use std::fmt::Write;

/// The width of all columns on landscape A4, in millimetres.
pub(crate) const LANDSCAPE: u64 = 267;

/// The width of all columns on portrait A4, in millimetres.
pub(crate) const PORTRAIT: u64 = 162;

/// Columns with a number, a date or a label, with their widths in millimetres. Our choice: what
/// `1.1 viii`, `September 2023` and `In progress` need in the type of the theme.
const SHORT: [(&str, u64); 3] = [("number", 17), ("date", 22), ("status", 27)];

/// The least width of a text column, in millimetres. Our choice: two or three words on a line.
const NARROWEST: u64 = 28;

/// The greatest width that a column gets for one long word, in millimetres: an address may be
/// broken.
const WIDEST_WORD: u64 = 42;

/// The part of a column's width without text, in millimetres: its padding, and half the indent of a
/// list.
const EMPTY: u64 = 7;

/// The number of characters of the theme's type in ten millimetres of a table of actions.
const IN_TEN: u64 = 6;

/// Fractions of a character's width per character, so that integers are precise enough.
const FINE: u64 = 1000;

/// The number of lines from which a row may break across pages. Our choice: two thirds of a page,
/// because an unbreakable row may leave as much empty space before it.
const WHOLE: u64 = 22;

/// The CSS rules for a section whose tables are `room` millimetres wide; empty if it has no
/// actions.
pub(crate) fn rules<'a>(
    section: &str,
    groups: impl Iterator<Item = &'a ActionGroup>,
    room: u64,
) -> String {
    let mut alike: BTreeMap<&str, Vec<&ActionGroup>> = BTreeMap::new();
    for group in groups {
        alike.entry(&group.class).or_default().push(group);
    }
    let tables = alike.into_iter();
    tables
        .map(|(class, groups)| widths(&format!("#section-{section} .{class}"), &groups, room))
        .collect()
}

/// The CSS rules for tables with the same columns, `room` millimetres wide.
fn widths(tables: &str, groups: &[&ActionGroup], room: u64) -> String {
    let has = |shows: fn(&ActionColumns) -> bool| groups.iter().any(|it| shows(&it.columns));
    let (has_status, has_due) = (has(|it| it.status), has(|it| it.due));
    let short = SHORT.into_iter().filter(|(name, _)| match *name {
        "status" => has_status,
        "date" => has_due,
        _ => true,
    });
    let taken: u64 = short.clone().map(|(_, width)| width).sum();
    let actions: Vec<_> = groups.iter().flat_map(|group| actions(group)).collect();
    let words = shared(room.saturating_sub(taken), &actions);
    let mut css = String::new();
    // writing to a string cannot fail
    for action in actions
        .iter()
        .filter(|action| lines(action, &words) > WHOLE)
    {
        let _ = writeln!(css, "#{}{{break-inside:auto}}", action.id);
    }
    for (name, width) in short.chain(words) {
        let _ = writeln!(css, "{tables} .of-{name}{{width:{width}mm}}");
    }
    css
}

/// The number of lines that an action needs in columns of these widths.
fn lines(action: &ActionView, widths: &[(&str, u64)]) -> u64 {
    let column = |(name, of): (&str, ColumnText)| {
        let (_, width) = widths.iter().find(|(other, _)| *other == name)?;
        Some(letters(&of(action)) * 10 / ((width - EMPTY) * IN_TEN))
    };
    WORDS.into_iter().filter_map(column).max().unwrap_or(0)
}

/// A text column that some action fills.
struct WordColumn {
    name: &'static str,
    /// The number of characters of each action in it.
    letters: Vec<u64>,
    /// The width that it needs to keep its words whole, in millimetres.
    narrowest: u64,
}

impl WordColumn {
    fn of(name: &'static str, said: ColumnText, actions: &[&ActionView]) -> Option<Self> {
        let said: Vec<_> = actions.iter().map(|action| said(action)).collect();
        let longest = said.iter().map(|markup| longest_word(markup)).max()?;
        Some(Self {
            name,
            letters: said.iter().map(|markup| letters(markup)).collect(),
            // 1.8 mm per character, because a single word may have more wide letters than a line
            // has on average
            narrowest: (longest * 9 / 5 + EMPTY + 1).clamp(NARROWEST, WIDEST_WORD),
        })
        .filter(|_| longest > 0)
    }
}

/// The text columns that some action fills, with their widths. Each gets the width of its longest
/// word; every further millimetre goes to the column where it lowers the rows most.
fn shared(room: u64, actions: &[&ActionView]) -> Vec<(&'static str, u64)> {
    let columns: Vec<_> = WORDS
        .into_iter()
        .filter_map(|(name, said)| WordColumn::of(name, said, actions))
        .collect();
    let mut widths: Vec<u64> = columns.iter().map(|column| column.narrowest).collect();
    let spare = room.saturating_sub(widths.iter().sum());
    for _ in 0..spare {
        let wider = |at: usize| {
            let mut tried = widths.clone();
            tried[at] += 1;
            height(&columns, &tried)
        };
        if let Some(best) = (0..widths.len()).min_by_key(|at| wider(*at)) {
            widths[best] += 1;
        }
    }
    columns
        .iter()
        .map(|column| column.name)
        .zip(widths)
        .collect()
}

/// The height of all rows in columns of these widths, for comparison only. The highest column of a
/// row decides, and the others count a little, so that equal ones share the space.
fn height(columns: &[WordColumn], widths: &[u64]) -> u64 {
    let rows = columns.first().map_or(0, |column| column.letters.len());
    let cells = |row: usize| {
        let columns = columns.iter().zip(widths);
        columns.map(move |(column, width)| column.letters[row] * FINE / (width - EMPTY))
    };
    (0..rows)
        .map(|row| cells(row).max().unwrap_or(0) * 10 + cells(row).sum::<u64>())
        .sum()
}

fn actions(group: &ActionGroup) -> impl Iterator<Item = &ActionView> {
    group.outcomes.iter().flat_map(|outcome| &outcome.actions)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pages::view::Html;

    fn action(text: &str, impact: &str) -> ActionView {
        ActionView {
            id: "1.1".to_owned(),
            reference: "1.1".to_owned(),
            html: Html(text.to_owned()),
            title: Html(String::new()),
            more: None,
            leads: vec!["Head of Service".to_owned()],
            due: Some("March 2025".to_owned()),
            flags: Vec::new(),
            late: None,
            impact: Some(Html(impact.to_owned())),
            measure: None,
            status: None,
            progress: Vec::new(),
            evidence: None,
            baseline: None,
            linked: Vec::new(),
            ratings: Vec::new(),
            published_rating: None,
            carried_from: None,
            carried_to: None,
            recommendations: None,
            by_editor: false,
            notes: Vec::new(),
        }
    }

    #[test]
    fn the_longer_text_has_the_wider_column_and_an_empty_one_none() {
        let long = "words ".repeat(50);
        let action = action("Do <em>it</em>", &long);
        let widths = shared(200, &[&action]);
        let names: Vec<_> = widths.iter().map(|(name, _)| *name).collect();
        assert_eq!(names, ["action", "post", "impact"]);
        let [doing, post, impact] = [widths[0].1, widths[1].1, widths[2].1];
        assert!(
            doing <= post && post < impact,
            "{doing} mm, {post} mm, {impact} mm"
        );
        assert!(doing + post + impact <= 200);
    }

    #[test]
    fn a_column_has_room_for_its_longest_word() {
        let long = "words ".repeat(200);
        let narrow = action(&long, "All recommendations are carried out");
        let wide = action(&long, "Ask the.youth.justice.service@example.org");
        assert_eq!(shared(200, &[&narrow])[2], ("impact", 35));
        assert_eq!(shared(200, &[&wide])[2], ("impact", WIDEST_WORD));
    }
}
