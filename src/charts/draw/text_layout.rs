//! Lays out text: breaks lines to a width, and moves labels apart.
//!
//! Pure geometry. Nothing here draws.

use super::text_metrics::{Font, width};

/// The height of a line, as a multiple of the font size.
pub(in crate::charts) const LEADING: f64 = 1.22;

/// The distance from the middle of a line to its baseline, as a multiple of the font size: half the
/// height of a capital letter.
pub(in crate::charts) const MIDDLE: f64 = 0.34;

/// A text that is broken into lines.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::charts) struct TextBlock {
    /// The lines from top to bottom.
    pub(in crate::charts) lines: Vec<String>,
    /// The size and weight of the letters.
    pub(in crate::charts) face: Font,
}

impl TextBlock {
    /// Breaks `text` between words, and inside a word that is too long, so that no line is wider
    /// than `most` user units.
    pub(in crate::charts) fn wrap(text: &str, face: Font, most: f64) -> Self {
        let mut lines: Vec<String> = Vec::new();
        for word in text.split_whitespace() {
            for (at, part) in pieces(word, face, most).into_iter().enumerate() {
                match lines.last_mut() {
                    Some(line) if at == 0 && width(&format!("{line} {part}"), face) <= most => {
                        line.push(' ');
                        line.push_str(&part);
                    }
                    _ => lines.push(part),
                }
            }
        }
        Self { lines, face }
    }

    /// The width of the widest line, in user units.
    pub(in crate::charts) fn width(&self) -> f64 {
        self.lines
            .iter()
            .map(|line| width(line, self.face))
            .fold(0.0, f64::max)
    }

    /// The height of all lines, in user units.
    pub(in crate::charts) fn height(&self) -> f64 {
        count(self.lines.len()) * self.face.size * LEADING
    }

    /// Each line with its baseline, when the middle of the block is at `centre`.
    pub(in crate::charts) fn around(&self, centre: f64) -> impl Iterator<Item = (&str, f64)> {
        let step = self.face.size * LEADING;
        let first = centre - self.height() / 2.0 + step / 2.0 + self.face.size * MIDDLE;
        self.lines
            .iter()
            .enumerate()
            .map(move |(at, line)| (line.as_str(), first + count(at) * step))
    }
}

/// A word in parts that fit into `most` user units.
fn pieces(word: &str, face: Font, most: f64) -> Vec<String> {
    let mut parts = vec![String::new()];
    for letter in word.chars() {
        let full = parts
            .last()
            .is_some_and(|part| !part.is_empty() && width(&format!("{part}{letter}"), face) > most);
        if full {
            parts.push(String::new());
        }
        if let Some(part) = parts.last_mut() {
            part.push(letter);
        }
    }
    parts
}

/// A label's preferred vertical centre and its height, in user units.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(in crate::charts) struct LabelSlot {
    /// The preferred vertical centre.
    pub(in crate::charts) centre: f64,
    /// The height of the label.
    pub(in crate::charts) height: f64,
}

/// A cluster of labels that touch and move together.
struct Cluster {
    top: f64,
    height: f64,
    members: Vec<usize>,
}

/// The vertical centres of all labels, in their order, moved as little as needed so that none
/// overlaps another, between `low` and `high`. Labels that do not fit overflow downwards.
pub(in crate::charts) fn spread(wishes: &[LabelSlot], low: f64, high: f64) -> Vec<f64> {
    let mut order: Vec<usize> = (0..wishes.len()).collect();
    order.sort_by(|&a, &b| {
        wishes[a]
            .centre
            .total_cmp(&wishes[b].centre)
            .then(a.cmp(&b))
    });
    let mut clusters: Vec<Cluster> = Vec::new();
    for at in order {
        let mut next = placed(vec![at], wishes, low, high);
        // a merged cluster is taller and may reach the one before it, so merging goes on upwards
        while let Some(last) = clusters.pop_if(|last| last.top + last.height > next.top) {
            let members = last.members.into_iter().chain(next.members).collect();
            next = placed(members, wishes, low, high);
        }
        clusters.push(next);
    }
    let mut centres = vec![0.0; wishes.len()];
    for cluster in clusters {
        let mut top = cluster.top;
        for at in cluster.members {
            centres[at] = top + wishes[at].height / 2.0;
            top += wishes[at].height;
        }
    }
    centres
}

/// The cluster at the average of its members' preferred positions.
fn placed(members: Vec<usize>, wishes: &[LabelSlot], low: f64, high: f64) -> Cluster {
    let (mut height, mut tops) = (0.0, 0.0);
    for &at in &members {
        tops += wishes[at].centre - wishes[at].height / 2.0 - height;
        height += wishes[at].height;
    }
    Cluster {
        top: (tops / count(members.len())).min(high - height).max(low),
        height,
        members,
    }
}

/// A small number as a floating point factor.
pub(in crate::charts) fn count(number: usize) -> f64 {
    u32::try_from(number).map_or(f64::MAX, f64::from)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::charts::draw::text_metrics::Weight;

    const FACE: Font = Font {
        size: 10.0,
        weight: Weight::Regular,
    };

    #[test]
    fn breaks_between_words_and_inside_long_ones() {
        let broken = TextBlock::wrap("National average 148", FACE, 75.0);
        assert_eq!(broken.lines, ["National", "average 148"]);
        let long = TextBlock::wrap("Llanfairpwllgwyngyll", FACE, 40.0);
        assert!(long.lines.len() > 2 && long.width() <= 40.0);
        assert_eq!(long.lines.concat(), "Llanfairpwllgwyngyll");
    }

    #[test]
    fn labels_part_evenly_and_stay_inside() {
        let wish = |centre| LabelSlot {
            centre,
            height: 10.0,
        };
        assert_eq!(spread(&[wish(50.0), wish(50.0)], 0.0, 99.0), [45.0, 55.0]);
        assert_eq!(spread(&[wish(20.0), wish(80.0)], 0.0, 99.0), [20.0, 80.0]);
        assert_eq!(
            spread(&[wish(98.0), wish(2.0), wish(97.0)], 0.0, 100.0),
            [95.0, 5.0, 85.0]
        );
    }
}
