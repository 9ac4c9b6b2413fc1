//! What publishing leaves in the output folder, and what it never does to it.

use crate::site_dir::{SiteDir, files};
use std::fs;
use std::time::{Duration, SystemTime};

#[test]
fn an_error_publishes_nothing_and_leaves_the_last_output_as_it_was() {
    let site = SiteDir::tiny("");
    site.edit(
        "content/ashford/2024-25/plan.yaml",
        "status: draft",
        "status: published",
    );
    site.build();
    let before = site.published();
    assert!(before.contains_key("ashford/2024-25/index.html"));
    site.edit(
        "content/ashford/2024-25/plan.yaml",
        "status: published",
        "status: publishd",
    );
    let ran = site.run(&["build"]);
    assert_eq!(ran.code, 1);
    assert!(
        ran.stderr.contains("did you mean \"published\"?"),
        "{}",
        ran.stderr
    );
    assert!(
        ran.stderr.contains("Published nothing: 1 error"),
        "{}",
        ran.stderr
    );
    assert_eq!(site.published(), before);
}

/// The names of files and folders in a site's folder.
fn beside(site: &SiteDir) -> Vec<String> {
    let entries = fs::read_dir(site.path()).unwrap();
    let names = entries.map(|entry| entry.unwrap().file_name().into_string().unwrap());
    let mut names: Vec<_> = names.collect();
    names.sort();
    names
}

#[test]
fn boroughs_made_before_an_error_is_met_leave_nothing_behind() {
    let site = SiteDir::tiny("");
    let plan = site.read("content/ashford/2024-25/plan.yaml");
    let borough = site.read("content/ashford/borough.yaml");
    for name in ["barton", "calder", "denham", "zelah"] {
        site.write(&format!("content/{name}/borough.yaml"), &borough);
        site.write(&format!("content/{name}/2024-25/plan.yaml"), &plan);
    }
    site.build();
    let (before, names) = (site.published(), beside(&site));
    site.edit(
        "content/ashford/2024-25/plan.yaml",
        "title:",
        "title: Another",
    );
    site.edit("content/zelah/2024-25/plan.yaml", "status:", "staus:");
    assert_eq!(site.run(&["build", "--drafts"]).code, 1);
    assert_eq!(site.published(), before);
    assert_eq!(beside(&site), names);
}

#[test]
fn words_that_only_a_draft_explains_bring_no_glossary() {
    let site = SiteDir::tiny("");
    let plan = site.read("content/ashford/2024-25/plan.yaml");
    let published = plan.replace("status: draft", "status: published");
    site.write("content/ashford/2025-26/plan.yaml", published);
    site.write(
        "content/ashford/2024-25/data/glossary.yaml",
        "terms:\n  - term: AssetPlus\n    definition: The assessment.\n",
    );
    site.build();
    assert!(!site.published().contains_key("glossary/index.html"));
    assert_eq!(site.run(&["build", "--drafts"]).code, 0);
    assert!(site.published().contains_key("glossary/index.html"));
}

#[test]
fn a_second_build_changes_no_byte_and_no_modification_time() {
    let site = SiteDir::example();
    site.build();
    let first = site.published();
    let long_ago = SystemTime::UNIX_EPOCH + Duration::from_secs(1_000_000_000);
    for name in first.keys() {
        let file = fs::File::options()
            .write(true)
            .open(site.path().join("output").join(name))
            .unwrap();
        file.set_modified(long_ago).unwrap();
    }
    site.build();
    assert_eq!(site.published(), first);
    for name in first.keys() {
        let about = fs::metadata(site.path().join("output").join(name)).unwrap();
        assert_eq!(about.modified().unwrap(), long_ago, "{name}");
    }
}

#[test]
fn a_folder_that_yjplan_did_not_write_is_left_alone() {
    let site = SiteDir::tiny("");
    site.write("output/photos/summer.txt", "precious");
    let ran = site.run(&["build"]);
    assert_eq!(ran.code, 2);
    assert!(
        ran.stderr.contains("yjplan did not write"),
        "{}",
        ran.stderr
    );
    assert_eq!(site.read("output/photos/summer.txt"), "precious");
    assert_eq!(site.run(&["build", "--force"]).code, 0);
    assert!(!site.path().join("output/photos").exists());
}

#[test]
fn the_sources_are_never_replaced_whatever_is_asked() {
    let site = SiteDir::tiny("");
    for output in [".", "content", "content/ashford", "themes/x", ".."] {
        let ran = site.run(&["build", "--force", "-o", output]);
        assert_eq!(ran.code, 2, "{output}: {}", ran.stderr);
    }
    assert!(site.path().join("content/site.yaml").exists());
}

