//! The counts of tables, and their totals in both directions.

use super::indicator::{figure, name};
use super::{CellKey, CellRef, Ledger, Ruling, days};
use crate::disclosure::secondary::{CellAt, Relation};
use crate::disclosure::{CountTable, Publishable};
use crate::plan::{Measure, Policy};
use crate::units::Period;

impl Ledger {
    pub(super) fn enter_tables(&mut self, plan: usize, of: &Publishable, policy: Policy<'_>) {
        for (at, table) in of.tables().iter().enumerate() {
            let ruling = Ruling::on(plan, policy, &table.id);
            let ruling = Ruling {
                suppress: ruling.suppress
                    || super::super::combine::falls_back(table, policy, of.words()),
                ..ruling
            };
            let cells = self.enter_cells(at, of, table, ruling);
            let across = self.add_up_rows(at, table, &cells, ruling);
            let down = self.add_up_columns(at, table, &cells, ruling);
            if let Some(grand) = down.get(table.columns.len()) {
                self.add_up(*grand, &across);
                self.add_up(*grand, &down[..table.columns.len()]);
            }
            self.add_up_stated(at, table, (&cells, &down), ruling);
        }
    }

    fn enter_cells(
        &mut self,
        at: usize,
        plan: &Publishable,
        table: &CountTable,
        ruling: Ruling<'_>,
    ) -> Vec<Vec<Option<CellAt>>> {
        let mut rows = Vec::new();
        for (down, row) in table.rows.iter().enumerate() {
            let mut cells = Vec::new();
            for (across, value) in row.values.iter().enumerate() {
                let column = table.columns.get(across).map_or("", String::as_str);
                let texts = [Some(column), row.group.as_deref(), Some(&row.label)];
                let own = texts.into_iter().flatten().find_map(Period::parse);
                let what = match plan.indicators().iter().find(|it| it.id == row.id) {
                    Some(indicator) if Period::parse(column).is_some() => {
                        name(indicator).to_string()
                    }
                    _ => format!("{}/{}/{column}", table.id, row.id),
                };
                let key = own.or(table.when).map(|when| CellKey {
                    what,
                    area: None,
                    part: Measure::Count,
                    when: days(&when),
                });
                let spot = CellRef::Cell(at, down, across);
                let value = value.figure();
                cells.push(value.map(|value| self.enter(key, *value, ruling, spot)));
            }
            rows.push(cells);
        }
        rows
    }

    /// The totals of rows, where they are printed.
    fn add_up_rows(
        &mut self,
        at: usize,
        table: &CountTable,
        cells: &[Vec<Option<CellAt>>],
        ruling: Ruling<'_>,
    ) -> Vec<CellAt> {
        let mut totals = Vec::new();
        for (down, (row, cells)) in table.rows.iter().zip(cells).enumerate() {
            let parts: Option<Vec<_>> = cells.iter().copied().collect();
            let value = figure(Some(&row.total)).filter(|_| table.row_totals);
            if let (Some(parts), Some(value)) = (parts, value) {
                let total = self.enter(None, value, ruling, CellRef::RowTotal(at, down));
                self.add_up(total, &parts);
                totals.push(total);
            }
        }
        totals
    }

    /// The totals of columns and, after them, of everything, where they are printed.
    fn add_up_columns(
        &mut self,
        at: usize,
        table: &CountTable,
        cells: &[Vec<Option<CellAt>>],
        ruling: Ruling<'_>,
    ) -> Vec<CellAt> {
        let width = table.columns.len();
        let mut totals = Vec::new();
        for (across, total) in table.totals.iter().flatten().enumerate() {
            let Some(value) = figure(Some(total)) else {
                return Vec::new();
            };
            let grand = across == width || width == 1;
            let key = table.when.filter(|_| grand).map(|when| CellKey {
                what: format!("all {}", table.unit),
                area: None,
                part: Measure::Base,
                when: days(&when),
            });
            let total = self.enter(key, value, ruling, CellRef::ColumnTotal(at, across));
            if across < width {
                let parts = cells.iter().filter_map(|row| row.get(across).copied()?);
                let parts: Vec<_> = parts.collect();
                self.add_up(total, &parts);
            }
            totals.push(total);
        }
        totals
    }

    /// The total that the document states, which may differ from what the cells add up to.
    fn add_up_stated(
        &mut self,
        at: usize,
        table: &CountTable,
        (cells, down): (&[Vec<Option<CellAt>>], &[CellAt]),
        ruling: Ruling<'_>,
    ) {
        let Some(stated) = figure(table.stated_total.as_ref()).filter(|_| table.exclusive) else {
            return;
        };
        let stated = self.enter(None, stated, ruling, CellRef::Stated(at));
        let all: Option<Vec<_>> = cells.iter().flatten().copied().collect();
        match (down.get(..table.columns.len()), all) {
            (Some(totals), _) => self.add_up(stated, totals),
            (None, Some(parts)) => self.add_up(stated, &parts),
            (None, None) => {}
        }
    }

    /// Readers know that parts make a total; where they do not, readers know the difference.
    pub(super) fn add_up(&mut self, total: CellAt, parts: &[CellAt]) {
        let value = |cell: &CellAt| i128::from(self.model.value(*cell).unwrap_or(0));
        let difference = parts.iter().map(value).sum::<i128>() - value(&total);
        self.model.know(Relation::total(total, parts, difference));
    }
}
