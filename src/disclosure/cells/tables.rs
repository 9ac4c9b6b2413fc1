//! Tables of counts as cells, with their totals in both directions.

use super::described::described;
use super::{
    CellId, CellKey, CellList, CellRelation, MergedPart, PlanCell, PrintedIn, Recognised, Slot,
    days,
};
use crate::disclosure::{CountTable, Published, TableRow, Unit};
use crate::plan::{Id, Measure};
use crate::units::{Period, totals_seen};
use jiff::civil::Date;

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

/// The cells of a row, with its heading.
struct LabelledRow {
    id: Id,
    label: String,
    cells: Vec<CellId>,
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
            let (id, label) = (row.id.clone(), row.label.clone());
            let (cells, total) = self.lower_row(&head, row);
            rows.push(LabelledRow { id, label, cells });
            sums.push(total);
        }
        self.lower_row_totals(&head, &rows, sums, table.row_totals);
        let cells: Vec<_> = rows.iter().flat_map(|row| row.cells.clone()).collect();
        if let Some(stated) = &mut table.stated_total {
            let mut cell = PlanCell::new(&head.id, Unit::Count, Slot::Count(stated));
            cell.counts = table.exclusive;
            cell.when = head.when.as_ref().map(days);
            cell.printed_in = PrintedIn::Table;
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
        if table.exclusive && !grouped {
            let columns = (0..width).map(|at| rows.iter().filter_map(move |row| row.cells.get(at)));
            let sums = columns.map(|parts| parts.copied().collect());
            let sums: Vec<Vec<_>> = sums.collect();
            let all = Some(sums.concat()).filter(|_| table.row_totals);
            let sums = sums.into_iter().chain(all);
            let sums = sums.map(|parts| CellRelation::PrintedSum { parts });
            self.relations.extend(sums);
        }
        self.read_lines(&head, &rows);
    }

    /// Rows and columns as readers see them: a line that others make is a total, whatever it is
    /// called, and the sum of a line may be printed elsewhere.
    fn read_lines(&mut self, head: &Head, rows: &[LabelledRow]) {
        let column = |at: usize| {
            rows.iter()
                .filter_map(move |row| row.cells.get(at))
                .copied()
        };
        let columns: Vec<Vec<_>> = (0..head.columns.len())
            .map(|at| column(at).collect())
            .collect();
        let across: Vec<_> = rows.iter().map(|row| row.cells.clone()).collect();
        let labels: Vec<_> = rows.iter().map(|row| row.label.as_str()).collect();
        let headings: Vec<_> = head.columns.iter().map(String::as_str).collect();
        self.recognise_totals(&labels, &across);
        self.recognise_totals(&headings, &columns);
        for (label, parts) in headings.iter().zip(columns) {
            self.may_be_printed(head, label, parts);
        }
        for (label, parts) in labels.iter().zip(across.clone()) {
            self.may_be_printed(head, label, parts);
        }
        self.may_be_printed(head, "", across.concat());
    }

    /// Enters the sum of a line, which another record may print. Lines of a group are named by it.
    fn may_be_printed(&mut self, head: &Head, label: &str, parts: Vec<CellId>) {
        let period = Period::parse(label);
        let words = if period.is_some() { "" } else { label };
        if parts.len() > 1 {
            self.relations.push(CellRelation::Line {
                set: head.id.clone(),
                words: described(&[words]),
                when: period.or(head.when).as_ref().map(days),
                parts,
            });
        }
    }

    fn recognise_totals(&mut self, labels: &[&str], lines: &[Vec<CellId>]) {
        let counts = |line: &Vec<CellId>| line.iter().map(|at| self.count(*at)).collect();
        let counts: Vec<Vec<_>> = lines.iter().map(counts).collect();
        for seen in totals_seen(labels, &counts) {
            for (place, whole) in lines[seen.whole].iter().enumerate() {
                let parts = seen.parts.iter().filter_map(|at| lines[*at].get(place));
                self.add_up(*whole, parts.copied().collect());
            }
            self.recognised.push(Recognised {
                set: self.cells[lines[seen.whole][0]].set.clone(),
                whole: labels[seen.whole].to_owned(),
                parts: seen.parts.iter().map(|at| labels[*at].to_owned()).collect(),
            });
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
            let line = RowName {
                id: &row.id,
                group: row.group.as_deref(),
                label: &row.label,
            };
            let mut cell = PlanCell::new(&head.id, Unit::Count, Slot::Count(value));
            let when = head.when(column, line);
            cell.counted_as = when.map(|when| self.key(head, column, line, when));
            cell.described = Head::words(column, line);
            cell.when = when;
            cell.printed_in = PrintedIn::Table;
            cell.adds_up = Period::parse(column).map(|_| true);
            let whole = self.add(cell);
            let merged = row
                .merged
                .iter()
                .map(|(id, label)| RowName { id, label, ..line });
            let parts = merged.map(|line| MergedPart {
                key: when.map(|when| self.key(head, column, line, when)),
                words: Head::words(column, line),
                when,
            });
            let parts: Vec<_> = parts.collect();
            if !parts.is_empty() {
                let set = head.id.clone();
                self.relations
                    .push(CellRelation::Merged { set, whole, parts });
            }
            cells.push(whole);
        }
        (cells, &mut row.total)
    }

    /// The key of a cell, shared with wherever else it is printed: its row and column, without any
    /// period in them, and the days of its period. The wording of periods does not matter.
    fn key(&self, head: &Head, column: &str, line: RowName<'_>, when: (Date, Date)) -> CellKey {
        let (of_column, of_row) = (Period::parse(column), Period::parse(line.label));
        let what = match (of_column, self.names.get(line.id)) {
            (Some(_), Some(name)) => name.to_string(),
            (Some(_), None) => format!("{}/{}", head.id, line.id),
            (None, _) if of_row.is_some() => format!("{}//{column}", head.id),
            (None, _) => format!("{}/{}/{column}", head.id, line.id),
        };
        CellKey {
            what,
            area: None,
            part: Measure::Count,
            when,
        }
    }

    /// Totals of rows, either printed or only quoted in prose.
    fn lower_row_totals(
        &mut self,
        head: &Head,
        rows: &[LabelledRow],
        sums: Vec<&'a mut Published<u64>>,
        printed: bool,
    ) {
        for (row, total) in rows.iter().zip(sums) {
            let mut cell = PlanCell::new(&head.id, Unit::Count, Slot::Count(total));
            cell.counts = printed;
            cell.computed = true;
            cell.printed_in = PrintedIn::Table;
            let line = RowName {
                id: &row.id,
                group: None,
                label: &row.label,
            };
            let column = head.columns.first().map_or("", String::as_str);
            let months = head.months().filter(|_| printed);
            cell.counted_as = months.map(|when| self.key(head, column, line, when));
            cell.adds_up = months.map(|_| true);
            cell.when = months.or(head.when.as_ref().map(days));
            cell.described = described(&[&row.label]);
            let total = self.add(cell);
            if printed {
                self.add_up(total, row.cells.clone());
            } else {
                let of = row.cells.clone();
                self.relations.push(CellRelation::Made { value: total, of });
            }
        }
    }

    pub(super) fn add_up(&mut self, whole: CellId, parts: Vec<CellId>) {
        self.relations.push(CellRelation::Sum { whole, parts });
    }
}

