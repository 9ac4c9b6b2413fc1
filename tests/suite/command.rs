//! The command line: exit codes, output streams, and the last line.

use crate::site_dir::SiteDir;

#[test]
fn exit_codes_tell_the_three_outcomes_apart() {
    let good = SiteDir::tiny("");
    assert_eq!(good.run(&["check"]).code, 0);
    let wrong = SiteDir::tiny("# file: data/risks.yaml\nrisks: none\n");
    assert_eq!(wrong.run(&["check"]).code, 1);
    assert_eq!(good.run(&["check", "nowhere"]).code, 2);
    assert_eq!(good.run(&["chekc"]).code, 2);
    assert_eq!(good.run(&["--version"]).code, 0);
}

#[test]
fn the_report_is_the_result_of_check_and_the_tally_a_message() {
    let site = SiteDir::tiny("# file: data/risks.yaml\nrisks: none\n");
    let ran = site.run(&["check", "--format", "short"]);
    assert_eq!(
        ran.stdout,
        "content/ashford/2024-25/data/risks.yaml:1:8: error[wrong-type]: a risk is a block of keys, but a single value stands here\n"
    );
    assert_eq!(ran.stderr, "Checked 1 plan: 1 error\n");
    assert_eq!(
        site.run(&["check", "--quiet", "--format", "short"]).stderr,
        ""
    );
}

#[test]
fn json_names_file_line_column_and_fix() {
    let site = SiteDir::tiny("# file: data/risks.yaml\nriks: []\n");
    let ran = site.run(&["check", "--format", "json"]);
    let findings: serde_json::Value = serde_json::from_str(&ran.stdout).unwrap();
    let finding = findings
        .as_array()
        .unwrap()
        .iter()
        .find(|finding| finding["rule"] == "unknown-key")
        .unwrap();
    assert_eq!(
        finding["at"]["file"],
        "content/ashford/2024-25/data/risks.yaml"
    );
    assert_eq!(finding["at"]["line"], 1);
    assert_eq!(finding["at"]["column"], 1);
    assert_eq!(finding["fix"]["text"], "risks");
}

#[test]
fn strict_makes_errors_of_warnings() {
    let site = SiteDir::tiny("");
    site.write("content/ashford/2024-25/data/riskz.yaml", "risks: []\n");
    assert_eq!(site.run(&["check"]).code, 0);
    assert_eq!(site.run(&["check", "--strict"]).code, 1);
}

#[test]
fn colour_is_for_terminals_or_when_asked_for() {
    let site = SiteDir::tiny("# file: data/risks.yaml\nrisks: none\n");
    assert!(!site.run(&["check"]).stdout.contains('\u{1b}'));
    let coloured = site.run(&["check", "--color", "always"]);
    assert!(coloured.stdout.contains('\u{1b}'));
}

#[test]
fn shells_and_manuals_know_every_command() {
    let site = SiteDir::tiny("");
    let commands = ["build", "check", "serve", "new", "pdf", "explain"];
    for shell in ["bash", "zsh", "fish", "powershell", "elvish"] {
        let script = site.run(&["completions", shell]);
        assert_eq!(script.code, 0);
        for command in commands {
            assert!(script.stdout.contains(command), "{command} for {shell}");
        }
    }
    let page = site.run(&["man"]).stdout;
    for command in commands {
        assert!(page.contains(&format!("yjplan\\-{command}(1)")), "{page}");
    }
    let page = site.run(&["man", "serve"]).stdout;
    assert!(page.contains("network drive"), "{page}");
    assert_eq!(site.run(&["man", "sevre"]).code, 2);
}

