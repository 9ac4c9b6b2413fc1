//! An invented plan, written and drawn, for tests of pages and of themes.

use super::{Composed, Ready, WriteProse, compose};
use crate::charts::{Cell, Column, DataRow, DataTable, Drawing, Figure, RowKind};
use crate::disclosure::PublishableSite;
use crate::disclosure::sample::{id, site};
use crate::framework::Framework;
use crate::plan::prose::{BlockKind, Prose, plain};
use crate::plan::{Anchor, Orientation, Placement, Scope};
use crate::prose::{Entry, Piece, Place, Run, Written};

/// The invented site, composed.
pub(crate) fn composed() -> Composed {
    composed_with(&site())
}

/// A site of the one invented plan, composed.
pub(crate) fn composed_with(site: &PublishableSite) -> Composed {
    let framework = framework();
    let (figures, sections) = ([entrants()], sections());
    let ready: Vec<Ready<'_>> = site
        .plans
        .iter()
        .map(|plan| Ready {
            plan,
            framework: &framework,
            figures: &figures,
            sections: &sections,
            writer: &Plain,
        })
        .collect();
    compose(site, &ready)
}

/// Writes words and nothing else.
struct Plain;

impl WriteProse for Plain {
    fn run(&self, prose: &Prose) -> Run {
        let mut run = Run::new();
        for block in &prose.blocks {
            if let BlockKind::Paragraph(inlines) = &block.value {
                run.html("<p>");
                run.text(&plain(inlines));
                run.html("</p>");
            }
        }
        run
    }

    fn line(&self, prose: &Prose) -> Run {
        let mut run = Run::new();
        for block in &prose.blocks {
            if let BlockKind::Paragraph(inlines) = &block.value {
                run.text(&plain(inlines));
            }
        }
        run
    }

    fn place_of(&self, anchor: &Anchor) -> Option<Place> {
        let inside = match anchor {
            Anchor::Action(key) => format!("action-{key}"),
            Anchor::Placed(Placement::Actions(Scope::All)) => "actions".to_owned(),
            Anchor::Placed(Placement::Indicator(_)) => {
                return Some(Place::Section(
                    id("performance"),
                    Some("entrants".to_owned()),
                ));
            }
            _ => return None,
        };
        Some(Place::Section(id("action-plan"), Some(inside)))
    }
}

fn framework() -> Framework {
    Framework {
        id: id("england-and-wales-2024"),
        title: "Guidance of 2024".to_owned(),
        source: String::new(),
        headings: Vec::new(),
        measures: Vec::new(),
        kpis: Vec::new(),
        standards: Vec::new(),
        deadline: None,
    }
}

fn paragraph(number: &str, to: &str) -> Piece {
    let mut run = Run::new();
    run.text("The board meets every quarter and looks at each action of the plan, as ");
    run.html("<a href=\"");
    run.address(Place::Section(id(to), None));
    run.html(
        "\">another section</a> says. Partners send what they know two weeks before it meets.",
    );
    Piece::Paragraph {
        number: number.to_owned(),
        id: format!("p-{}", number.replace('.', "-")),
        run,
    }
}

fn heading(id: &str, words: &str) -> Piece {
    let mut run = Run::new();
    run.text(words);
    Piece::Heading {
        level: 2,
        id: id.to_owned(),
        run,
    }
}

fn placed(id: &str, placement: Placement) -> Piece {
    let is_figure = matches!(placement, Placement::Indicator(_));
    Piece::Placed {
        placement,
        id: id.to_owned(),
        figure: is_figure.then(|| "Figure 1".to_owned()),
        table: is_figure.then(|| "Table 1".to_owned()),
    }
}

fn section(number: &str, title: &str, pieces: Vec<Piece>) -> Written {
    let entries = pieces.iter().filter_map(|piece| match piece {
        Piece::Heading { level, id, .. } => Some(Entry {
            level: *level,
            id: id.clone(),
            text: id.clone(),
        }),
        _ => None,
    });
    Written {
        id: id(title),
        number: number.to_owned(),
        title: title.to_owned(),
        appendix: false,
        orientation: Orientation::Portrait,
        entries: entries.collect(),
        pieces,
    }
}

fn sections() -> Vec<Written> {
    let governance = vec![
        paragraph("1.1", "performance"),
        heading("the-board", "The board"),
        paragraph("1.2", "governance"),
        placed("board-board", Placement::Board(id("board"))),
        placed("voice-sessions", Placement::Voice(id("sessions"))),
        placed("risks", Placement::Risks(None)),
        placed("committee", Placement::Committee(id("council"))),
    ];
    let entrants = Placement::Indicator(id("first-time-entrants"));
    let performance = vec![
        heading("entrants-heading", "First time entrants"),
        paragraph("2.1", "governance"),
        placed("entrants", entrants),
        placed("priorities", Placement::Priorities),
    ];
    let actions = vec![
        paragraph("3.1", "performance"),
        placed("actions", Placement::Actions(Scope::All)),
    ];
    vec![
        section("1", "Governance", governance),
        section("2", "Performance", performance),
        section("3", "Action plan", actions),
    ]
}

fn entrants() -> Figure {
    let cell = |text: &str| Cell {
        shown: text.to_owned(),
        data: text.to_owned(),
    };
    let column = |heading: &str, unit: Option<&str>| Column {
        heading: heading.to_owned(),
        unit: unit.map(str::to_owned),
        numeric: unit.is_some(),
    };
    let row = |header: &str, rate: &str, count: &str| DataRow {
        kind: RowKind::Plain,
        group: None,
        header: header.to_owned(),
        cells: vec![cell(rate), cell(count)],
    };
    let svg = "<svg class=\"chart\" viewBox=\"0 0 720 240\" role=\"img\" aria-label=\"A line\"><path d=\"M40 20L700 200\" fill=\"none\" stroke=\"#12436d\" stroke-width=\"3\"/></svg>";
    Figure {
        placement: Placement::Indicator(id("first-time-entrants")),
        title: "First time entrants".to_owned(),
        finding: Some("First time entrants fell from 261 in 2021 to 2022 to 154 in 2023 to 2024, a fall of 41%".to_owned()),
        measured: "Rate per 100,000 children aged 10 to 17, Testham, 2021 to 2024".to_owned(),
        drawing: Some(Drawing {
            wide: svg.to_owned(),
            narrow: svg.to_owned(),
        }),
        table: DataTable {
            caption: "First time entrants by year".to_owned(),
            columns: vec![
                column("Year", None),
                column("Rate", Some("per 100,000")),
                column("Children", Some("number")),
            ],
            rows: vec![row("2021-22", "261", "75"), row("2022-23", "192", "59"), row("2023-24", "154", "45")],
        },
        source: "Police National Computer".to_owned(),
        codes: vec![("[x]", "not available")],
    }
}
