//! The scalars of a data file, each with its keys and its place. It reads as much YAML as our
//! content uses, and a test holds it against a real reader.

use std::ops::Range;

/// A scalar, or one line of a long one.
#[derive(Debug, Clone)]
pub(in crate::mutation) struct Leaf {
    /// The path from the top of the file, such as `rows/3/values/1`.
    pub(in crate::mutation) path: String,
    /// Where its text stands in the file.
    pub(in crate::mutation) range: Range<usize>,
}

/// A step into the file.
#[derive(Debug, Clone)]
enum Step {
    Key(usize, String),
    Item(usize, usize),
}

impl Step {
    fn indent(&self) -> usize {
        match self {
            Self::Key(indent, _) | Self::Item(indent, _) => *indent,
        }
    }
}

#[derive(Default)]
struct Reader {
    steps: Vec<Step>,
    /// Deeper lines than this go on with the scalar before them.
    long: Option<usize>,
    leaves: Vec<Leaf>,
}

/// The scalars of a file in order.
pub(in crate::mutation) fn leaves(text: &str) -> Vec<Leaf> {
    let mut reader = Reader::default();
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        reader.line(line.trim_end(), start);
        start += line.len();
    }
    reader.leaves
}

impl Reader {
    fn line(&mut self, line: &str, start: usize) {
        let indent = line.len() - line.trim_start().len();
        let rest = &line[indent..];
        if self.long.is_some_and(|long| indent > long) && !rest.is_empty() {
            self.leaf(rest, start + indent);
        } else if !rest.is_empty() && !rest.starts_with('#') {
            self.entry(rest, indent, start + indent);
        }
    }

    /// `key: value`, `- key: value` or `- value`.
    fn entry(&mut self, mut rest: &str, mut indent: usize, mut at: usize) {
        let outer = indent;
        while let Some(item) = rest.strip_prefix("- ") {
            self.steps.retain(|step| {
                step.indent() < indent || matches!(step, Step::Item(i, _) if *i == indent)
            });
            match self.steps.last_mut() {
                Some(Step::Item(own, number)) if *own == indent => *number += 1,
                _ => self.steps.push(Step::Item(indent, 0)),
            }
            let gap = 2 + item.len() - item.trim_start().len();
            (rest, indent, at) = (item.trim_start(), indent + gap, at + gap);
        }
        self.long = Some(outer);
        let Some((key, value)) = key_of(rest) else {
            self.leaf(rest, at);
            return;
        };
        self.steps.retain(|step| step.indent() < indent);
        self.steps.push(Step::Key(indent, key.to_owned()));
        self.long = Some(indent);
        let at = at + rest.len() - value.len();
        if let Some(list) = value.strip_prefix('[').and_then(|it| it.strip_suffix(']')) {
            let mut start = at + 1;
            for (number, item) in list.split(',').enumerate() {
                self.steps.push(Step::Item(indent + 1, number));
                let gap = item.len() - item.trim_start().len();
                self.leaf(item.trim(), start + gap);
                self.steps.pop();
                start += item.len() + 1;
            }
        } else if value.is_empty() {
            self.long = None;
        } else if ![">-", ">", "|", "|-"].contains(&value) {
            self.leaf(value, at);
        }
    }

    fn leaf(&mut self, text: &str, at: usize) {
        let steps = self.steps.iter().map(|step| match step {
            Step::Key(_, key) => key.clone(),
            Step::Item(_, number) => number.to_string(),
        });
        let quotes = usize::from(text.len() > 1 && text.starts_with('"') && text.ends_with('"'));
        self.leaves.push(Leaf {
            path: steps.collect::<Vec<_>>().join("/"),
            range: at + quotes..at + text.len() - quotes,
        });
    }
}

fn key_of(text: &str) -> Option<(&str, &str)> {
    let (key, value) = text.split_once(':')?;
    let named = key.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'_');
    let ends = value.is_empty() || value.starts_with(' ');
    (named && ends).then(|| (key, value.trim_start()))
}
