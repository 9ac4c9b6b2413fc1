//! Shapes: the keys that a block may have, and the values that each key may have.
//!
//! A shape is data, so that the reader, its messages, the schemas for editors and docs/reference.md
//! all follow it. `record!` declares it.

/// The kind of value that a key must have.
#[derive(Debug, Clone, Copy)]
pub(in crate::parse) enum ValueKind {
    /// A short name: an id.
    Id,
    /// The code of a rating level, or `not recoverable`.
    Level,
    /// One line of text.
    Text,
    /// Markdown in one value.
    Prose,
    /// Markdown, or a list of Markdown texts.
    ProseOrList,
    /// A day, as year-month-day.
    Date,
    /// A month of a year.
    Month,
    /// A day or a month.
    DateOrMonth,
    /// A period, such as a financial year.
    Period,
    /// The date by which something is due.
    Due,
    /// Whole pounds, digits only.
    Pounds,
    /// An amount in pounds, or why there is none.
    Amount,
    /// A count, or why there is none.
    Count,
    /// A decimal number, without a unit.
    Number,
    /// A decimal number, or `not available`.
    Figure,
    /// A whole number, digits only.
    Whole,
    /// A whole number from 1 to this.
    UpTo(u64),
    /// A colour such as `#12436d`.
    Colour,
    /// A web address: http or https.
    Url,
    /// One e-mail address, without a name.
    Mail,
    /// The word yes or no.
    YesNo,
    /// One of these words.
    OneOf(&'static [&'static str]),
    /// A list of this kind, or a single value of it.
    List(&'static ValueKind),
    /// A block of keys with this shape.
    Block(&'static Shape),
    /// A list of blocks, or the rows of a spreadsheet.
    Table(&'static Shape),
    /// The kind that belongs to the word under another key; the first one where the word is none of
    /// these.
    By(&'static str, &'static [(&'static str, ValueKind)]),
}

impl ValueKind {
    /// The expected value, in words: "`year` must be …".
    pub(in crate::parse) fn in_words(self) -> String {
        match self {
            Self::Id | Self::Level => {
                "a short name of lower-case letters, digits and hyphens".to_owned()
            }
            Self::Text => "text".to_owned(),
            Self::Prose | Self::ProseOrList => "text (Markdown)".to_owned(),
            Self::Date => "a date, year-month-day, such as 2026-06-30".to_owned(),
            Self::Month => "a month, such as Sept 2022".to_owned(),
            Self::DateOrMonth => "a date or a month, such as 2022-09-27 or Sept 2022".to_owned(),
            Self::Period => "a period, such as 2023-24, 2022 or Jan 21 - Dec 21".to_owned(),
            Self::Due => "a due date, such as Sept 2024, Autumn 2024, ongoing or TBC".to_owned(),
            Self::Pounds | Self::Amount => "whole pounds, digits only, such as 262140".to_owned(),
            Self::Count => "a whole number, digits only, such as 41".to_owned(),
            Self::Number | Self::Figure => "a number, such as 43.3".to_owned(),
            Self::Whole => "a whole number, digits only".to_owned(),
            Self::UpTo(most) => format!("a whole number from 1 to {most}"),
            Self::Colour => "a colour such as \"#12436d\"".to_owned(),
            Self::Mail => "a mail address, such as youth.justice@example.org".to_owned(),
            Self::Url => "a web address that begins with https://".to_owned(),
            Self::YesNo => "yes or no".to_owned(),
            Self::OneOf(words) => crate::diagnostics::listed(words, "or"),
            Self::List(kind) => format!("a list, each of it {}", kind.in_words()),
            Self::Table(shape) => format!("a list, each of it {}", Self::Block(shape).in_words()),
            Self::Block(shape) => format!("{}: a block of keys", shape.what),
            Self::By(_, cases) => cases
                .first()
                .map_or_else(String::new, |(_, kind)| kind.in_words()),
        }
    }

    /// What to write where the typed value cannot be guessed; `None` where [`Self::in_words`] is
    /// enough.
    pub(in crate::parse) fn otherwise(self) -> Option<&'static str> {
        match self {
            Self::Amount => Some(
                "where there is no amount, write nil, not applicable or not yet known, or leave it out",
            ),
            Self::Pounds => Some("write digits only, and leave pence out"),
            Self::Count => Some(
                "where there is no number, write not available, not applicable or not yet known",
            ),
            Self::Number | Self::Figure => {
                Some("write digits with at most one point, without commas or a unit")
            }
            Self::Whole | Self::UpTo(_) => {
                Some("write digits only, without commas, a point or a unit")
            }
            Self::Period => Some(
                "write a financial year (2025-26), a year (2025), months (Sept 25 - Dec 25), a quarter (Q3 2025-26) or a day (2025-12-31)",
            ),
            Self::Month => Some("write the name of the month and its year"),
            Self::Due => Some(
                "where nobody has decided yet, write TBC; where the document names no date, leave the line out",
            ),
            _ => None,
        }
    }

    /// The kind that belongs to what is typed under the key that this kind depends on.
    pub(in crate::parse) fn given<'t>(self, typed: impl Fn(&str) -> Option<&'t str>) -> Self {
        let Self::By(other, cases) = self else {
            return self;
        };
        let typed = typed(other).map(str::to_lowercase);
        let chosen = cases
            .iter()
            .find(|(word, _)| typed.as_deref() == Some(*word));
        chosen.or(cases.first()).map_or(self, |(_, kind)| *kind)
    }

    /// The kind of each entry of a list.
    pub(in crate::parse) fn each(self) -> Self {
        match self {
            Self::List(kind) => *kind,
            other => other,
        }
    }

    /// The shape of the block, or of each entry of the list; `None` for other kinds.
    pub(in crate::parse) fn shape(self) -> Option<&'static Shape> {
        match self {
            Self::Block(shape) | Self::Table(shape) => Some(shape),
            Self::List(kind) => kind.shape(),
            _ => None,
        }
    }
}

/// A key of a block, with its kind and description.
#[derive(Debug, Clone, Copy)]
pub(in crate::parse) struct KeyShape {
    /// The name of the key, as authors type it.
    pub(in crate::parse) name: &'static str,
    /// Whether the block is incomplete without it.
    pub(in crate::parse) needed: bool,
    /// The kind of its value.
    pub(in crate::parse) kind: ValueKind,
    /// The purpose of the key: a sentence or two for authors.
    pub(in crate::parse) description: &'static str,
}

/// The shape of a block: its name in messages, and its keys.
#[derive(Debug)]
pub(in crate::parse) struct Shape {
    /// The name of the block with its article: "a budget row".
    pub(in crate::parse) what: &'static str,
    /// The keys, required ones first.
    pub(in crate::parse) keys: &'static [KeyShape],
}

/// A key that the block requires.
pub(in crate::parse) const fn need(
    name: &'static str,
    kind: ValueKind,
    description: &'static str,
) -> KeyShape {
    KeyShape {
        name,
        needed: true,
        kind,
        description,
    }
}

/// A key that the block may have.
pub(in crate::parse) const fn may(
    name: &'static str,
    kind: ValueKind,
    description: &'static str,
) -> KeyShape {
    KeyShape {
        name,
        needed: false,
        kind,
        description,
    }
}
