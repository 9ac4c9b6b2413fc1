//! A table of a page, with its caption, columns and rows.

use super::Element;

/// A table of a page. Rows without a header of their own, such as notes, are left out.
#[derive(Debug)]
pub(crate) struct Table {
    pub(crate) caption: String,
    /// The headings of the columns; the first is over the headers of rows.
    pub(crate) columns: Vec<String>,
    pub(crate) rows: Vec<Row>,
}

/// A row of a table.
#[derive(Debug)]
pub(crate) struct Row {
    /// The heading of its group of rows; `None` where rows are not grouped.
    pub(crate) group: Option<String>,
    pub(crate) header: String,
    pub(crate) cells: Vec<String>,
}

impl Table {
    pub(in crate::html_reader) fn read(table: &Element) -> Self {
        let caption = table.named(&["caption"]).first().map(|one| one.text());
        let caption = caption.unwrap_or_default();
        let (mut columns, mut rows, mut group) = (Vec::new(), Vec::new(), None);
        for row in table.named(&["tr"]) {
            let cells = row.named(&["th", "td"]);
            let scope = |name| {
                cells
                    .iter()
                    .find(|cell| cell.attribute("scope") == Some(name))
            };
            if let Some(header) = scope("rowgroup") {
                group = Some(header.text());
            } else if let Some(header) = scope("row") {
                let cells = cells.iter().filter(|cell| cell.name == "td");
                rows.push(Row {
                    group: group.clone(),
                    header: header.text(),
                    cells: cells.map(|cell| cell.text()).collect(),
                });
            } else if scope("col").is_some() {
                columns = cells.iter().map(|cell| cell.text()).collect();
            }
        }
        Self {
            caption,
            columns,
            rows,
        }
    }

    /// The only row with this header, which may follow the name of its group, `2021-22 > Screened`,
    /// or be followed by its index among rows with the same name, `Breach#2`.
    pub(crate) fn row(&self, header: &str) -> Option<&Row> {
        let (name, place) = header.split_once('#').unwrap_or((header, ""));
        let is = |row: &&Row| {
            let group = row.group.as_ref();
            let whole = group.map(|group| format!("{group} > {}", row.header));
            row.header == name || whole.is_some_and(|whole| whole == name)
        };
        let rows: Vec<&Row> = self.rows.iter().filter(is).collect();
        match place.parse::<usize>() {
            Ok(place) => rows.get(place - 1).copied(),
            Err(_) => rows.first().copied().filter(|_| rows.len() == 1),
        }
    }
}
