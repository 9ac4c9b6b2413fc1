//! Parses a list of facts.

/// A block of related facts.
#[derive(Default)]
pub(in crate::golden_facts) struct Block<'a> {
    pub(in crate::golden_facts) kind: &'a str,
    pub(in crate::golden_facts) page: &'a str,
    pub(in crate::golden_facts) title: &'a str,
    pub(in crate::golden_facts) json: &'a str,
    pub(in crate::golden_facts) columns: Vec<&'a str>,
    pub(in crate::golden_facts) rows: Vec<(usize, Vec<&'a str>)>,
}

/// One fact: the value that a place should have.
pub(in crate::golden_facts) struct Fact<'a> {
    pub(in crate::golden_facts) block: &'a Block<'a>,
    pub(in crate::golden_facts) line: usize,
    pub(in crate::golden_facts) row: &'a str,
    /// The heading of its column on the page, and the name of its field in plan.json.
    pub(in crate::golden_facts) column: (&'a str, &'a str),
    pub(in crate::golden_facts) value: &'a str,
}

pub(in crate::golden_facts) fn blocks(text: &str) -> Vec<Block<'_>> {
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

pub(in crate::golden_facts) fn facts<'a>(block: &'a Block<'a>) -> Vec<Fact<'a>> {
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
