//! Tables of counts as cells, with their totals in both directions.

use super::{CellId, CellKey, CellList, CellRelation, PlanCell, Slot, days};
use crate::disclosure::{CountTable, Published, TableRow, Unit};
use crate::plan::{Id, Measure};
use crate::units::Period;

/// The parts of a cell's key that all cells of a table share.
struct Head {
    id: Id,
    columns: Vec<String>,
    when: Option<Period>,
}

/// The parts of a cell's key that all cells of a row share.
#[derive(Clone, Copy)]
struct RowName<'a> {
    id: &'a Id,
    group: Option<&'a str>,
    label: &'a str,
}

impl<'a> CellList<'a> {
    pub(super) fn lower_table(&mut self, table: &'a mut CountTable) {
        let head = Head {
            id: table.id.clone(),
            columns: table.columns.clone(),
            when: table.when,
        };
        let width = head.columns.len();
        let grouped = table.rows.iter().any(|row| row.group.is_some());
        let (mut rows, mut sums) = (Vec::new(), Vec::new());
        for row in &mut table.rows {
            let (cells, total) = self.lower_row(&head, row);
            rows.push(cells);
            sums.push(total);
        }
        self.lower_row_totals(&head.id, &rows, sums, table.row_totals);
        let cells = rows.concat();
        if let Some(stated) = &mut table.stated_total {
            let mut cell = PlanCell::new(&head.id, Unit::Count, Slot::Count(stated));
            cell.counts = table.exclusive;
            let stated = self.add(cell);
            self.add_up(stated, cells.clone());
        }
        let one_place = table.row_totals || width == 1;
        if let Some(when) = head
            .when
            .filter(|_| table.exclusive && one_place && !grouped)
        {
            let key = CellKey {
                what: format!("all {}", table.unit),
                area: None,
                part: Measure::Base,
                when: days(&when),
            };
            self.relations.push(CellRelation::All { key, parts: cells });
        }
        self.recognise_totals(&rows);
    }

    /// Finds totals. A row or column that is visibly the sum of others is a total, whatever it is
    /// called.
    fn recognise_totals(&mut self, rows: &[Vec<CellId>]) {
        let width = rows.iter().map(Vec::len).min().unwrap_or(0);
        let columns: Vec<Vec<_>> = (0..width)
            .map(|at| rows.iter().map(|row| row[at]).collect())
            .collect();
        for lines in [rows, &columns] {
            for (at, total) in lines.iter().enumerate() {
                let others = || lines.iter().enumerate().filter(|it| it.0 != at);
                let above = || lines.iter().enumerate().filter(|it| it.0 < at);
                let others: Vec<_> = others().map(|it| it.1.as_slice()).collect();
                let above: Vec<_> = above().map(|it| it.1.as_slice()).collect();
                if let Some(parts) = [others, above].iter().find(|it| self.make(total, it)) {
                    for (place, whole) in total.iter().enumerate() {
                        let parts = parts.iter().map(|line| line[place]).collect();
                        self.add_up(*whole, parts);
                    }
                }
            }
        }
    }

    /// Whether two lines or more add up to another in every place, and to more than zero in one.
    fn make(&self, total: &[CellId], parts: &[&[CellId]]) -> bool {
        let number = |at: &CellId| self.count(*at);
        let adds_up = |(place, whole): (usize, &CellId)| -> Option<bool> {
            let mut counts = parts.iter().map(|line| number(line.get(place)?));
            let sum = counts.try_fold(0_u64, |sum, it| sum.checked_add(it?))?;
            Some(sum == number(whole)?)
        };
        let is_something = total.iter().filter_map(number).any(|count| count > 0);
        let mut places = total.iter().enumerate();
        parts.len() > 1 && is_something && places.all(|it| adds_up(it) == Some(true))
    }

    fn lower_row(
        &mut self,
        head: &Head,
        row: &'a mut TableRow,
    ) -> (Vec<CellId>, &'a mut Published<u64>) {
        let mut cells = Vec::new();
        for (at, value) in row.values.iter_mut().enumerate() {
            let column = head.columns.get(at).map_or("", String::as_str);
            let line = RowName {
                id: &row.id,
                group: row.group.as_deref(),
                label: &row.label,
            };
            let mut cell = PlanCell::new(&head.id, Unit::Count, Slot::Count(value));
            cell.counted_as = self.key(head, column, line);
            cell.when = cell.counted_as.as_ref().map(|key| key.when);
            let whole = self.add(cell);
            let merged = row.merged.iter().map(|id| RowName { id, ..line });
            let parts: Option<Vec<_>> = merged.map(|it| self.key(head, column, it)).collect();
            if let Some(parts) = parts.filter(|parts| !parts.is_empty()) {
                self.relations.push(CellRelation::Merged { whole, parts });
            }
            cells.push(whole);
        }
        (cells, &mut row.total)
    }

    /// The key of a cell, shared with wherever else it is printed: its row and column, without any
    /// period in them, and the days of its period. The wording of periods does not matter.
    fn key(&self, head: &Head, column: &str, line: RowName<'_>) -> Option<CellKey> {
        let (of_column, of_row) = (Period::parse(column), Period::parse(line.label));
        let what = match (of_column, self.names.get(line.id)) {
            (Some(_), Some(name)) => name.to_string(),
            (Some(_), None) => format!("{}/{}", head.id, line.id),
            (None, _) if of_row.is_some() => format!("{}//{column}", head.id),
            (None, _) => format!("{}/{}/{column}", head.id, line.id),
        };
        let of_group = line.group.and_then(Period::parse);
        let when = of_column.or(of_group).or(of_row).or(head.when)?;
        Some(CellKey {
            what,
            area: None,
            part: Measure::Count,
            when: days(&when),
        })
    }

    /// Totals of rows, either printed or only quoted in prose.
    fn lower_row_totals(
        &mut self,
        set: &Id,
        rows: &[Vec<CellId>],
        sums: Vec<&'a mut Published<u64>>,
        printed: bool,
    ) {
        for (row, total) in rows.iter().zip(sums) {
            let mut cell = PlanCell::new(set, Unit::Count, Slot::Count(total));
            cell.counts = printed;
            cell.computed = true;
            let total = self.add(cell);
            if printed {
                self.add_up(total, row.clone());
            } else {
                let of = row.clone();
                self.relations.push(CellRelation::Made { value: total, of });
            }
        }
    }

    pub(super) fn add_up(&mut self, whole: CellId, parts: Vec<CellId>) {
        self.relations.push(CellRelation::Sum { whole, parts });
    }
}
