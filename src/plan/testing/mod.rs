//! A small plan, for the tests of later stages.

mod figures;

pub(crate) use figures::{figures, indicator, observation};

use super::prose::Prose;
use crate::plan::*;
use crate::sources::{FileId, Source, Sources, Span, Spanned};
use crate::units::{Due, Period, Pounds};
use jiff::civil::date;

/// The only file of the plan.
pub(crate) fn file() -> FileId {
    let sources = Sources::new(vec![Source::new("a.md", Vec::new())]);
    sources.find("a.md").map(|(id, _)| id).unwrap()
}

fn at<T>(value: T) -> Spanned<T> {
    Spanned::new(value, Span::whole(file()))
}

fn id(text: &str) -> Id {
    Id::parse(text).unwrap()
}

fn period(text: &str) -> Period {
    Period::parse(text).unwrap()
}

/// A section with this text and nothing else.
pub(crate) fn section(name: &str, appendix: bool, body: Prose) -> Section {
    Section {
        file: format!("01-{name}.md"),
        id: id(name),
        span: Span::whole(file()),
        title: name.to_owned(),
        headings: Vec::new(),
        appendix,
        orientation: Orientation::Portrait,
        body,
    }
}

fn priority(number: u32, outcome: &str) -> Priority {
    Priority {
        id: at(id(&format!("priority-{number}"))),
        number,
        title: String::new(),
        summary: None,
        note: None,
        outcomes: vec![Outcome {
            reference: at(outcome.to_owned()),
            title: String::new(),
            recommendation: None,
        }],
    }
}

fn action(reference: &str, outcome: &str, status: Status) -> Action {
    Action {
        reference: at(reference.to_owned()),
        outcome: at(outcome.to_owned()),
        text: Prose::default(),
        leads: Vec::new(),
        due: Due::Ongoing(None),
        review: None,
        flags: Vec::new(),
        impact: None,
        measure: None,
        status,
        progress: Vec::new(),
        rated_action: None,
        rated_impact: None,
        evidence: None,
        baseline: None,
        linked: Vec::new(),
        published_rating: None,
        carried_from: None,
        carried_to: None,
        recommendations: Vec::new(),
        note: None,
    }
}

fn budget() -> Budget {
    let row = |name: &str, agency, amounts: [Amount; 3]| BudgetRow {
        id: at(id(name)),
        agency: at(agency),
        label: None,
        amounts: amounts.map(at),
        stated_total: None,
        span: Span::whole(file()),
    };
    let pounds = |number| Amount::Known(Pounds(number));
    Budget {
        year: period("2022-23"),
        provisional: false,
        columns: Columns::CashAndKind,
        note: None,
        source: String::new(),
        rows: vec![
            row(
                "council",
                Agency::LocalAuthority,
                [pounds(600_000), Amount::Nil, Amount::Blank],
            ),
            row(
                "health",
                Agency::Health,
                [pounds(31_000), pounds(77_000), Amount::Blank],
            ),
        ],
        stated: StatedTotals::default(),
    }
}

fn risk(name: &str, kind: RiskKind) -> Risk {
    Risk {
        id: at(id(name)),
        title: None,
        kind: Some(kind),
        text: Prose::default(),
        mitigations: Vec::new(),
        owner: None,
    }
}

fn previous() -> PreviousPlan {
    PreviousPlan {
        title: String::new(),
        period: period("2021-23"),
        reviewed: crate::units::Month {
            year: 2023,
            month: 4,
        },
        note: None,
        priorities: vec![priority(1, "1.1")],
        links_by: None,
        headings: ActionHeadings::default(),
        actions: vec![action("1.1 i)", "1.1", Status::InProgress)],
    }
}

/// Areas to compare with.
pub(crate) fn areas() -> Vec<Area> {
    let area = |name: &str, shown: &str| Area {
        id: id(name),
        name: shown.to_owned(),
        kind: AreaKind::National,
        note: None,
    };
    vec![
        area("england-and-wales", "England and Wales"),
        area("london", "London"),
    ]
}

fn term(name: &str) -> Term {
    Term {
        id: at(id(name)),
        abbr: None,
        term: Some(name.to_owned()),
        definition: None,
        note: None,
        source: None,
        also: Vec::new(),
        ours: false,
    }
}

/// A plan with a little of most things, and these sections.
pub(crate) fn document(sections: Vec<Section>) -> Document {
    Document {
        title: "Youth Justice Plan".to_owned(),
        framework: at(id("england-and-wales-2024")),
        period: period("2023-25"),
        version: Some("1.0".to_owned()),
        as_at: Some(ProgressDate::Day(date(2023, 9, 27))),
        sections,
        priorities: vec![priority(1, "1.1"), priority(2, "2.1")],
        links_by: None,
        headings: ActionHeadings::default(),
        actions: vec![
            action("1.1 i", "1.1", Status::Completed),
            action("1.1 ii", "1.1", Status::InProgress),
            action("2.1 i", "2.1", Status::Completed),
        ],
        previous: Some(previous()),
        budget: Some(budget()),
        boards: vec![board()],
        statements: vec![statement()],
        risks: vec![
            risk("hubs", RiskKind::Challenge),
            risk("money", RiskKind::Risk),
        ],
        terms: vec![term("diversion"), term("prevention")],
        kind: PlanKind::FullPlan,
        status: Some(PlanStatus::Draft),
        summary: Prose::default(),
        service: String::new(),
        leads: Vec::new(),
        chairs: Vec::new(),
        board: None,
        sign_off: None,
        submitted: None,
        approvals: Vec::new(),
        counterpart: None,
        banner: None,
        headline: Vec::new(),
        accepted: Vec::new(),
        disclosure: Disclosure::default(),
        notes: Vec::new(),
        charts: Vec::new(),
        staffing: None,
        contributions: Vec::new(),
        voices: Vec::new(),
        you_said: Vec::new(),
        inspections: Vec::new(),
        standards: None,
        references: Vec::new(),
        practice: Practice::default(),
        leads_key: Vec::new(),
        schemes: Vec::new(),
        strategies: Vec::new(),
        pictures: Vec::new(),
        principles: None,
        committee: Vec::new(),
        span: Span::whole(file()),
    }
}

fn statement() -> Statement {
    Statement {
        board: at(id("management-board")),
        kind: StatementKind::Done,
        items: Vec::new(),
    }
}

fn board() -> Board {
    Board {
        id: at(id("management-board")),
        name: "Management Board".to_owned(),
        role: BoardRole::Management,
        chairs: Vec::new(),
        frequency: Some("quarterly"),
        members: Vec::new(),
        reports_to: None,
        reports_into: Vec::new(),
        purpose: None,
    }
}

/// The whole small plan, with this document.
pub(crate) fn plan(document: Document, links: Links) -> Plan {
    Plan {
        borough: id("somewhere"),
        id: id("2023-25"),
        document,
        figures: figures(),
        links,
        faulty: std::collections::BTreeSet::new(),
    }
}
