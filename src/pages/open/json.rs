//! A plan as JSON.

use super::csv::{csv_path, heading};
use crate::charts::Figure;
use crate::pages::File;
use crate::pages::desk::Desk;
use crate::pages::section::titled;
use crate::pages::tag;
use crate::pages::view::{OpenAction, OpenFigure, OpenPlan, OpenPriority, OpenSection};
use crate::plan::prose::Prose;
use crate::plan::{Action, Priority};
use crate::prose::Written;

/// The plan's plan.json.
pub(in crate::pages) fn plan(desk: &Desk<'_>) -> File {
    let folder = desk.page.trim_end_matches("index.html");
    let mut bytes = serde_json::to_vec_pretty(&open(desk)).unwrap_or_default();
    bytes.push(b'\n');
    File {
        path: format!("{folder}data/plan.json"),
        bytes,
    }
}

fn open(desk: &Desk<'_>) -> OpenPlan {
    let (document, settings) = (desk.document(), &desk.site.settings);
    let borough = desk
        .site
        .boroughs
        .iter()
        .find(|borough| borough.id == *desk.plan().borough());
    OpenPlan {
        title: document.title.clone(),
        kind: tag::kind(document.kind),
        area: desk.borough().to_owned(),
        authorities: borough
            .map(|borough| borough.authorities.clone())
            .unwrap_or_default(),
        service: document.service.clone(),
        period: (
            document.period.start.to_string(),
            document.period.end.to_string(),
        ),
        status: tag::plan_status(document.status),
        version: document.version.clone(),
        fingerprint: desk.plan().fingerprint().to_owned(),
        as_at: document.as_at.to_string(),
        publisher: settings.publisher.clone(),
        licence: settings.licence.name.clone(),
        licence_url: settings.licence.url.clone(),
        attribution: settings.licence.attribution.clone(),
        framework: desk.ready.framework.title.clone(),
        sections: desk.ready.sections.iter().map(section).collect(),
        priorities: document.priorities.iter().map(priority).collect(),
        actions: document
            .actions
            .iter()
            .map(|one| action(desk, one))
            .collect(),
        figures: desk.ready.figures.iter().map(figure).collect(),
    }
}

fn section(section: &Written) -> OpenSection {
    OpenSection {
        number: section.number.clone(),
        title: titled(section),
        page: format!("{}/index.html", section.id),
    }
}

fn priority(priority: &Priority) -> OpenPriority {
    let outcomes = priority.outcomes.iter();
    OpenPriority {
        number: priority.number,
        title: priority.title.clone(),
        outcomes: outcomes
            .map(|outcome| (outcome.reference.value.clone(), outcome.title.clone()))
            .collect(),
    }
}

fn action(desk: &Desk<'_>, action: &Action) -> OpenAction {
    let text = |prose: &Prose| without_markup(&desk.line(prose).0);
    OpenAction {
        reference: action.reference.value.clone(),
        outcome: action.outcome.value.clone(),
        text: text(&action.text),
        leads: action.leads.clone(),
        due: action.due.to_string(),
        status: tag::status(action.status).word,
        impact: action.impact.as_ref().map(text),
        measure: action.measure.as_ref().map(text),
    }
}

fn figure(figure: &Figure) -> OpenFigure {
    let rows = figure.table.rows.iter();
    OpenFigure {
        title: figure.title.clone(),
        finding: figure.finding.clone(),
        measured: figure.measured.clone(),
        source: figure.source.clone(),
        csv: csv_path(&figure.placement),
        columns: figure.table.columns.iter().map(heading).collect(),
        rows: rows
            .map(|row| {
                let cells = row.cells.iter().map(|cell| cell.data.clone());
                [row.header.clone()].into_iter().chain(cells).collect()
            })
            .collect(),
        codes: figure.codes.clone(),
    }
}

/// The words of our own markup.
fn without_markup(html: &str) -> String {
    let mut words = String::with_capacity(html.len());
    let mut inside = false;
    for letter in html.chars() {
        match letter {
            '<' => inside = true,
            '>' if inside => inside = false,
            other if !inside => words.push(other),
            _ => {}
        }
    }
    let pairs = [
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&quot;", "\""),
        ("&#39;", "'"),
        ("&amp;", "&"),
    ];
    let plain = pairs
        .iter()
        .fold(words, |text, (entity, letter)| text.replace(entity, letter));
    plain.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markup_goes_and_words_stay() {
        let html = "A <a href=\"x\">rate</a> of &lt;5 &amp; more";
        assert_eq!(without_markup(html), "A rate of <5 & more");
    }
}
