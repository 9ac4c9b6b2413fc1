//! The exact bounds of one unknown in a system of equations over numbers that are not negative.
//!
//! The simplex method in whole numbers (Edmonds 1967, Bareiss 1968): the tableau holds numerators
//! over one common denominator, which is the last pivot, so nothing is ever rounded. Bland's rule
//! (1977) keeps it from cycling.

/// The least and the greatest whole number that an unknown may be; the greatest is `None` where it
/// has no limit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Bounds {
    pub(super) low: i128,
    pub(super) high: Option<i128>,
}

/// The bounds of the unknown `of`. Each row is an equation: its coefficients, then its right-hand
/// side. `None` where the rows contradict each other, or a number exceeds 128 bits.
pub(super) fn bounds(rows: &[Vec<i128>], of: usize) -> Option<Bounds> {
    let mut table = Tableau::feasible(rows)?;
    while let Some(column) = table.entering_min(of) {
        let row = table.leaving(column)?;
        table.pivot(row, column)?;
    }
    let least = table.value(of);
    let low = -((-least).div_euclid(table.denominator));
    while let Some(column) = table.entering_max(of) {
        let Some(row) = table.leaving(column) else {
            return Some(Bounds { low, high: None });
        };
        table.pivot(row, column)?;
    }
    let high = Some(table.value(of).div_euclid(table.denominator));
    Some(Bounds { low, high })
}

/// A simplex tableau: one corner of the feasible region.
struct Tableau {
    /// Numerators: one for each unknown, then the right-hand side.
    rows: Vec<Vec<i128>>,
    /// The basic variable of each row; `None` where the row is not satisfied yet.
    basis: Vec<Option<usize>>,
    /// The common denominator, always positive.
    denominator: i128,
}

impl Tableau {
    /// Phase one: any feasible corner; `None` if there is none.
    fn feasible(rows: &[Vec<i128>]) -> Option<Self> {
        let upright = |row: &Vec<i128>| match row.last() {
            Some(right) if *right < 0 => row.iter().map(|it| -it).collect(),
            _ => row.clone(),
        };
        let mut table = Self {
            rows: rows.iter().map(upright).collect(),
            basis: vec![None; rows.len()],
            denominator: 1,
        };
        while let Some(column) = table.entering_phase_one() {
            let row = table.leaving(column)?;
            table.pivot(row, column)?;
        }
        table.drop_spare_rows()?;
        Some(table)
    }

    fn width(&self) -> usize {
        self.rows.first().map_or(0, |row| row.len() - 1)
    }

    fn right(&self, row: usize) -> i128 {
        self.rows[row].last().copied().unwrap_or(0)
    }

    /// The first unknown whose growth brings the unsatisfied rows nearer to equality.
    fn entering_phase_one(&self) -> Option<usize> {
        let open = || (0..self.rows.len()).filter(|row| self.basis[*row].is_none());
        let gain = |column: &usize| open().map(|row| self.rows[row][*column]).sum::<i128>() > 0;
        (0..self.width()).find(gain)
    }

    /// Gives every row its basic variable, and drops redundant rows. `None` if a row cannot be
    /// satisfied.
    fn drop_spare_rows(&mut self) -> Option<()> {
        let mut row = 0;
        while row < self.rows.len() {
            if self.basis[row].is_some() {
                row += 1;
                continue;
            }
            if self.right(row) != 0 {
                return None;
            }
            let says = (0..self.width()).find(|column| self.rows[row][*column] != 0);
            let Some(column) = says else {
                self.rows.remove(row);
                self.basis.remove(row);
                continue;
            };
            if self.rows[row][column] < 0 {
                self.rows[row].iter_mut().for_each(|it| *it = -*it);
            }
            self.pivot(row, column)?;
        }
        Some(())
    }

    fn row_of(&self, unknown: usize) -> Option<usize> {
        self.basis.iter().position(|it| *it == Some(unknown))
    }

    /// The numerator of an unknown at this corner.
    fn value(&self, unknown: usize) -> i128 {
        self.row_of(unknown).map_or(0, |row| self.right(row))
    }

    /// The first unknown whose growth makes `of` smaller: the entering variable when minimising.
    fn entering_min(&self, of: usize) -> Option<usize> {
        let row = &self.rows[self.row_of(of)?];
        (0..self.width()).find(|column| *column != of && row[*column] > 0)
    }

    /// The first unknown whose growth makes `of` greater: the entering variable when maximising.
    fn entering_max(&self, of: usize) -> Option<usize> {
        match self.row_of(of) {
            None => Some(of),
            Some(row) => (0..self.width()).find(|column| self.rows[row][*column] < 0),
        }
    }

    /// The leaving row, which limits the growth of an unknown first; `None` if nothing limits it.
    fn leaving(&self, column: usize) -> Option<usize> {
        let mut best: Option<usize> = None;
        for row in (0..self.rows.len()).filter(|row| self.rows[*row][column] > 0) {
            let sooner = best.is_none_or(|other| {
                let mine = self.right(row).checked_mul(self.rows[other][column]);
                let its = self.right(other).checked_mul(self.rows[row][column]);
                (mine, self.basis[row]) < (its, self.basis[other])
            });
            if sooner {
                best = Some(row);
            }
        }
        best
    }

    /// Makes the unknown of `column` the basic variable of `row`. `None` beyond 128 bits.
    fn pivot(&mut self, row: usize, column: usize) -> Option<()> {
        let (pivot, denominator) = (self.rows[row][column], self.denominator);
        let fixed = self.rows[row].clone();
        for (at, other) in self.rows.iter_mut().enumerate().filter(|it| it.0 != row) {
            let times = other[column];
            for (value, beside) in other.iter_mut().zip(&fixed) {
                let grown = value.checked_mul(pivot)?;
                *value = grown.checked_sub(times.checked_mul(*beside)?)? / denominator;
            }
            debug_assert_eq!(other[column], 0, "row {at}");
        }
        self.basis[row] = Some(column);
        self.denominator = pivot;
        Some(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(rows: &[&[i128]], unknown: usize) -> Option<(i128, Option<i128>)> {
        let rows: Vec<_> = rows.iter().map(|row| row.to_vec()).collect();
        bounds(&rows, unknown).map(|it| (it.low, it.high))
    }

    #[test]
    fn what_is_left_of_a_total() {
        assert_eq!(of(&[&[1, 1, 7]], 0), Some((0, Some(7))));
        assert_eq!(of(&[&[1, 7]], 0), Some((7, Some(7))));
        assert_eq!(of(&[&[1, -1, 0]], 0), Some((0, None)));
        assert_eq!(of(&[], 0), Some((0, None)));
    }

    #[test]
    fn a_square_of_rows_and_columns() {
        // a + b = 3, c + d = 20, a + c = 13, b + d = 10: one row is redundant
        let rows: [&[i128]; 4] = [
            &[1, 1, 0, 0, 3],
            &[0, 0, 1, 1, 20],
            &[1, 0, 1, 0, 13],
            &[0, 1, 0, 1, 10],
        ];
        assert_eq!(of(&rows, 0), Some((0, Some(3))));
        assert_eq!(of(&rows, 2), Some((10, Some(13))));
    }

    #[test]
    fn halves_are_rounded_inwards_and_contradictions_have_no_bounds() {
        assert_eq!(of(&[&[2, 1, 7]], 0), Some((0, Some(3))));
        assert_eq!(of(&[&[2, 7]], 0), Some((4, Some(3))));
        assert_eq!(of(&[&[1, 0, 3], &[1, 0, 4]], 0), None);
        assert_eq!(of(&[&[1, 1, -2]], 0), None);
    }
}
