//! Sentences about bands and ranks.

use crate::charts::context::after;
use crate::disclosure::{Band, Bands, Indicator, Rank, Unit};
use crate::units::Decimal;
use crate::words::{self, Label, Words};

/// "Green: below 224. Amber: 223 to 340. Red: above 341. The latest value, 229, is amber."
///
/// The last sentence says so if the value is in two bands or in none, and is left out if there is
/// no latest value.
pub fn bands_sentence(bands: &Bands, indicator: &Indicator, words: Words) -> String {
    let named = named(bands);
    let unit = suffix(indicator.unit);
    let said =
        named.map(|(label, band)| format!("{}: {}.", words.label(label), in_words(band, &unit)));
    let mut sentences = said.to_vec();
    let latest = indicator
        .own()
        .last()
        .and_then(|observation| observation.value.figure());
    if let Some(value) = latest {
        let holding = named.iter().filter(|(_, band)| band.holds(*value));
        let colours: Vec<_> = holding
            .map(|(label, _)| words::lowered(words.label(*label)))
            .collect();
        sentences.push(words::banded(&format!("{value}{unit}"), &colours));
    }
    sentences.join(" ")
}

/// "Portsmouth is 7th of 7 (the highest) among chosen comparators, in Q4 2022-23." `area` is the
/// own area's name.
pub fn rank_sentence(rank: &Rank, area: &str) -> String {
    let place = words::position([rank.position, rank.of], rank.first);
    words::ranked(area, &place, rank.among.as_deref(), rank.period.as_ref())
}

/// The bands with their colours.
pub(in crate::charts) fn named(bands: &Bands) -> [(Label, &Band); 3] {
    [
        (Label::Green, &bands.green),
        (Label::Amber, &bands.amber),
        (Label::Red, &bands.red),
    ]
}

/// `below 224`, `223 to 340`.
pub(in crate::charts) fn in_words(band: &Band, unit: &str) -> String {
    let end = |end: Option<(Decimal, bool)>| {
        end.map(|(value, belongs)| (format!("{value}{unit}"), belongs))
    };
    words::band(end(band.low), end(band.high))
}

/// The suffix of a value whose unit has been stated: only `%`.
fn suffix(unit: Unit) -> String {
    match unit {
        Unit::Percent => after(unit),
        Unit::Count | Unit::RatePer(_) | Unit::Ratio => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::charts::tests::example::{bands, indicator, observed, value};
    use crate::disclosure::Published;

    #[test]
    fn a_value_in_two_bands_or_in_none_is_said() {
        let said = |latest| {
            let observations = vec![observed("2022", latest)];
            let indicator = indicator(Unit::RatePer(100_000), observations);
            bands_sentence(&bands(), &indicator, Words::English)
        };
        assert!(said(value("229")).ends_with("The latest value, 229, is amber."));
        // PO-01: the published bands overlap at 223 and leave out 341
        assert!(said(value("223")).ends_with("in more than one band: green and amber."));
        assert!(said(value("341")).ends_with("The latest value, 341, falls in no band."));
        assert!(said(Published::SUPPRESSED).ends_with("Red: above 341."));
    }
}
