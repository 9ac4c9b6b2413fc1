//! How wide the columns of a section's tables of actions are on paper: each has room for the words
//! that it holds, and all tables of a section have the same columns. It says nothing of screens,
//! where browsers see to it.

use super::view::{ActionGroup, ActionView, Block, PieceView};
use std::fmt::Write;

/// What columns have together on A4 on its side, in millimetres.
const TOGETHER: u64 = 267;

/// Columns that hold a number, a date or a tag, with their widths in millimetres. Our choice: what
/// `1.1 viii`, `September 2023` and `In progress` need in the type of the theme.
const SHORT: [(&str, u64); 3] = [("number", 17), ("date", 22), ("status", 27)];

/// The narrowest column of words, in millimetres. Our choice: two or three words on a line.
const NARROWEST: u64 = 28;

/// What of a column's width holds no letters, in millimetres: its padding, and half a list's indent.
const EMPTY: u64 = 7;

/// How many letters an action has in a column.
type Letters = fn(&ActionView) -> usize;

/// Columns of words, with what an action has to say in each.
const WORDS: [(&str, Letters); 6] = [
    ("action", |action| letters(&action.html.0)),
    ("post", |action| action.leads.join("; ").len()),
    ("impact", |action| {
        action.impact.as_ref().map_or(0, |it| letters(&it.0))
    }),
    ("measure", |action| {
        action.measure.as_ref().map_or(0, |it| letters(&it.0))
    }),
    ("evidence", |action| {
        let both = [&action.evidence, &action.baseline];
        both.iter()
            .filter_map(|it| it.as_ref())
            .map(|it| letters(&it.0))
            .sum()
    }),
    ("progress", |action| {
        let said = action.progress.iter();
        said.map(|entry| HALF_LINE + letters(&entry.html.0)).sum()
    }),
];

/// How many letters of the theme's type stand in ten millimetres of a table of actions.
const IN_TEN: u64 = 6;

/// Parts of a letter's width, so that whole numbers are exact enough.
const FINE: u64 = 1000;

/// Half a line of a column that holds sentences, in letters.
const HALF_LINE: usize = 20;

/// A row of more lines than this may go over a page; any other stays whole. Our choice: two thirds
/// of the page, because a row that must stay whole leaves as much empty before it.
const WHOLE: u64 = 22;

/// The rules for a section, none if it has no actions.
pub(super) fn rules(section: &str, pieces: &[PieceView]) -> String {
    let groups: Vec<_> = pieces.iter().flat_map(groups).collect();
    let has_status = groups.iter().any(|group| group.columns.status);
    let short = SHORT
        .into_iter()
        .filter(|(name, _)| *name != "status" || has_status);
    let taken: u64 = short.clone().map(|(_, width)| width).sum();
    let actions: Vec<_> = groups.iter().flat_map(|group| actions(group)).collect();
    let words = shared(TOGETHER.saturating_sub(taken), &actions);
    let mut css = String::new();
    if actions.is_empty() {
        return css;
    }
    // writing to a string cannot fail
    for action in actions
        .iter()
        .filter(|action| lines(action, &words) > WHOLE)
    {
        let _ = writeln!(css, "#{}{{break-inside:auto}}", action.id);
    }
    for (name, width) in short.chain(words) {
        let _ = writeln!(css, "#section-{section} .of-{name}{{width:{width}mm}}");
    }
    css
}

/// How many lines an action needs in columns of these widths.
fn lines(action: &ActionView, widths: &[(&str, u64)]) -> u64 {
    let column = |(name, of): (&str, Letters)| {
        let (_, width) = widths.iter().find(|(other, _)| *other == name)?;
        Some(u64::try_from(of(action)).unwrap_or(0) * 10 / ((width - EMPTY) * IN_TEN))
    };
    WORDS.into_iter().filter_map(column).max().unwrap_or(0)
}

/// The columns of words that some action fills. Each has the narrowest width; every millimetre more
/// goes to the column where it makes the rows together lowest.
fn shared(room: u64, actions: &[&ActionView]) -> Vec<(&'static str, u64)> {
    let letters: Vec<(&str, Vec<u64>)> = WORDS
        .into_iter()
        .map(|(name, of)| {
            let all = actions.iter().map(|it| u64::try_from(of(it)).unwrap_or(0));
            (name, all.collect())
        })
        .filter(|(_, all): &(_, Vec<u64>)| all.iter().any(|letters| *letters > 0))
        .collect();
    let mut widths: Vec<u64> = letters.iter().map(|_| NARROWEST).collect();
    let spare = room.saturating_sub(widths.iter().sum());
    for _ in 0..spare {
        let wider = |at: usize| {
            let mut tried = widths.clone();
            tried[at] += 1;
            height(&letters, &tried)
        };
        if let Some(best) = (0..widths.len()).min_by_key(|at| wider(*at)) {
            widths[best] += 1;
        }
    }
    letters.iter().map(|(name, _)| *name).zip(widths).collect()
}

/// How high the rows of columns of these widths are together, in no unit. The highest column of a row
/// decides, and the others count a little, so that of equal ones each gets its share.
fn height(letters: &[(&str, Vec<u64>)], widths: &[u64]) -> u64 {
    let rows = letters.first().map_or(0, |(_, all)| all.len());
    let cells = |row: usize| {
        let columns = letters.iter().zip(widths);
        columns.map(move |((_, all), width)| all[row] * FINE / (width - EMPTY))
    };
    (0..rows)
        .map(|row| cells(row).max().unwrap_or(0) * 10 + cells(row).sum::<u64>())
        .sum()
}

fn groups(piece: &PieceView) -> &[ActionGroup] {
    match piece {
        PieceView::Placed { block, .. } => match block.as_ref() {
            Block::Actions { groups, .. } => groups,
            _ => &[],
        },
        _ => &[],
    }
}

fn actions(group: &ActionGroup) -> impl Iterator<Item = &ActionView> {
    group.outcomes.iter().flat_map(|outcome| &outcome.actions)
}

/// The letters of some markup that are words, not elements; a paragraph and an item of a list end in
/// half a line of nothing.
fn letters(html: &str) -> usize {
    html.split('<')
        .map(|part| match part.split_once('>') {
            Some(("/p" | "/li", words)) => HALF_LINE + words.chars().count(),
            Some((_, words)) => words.chars().count(),
            None => part.chars().count(),
        })
        .sum()
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
            leads: vec!["Head of Service".to_owned()],
            due: "March 2025".to_owned(),
            impact: Some(Html(impact.to_owned())),
            measure: None,
            status: None,
            progress: Vec::new(),
            evidence: None,
            baseline: None,
            linked: Vec::new(),
            more_progress: Vec::new(),
            more_words: None,
            ratings: Vec::new(),
            published_rating: None,
            carried_from: None,
            carried_to: None,
            recommendations: None,
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
    fn elements_are_not_words() {
        assert_eq!(letters("Do <a href=\"#long-address\">it</a>"), 5);
    }
}
