//! Tests on a real plan: Portsmouth's figures as the repository's own content gives them.

use super::*;
use crate::disclosure::publish;
use crate::plan::{Id, Placement};
use std::path::Path;

fn figures() -> Vec<Figure> {
    let sources = crate::sources::read(Path::new(env!("CARGO_MANIFEST_DIR"))).unwrap();
    let parsed = crate::parse::site(&sources);
    let site = publish(parsed.site.unwrap());
    let plan = site
        .plans
        .iter()
        .find(|plan| plan.borough().as_str() == "portsmouth")
        .unwrap();
    draw(plan, &site.areas, &parsed.frameworks[0])
}

#[test]
#[ignore]
fn dump() {
    for figure in figures() {
        println!(
            "=== {:?}\nTITLE {}\nFINDING {:?}\nMEASURED {}\nSOURCE {}\nREMARKS {:?}\nCODES {:?}",
            figure.placement,
            figure.title,
            figure.finding,
            figure.measured,
            figure.source,
            figure.remarks,
            figure.codes
        );
        println!("CAPTION {} ", figure.table.caption);
        println!(
            "COLS {:?}",
            figure
                .table
                .columns
                .iter()
                .map(|c| format!("{} [{:?}]", c.heading, c.unit))
                .collect::<Vec<_>>()
        );
        for row in &figure.table.rows {
            println!(
                "{:?} {:?} | {} | {:?}",
                row.kind,
                row.group,
                row.header,
                row.cells.iter().map(|c| &c.shown).collect::<Vec<_>>()
            );
        }
        if let Some(d) = figure.drawing {
            println!("SVG\n{}\nENDSVG\nSVG\n{}\nENDSVG", d.wide, d.narrow);
        }
    }
}
