//! A list of facts, as it is written.

/// Some facts that belong together.
#[derive(Default)]
pub(super) struct Block<'a> {
    pub(super) kind: &'a str,
    pub(super) page: &'a str,
    pub(super) title: &'a str,
    pub(super) json: &'a str,
    pub(super) columns: Vec<&'a str>,
    pub(super) rows: Vec<(usize, Vec<&'a str>)>,
}

/// One fact: what a place should say.
pub(super) struct Fact<'a> {
    pub(super) block: &'a Block<'a>,
    pub(super) line: usize,
    pub(super) row: &'a str,
    /// The heading of its column on the page, and the name of its field in plan.json.
    pub(super) column: (&'a str, &'a str),
    pub(super) value: &'a str,
}

pub(super) fn blocks(text: &str) -> Vec<Block<'_>> {
    let mut blocks: Vec<Block<'_>> = Vec::new();
    let lines = text.lines().enumerate();
    for (at, line) in lines.filter(|(_, line)| !line.is_empty() && !line.starts_with('#')) {
        let cells: Vec<&str> = line.split('|').map(str::trim).collect();
        if let Some(kind) = cells[0].strip_prefix("== ") {
            let (page, json) = (cells[1], *cells.last().unwrap());
            let title = if cells.len() > 3 { cells[2] } else { "" };
            blocks.push(Block {
                kind,
                page,
                title,
                json,
                ..Block::default()
            });
            continue;
        }
        let block = blocks.last_mut().expect("a block begins with ==");
        if block.columns.is_empty() {
            block.columns = cells;
        } else {
            assert!(cells.len() <= block.columns.len(), "line {}", at + 1);
            block.rows.push((at + 1, cells));
        }
    }
    blocks
}

pub(super) fn facts<'a>(block: &'a Block<'a>) -> Vec<Fact<'a>> {
    let mut facts = Vec::new();
    for (line, cells) in &block.rows {
        for (heading, value) in block.columns.iter().zip(cells).skip(1) {
            let column = heading.split_once('=').unwrap_or((heading, heading));
            let fact = Fact {
                block,
                line: *line,
                row: cells[0],
                column,
                value,
            };
            facts.extend((!value.is_empty()).then_some(fact));
        }
    }
    facts
}