impl Head {
    /// When a cell was counted, as far as its column, group, row or table says.
    fn when(&self, column: &str, line: RowName<'_>) -> Option<(Date, Date)> {
        let of_group = line.group.and_then(Period::parse);
        let of_lines = Period::parse(column).or(of_group);
        let when = of_lines.or_else(|| Period::parse(line.label)).or(self.when);
        when.as_ref().map(days)
    }

    /// What a cell is of in the words of its headings.
    fn words(column: &str, line: RowName<'_>) -> Option<String> {
        let words = [column, line.label, line.group.unwrap_or_default()];
        let words = words.map(|it| if Period::parse(it).is_some() { "" } else { it });
        described(&words)
    }

    /// The first and last day of all columns together, where each begins when another ends.
    fn months(&self) -> Option<(Date, Date)> {
        let periods: Option<Vec<_>> = self.columns.iter().map(|it| Period::parse(it)).collect();
        let mut periods: Vec<_> = periods?.iter().map(days).collect();
        periods.sort_unstable();
        let follow = |pair: &[(Date, Date)]| pair[0].1.tomorrow().ok() == Some(pair[1].0);
        let gapless = periods.len() > 1 && periods.windows(2).all(follow);
        let (first, last) = (periods.first()?.0, periods.last()?.1);
        gapless.then_some((first, last))
    }
}
