//! Attacks: each file of `tests/attacks` has its expected result, markup in every field is
//! published as text, and no published file could harm a reader.
//!
//! `YJPLAN_ATTACKS=DIR cargo test --test suite attacks` leaves the sites in DIR for
//! `tests/browser/run`.

mod corpus;
mod everywhere;
mod harm;

use crate::site_dir::{Ran, SiteDir, files};
use corpus::{Attack, Expected};
use std::fmt::Write;
use std::fs;
use std::path::Path;

/// How an attack differs from its expected result; `None` where it does not.
fn wrong(attack: &Attack) -> Option<String> {
    let ran = attack.site.run(&["build", "--drafts"]);
    let output = attack.site.path().join("output");
    let said = &ran.stderr;
    let brief = brief(said);
    if let Some(letter) = said
        .chars()
        .find(|c| c.is_control() && !"\n\t".contains(*c))
    {
        return Some(format!("the report holds {letter:?}: {said:?}"));
    }
    match &attack.expected {
        Expected::Refused(rules) => {
            let lost = rules
                .iter()
                .find(|rule| !said.contains(&format!("error[{rule}]")));
            let other = others(said, rules);
            let is_so = ran.code == 1 && lost.is_none() && other.is_empty() && !output.exists();
            (!is_so).then(|| format!("{}, {lost:?} not said, {other:?} said:\n{brief}", ran.code))
        }
        Expected::Stopped(words) => {
            let is_so = ran.code == 2 && said.contains(words) && !output.exists();
            (!is_so).then(|| format!("{}: {brief}", ran.code))
        }
        Expected::Published => {
            if ran.code != 0 {
                return Some(format!("{}: {brief}", ran.code));
            }
            let harm = harm::of(&files(&output));
            (!harm.is_empty()).then(|| harm.join("\n"))
        }
    }
}

/// The first lines of the output.
fn brief(said: &str) -> String {
    let lines = said
        .lines()
        .filter(|line| line.starts_with("error") || line.contains("-->"));
    lines.collect::<Vec<_>>().join("\n")
}

/// The rules of errors other than these.
fn others(said: &str, rules: &[String]) -> Vec<String> {
    let errors = said.split("error[").skip(1);
    let errors = errors.filter_map(|rest| Some(rest.split_once(']')?.0.to_owned()));
    errors.filter(|rule| !rules.contains(rule)).collect()
}

#[test]
fn every_attack_ends_as_its_file_says() {
    let attacks = corpus::read();
    let mut report = String::new();
    for attack in &attacks {
        if let Some(wrong) = wrong(attack) {
            let _ = writeln!(report, "{}: {wrong}\n", attack.name);
        }
    }
    assert!(report.is_empty(), "{report}");
    assert!(attacks.len() > 40, "{}", attacks.len());
}

#[test]
fn other_reports_do_not_talk_to_the_program_that_shows_them() {
    let names = ["hidden-letters", "terminal-names", "markup-in-words"];
    for attack in corpus::read()
        .iter()
        .filter(|it| names.contains(&it.name.as_str()))
    {
        for format in ["short", "github", "json", "sarif"] {
            let Ran { stdout, .. } = attack.site.run(&["check", "--format", format]);
            let odd = stdout.chars().find(|c| c.is_control() && *c != '\n');
            assert_eq!(odd, None, "{}, {format}: {stdout:?}", attack.name);
            let is_command = |line: &str| {
                ["::error file=", "::warning file=", "::notice file="]
                    .iter()
                    .any(|start| line.starts_with(start))
            };
            assert!(
                format != "github" || stdout.lines().all(is_command),
                "{stdout}"
            );
        }
    }
}

#[test]
fn markup_in_every_field_comes_out_as_words() {
    for (name, site) in everywhere::sites() {
        let ran = site.run(&["build", "--drafts"]);
        assert_eq!(ran.code, 0, "{name}:\n{}", brief(&ran.stderr));
        let published = files(&site.path().join("output"));
        assert_eq!(harm::of(&published), [""; 0], "{name}");
        let shown = published
            .values()
            .any(|bytes| contains(bytes, "&lt;script&gt;window.__tripped"));
        assert!(shown, "{name}: nothing was typed");
    }
    let never = everywhere::never_typed();
    assert_eq!(never, [""; 0], "fields that no site has");
}

fn contains(bytes: &[u8], text: &str) -> bool {
    bytes
        .windows(text.len())
        .any(|window| window == text.as_bytes())
}

/// The detector itself: a page with a program must be found.
#[test]
fn harm_is_seen() {
    for (name, text) in [
        ("index.html", "<p onclick=x>"),
        ("index.html", "<script>x</script>"),
        ("index.html", "<a href=' JavaScript:x'>"),
        ("index.html", "<a href='java\nscript:x'>"),
        ("index.html", "<img src=https://evil.example/a>"),
        ("index.html", "<meta http-equiv=refresh>"),
        ("index.html", "24690"),
        ("a.csv", "a,=1+1\r\n"),
        ("a.csv", "a,\"-1+1\"\r\n"),
        ("sitemap.xml", "<a>&</a>"),
        ("data/plan.json", "{"),
        (
            "a.html.svg",
            "<svg xmlns='http://www.w3.org/2000/svg' onload='x'/>",
        ),
    ] {
        let site = [(name.to_owned(), text.as_bytes().to_vec())].into();
        assert!(!harm::of(&site).is_empty(), "{name}: {text}");
    }
}

/// Writes the sites into a folder for the browser tests, where one is named.
#[test]
fn the_sites_are_laid_out_for_the_browser() {
    let Ok(folder) = std::env::var("YJPLAN_ATTACKS") else {
        return;
    };
    let folder = Path::new(&folder);
    for attack in corpus::read() {
        let place = folder.join(&attack.name);
        fs::create_dir_all(folder).unwrap();
        fs::write(folder.join(format!("{}.txt", attack.name)), attack.second).unwrap();
        copy(&attack.site, &place);
    }
    for (name, site) in everywhere::sites() {
        fs::write(folder.join(format!("{name}.txt")), "# published").unwrap();
        copy(&site, &folder.join(name));
    }
}

/// Copies a site with its symbolic links to another place.
fn copy(site: &SiteDir, place: &Path) {
    for entry in walkdir::WalkDir::new(site.path()).min_depth(1) {
        let entry = entry.unwrap();
        let to = place.join(entry.path().strip_prefix(site.path()).unwrap());
        fs::create_dir_all(to.parent().unwrap()).unwrap();
        if entry.path_is_symlink() {
            corpus::link(&fs::read_link(entry.path()).unwrap(), &to);
        } else if entry.file_type().is_file() {
            fs::copy(entry.path(), to).unwrap();
        }
    }
}
