//! The arguments of a `[[…]]`: plain words, then `key=value` pairs.

use super::fault::{ReferenceFault, ticked};

/// The words of a `[[…]]`, parsed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Args<'w> {
    /// The first word between the brackets.
    pub(super) head: &'w str,
    /// The words before any pair.
    pub(super) plain: Vec<&'w str>,
    /// The pairs, such as `status=in progress`; a value ends where the next pair begins.
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

    /// Checks that there are no arguments.
    ///
    /// # Errors
    ///
    /// A fault that names the superfluous words.
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

    /// The only argument, a plain word; `what` describes it in messages.
    ///
    /// # Errors
    ///
    /// A fault where the word is missing, or more was typed.
    pub(super) fn one(&self, what: &str) -> Result<&'w str, ReferenceFault> {
        match (self.plain.as_slice(), self.pairs.as_slice()) {
            ([only], []) => Ok(only),
            _ => Err(
                ReferenceFault::new(format!("`{}` needs {what} and nothing else", self.head))
                    .help(format!("write `[[{} ID]]`", self.head)),
            ),
        }
    }

    /// The only pair, whose key must be one of `keys`; `None` where none was typed.
    ///
    /// # Errors
    ///
    /// A fault where the key is another, or more was typed.
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
