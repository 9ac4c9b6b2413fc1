//! Getters for single values: text, names, numbers, choices.

use super::reader::{KeyBlock, Reader};
use super::shape::{ValueKind, words};
use crate::diagnostics::{Finding, listed, nearest};
use crate::parse::{missing_words, web_address};
use crate::plan::{Choice, Id};
use crate::sources::Spanned;
use crate::units::{Decimal, Pounds};

impl Reader<'_> {
    /// One line of text.
    pub(in crate::parse) fn text(&mut self, block: &KeyBlock<'_>, name: &str) -> Option<String> {
        self.scalar(block, name).map(|text| text.value.to_owned())
    }

    /// One line of text, with its span; `None` where it was left out.
    pub(in crate::parse) fn text_at(
        &mut self,
        block: &KeyBlock<'_>,
        name: &str,
    ) -> Option<Spanned<String>> {
        self.scalar(block, name).map(|text| text.map(str::to_owned))
    }

    /// A list of lines of text.
    pub(in crate::parse) fn texts(&mut self, block: &KeyBlock<'_>, name: &str) -> Vec<String> {
        let items = self.items(block, name);
        items
            .into_iter()
            .filter_map(|item| self.scalar_of(item, name, ValueKind::Text))
            .map(|text| text.value.to_owned())
            .collect()
    }

    /// The id under a key; `None` where it was left out or is no id.
    pub(in crate::parse) fn id(&mut self, block: &KeyBlock<'_>, name: &str) -> Option<Spanned<Id>> {
        let text = self.scalar(block, name)?;
        self.id_of(text, name)
    }

    /// A list of short names.
    pub(in crate::parse) fn ids(&mut self, block: &KeyBlock<'_>, name: &str) -> Vec<Spanned<Id>> {
        let items = self.items(block, name);
        items
            .into_iter()
            .filter_map(|item| {
                let text = self.scalar_of(item, name, ValueKind::Id)?;
                self.id_of(text, name)
            })
            .collect()
    }

    /// The id in a text; `name` is its key in messages.
    pub(in crate::parse) fn id_of(
        &mut self,
        text: Spanned<&str>,
        name: &str,
    ) -> Option<Spanned<Id>> {
        let id = Id::parse(text.value);
        if id.is_none() {
            let slug = Id::slug(text.value);
            self.found.push(
                Finding::error(
                    "id",
                    text.span,
                    format!("`{name}` must be {}", ValueKind::Id.in_words()),
                )
                .label(format!("\"{}\" is not one", text.value))
                .help(format!("write `{slug}`"))
                .fix(slug.as_str()),
            );
        }
        id.map(|id| Spanned::new(id, text.span))
    }

    /// A value that `read` accepts; where it does not, `meant` guesses what was meant.
    pub(in crate::parse) fn value<T>(
        &mut self,
        text: Spanned<&str>,
        (rule, name, kind): (&'static str, &str, ValueKind),
        read: impl Fn(&str) -> Option<T>,
        meant: impl Fn(&str) -> Option<String>,
    ) -> Option<Spanned<T>> {
        if let Some(value) = read(text.value) {
            return Some(Spanned::new(value, text.span));
        }
        let finding = Finding::error(
            rule,
            text.span,
            format!("`{name}` must be {}", kind.in_words()),
        )
        .label(format!("\"{}\" is not that", text.value));
        self.found.push(match meant(text.value) {
            Some(fix) => finding.help(format!("write {fix}")).fix(fix),
            None => match kind.otherwise() {
                Some(help) => finding.help(help),
                None => finding,
            },
        });
        None
    }

    /// Whole pounds, digits only.
    pub(in crate::parse) fn pounds(
        &mut self,
        block: &KeyBlock<'_>,
        name: &str,
    ) -> Option<Spanned<Pounds>> {
        let text = self.scalar(block, name)?;
        self.pounds_of(text, name, block.kind(name))
    }

    /// Whole pounds in a text; `name` is their key in messages.
    pub(in crate::parse) fn pounds_of(
        &mut self,
        text: Spanned<&str>,
        name: &str,
        kind: ValueKind,
    ) -> Option<Spanned<Pounds>> {
        let plain = |pounds: Pounds| pounds.0.to_string();
        let meant = |text: &str| Pounds::guess(text).map(plain);
        self.value(text, ("amount", name, kind), Pounds::parse, meant)
    }

    /// A decimal number under a key; `None` where it was left out or is none.
    pub(in crate::parse) fn number(
        &mut self,
        block: &KeyBlock<'_>,
        name: &str,
    ) -> Option<Spanned<Decimal>> {
        let text = self.scalar(block, name)?;
        self.number_of(text, name)
    }

    /// A decimal number in a text; `name` is its key in messages.
    pub(in crate::parse) fn number_of(
        &mut self,
        text: Spanned<&str>,
        name: &str,
    ) -> Option<Spanned<Decimal>> {
        let bare = |decimal: Decimal| decimal.to_string().replace(',', "");
        let meant = |text: &str| Decimal::guess(text).map(bare);
        self.value(
            text,
            ("number", name, ValueKind::Number),
            Decimal::parse,
            meant,
        )
    }

    /// A whole number under a key; `None` where it was left out or is none.
    pub(in crate::parse) fn whole(
        &mut self,
        block: &KeyBlock<'_>,
        name: &str,
    ) -> Option<Spanned<u64>> {
        let text = self.scalar(block, name)?;
        self.whole_of(text, name)
    }

    /// A whole number in a text, or a symbol for which one of the words of counts was meant.
    pub(in crate::parse) fn count_of(
        &mut self,
        text: Spanned<&str>,
        name: &str,
    ) -> Option<Spanned<u64>> {
        let Some(words) = missing_words::meant(text.value) else {
            return self.whole_of(text, name);
        };
        let message = format!("`{name}` must be {}", ValueKind::Count.in_words());
        self.found.push(
            Finding::error("number", text.span, message)
                .label(format!("\"{}\" is not that", text.value))
                .help(format!("write `{words}` where there is no number"))
                .fix(words),
        );
        None
    }

    /// A whole number in a text; `name` is its key in messages.
    pub(in crate::parse) fn whole_of(
        &mut self,
        text: Spanned<&str>,
        name: &str,
    ) -> Option<Spanned<u64>> {
        let read = |text: &str| Pounds::parse(text).and_then(|n| u64::try_from(n.0).ok());
        let meant = |text: &str| Pounds::guess(text).map(|n| n.0.to_string());
        self.value(text, ("number", name, ValueKind::Whole), read, meant)
    }

    /// A web address under a key: http or https, and nothing else.
    pub(in crate::parse) fn url(&mut self, block: &KeyBlock<'_>, name: &str) -> Option<String> {
        let text = self.scalar(block, name)?;
        let why = match web_address::web(text.value) {
            Ok(address) => return Some(address),
            Err(why) => why,
        };
        self.found.push(
            Finding::error(
                "link-scheme",
                text.span,
                format!("`{name}` must be a web address"),
            )
            .label(format!("it {why}"))
            .help("write the whole address as a browser shows it, beginning with https://"),
        );
        None
    }

    /// `yes` or `no` (or YAML's `true` or `false`); no where it was left out.
    pub(in crate::parse) fn yes(&mut self, block: &KeyBlock<'_>, name: &str) -> bool {
        let Some(text) = self.scalar(block, name) else {
            return false;
        };
        // YAML's own words, and those of spreadsheets
        let word = match text.value.to_lowercase().as_str() {
            "true" => "yes",
            "false" => "no",
            _ => text.value,
        };
        let text = Spanned::new(word, text.span);
        self.choice_of(text, name, &["yes", "no"], &[true, false])
            .is_some_and(|choice| choice.value)
    }

    /// A declared choice under a key, with its place in the file; `None` where it was left out or
    /// wrong.
    pub(in crate::parse) fn chosen_at<T: Choice>(
        &mut self,
        block: &KeyBlock<'_>,
        name: &str,
    ) -> Option<Spanned<T>> {
        let text = self.scalar(block, name)?;
        self.choice_of(text, name, T::WORDS, T::ALL)
    }

    /// The choice under a key, from a table of words; `None` where it was left out or wrong.
    pub(in crate::parse) fn choice<T: Copy, const N: usize>(
        &mut self,
        block: &KeyBlock<'_>,
        name: &str,
        choices: &[(&'static str, T); N],
    ) -> Option<T> {
        let text = self.scalar(block, name)?;
        let values = choices.map(|(_, value)| value);
        self.choice_of(text, name, &words(choices), &values)
            .map(|choice| choice.value)
    }

    /// The value in `values` at the index of a text in `words`, in any case of letters.
    pub(in crate::parse) fn choice_of<T: Copy>(
        &mut self,
        text: Spanned<&str>,
        name: &str,
        words: &[&'static str],
        values: &[T],
    ) -> Option<Spanned<T>> {
        let typed = text.value.to_lowercase().replace('\u{a0}', " ");
        let at = words.iter().position(|word| word.to_lowercase() == typed);
        if let Some(value) = at.and_then(|at| values.get(at)) {
            return Some(Spanned::new(*value, text.span));
        }
        let finding = Finding::error(
            "choice",
            text.span,
            format!("`{name}` must be {}", listed(words, "or")),
        );
        self.found
            .push(match nearest(&typed, words.iter().copied()) {
                Some(near) => finding
                    .label(format!("did you mean \"{near}\"?"))
                    .help(format!("write {near}"))
                    .fix(near),
                None => finding
                    .label(format!("\"{}\" is none of these", text.value))
                    .help(if is_colour_of_rating(&typed) {
                        "write one of them; a rating by colour goes under a rating's own key, with its words in rag.yaml"
                    } else {
                        "write one of them, and say the rest in a note or in the text"
                    }),
            });
        None
    }
}

/// Whether a word is one of the colours of ratings.
fn is_colour_of_rating(word: &str) -> bool {
    matches!(
        word,
        "red" | "amber" | "green" | "blue" | "yellow" | "grey" | "gray"
    )
}
