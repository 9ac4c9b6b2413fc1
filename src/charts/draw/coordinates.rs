//! Places in a drawing: whole steps, so that the same figures give the same bytes, written as
//! decimals.

/// How many steps a unit of the drawing has.
pub(in crate::charts) const SCALE: i32 = 10;

/// Steps as a decimal: 105 is `10.5`, 100 is `10`.
pub(in crate::charts) fn number(steps: i32) -> String {
    let mut out = String::new();
    push_number(&mut out, steps);
    out
}

/// Adds steps as a decimal.
pub(in crate::charts) fn push_number(out: &mut String, steps: i32) {
    if steps < 0 {
        out.push('-');
    }
    let steps = steps.unsigned_abs();
    let (units, rest) = (steps / SCALE.unsigned_abs(), steps % SCALE.unsigned_abs());
    push_digits(out, units);
    if rest > 0 {
        out.push('.');
        push_digits(out, rest);
    }
}

/// A whole number without the machinery of formatting: a drawing has thousands.
fn push_digits(out: &mut String, number: u32) {
    if number > 9 {
        push_digits(out, number / 10);
    }
    out.extend(char::from_digit(number % 10, 10));
}
