//! How many a programme has reached, under the words by which sentences name it.

use super::record::{Known, KnownCell, QuotedBy};
use super::stems::{telling, words};
use crate::checks::text::quantities::{Magnitude, stem};
use crate::plan::Plan;
use crate::plan::figures::Reach;
use crate::units::Decimal;

/// How many children a programme has reached.
pub(super) fn reach(plan: &Plan) -> Vec<Known> {
    plan.figures
        .reach
        .iter()
        .filter_map(|it| reached(plan, it))
        .collect()
}

fn reached(plan: &Plan, it: &Reach) -> Option<Known> {
    let mut programmes = plan.document.practice.programmes.iter();
    let programme = programmes.find(|own| own.id.value == it.programme)?;
    let count = i64::try_from(it.value.value.known()?).ok()?;
    let name = telling(&programme.name);
    let verbs = ["reached", "reaches", "reach", "saw", "helped"];
    let named = |verb: &&str| [name.clone(), vec![stem(verb).to_owned()]].concat();
    let names: Vec<Vec<String>> = verbs.iter().map(named).collect();
    let explains = words(&programme.name).chain(words(&it.unit));
    let explains = explains
        .chain(verbs.iter().map(|it| stem(it).to_owned()))
        .collect();
    (!name.is_empty()).then(|| Known {
        title: programme.name.clone(),
        names,
        explains,
        slack: 0,
        span: programme.id.span,
        file: "programmes.yaml",
        quote: None,
        cells: vec![cell(it.period, Magnitude::Count(Decimal::new(count, 0)))],
    })
}

fn cell(period: Option<crate::units::Period>, magnitude: Magnitude) -> KnownCell {
    KnownCell {
        period,
        magnitude,
        latest: true,
        beside: false,
        quoted: QuotedBy::Itself,
    }
}
