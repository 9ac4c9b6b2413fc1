//! `yjplan new`: what it makes can be checked and published, and nothing that is there is changed.

use crate::folder::Folder;

#[test]
fn a_new_site_is_clean_and_publishes() {
    let folder = Folder::tiny("");
    let ran = folder.run(&["new", "site", "demo"]);
    assert_eq!(ran.code, 0, "{}", ran.stderr);
    let ran = folder.run(&["check", "--strict", "demo"]);
    assert_eq!(ran.code, 0, "{}", ran.stdout);
    let ran = folder.run(&["build", "demo"]);
    assert_eq!(ran.code, 0, "{}", ran.stderr);
    assert!(folder.path().join("demo/output/index.html").exists());
}

#[test]
fn nothing_that_is_there_is_changed() {
    let folder = Folder::tiny("");
    folder.write("demo/letter.txt", "precious");
    let ran = folder.run(&["new", "site", "demo"]);
    assert_eq!(ran.code, 2);
    assert!(ran.stderr.contains("is there already"), "{}", ran.stderr);
    assert_eq!(folder.read("demo/letter.txt"), "precious");
    assert_eq!(folder.run(&["new", "borough", "Ashford"]).code, 2);
}

#[test]
fn a_new_borough_and_plan_ask_for_what_is_still_to_be_written() {
    let folder = Folder::tiny("");
    let ran = folder.run(&["new", "borough", "West Northamptonshire"]);
    assert_eq!(ran.code, 0, "{}", ran.stderr);
    let ran = folder.run(&["new", "plan", "west-northamptonshire", "2027/28"]);
    assert_eq!(ran.code, 0, "{}", ran.stderr);
    let said = folder.run(&["check", "--format", "short"]).stdout;
    let plan = "content/west-northamptonshire/2027-28/plan.yaml";
    for key in ["as_at", "summary", "leads", "chairs"] {
        let asked = format!("error[missing-key]: `{key}` has no value");
        assert!(
            said.lines()
                .any(|line| line.starts_with(plan) && line.ends_with(&asked)),
            "{said}"
        );
    }
}

#[test]
fn a_plan_carries_over_what_is_not_finished() {
    let folder = Folder::example();
    let ran = folder.run(&["new", "plan", "portsmouth", "2025-27", "--from", "2023-25"]);
    assert_eq!(ran.code, 0, "{}", ran.stderr);
    let data = "content/portsmouth/2025-27/data";
    let indicators = folder.read(&format!("{data}/indicators.yaml"));
    assert!(indicators.contains("first-time-entrants"), "{indicators}");
    let actions = folder.read(&format!("{data}/actions.yaml"));
    assert_eq!(actions.matches("carried_from:").count(), 56);
    assert!(
        folder
            .read(&format!("{data}/previous.yaml"))
            .contains("Portsmouth Youth Justice Plan")
    );
    assert!(!folder.path().join(format!("{data}/budget.yaml")).exists());
}

#[test]
fn what_was_reported_of_an_action_stays_with_the_plan_before() {
    let folder = Folder::tiny("");
    assert_eq!(folder.run(&["new", "site", "demo"]).code, 0);
    let next = [
        "new", "plan", "testham", "2027-28", "--from", "2026-27", "--site", "demo",
    ];
    let ran = folder.run(&next);
    assert_eq!(ran.code, 0, "{}", ran.stderr);
    let data = "demo/content/testham/2027-28/data";
    let actions = folder.read(&format!("{data}/actions.yaml"));
    assert!(
        actions.contains("    status: on track\n    rag_action: on-track\n"),
        "{actions}"
    );
    assert!(!actions.contains("Nine schools have agreed."), "{actions}");
    let previous = folder.read(&format!("{data}/previous.yaml"));
    assert!(previous.contains("Nine schools have agreed."), "{previous}");
}