#[test]
fn rules_are_explained_and_a_mistyped_one_is_understood() {
    let site = SiteDir::tiny("");
    let ran = site.run(&["explain", "budget-total"]);
    assert_eq!(ran.code, 0);
    for part in ["Checks", "Why", "Example", "Source"] {
        assert!(ran.stdout.contains(part), "{part}: {}", ran.stdout);
    }
    let ran = site.run(&["explain", "budget-totals"]);
    assert_eq!(ran.code, 2);
    assert!(
        ran.stderr.contains("did you mean `budget-total`?"),
        "{}",
        ran.stderr
    );
}

#[test]
fn eight_faults_at_once_are_eight_findings_each_at_its_place() {
    let site = SiteDir::example();
    site.build();
    let before = site.published();
    let name = "content/portsmouth/2023-25/data/budget.yaml";
    site.write(
        name,
        "\
year: 2023-24
provisional: perhaps
columns: cash and kind
source: The plan
rows:
  - id: youth-justice-board
    agency: youth justice bord
    cash: 262,140
  - id: health
    agency: health
    in_knd: 77000
    cash: 31000
    cash: 31000
  - id: police
    agency: police
    in_kind: 106400
    total: 106500
  - agency: probation
    cash: lots
colour: red
",
    );
    let ran = site.run(&["build"]);
    assert_eq!(ran.code, 1);
    let ran = site.run(&["check", "--format", "short"]);
    let places: Vec<_> = ran
        .stdout
        .lines()
        .filter(|line| line.contains(": error["))
        .filter_map(|line| line.strip_prefix(name))
        .map(|line| line.split(": ").take(2).collect::<Vec<_>>().join(": "))
        .collect();
    assert_eq!(
        places,
        [
            ":2:14: error[choice]",
            ":7:13: error[choice]",
            ":8:11: error[amount]",
            ":11:5: error[unknown-key]",
            ":13:5: error[duplicate-key]",
            ":17:12: error[budget-total]",
            ":18:5: error[missing-key]",
            ":19:11: error[amount]",
            ":20:1: error[unknown-key]",
        ]
    );
    assert_eq!(site.published(), before);
}

/// The schema of SARIF 2.1.0, as published by OASIS.
const SARIF: &str = include_str!("../fixtures/sarif-2.1.0.json");

#[test]
fn a_report_for_other_programs_follows_the_published_schema() {
    // one pattern of the published file has a superfluous bracket, which not every parser accepts
    let schema = SARIF.replace("[a-zA-Z]{2}]?$", "[a-zA-Z]{2}$");
    let schema = serde_json::from_str(&schema).unwrap();
    let validator = jsonschema::draft7::new(&schema).unwrap();
    let folder = SiteDir::tiny("# file: 15-risks.md\n---\ntitle: Risks\n---\nSee page 48.\n");
    folder.edit(
        "content/ashford/2024-25/plan.yaml",
        "status: draft",
        "staus: draft",
    );
    let ran = folder.run(&["check", "--format", "sarif"]);
    assert_eq!(ran.code, 1, "{}", ran.stderr);
    let log: serde_json::Value = serde_json::from_str(&ran.stdout).unwrap();
    let faults: Vec<_> = validator
        .iter_errors(&log)
        .map(|it| it.to_string())
        .collect();
    assert_eq!(faults, Vec::<String>::new());
    let results = log["runs"][0]["results"].as_array().unwrap();
    assert!(
        results.iter().any(|it| it["ruleId"] == "unknown-key"),
        "{log}"
    );
    let bad = serde_json::json!({ "version": "2.1.0" });
    assert!(!validator.is_valid(&bad), "the schema asks for runs");
}

#[test]
fn a_line_without_end_fills_no_screen() {
    let site = SiteDir::tiny("");
    let endless = "@".repeat(100_000);
    site.write(
        "content/ashford/2024-25/data/risks.yaml",
        format!("risks: {endless}\n"),
    );
    let ran = site.run(&["check"]);
    assert!(ran.stdout.contains("yaml-quotes"), "{}", ran.stdout);
    let longest = ran.stdout.lines().map(|line| line.chars().count()).max();
    assert!(longest < Some(200), "{longest:?}");
}