#[test]
fn hidden_files_at_the_top_of_the_output_stay() {
    let site = SiteDir::tiny("");
    site.write("output/.gitignore", "*\n");
    site.build();
    site.build();
    assert_eq!(site.read("output/.gitignore"), "*\n");
}

#[test]
fn what_an_earlier_build_left_behind_is_mended() {
    let site = SiteDir::tiny("");
    site.build();
    let whole = site.published();
    // As after a kill between the two renames: the old site is moved away, and the new one is
    // incomplete.
    let at = |name: &str| site.path().join(name);
    fs::rename(at("output"), at(".output.yjplan-old")).unwrap();
    site.write(".output.yjplan-new/half", "half");
    site.build();
    assert_eq!(site.published(), whole);
    let rest: Vec<_> = fs::read_dir(site.path())
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .filter(|name| name.starts_with(".output"))
        .collect();
    assert_eq!(rest, Vec::<String>::new());
}

#[test]
fn files_that_are_no_longer_made_are_gone() {
    let site = SiteDir::tiny("# file: 01-one.md\n---\ntitle: One\n---\nText.\n");
    site.run(&["build", "--drafts"]);
    assert!(
        site.published()
            .contains_key("ashford/2024-25/one/index.html")
    );
    fs::remove_file(site.path().join("content/ashford/2024-25/01-one.md")).unwrap();
    site.run(&["build", "--drafts"]);
    assert!(
        !site
            .published()
            .contains_key("ashford/2024-25/one/index.html")
    );
}

#[test]
fn drafts_are_left_out_and_named_unless_asked_for() {
    let site = SiteDir::tiny("");
    let ran = site.build();
    assert!(
        ran.stderr.contains("Left out (drafts): A plan"),
        "{}",
        ran.stderr
    );
    assert!(!site.published().contains_key("ashford/2024-25/index.html"));
    site.run(&["build", "--drafts"]);
    assert!(site.published().contains_key("ashford/2024-25/index.html"));
}

#[test]
fn the_same_content_gives_the_same_bytes_in_another_folder() {
    let (one, other) = (SiteDir::example(), SiteDir::example());
    one.build();
    other.build();
    assert_eq!(one.published(), other.published());
    assert!(files(one.path()).len() > one.published().len());
}

#[test]
fn the_page_for_what_is_not_there_leads_from_the_top_of_the_server_where_that_is_known() {
    let site = SiteDir::tiny("");
    let page = |arguments: &[&str]| {
        let ran = site.run(&[&["build"], arguments].concat());
        assert_eq!(ran.code, 0, "{}", ran.stderr);
        site.read("output/404.html")
    };
    let known = page(&["--base-url", "https://x.org/council/plans/"]);
    for address in [
        "href=\"/council/plans/index.html\"",
        "href=\"/council/plans/theme/base.",
    ] {
        assert!(known.contains(address), "{address}: {known}");
    }
    assert!(!known.contains("href=\"theme/"), "{known}");
    assert!(page(&["--base-url", "https://x.org"]).contains("href=\"/theme/base."));
    assert!(page(&[]).contains("href=\"theme/base."));
}

#[test]
fn an_address_of_the_site_that_is_none_is_refused_at_once() {
    let site = SiteDir::tiny("");
    for wrong in [
        "javascript:x",
        "x.org",
        "https://x.org/?a",
        "https://x.org/\">",
        "//x.org",
    ] {
        let ran = site.run(&["build", "--base-url", wrong]);
        assert_eq!(ran.code, 2, "{wrong}");
        assert!(ran.stderr.contains("--base-url must be"), "{}", ran.stderr);
    }
    assert!(!site.path().join("output").exists());
}

/// Open data contain everything in the data files, whatever the sections place.
#[test]
fn what_no_section_places_is_open_data_all_the_same() {
    let site = SiteDir::tiny(
        "# file: data/staffing.yaml\nposts:\n  - { id: head, title: Head of Service, number: 1 }\n\
         # file: data/counts.yaml\ntables:\n  - id: cases\n    caption: Cases\n    unit: cases\n    \
         source: Us\n    when: 2023-24\n    exclusive: yes\n    columns: [Cases]\n    rows:\n      \
         - { id: closed, label: Closed, values: [12] }\n",
    );
    site.edit(
        "content/ashford/2024-25/plan.yaml",
        "status: draft",
        "status: published",
    );
    site.build();
    let published = site.published();
    let page = String::from_utf8_lossy(&published["ashford/2024-25/index.html"]).into_owned();
    for name in ["structure", "table-cases"] {
        let path = format!("data/{name}.csv");
        assert!(
            published.contains_key(&format!("ashford/2024-25/{path}")),
            "{path}"
        );
        assert!(page.contains(&path), "{path} is not among the downloads");
    }
}
