//! Summaries of the latest value, by example: beside other areas, against a target, provisional.

use super::example::comparator;
use super::summary_series::{over, said};
use crate::disclosure::{Polarity, Published, TargetAim, Unit};
use crate::units::Decimal;

/// What the values are compared with: comparators (area, period, value), a target, a polarity.
type Comparisons<'a> = (
    &'a [(&'a str, Option<&'a str>, &'a str)],
    Option<&'a str>,
    Polarity,
);

/// The text after the change, for 30 in 2021 and 40 in 2022 with some comparisons.
fn after_the_change(unit: Unit, (areas, target, polarity): Comparisons<'_>) -> String {
    let mut made = over(unit, &[("2021", "30"), ("2022", "40")]);
    let comparators = areas
        .iter()
        .map(|(area, when, what)| comparator(area, *when, what));
    made.comparators = comparators.collect();
    made.polarity = polarity;
    made.target = target.map(|value| TargetAim {
        stated: None,
        value: Decimal::parse(value),
        on_count: false,
        text: None,
        span: crate::sources::Span::whole(crate::plan::testing::file()),
    });
    let said = said(&made);
    // the finding and both ends come before
    said.splitn(3, ". ").nth(2).unwrap_or_default().to_owned()
}

const NATION: &str = "england-and-wales";

const STANDINGS: [(Unit, Comparisons<'_>, &str); 13] = [
    (Unit::Percent, (&[], None, Polarity::Lower), ""),
    (
        Unit::Percent,
        (&[(NATION, None, "31.1")], None, Polarity::Lower),
        "The latest value is above the national average of 31.1%.",
    ),
    (
        Unit::RatePer(1000),
        (&[(NATION, None, "148")], None, Polarity::Lower),
        "The latest value is below the national average of 148.",
    ),
    (
        Unit::Percent,
        (&[("london", None, "40.0")], None, Polarity::Lower),
        "The latest value is the same as London (40.0%).",
    ),
    (
        Unit::Percent,
        (
            &[
                ("london", None, "45"),
                ("family", None, "33"),
                (NATION, None, "50"),
            ],
            None,
            Polarity::Lower,
        ),
        "The latest value is above the chosen comparators (33%) and below London (45%) and the national average of 50%.",
    ),
    (
        Unit::Percent,
        (
            &[
                ("london", Some("2020"), "33"),
                (NATION, Some("2021"), "31.1"),
            ],
            None,
            Polarity::Lower,
        ),
        "The national average is 31.1%, in 2021.",
    ),
    (
        Unit::Percent,
        (&[("london", Some("2020"), "33")], None, Polarity::Lower),
        "For London the value is 33%, in 2020.",
    ),
    (
        Unit::Percent,
        (&[], Some("35"), Polarity::Lower),
        "The target of 35% is not met.",
    ),
    (
        Unit::Percent,
        (&[], Some("35"), Polarity::Higher),
        "The target of 35% is met.",
    ),
    (
        Unit::Percent,
        (&[], Some("40.0"), Polarity::Higher),
        "The target of 40.0% is met.",
    ),
    (
        Unit::Count,
        (&[], Some("40"), Polarity::Lower),
        "A change of this size can come about by chance. The target of 40 is met.",
    ),
    (Unit::Percent, (&[], Some("35"), Polarity::Neither), ""),
    (
        Unit::Percent,
        (&[(NATION, None, "31")], Some("50"), Polarity::Higher),
        "The latest value is above the national average of 31%. The target of 50% is not met.",
    ),
];

#[test]
fn says_how_the_latest_value_stands() {
    for (unit, beside, after) in STANDINGS {
        assert_eq!(after_the_change(unit, beside), after, "{unit:?} {beside:?}");
    }
}

#[test]
fn a_target_may_be_on_the_number() {
    let mut aimed = over(Unit::RatePer(100_000), &[("2022", "192"), ("2023", "154")]);
    aimed.series[0].observations[1].count = Some(Published::shown(45));
    aimed.target = Some(TargetAim {
        stated: None,
        value: Decimal::parse("40"),
        on_count: true,
        text: None,
        span: crate::sources::Span::whole(crate::plan::testing::file()),
    });
    let end = "The target for the number is 40; it is 45, so the target is not met.";
    assert!(said(&aimed).ends_with(end), "{}", said(&aimed));
    // a suppressed count must not be revealed by its target
    aimed.series[0].observations[1].count = Some(Published::SUPPRESSED);
    assert!(said(&aimed).ends_with("in 2023."), "{}", said(&aimed));
}

#[test]
fn says_what_may_still_change() {
    let mut open = over(Unit::Percent, &[("2021", "30"), ("2022", "40")]);
    open.series[0].observations[1].provisional = true;
    assert!(said(&open).ends_with("The value for 2022 is provisional."));
    open.series[0].observations[0].provisional = true;
    assert!(said(&open).ends_with("Both values are provisional."));
}

#[test]
fn small_changes_and_small_counts_have_no_percentage() {
    let rate = Unit::RatePer(1000);
    assert_eq!(
        said(&over(rate, &[("2021", "1000"), ("2022", "1000.1")])),
        "First time entrants rose from 1,000 to 1,000.1 per 1,000. It was 1,000 in 2021, and 1,000.1 in 2022."
    );
    let mut few = over(rate, &[("2021", "0.06"), ("2022", "0.17")]);
    for (at, count) in [(0, 1), (1, 3)] {
        few.series[0].observations[at].count = Some(Published::shown(count));
    }
    assert_eq!(
        said(&few),
        "First time entrants rose from 0.06 to 0.17 per 1,000. It was 0.06 (1) in 2021, and 0.17 (3) in 2022. \
         A change of this size can come about by chance."
    );
}
