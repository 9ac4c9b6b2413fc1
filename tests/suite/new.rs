//! `yjplan new`: what it makes can be checked and published, and nothing that is there is changed.

use crate::site_dir::{SiteDir, files};

#[test]
fn a_new_site_is_clean_and_publishes() {
    let folder = SiteDir::tiny("");
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
    let folder = SiteDir::tiny("");
    folder.write("demo/letter.txt", "precious");
    let ran = folder.run(&["new", "site", "demo"]);
    assert_eq!(ran.code, 2);
    assert!(ran.stderr.contains("is there already"), "{}", ran.stderr);
    assert_eq!(folder.read("demo/letter.txt"), "precious");
    assert_eq!(folder.run(&["new", "borough", "Ashford"]).code, 2);
}

#[test]
fn a_new_borough_and_plan_ask_for_what_is_still_to_be_written() {
    let folder = SiteDir::tiny("");
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
    let folder = SiteDir::example();
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
fn a_table_from_a_spreadsheet_is_carried_over_with_the_file_that_names_it() {
    let folder = SiteDir::tiny("");
    assert_eq!(folder.run(&["new", "site", "demo"]).code, 0);
    let old = "demo/content/testham/2026-27/data";
    let indicators = folder.read(&format!("{old}/indicators.yaml"));
    let start = indicators.find("        observations:\n").unwrap();
    let rest = &indicators[start..];
    let end = start + rest.find("\n      - area:").unwrap_or(rest.len());
    let named = "        observations:\n          csv: entrants.csv";
    let text = format!("{}{named}{}", &indicators[..start], &indicators[end..]);
    folder.write(&format!("{old}/indicators.yaml"), text);
    folder.write(
        &format!("{old}/entrants.csv"),
        "period,value,count,base\n2024,150,30,20000\n2025,157,32,20400\n",
    );
    let period = [
        "new", "plan", "testham", "2027-28", "--from", "2026-27", "--site", "demo",
    ];
    let ran = folder.run(&period);
    assert_eq!(ran.code, 0, "{}", ran.stderr);
    let new = folder.path().join("demo/content/testham/2027-28/data");
    assert!(new.join("entrants.csv").exists());
    assert!(!new.join("out-of-court.csv").exists());
}

/// Every YAML file of a site begins with a line that leads to a schema that is there, and has that
/// line once.
fn leads_to_schemas(site: &std::path::Path) {
    let content = site.join("content");
    let mut hinted = 0;
    for (name, bytes) in files(&content) {
        if name.ends_with(".yaml") {
            let text = String::from_utf8(bytes).unwrap();
            let (first, rest) = text.split_once('\n').unwrap();
            let hint = first.strip_prefix("# yaml-language-server: $schema=");
            let path = hint.unwrap_or_else(|| panic!("{name}: {first}"));
            let file = content.join(&name).parent().unwrap().join(path);
            assert!(file.exists(), "{name}: {}", file.display());
            assert!(!rest.contains("$schema="), "{name}");
            hinted += 1;
        }
    }
    assert!(hinted > 10);
}

#[test]
fn editors_find_the_schemas_of_what_is_made() {
    let folder = SiteDir::tiny("");
    assert_eq!(folder.run(&["new", "site", "demo"]).code, 0);
    leads_to_schemas(&folder.path().join("demo"));
    let period = [
        "new", "plan", "testham", "2027-28", "--from", "2026-27", "--site", "demo",
    ];
    assert_eq!(folder.run(&period).code, 0);
    leads_to_schemas(&folder.path().join("demo"));
}

#[test]
fn schemas_are_written_over_older_ones() {
    let folder = SiteDir::tiny("");
    let ran = folder.run(&["schema"]);
    assert_eq!(
        (ran.code, ran.stderr.as_str()),
        (0, "Wrote 36 schemas into .yjplan/schemas\n")
    );
    folder.write(".yjplan/schemas/budget.json", "old");
    assert_eq!(folder.run(&["schema"]).code, 0);
    let schema = folder.read(".yjplan/schemas/budget.json");
    assert!(schema.contains("\"provisional\""), "{schema}");
    assert_eq!(folder.run(&["schema", "elsewhere"]).code, 0);
    assert_eq!(folder.read("elsewhere/budget.json"), schema);
}

#[test]
fn what_was_reported_of_an_action_stays_with_the_plan_before() {
    let folder = SiteDir::tiny("");
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
