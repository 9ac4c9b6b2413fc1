//! A quoted value in words: with its unit, or with the word that stands in its place.

use crate::disclosure::{Shown, Unit};
use crate::units::{Decimal, Pounds};
use crate::words::Label;

/// A quoted value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Quoted {
    /// `43.3%`, `a fall of 20.2%`, `suppressed`.
    pub(super) shown: String,
    /// `43.3`, `-20.2`; none where there is no figure.
    pub(super) data: Option<String>,
}

pub(super) fn decimal(count: &Shown<u64>) -> Shown<Decimal> {
    match count {
        Shown::Figure(number) => i64::try_from(*number)
            .map_or(Shown::NotAvailable(None), |digits| {
                Shown::Figure(Decimal::new(digits, 0))
            }),
        Shown::Suppressed => Shown::Suppressed,
        Shown::NotAvailable(reason) => Shown::NotAvailable(reason.clone()),
        Shown::NotApplicable => Shown::NotApplicable,
        Shown::NotYetKnown => Shown::NotYetKnown,
    }
}

/// The figure as `say` says it, or the word that stands in its place.
pub(super) fn either(shown: &Shown<Decimal>, say: impl FnOnce(Decimal) -> Quoted) -> Quoted {
    match shown {
        Shown::Figure(figure) => say(*figure),
        Shown::Suppressed => word(Label::Suppressed),
        Shown::NotAvailable(_) => word(Label::NotAvailable),
        Shown::NotApplicable => word(Label::NotApplicable),
        Shown::NotYetKnown => word(Label::NotYetKnown),
    }
}

pub(super) fn word(label: Label) -> Quoted {
    Quoted {
        shown: label.english().to_owned(),
        data: None,
    }
}

pub(super) fn in_unit(figure: Decimal, unit: Unit) -> Quoted {
    let sign = if unit == Unit::Percent { "%" } else { "" };
    Quoted {
        shown: format!("{figure}{sign}"),
        data: Some(bare(figure)),
    }
}

/// The number without commas and with a plain minus.
pub(super) fn bare(figure: Decimal) -> String {
    figure.to_string().replace(',', "").replace('\u{2212}', "-")
}

pub(super) fn pounds(pounds: Pounds) -> Quoted {
    Quoted {
        shown: pounds.to_string(),
        data: Some(pounds.0.to_string()),
    }
}
