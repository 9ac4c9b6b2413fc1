//! An invented site for the tests of later stages, which cannot make a publishable plan themselves.

use super::{PublishableSite, publish};
use crate::plan::figures::{
    Band, Bands, Comparator, Count, Figures, Indicator, Labels, Observation, Origin, Polarity,
    Rank, Series, Unit,
};
use crate::plan::prose::{BlockKind, Inline, Prose};
use crate::plan::*;
use crate::sources::{FileId, Source, Sources, Span, Spanned};
use crate::units::{Decimal, Due, Month, Period};
use jiff::civil::date;

/// A site with one plan of the invented borough Testham.
pub(crate) fn site() -> PublishableSite {
    let settings = Settings {
        title: "Youth justice plans".to_owned(),
        publisher: "Testham Council".to_owned(),
        description: Some("Plans of an invented borough.".to_owned()),
        base_url: None,
        theme: id("default"),
        language: "en",
        contact: Contact {
            name: "Youth Justice Service".to_owned(),
            email: Some("yjs@example.org".to_owned()),
            phone: Some("01632 960000".to_owned()),
            address: None,
        },
        licence: Licence {
            name: "Open Government Licence v3.0".to_owned(),
            url: Some(
                "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/"
                    .to_owned(),
            ),
            attribution: None,
        },
        span: nowhere(),
    };
    publish(Site {
        settings,
        areas: vec![Area {
            id: id("england-and-wales"),
            name: "England and Wales".to_owned(),
            kind: AreaKind::National,
            note: None,
        }],
        boroughs: vec![Borough {
            id: id("testham"),
            name: "Testham".to_owned(),
            authorities: vec!["Testham Council".to_owned()],
            country: Country::England,
            summary: Some(prose("Testham has one youth justice service.")),
            contact: None,
        }],
        plans: vec![Plan {
            borough: id("testham"),
            id: id("2024-26"),
            fingerprint: "0123456789ab".to_owned(),
            document: document(),
            figures: Figures {
                indicators: vec![first_time_entrants()],
                ..Figures::default()
            },
            links: Links::new(),
        }],
    })
}

/// Words as an id.
pub(crate) fn id(text: &str) -> Id {
    Id::slug(text)
}

/// Words as a paragraph.
pub(crate) fn prose(text: &str) -> Prose {
    Prose {
        blocks: vec![at(BlockKind::Paragraph(vec![Inline::Text(
            text.to_owned(),
        )]))],
        notes: Vec::new(),
    }
}

/// A place, where none matters.
pub(crate) fn nowhere() -> Span {
    let sources = Sources::new(vec![Source::new("content/site.yaml", Vec::new())]);
    let file: FileId = sources.iter().next().unwrap().0;
    Span::whole(file)
}

fn at<T>(value: T) -> Spanned<T> {
    Spanned::new(value, nowhere())
}

fn number(text: &str) -> Decimal {
    Decimal::parse(text).unwrap()
}

fn document() -> Document {
    let priorities = [
        "Fewer first time entrants",
        "Education <script>alert(1)</script>",
    ];
    let priorities = (1..)
        .zip(priorities)
        .map(|(number, title)| priority(number, title));
    Document {
        title: "Testham Youth Justice Plan 2024 to 2026".to_owned(),
        span: nowhere(),
        kind: PlanKind::FullPlan,
        framework: at(id("england-and-wales-2024")),
        period: Period::parse("2024-26").unwrap(),
        status: PlanStatus::Approved,
        version: "1.0".to_owned(),
        as_at: date(2024, 6, 27),
        summary: prose(
            "We want fewer children to come into the justice system, and those who do to be heard.",
        ),
        service: "Testham Youth Justice Service".to_owned(),
        leads: vec!["Head of Service".to_owned()],
        chairs: vec!["Director of Children's Services".to_owned()],
        board: None,
        sign_off: None,
        submitted: None,
        approvals: vec![Approval {
            body: "Full Council".to_owned(),
            kind: ApprovalKind::FullCouncil,
            date: date(2024, 10, 17),
            item: ItemKind::Decision,
            minute: None,
        }],
        banner: Some(prose("This is an invented plan.")),
        headline: vec![id("first-time-entrants")],
        accepted: Vec::new(),
        notes: Vec::new(),
        sections: Vec::new(),
        priorities: priorities.collect(),
        actions: (1..=8).map(action).collect(),
        previous: None,
        budget: None,
        boards: vec![board()],
        statements: Vec::new(),
        staffing: None,
        contributions: Vec::new(),
        voices: vec![voice()],
        you_said: Vec::new(),
        inspections: Vec::new(),
        standards: None,
        risks: vec![risk()],
        terms: vec![
            term("YJS", "Youth justice service"),
            term("FTE", "First time entrant"),
        ],
        references: Vec::new(),
        principles: None,
        committee: vec![committee()],
    }
}

fn priority(number: u32, title: &str) -> Priority {
    Priority {
        id: at(Id::slug(title)),
        number,
        title: title.to_owned(),
        summary: Some(prose(
            "Find need early, offer help early, and divert children from the formal system.",
        )),
        outcomes: vec![Outcome {
            reference: at(format!("{number}.1")),
            title: "Early identification".to_owned(),
            recommendation: Some("1".to_owned()),
        }],
    }
}

