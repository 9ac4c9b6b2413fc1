//! The words between the brackets: plain words, then `key=value` pairs.

use super::fault::{ReferenceFault, ticked};

/// The words of a `[[…]]` after the first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Args<'w> {
    /// The first word between the brackets.
    pub(super) head: &'w str,
    /// Words before any pair.
    pub(super) plain: Vec<&'w str>,
    /// `status=in progress`: a value goes on to the next pair.
    pub(super) pairs: Vec<(&'w str, String)>,
}

impl<'w> Args<'w> {
    pub(super) fn read(words: &'w str) -> Self {
        let mut words = words.split_whitespace();
        let mut args = Args {
            head: words.next().unwrap_or_default(),
            plain: Vec::new(),
            pairs: Vec::new(),
        };
        for word in words {
            match (word.split_once('='), args.pairs.last_mut()) {
                (Some((key, value)), _) => args.pairs.push((key, value.to_owned())),
                (None, Some((_, value))) => {
                    if !value.is_empty() {
                        value.push(' ');
                    }
                    value.push_str(word);
                }
                (None, None) => args.plain.push(word),
            }
        }
        args
    }

    /// Nothing more may be typed.
    pub(super) fn nothing(&self) -> Result<(), ReferenceFault> {
        match (self.plain.first(), self.pairs.first()) {
            (None, None) => Ok(()),
            (Some(word), _) => Err(self.too_much(word)),
            (None, Some((key, _))) => Err(self.too_much(key)),
        }
    }

    fn too_much(&self, word: &str) -> ReferenceFault {
        ReferenceFault::new(format!("`{word}` has no meaning after `{}`", self.head))
            .instead(self.head)
    }

    /// Exactly one plain word and no pairs; `what` it should be.
    pub(super) fn one(&self, what: &str) -> Result<&'w str, ReferenceFault> {
        match (self.plain.as_slice(), self.pairs.as_slice()) {
            ([only], []) => Ok(only),
            _ => Err(
                ReferenceFault::new(format!("`{}` needs {what} and nothing else", self.head))
                    .help(format!("write `[[{} ID]]`", self.head)),
            ),
        }
    }

    /// At most one pair, whose key is one of `keys`.
    pub(super) fn pair(&self, keys: &[&str]) -> Result<Option<(&'w str, &str)>, ReferenceFault> {
        match self.pairs.as_slice() {
            [] => Ok(None),
            [(key, value)] if keys.contains(key) => Ok(Some((key, value))),
            pairs => {
                let asked: Vec<_> = keys.iter().map(|key| format!("{key}=…")).collect();
                let asked: Vec<_> = asked.iter().map(String::as_str).collect();
                Err(ReferenceFault::new(format!(
                    "`{}` has no meaning after `{}`",
                    pairs
                        .iter()
                        .map(|(key, value)| format!("{key}={value}"))
                        .collect::<Vec<_>>()
                        .join(" "),
                    self.head
                ))
                .help(format!("only {} can stand there", ticked(&asked))))
            }
        }
    }
}
