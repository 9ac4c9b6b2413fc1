//! Tables of counts as cells, with their totals in both directions.

use super::{Cell, CellId, CellKey, Relation, Sheet, Slot, days};
use crate::disclosure::{CountTable, Published, TableRow, Unit};
use crate::plan::{Id, Measure};
use crate::units::Period;

/// What the key of a cell is made of, beside its row.
struct Head {
    id: Id,
    columns: Vec<String>,
    when: Option<Period>,
}

impl<'a> Sheet<'a> {
    pub(super) fn lower_table(&mut self, table: &'a mut CountTable) {
        let head = Head {
            id: table.id.clone(),
            columns: table.columns.clone(),
            when: table.when,
        };
        let width = head.columns.len();
        let (mut rows, mut sums) = (Vec::new(), Vec::new());
        for row in &mut table.rows {
            let (cells, total) = self.lower_row(&head, row);
            rows.push(cells);
            sums.push(total);
        }
        let across = self.lower_row_totals(&head.id, &rows, sums, table.row_totals);
        let mut down = Vec::new();
        for (at, total) in table.totals.iter_mut().flatten().enumerate() {
            let all = at == width || width == 1;
            let mut cell = Cell::new(&head.id, Unit::Count, Slot::Count(total));
            cell.counted_as = head.when.filter(|_| all).map(|when| CellKey {
                what: format!("all {}", table.unit),
                area: None,
                part: Measure::Base,
                when: days(&when),
            });
            let total = self.add(cell);
            let column: Vec<_> = rows.iter().filter_map(|row| row.get(at).copied()).collect();
            if at < width {
                self.add_up(total, column);
            }
            down.push(total);
        }
        if let Some(grand) = down.get(width).copied() {
            self.add_up(grand, across);
            self.add_up(grand, down[..width].to_vec());
        }
        if let Some(stated) = &mut table.stated_total {
            let mut cell = Cell::new(&head.id, Unit::Count, Slot::Count(stated));
            cell.counts = table.exclusive;
            let stated = self.add(cell);
            let parts = down.get(..width).filter(|_| !down.is_empty());
            let parts = parts.map_or_else(|| rows.concat(), <[_]>::to_vec);
            self.add_up(stated, parts);
        }
    }

    fn lower_row(
        &mut self,
        head: &Head,
        row: &'a mut TableRow,
    ) -> (Vec<CellId>, &'a mut Published<u64>) {
        let mut cells = Vec::new();
        for (at, value) in row.values.iter_mut().enumerate() {
            let column = head.columns.get(at).map_or("", String::as_str);
            let texts = [Some(column), row.group.as_deref(), Some(&row.label)];
            let own = texts.into_iter().flatten().find_map(Period::parse);
            let what = match self.names.get(&row.id) {
                Some(name) if Period::parse(column).is_some() => name.to_string(),
                _ => format!("{}/{}/{column}", head.id, row.id),
            };
            let mut cell = Cell::new(&head.id, Unit::Count, Slot::Count(value));
            cell.counted_as = own.or(head.when).map(|when| CellKey {
                what,
                area: None,
                part: Measure::Count,
                when: days(&when),
            });
            cells.push(self.add(cell));
        }
        (cells, &mut row.total)
    }

    /// Totals of rows: printed, or only where prose quotes them.
    fn lower_row_totals(
        &mut self,
        set: &Id,
        rows: &[Vec<CellId>],
        sums: Vec<&'a mut Published<u64>>,
        printed: bool,
    ) -> Vec<CellId> {
        let mut totals = Vec::new();
        for (row, total) in rows.iter().zip(sums) {
            let mut cell = Cell::new(set, Unit::Count, Slot::Count(total));
            cell.counts = printed;
            let total = self.add(cell);
            if printed {
                self.add_up(total, row.clone());
            } else {
                let of = row.clone();
                self.relations.push(Relation::Made { value: total, of });
            }
            totals.push(total);
        }
        totals
    }

    pub(super) fn add_up(&mut self, whole: CellId, parts: Vec<CellId>) {
        self.relations.push(Relation::Sum { whole, parts });
    }
}
