//! Coordinates in a drawing: integers in tenths of a user unit, so that the same values give the
//! same bytes.

/// How many steps of a coordinate make one user unit.
pub(in crate::charts) const SCALE: i32 = 10;

/// A coordinate as a decimal number of user units: 105 is `10.5`, 100 is `10`.
pub(in crate::charts) fn number(steps: i32) -> String {
    let mut out = String::new();
    push_number(&mut out, steps);
    out
}

/// Appends a coordinate as a decimal number of user units.
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

/// Appends a whole number without `format!`, because a drawing has thousands of them.
fn push_digits(out: &mut String, number: u32) {
    if number > 9 {
        push_digits(out, number / 10);
    }
    out.extend(char::from_digit(number % 10, 10));
}
