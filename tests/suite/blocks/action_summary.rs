//! Actions at a glance: above every plan with more than twelve actions, with those that are late.

use super::{HEAD, file, shown};
use std::fmt::Write;

/// A tracker of 28 June 2024 with this many actions. The first two were due before that day.
fn tracker(actions: usize) -> String {
    let mut text = format!(
        "{HEAD}\
# file: data/priorities.yaml
priorities:
  - {{ id: first, number: 1, title: Be first, outcomes: [{{ ref: \"1.1\", title: Better }}] }}
# file: data/actions.yaml
actions:
"
    );
    for number in 1..=actions {
        let (due, status) = match number {
            1 => ("Apr 2024", "in progress"),
            2 => ("May 2024", "not stated"),
            3 => ("May 2024", "completed"),
            4 => ("ongoing", "not stated"),
            5 => ("not stated", "not stated"),
            _ => ("Oct 2024", "not stated"),
        };
        writeln!(
            text,
            "  - {{ ref: 1.1.{number}, outcome: \"1.1\", text: Do one thing. Then do another., leads: [Head of <Service>, Board], due: {due}, status: {status} }}"
        )
        .unwrap();
    }
    text + "# file: 01-one.md
---
title: One
---
What we will do.

[[actions]]
"
}

#[test]
fn more_than_twelve_actions_are_shown_at_a_glance() {
    assert!(!shown(&tracker(12)).contains("actions-at-a-glance"));
    let long = shown(&tracker(13));
    let (before, actions) = long.split_once("<div class=\"actions\"").unwrap();
    let (intro, summary) = before.split_once("id=\"actions-at-a-glance\"").unwrap();
    assert!(intro.contains("What we will do."), "{intro}");
    assert_eq!(summary.matches("<th scope=\"row\">").count(), 13);
    assert!(actions.contains("id=\"action-1-1-13\""), "{actions}");
    let first = "\
<tr><th scope=\"row\"><a class=\"reference\" href=\"#action-1-1-1\">1.1.1</a></th>
<td class=\"what\">Do one thing. Then do another.</td>
<td class=\"who\">Head of &lt;Service&gt;; Board</td>
<td class=\"when\">April 2024 <span class=\"tag tag-late\">Overdue by 1 month</span></td>
<td class=\"status\"><span class=\"tag tag-going\">In progress</span></td></tr>
";
    assert!(summary.contains(first), "{summary}");
    assert!(summary.contains("Due before this tracker"), "{summary}");
}

#[test]
fn the_same_actions_are_listed_by_due_date_and_by_lead() {
    let long = shown(&tracker(13));
    let titles: Vec<_> = long
        .split("<div><dt>")
        .skip(1)
        .filter_map(|rest| rest.split_once("</dt>\n<dd><ul>"))
        .map(|(title, _)| title)
        .collect();
    assert_eq!(
        titles,
        [
            "April 2024",
            "May 2024",
            "October 2024",
            "Not stated",
            "Ongoing",
            "Board",
            "Head of &lt;Service&gt;",
        ]
    );
}

#[test]
fn late_actions_are_counted_with_what_is_known_of_them() {
    let said = "2 of 13 actions were due before the date of this tracker, 28 June 2024: \
                1 is not done; of 1 the tracker states no status.";
    let text = tracker(13);
    // on paper in the plan in brief and at the actions
    let pages = [
        ("index.html", 1),
        ("one/index.html", 1),
        ("print/index.html", 2),
    ];
    for (page, times) in pages {
        let html = file(&text, &format!("ashford/2024-25/{page}"));
        assert_eq!(html.matches(said).count(), times, "{page}");
    }
    let front = file(&text, "ashford/2024-25/index.html");
    assert!(front.contains("one/index.html#action-1-1-2\">1.1.2</a>"));
    assert!(front.contains("one/index.html#actions-at-a-glance"));
}

#[test]
fn paper_has_the_actions_by_number_and_no_table_of_them() {
    let print = file(&tracker(13), "ashford/2024-25/print/index.html");
    assert_eq!(print.matches("id=\"actions-at-a-glance\"").count(), 1);
    assert!(!print.contains("<table class=\"glance\">"), "{print}");
    assert!(!print.contains("link-groups") && !print.contains("due-months"));
}