fn action(number: u32) -> Action {
    let outcome = if number <= 5 { "1.1" } else { "2.1" };
    let status = [
        Status::Completed,
        Status::OnTrack,
        Status::Delayed,
        Status::NotStarted,
    ];
    Action {
        reference: at(format!("{outcome} {number}")),
        outcome: at(outcome.to_owned()),
        text: prose(
            "Agree with schools how they tell the service early that a child is losing touch with lessons, and share what is learnt.",
        ),
        leads: vec![
            "Head of Service".to_owned(),
            "Virtual School Head".to_owned(),
        ],
        due: Due::parse("Apr 2025").unwrap(),
        impact: Some(prose("More children stay in lessons.")),
        measure: Some(prose(
            "Fewer suspensions among children known to the service.",
        )),
        status: status[number as usize % 4],
        progress: vec![Progress {
            date: Some(ProgressDate::Month(Month::parse("Sept 2024").unwrap())),
            text: prose("Six of eleven schools have agreed."),
        }],
        published_rating: None,
        carried_from: None,
        carried_to: None,
        recommendations: vec!["1".to_owned()],
        note: None,
    }
}

fn board() -> Board {
    let member = |role: &str, statutory| Member {
        role: role.to_owned(),
        agency: Some("Testham Council".to_owned()),
        kind: MemberKind::Core,
        statutory,
    };
    Board {
        id: at(id("board")),
        name: "Youth Justice Management Board".to_owned(),
        role: BoardRole::Management,
        chairs: vec!["Director of Children's Services".to_owned()],
        frequency: "quarterly",
        members: vec![
            member("Director of Children's Services", true),
            member("Virtual School Head", false),
        ],
        reports_to: None,
        purpose: Some(prose("Oversees the service.")),
    }
}

fn voice() -> Voice {
    Voice {
        id: at(id("sessions")),
        speaker: Speaker::Child,
        form: Form::Reported,
        text: prose(
            "A child told us that sessions work better when they are short and there is something to do with the hands.",
        ),
        prompt: Some("What would you change?".to_owned()),
        collected_via: Some("in a feedback form".to_owned()),
        collected: Period::parse("2023-24"),
        consent: None,
        review: None,
    }
}

fn risk() -> Risk {
    Risk {
        id: at(id("grants")),
        kind: RiskKind::Risk,
        text: prose("Short-term grants pay for three posts."),
        mitigations: vec![
            prose("The board looks at every grant twice a year."),
            prose("Posts are planned for a year ahead."),
        ],
        owner: Some("Head of Service".to_owned()),
    }
}

fn term(abbr: &str, full: &str) -> Term {
    Term {
        id: at(Id::slug(abbr)),
        abbr: Some(abbr.to_owned()),
        term: full.to_owned(),
        definition: Some(prose("What it means, in one sentence.")),
        source: None,
        also: Vec::new(),
    }
}

fn committee() -> CommitteeReport {
    CommitteeReport {
        id: at(id("council")),
        committee: "Full Council".to_owned(),
        subject: "Youth Justice Plan 2024 to 2026".to_owned(),
        date: date(2024, 10, 17),
        kind: ItemKind::Decision,
        by: "Director of Children's Services".to_owned(),
        wards: Some("All".to_owned()),
        requested_by: None,
        purpose: prose("To approve the plan."),
        request: None,
        implications: vec![Implication {
            name: "Finance".to_owned(),
            text: prose("The plan is within the budget."),
        }],
        recommendations: vec![prose("That the plan is approved.")],
        appendices: vec!["The plan".to_owned()],
        background: vec![("Guidance".to_owned(), "Youth Justice Board".to_owned())],
    }
}

fn first_time_entrants() -> Indicator {
    let band = |low: Option<&str>, high: Option<&str>| Band {
        low: low.map(|text| (number(text), true)),
        high: high.map(|text| (number(text), false)),
        span: nowhere(),
    };
    let seen = [
        ("2021-22", "261", 75),
        ("2022-23", "192", 59),
        ("2023-24", "154", 45),
    ];
    Indicator {
        id: at(id("first-time-entrants")),
        title: "First time entrants".to_owned(),
        origin: Origin::National,
        measure: None,
        unit: Unit::RatePer(100_000),
        per: Some("children aged 10 to 17".to_owned()),
        polarity: Polarity::Lower,
        definition: prose("Children who received their first caution or conviction in the year."),
        source: "Police National Computer".to_owned(),
        cohort: None,
        lag: None,
        labels: Labels::default(),
        series: vec![Series {
            area: None,
            observations: seen
                .map(|(period, value, count)| observation(period, value, count))
                .to_vec(),
        }],
        comparators: vec![Comparator {
            area: at(id("england-and-wales")),
            period: None,
            value: number("148"),
            average: false,
        }],
        rank: Some(Rank {
            position: 4,
            of: 11,
            among: Some("its family".to_owned()),
            period: None,
        }),
        bands: Some(Bands {
            green: band(None, Some("150")),
            amber: band(Some("150"), Some("250")),
            red: band(Some("250"), None),
        }),
        target: None,
        latest: None,
        commentary: Some(prose("Screening of community resolutions has helped.")),
        note: None,
    }
}

fn observation(period: &str, value: &str, count: u64) -> Observation {
    Observation {
        period: at(Period::parse(period).unwrap()),
        value: Some(at(number(value))),
        count: Some(at(Count::Known(count))),
        base: None,
        events: None,
        provisional: false,
        break_before: None,
        not_available: None,
        note: None,
    }
}
