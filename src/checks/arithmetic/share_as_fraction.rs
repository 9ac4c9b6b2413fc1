//! Shares are written in percent, not as parts of one.
//!
//! # Checks
//!
//! Figures in percent that are above 0 and not above 1. Where all shares of an indicator, of a
//! survey or of a table are so, and no counts beside them prove that they are so small, it is a
//! warning; likewise where a target, a band, a figure of another area or an earlier value is so,
//! and the values beside it are not. Where one share is so and those beside it are not, or one
//! stands alone with two decimals, it is advice.
//!
//! # Why
//!
//! A spreadsheet that shows 94% saves 0.94. Published as it stands, nearly all children become less
//! than one in a hundred, and a target of 0.85% is met by everybody.
//!
//! # Example
//!
//! ```yaml
//! target:
//!   value: 0.85             # 85 was meant: the values are about 80
//!   on: value
//! ```
//!
//! # Source
//!
//! Our own experience of spreadsheets.

use crate::checks::Context;
use crate::checks::values::shares::{TypedValue, ValueGroup, groups};
use crate::diagnostics::Finding;
use crate::plan::figures::Unit;
use crate::units::Decimal;
use std::cmp::Ordering;

const ID: &str = rule_id!();

pub(super) fn find(context: &Context) -> Vec<Finding> {
    let groups = groups(&context.plan.figures);
    let shares = groups.iter().filter(|group| group.unit == Unit::Percent);
    shares.flat_map(in_group).collect()
}

/// Whether a share may be a fraction of one: above 0 and at most 1, with decimals or 1 itself.
fn may_be_part_of_one(typed: &TypedValue) -> bool {
    typed.value.direction() == Ordering::Greater && typed.value <= Decimal::new(1, 0)
}

/// Whether a share is certainly in percent.
fn is_percentage(typed: &TypedValue) -> bool {
    typed.value > Decimal::new(2, 0)
}

fn in_group(group: &ValueGroup) -> Vec<Finding> {
    let (values, beside) = (&group.values, &group.beside);
    let small: Vec<&TypedValue> = values.iter().filter(|it| may_be_part_of_one(it)).collect();
    let with_point = |it: &&&TypedValue| it.value.places() > 0;
    let is_any_proven = values.iter().any(|it| it.is_proven);
    let all_small = !is_any_proven
        && small.iter().filter(with_point).count() > 1
        && values
            .iter()
            .all(|it| may_be_part_of_one(it) || it.value.direction() == Ordering::Equal);
    let mut found = Vec::new();
    if let Some(first) = small.first().filter(|_| all_small) {
        let message = format!("all {} shares lie between 0% and 1%", small.len());
        found.push(
            Finding::warning(ID, first.span, message).label(format!("read as {}%", first.value)),
        );
    } else {
        let neighbours = values.iter().chain(beside).any(is_percentage);
        let alone = values.len() == 1 && beside.is_empty();
        let odd = small
            .iter()
            .filter(|it| !it.is_proven && it.value.places() > 0);
        let odd = odd.filter(|it| neighbours || alone && it.value.places() > 1);
        found.extend(odd.map(|it| {
            let message = format!(
                "the {} {}% is far below what stands beside it",
                it.role, it.value
            );
            let alone = format!(
                "the {} is read as {}%, less than one in a hundred",
                it.role, it.value
            );
            Finding::advice(ID, it.span, if neighbours { message } else { alone })
        }));
    }
    if values.iter().any(is_percentage) {
        let odd = beside
            .iter()
            .filter(|it| may_be_part_of_one(it) && !it.is_proven && it.value.places() > 0);
        found.extend(odd.map(|it| {
            let message = format!(
                "the {} {}% is far below the values that it stands beside",
                it.role, it.value
            );
            Finding::warning(ID, it.span, message)
        }));
    }
    let help = "shares are written in percent: 0.94 of all is 94; if so small a share is meant, give its count and base, or say in `accepted` that it stands";
    found
        .into_iter()
        .map(|it| it.help(help).place(group.place.as_str()))
        .collect()
}
