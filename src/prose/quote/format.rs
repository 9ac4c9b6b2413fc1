//! A quoted value in words: with its unit, or with the word that stands in its place.

use crate::disclosure::{Published, Unit};
use crate::units::{Decimal, Pounds};
use crate::words::{Label, Words};

/// A quoted value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::prose) struct Quoted {
    /// `43.3%`, `a fall of 20.2%`, `suppressed`.
    pub(in crate::prose) shown: String,
    /// `43.3`, `-20.2`; none where there is no figure.
    pub(in crate::prose) data: Option<String>,
}

pub(in crate::prose) fn decimal(count: &Published<u64>) -> Published<Decimal> {
    match count {
        Published::Figure(number) => i64::try_from(*number)
            .map_or(Published::NotAvailable(None), |digits| {
                Published::Figure(Decimal::new(digits, 0))
            }),
        Published::Suppressed => Published::Suppressed,
        Published::NotAvailable(reason) => Published::NotAvailable(reason.clone()),
        Published::NotApplicable => Published::NotApplicable,
        Published::NotYetKnown => Published::NotYetKnown,
    }
}

/// The figure as `say` says it, or the word that stands in its place.
pub(in crate::prose) fn either(
    shown: &Published<Decimal>,
    say: impl FnOnce(Decimal) -> Quoted,
    words: Words,
) -> Quoted {
    match shown {
        Published::Figure(figure) => say(*figure),
        Published::Suppressed => word(Label::Suppressed, words),
        Published::NotAvailable(_) => word(Label::NotAvailable, words),
        Published::NotApplicable => word(Label::NotApplicable, words),
        Published::NotYetKnown => word(Label::NotYetKnown, words),
    }
}

pub(in crate::prose) fn word(label: Label, words: Words) -> Quoted {
    Quoted {
        shown: words.label(label).to_owned(),
        data: None,
    }
}

pub(in crate::prose) fn in_unit(figure: Decimal, unit: Unit) -> Quoted {
    let sign = if unit == Unit::Percent { "%" } else { "" };
    Quoted {
        shown: format!("{figure}{sign}"),
        data: Some(bare(figure)),
    }
}

/// The number without commas and with a plain minus.
pub(in crate::prose) fn bare(figure: Decimal) -> String {
    figure.to_string().replace(',', "").replace('\u{2212}', "-")
}

pub(in crate::prose) fn pounds(pounds: Pounds) -> Quoted {
    Quoted {
        shown: pounds.to_string(),
        data: Some(pounds.0.to_string()),
    }
}
