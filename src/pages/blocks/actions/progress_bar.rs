//! The progress of a group of actions, as a sentence and as a bar with the same shares.

use crate::pages::status_labels;
use crate::pages::view::StatusLabel;
use crate::plan::{Action, Status};
use crate::words::{Label, Words, counted};
use serde::Serialize;

/// The progress of a number of actions.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Strip {
    /// The progress in words: `18 actions: 3 completed, 15 in progress`.
    pub words: String,
    /// The segments of the bar; empty where no progress is stated.
    pub segments: Vec<Segment>,
}

/// A segment of the progress bar.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Segment {
    /// The status that it stands for.
    pub tag: StatusLabel,
    /// The number of actions with this status.
    pub count: u64,
    /// The start of the segment, in thousandths of the bar.
    pub start: u64,
    /// The width of the segment, in thousandths of the bar.
    pub width: u64,
}

/// The width of the whole bar, in thousandths.
const WHOLE: u64 = 1000;

/// The progress bar of these actions; `None` where there are none.
pub(crate) fn progress_bar(actions: &[&Action], words: Words) -> Option<Strip> {
    let counts: Vec<(Status, u64)> = Status::BY_PROGRESS
        .into_iter()
        .map(|status| (status, number(actions, status)))
        .filter(|(_, count)| *count > 0)
        .collect();
    let all: u64 = counts.iter().map(|(_, count)| count).sum();
    let total = counted(all, words.label(Label::Action), words.label(Label::Actions));
    match counts.as_slice() {
        [] => None,
        // where no action has a status, the document has no such column
        [(Status::NotStated, _)] => Some(Strip {
            words: total,
            segments: Vec::new(),
        }),
        _ => Some(Strip {
            words: format!("{total}: {}", parts(&counts, words)),
            segments: segments(&counts, all, words),
        }),
    }
}

fn number(actions: &[&Action], status: Status) -> u64 {
    let count = actions
        .iter()
        .filter(|action| action.status == status)
        .count();
    u64::try_from(count).unwrap_or(u64::MAX)
}

/// The parts of the sentence: `3 completed, 15 in progress`.
fn parts(counts: &[(Status, u64)], words: Words) -> String {
    let part = |(status, count): &(Status, u64)| {
        format!(
            "{count} {}",
            status_labels::status(*status, words).word.to_lowercase()
        )
    };
    counts.iter().map(part).collect::<Vec<_>>().join(", ")
}

fn segments(counts: &[(Status, u64)], all: u64, words: Words) -> Vec<Segment> {
    let mut before = 0;
    counts
        .iter()
        .map(|(status, count)| {
            let start = before * WHOLE / all;
            before += count;
            Segment {
                tag: status_labels::status(*status, words),
                count: *count,
                start,
                width: before * WHOLE / all - start,
            }
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn segments_fill_the_strip_without_gaps() {
        let counts = [
            (Status::Completed, 1),
            (Status::OnTrack, 1),
            (Status::Delayed, 1),
        ];
        let segments = segments(&counts, 3, Words::English);
        let ends: Vec<_> = segments
            .iter()
            .map(|s| (s.start, s.start + s.width))
            .collect();
        assert_eq!(ends, [(0, 333), (333, 666), (666, 1000)]);
    }

    #[test]
    fn progress_is_told_in_words() {
        assert_eq!(
            parts(
                &[(Status::Completed, 3), (Status::InProgress, 15)],
                Words::English
            ),
            "3 completed, 15 in progress"
        );
    }
}
