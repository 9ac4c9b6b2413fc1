//! The only place that decides how a value is printed, or what is printed where there is none.
//! Sentences, tables, charts, tiles, CSV and JSON all use it.
//!
//! Tables and CSV use bracketed codes, because they explain their unit and each code. Everywhere
//! else readers see the value alone, so it is printed with its unit, or as a word.

use super::label::Label;
use super::language::Words;
use crate::units::{Decimal, Pounds, Unit, grouped};

/// The reason why there is no value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Missing {
    /// It is suppressed, because it could identify a child.
    Suppressed,
    /// The value does not exist or was not published.
    NotAvailable,
    /// There can be no value.
    NotApplicable,
    /// The value will be known later.
    NotYetKnown,
    /// The document says that there is nothing.
    Nil,
    /// The document leaves the cell blank.
    Blank,
}

/// A bracketed code of the Government Statistical Service's "Using symbols and shorthand", 2022.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Code {
    /// `[c]`: suppressed to protect confidentiality.
    Suppressed,
    /// `[x]`: the value is not available.
    NotAvailable,
    /// `[z]`: there can be no value.
    NotApplicable,
    /// `[p]`: the value may still be revised.
    Provisional,
    /// `[b]`: the series breaks before this value.
    Break,
}

/// Where a value is printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Where {
    /// Inside a sentence, a list or the text of a chart: with the unit's sign, or as a word.
    Sentence,
    /// On a tile of a page, alone and large: with the unit's sign, or as a word.
    Tile,
    /// In a table or a CSV file, under a heading that names the unit: bare, or as a code.
    Table,
}

/// A value or its absence as text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Printed {
    /// What readers see: `1,204`, `43.3%`, `[c]`, `suppressed`.
    pub shown: String,
    /// What programs read: `1204`, `43.3`. `None` where there is no value.
    pub data: Option<String>,
    /// The code that is printed in place of the value, if one is.
    pub code: Option<Code>,
}

impl Missing {
    /// The word that is printed in place of the value.
    pub fn label(self) -> Label {
        match self {
            Self::Suppressed => Label::Suppressed,
            Self::NotAvailable => Label::NotAvailable,
            Self::NotApplicable => Label::NotApplicable,
            Self::NotYetKnown => Label::NotYetKnown,
            Self::Nil => Label::Nil,
            Self::Blank => Label::Blank,
        }
    }

    /// The code that is printed in place of the value; `None` where the standard has none and
    /// tables print the word.
    pub fn code(self) -> Option<Code> {
        match self {
            Self::Suppressed => Some(Code::Suppressed),
            Self::NotAvailable => Some(Code::NotAvailable),
            Self::NotApplicable => Some(Code::NotApplicable),
            Self::NotYetKnown | Self::Nil | Self::Blank => None,
        }
    }
}

impl Code {
    /// Every code, in the order in which tables explain them.
    pub const ALL: [Self; 5] = [
        Self::Suppressed,
        Self::NotAvailable,
        Self::NotApplicable,
        Self::Provisional,
        Self::Break,
    ];

    /// The code as it is printed: `[c]`.
    pub fn symbol(self) -> &'static str {
        match self {
            Self::Suppressed => "[c]",
            Self::NotAvailable => "[x]",
            Self::NotApplicable => "[z]",
            Self::Provisional => "[p]",
            Self::Break => "[b]",
        }
    }

    /// The explanation of the code.
    pub fn label(self) -> Label {
        match self {
            Self::Suppressed => Label::Suppressed,
            Self::NotAvailable => Label::NotAvailable,
            Self::NotApplicable => Label::NotApplicable,
            Self::Provisional => Label::Provisional,
            Self::Break => Label::BreakInSeries,
        }
    }
}

impl Printed {
    /// A value with the sign of its unit. `data` is without commas and signs, with a plain minus.
    pub fn number(bare: &str, sign: &str) -> Self {
        Self {
            shown: format!("{bare}{sign}"),
            data: Some(bare.replace(',', "").replace('\u{2212}', "-")),
            code: None,
        }
    }

    /// Words in place of a value.
    pub fn words(words: &str) -> Self {
        Self {
            shown: words.to_owned(),
            data: None,
            code: None,
        }
    }
}

impl Words {
    /// A number in its unit, or what is printed in its place.
    pub fn value(self, value: Result<Decimal, Missing>, unit: Unit, place: Where) -> Printed {
        match value {
            Ok(number) => Printed::number(&number.to_string(), sign(unit, place)),
            Err(missing) => self.missing(missing, place),
        }
    }

    /// A count, or what is printed in its place.
    pub fn count(self, value: Result<u64, Missing>, place: Where) -> Printed {
        match value {
            Ok(number) => Printed::number(&grouped(number), ""),
            Err(missing) => self.missing(missing, place),
        }
    }

    /// An amount of money, or what is printed in its place. Tables name the pound in the heading.
    pub fn pounds(self, value: Result<Pounds, Missing>, place: Where) -> Printed {
        match (value, place) {
            (Ok(pounds), Where::Table) => Printed::number(&pounds.plain(), ""),
            (Ok(pounds), Where::Sentence | Where::Tile) => Printed {
                shown: pounds.to_string(),
                data: Some(pounds.0.to_string()),
                code: None,
            },
            // nil is an amount, so programs that add up a table must read a zero
            (Err(Missing::Nil), Where::Table) => Printed {
                data: Some("0".to_owned()),
                ..self.missing(Missing::Nil, place)
            },
            (Err(missing), _) => self.missing(missing, place),
        }
    }

    /// What is printed in place of a value.
    pub fn missing(self, missing: Missing, place: Where) -> Printed {
        let code = missing.code().filter(|_| place == Where::Table);
        Printed {
            code,
            ..Printed::words(code.map_or(self.label(missing.label()), Code::symbol))
        }
    }
}

fn sign(unit: Unit, place: Where) -> &'static str {
    match (unit, place) {
        (Unit::Percent, Where::Sentence | Where::Tile) => "%",
        _ => "",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_missing_value_is_a_code_in_a_table_and_a_word_elsewhere() {
        let cases = [
            (Missing::Suppressed, "[c]", "suppressed"),
            (Missing::NotAvailable, "[x]", "not available"),
            (Missing::NotApplicable, "[z]", "not applicable"),
            (Missing::NotYetKnown, "not yet known", "not yet known"),
            (Missing::Nil, "nil", "nil"),
            (Missing::Blank, "blank", "blank"),
        ];
        for (missing, table, sentence) in cases {
            let shown = |place| Words::English.missing(missing, place).shown;
            assert_eq!(shown(Where::Table), table);
            assert_eq!(shown(Where::Sentence), sentence);
            assert_eq!(shown(Where::Tile), sentence);
        }
    }

    #[test]
    fn a_value_carries_its_unit_where_no_heading_does() {
        let share = Ok(Decimal::parse("-0.5").unwrap());
        let printed = |place| Words::English.value(share, Unit::Percent, place);
        assert_eq!(printed(Where::Sentence).shown, "\u{2212}0.5%");
        assert_eq!(printed(Where::Table).shown, "\u{2212}0.5");
        assert_eq!(printed(Where::Table).data.as_deref(), Some("-0.5"));
        assert_eq!(Words::English.count(Ok(1204), Where::Tile).shown, "1,204");
    }
}
