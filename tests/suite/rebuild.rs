//! Rebuilding with the caches of an earlier build: the same site and the same report as a new
//! build, whatever changed in between.

use crate::site_dir::SiteDir;
use std::collections::BTreeSet;
use std::fs;
use yjplan::diagnostics::short;
use yjplan::pipeline::{BuildCache, Drafts, Options, Strictness, build, rebuild};
use yjplan::sources::{self, Sources};

const OPTIONS: Options = Options {
    drafts: Drafts::Publish,
    strictness: Strictness::AsFound,
    base_url: None,
};

/// A site that is built again and again.
struct RebuiltSite {
    site: SiteDir,
    sources: Sources,
    memory: BuildCache,
}

impl RebuiltSite {
    /// Two boroughs; one of them has two plans.
    fn new() -> Self {
        let site = SiteDir::tiny("");
        let plan = site.read("content/ashford/2024-25/plan.yaml");
        site.write("content/ashford/2024-25/01-introduction.md", INTRODUCTION);
        for folder in ["ashford/2025-26", "barton/2024-25"] {
            site.write(&format!("content/{folder}/plan.yaml"), &plan);
        }
        let borough = site.read("content/ashford/borough.yaml");
        site.write("content/barton/borough.yaml", borough);
        let sources = sources::read(site.path()).unwrap();
        let (built, memory) = rebuild(&sources, &OPTIONS, BuildCache::default());
        assert!(built.site.is_some(), "{}", short(&built.report, &sources));
        Self {
            site,
            sources,
            memory,
        }
    }

    /// Rebuilds after the files `touched` have changed, and asserts that a new build gives the
    /// same. Returns the folders of the plans that were built anew.
    fn again(&mut self, touched: &[&str]) -> Vec<String> {
        let names: BTreeSet<_> = touched.iter().map(|name| (*name).to_owned()).collect();
        let path = self.site.path();
        self.sources = sources::read_again(path, &self.sources, &names).unwrap();
        let memory = std::mem::take(&mut self.memory);
        let (built, memory) = rebuild(&self.sources, &OPTIONS, memory);
        self.memory = memory;
        let fresh_sources = sources::read(path).unwrap();
        let fresh = build(&fresh_sources, &OPTIONS);
        assert_eq!(
            short(&built.report, &self.sources),
            short(&fresh.report, &fresh_sources)
        );
        assert_eq!(built.site, fresh.site);
        let renewed = built.renewed.into_iter();
        renewed
            .map(|(borough, plan)| format!("{borough}/{plan}"))
            .collect()
    }
}

const INTRODUCTION: &str = "---\ntitle: Introduction\n---\n\nFirst words.\n";

#[test]
fn an_edit_makes_one_plan_anew() {
    let mut rebuilt = RebuiltSite::new();
    let name = "content/ashford/2024-25/01-introduction.md";
    assert_eq!(rebuilt.again(&[name]), Vec::<String>::new());
    rebuilt.site.edit(name, "First", "Second");
    assert_eq!(rebuilt.again(&[name]), ["ashford/2024-25"]);
    // what went wrong is not kept, and neither is what was right before it
    rebuilt.site.edit(name, "title", "titel");
    assert_eq!(rebuilt.again(&[name]), ["ashford/2024-25"]);
    rebuilt.site.edit(name, "titel", "title");
    assert_eq!(rebuilt.again(&[name]), ["ashford/2024-25"]);
}

#[test]
fn what_a_plan_says_of_others_follows_them() {
    let mut rebuilt = RebuiltSite::new();
    let newer = "content/ashford/2025-26/plan.yaml";
    let title = rebuilt.site.read(newer);
    let title = title
        .lines()
        .find(|line| line.starts_with("title:"))
        .unwrap();
    rebuilt.site.edit(newer, title, "title: The newer plan");
    assert_eq!(rebuilt.again(&[newer]), ["ashford/2025-26"]);
    let page = build(&rebuilt.sources, &OPTIONS).site.unwrap();
    let page = page.get("ashford/2024-25/index.html").unwrap().to_vec();
    assert!(String::from_utf8(page).unwrap().contains("The newer plan"));
    // the first glossary of any plan adds a link to every page
    let glossary = "content/barton/2024-25/data/glossary.yaml";
    rebuilt.site.write(
        glossary,
        "terms:\n  - term: AssetPlus\n    definition: The assessment.\n",
    );
    assert_eq!(rebuilt.again(&[glossary]), ["barton/2024-25"]);
    let site = build(&rebuilt.sources, &OPTIONS).site.unwrap();
    assert!(site.get("glossary/index.html").is_some());
    fs::remove_file(rebuilt.site.path().join(glossary)).unwrap();
    assert_eq!(rebuilt.again(&[glossary]), ["barton/2024-25"]);
}

#[test]
fn what_all_plans_share_changes_all() {
    let mut rebuilt = RebuiltSite::new();
    let all = ["ashford/2024-25", "ashford/2025-26", "barton/2024-25"];
    let site = rebuilt.site.read("content/site.yaml");
    rebuilt.site.write(
        "content/site.yaml",
        format!("{site}base_url: https://x.org/plans\n"),
    );
    assert_eq!(rebuilt.again(&["content/site.yaml"]), all);
    rebuilt.site.write("content/site.yaml", "title: [");
    assert_eq!(rebuilt.again(&["content/site.yaml"]), all);
    rebuilt.site.write("content/site.yaml", site);
    assert_eq!(rebuilt.again(&["content/site.yaml"]), all);
    let borough = "content/barton/borough.yaml";
    let text = rebuilt.site.read(borough);
    rebuilt
        .site
        .write(borough, format!("{text}summary: A borough.\n"));
    assert_eq!(rebuilt.again(&[borough]), ["barton/2024-25"]);
    // prose is checked against the names of all boroughs
    rebuilt
        .site
        .write(borough, text.replace("name: ", "name: New "));
    assert_eq!(rebuilt.again(&[borough]), all);
}

#[test]
fn themes_and_assets_change_pages_and_no_plan() {
    let mut rebuilt = RebuiltSite::new();
    let none = Vec::<String>::new();
    let sheet = "themes/default/static/brand.css";
    rebuilt.site.write(sheet, "/* own */");
    assert_eq!(rebuilt.again(&[sheet]), none);
    let template = "themes/default/templates/404.html";
    rebuilt.site.write(template, "{{ page.nothing }}");
    assert_eq!(rebuilt.again(&[template]), none);
    rebuilt
        .site
        .write(template, "<!DOCTYPE html><title>Own</title>");
    assert_eq!(rebuilt.again(&[template]), none);
    fs::remove_dir_all(rebuilt.site.path().join("themes")).unwrap();
    assert_eq!(rebuilt.again(&["themes"]), none);
    let name = "content/ashford/2024-25/01-introduction.md";
    rebuilt.site.write(
        name,
        format!("{INTRODUCTION}\n[A picture](../../../assets/a.svg)\n"),
    );
    assert_eq!(rebuilt.again(&[name]), ["ashford/2024-25"]);
    rebuilt.site.write(
        "assets/a.svg",
        "<svg xmlns=\"http://www.w3.org/2000/svg\"/>",
    );
    assert_eq!(rebuilt.again(&["assets/a.svg"]), none);
    fs::remove_file(rebuilt.site.path().join("assets/a.svg")).unwrap();
    assert_eq!(rebuilt.again(&["assets/a.svg"]), none);
}

#[test]
fn folders_that_come_and_go_leave_the_others_as_they_are() {
    let mut rebuilt = RebuiltSite::new();
    for at in 0..20 {
        let name = format!("content/ashford-{at}/borough.yaml");
        rebuilt
            .site
            .write(&name, rebuilt.site.read("content/ashford/borough.yaml"));
        assert_eq!(rebuilt.again(&[&name]), Vec::<String>::new());
    }
    let from = rebuilt.site.path().join("content/barton");
    fs::rename(from, rebuilt.site.path().join("content/abbey")).unwrap();
    assert_eq!(
        rebuilt.again(&["content/barton", "content/abbey"]),
        ["abbey/2024-25"]
    );
}

#[cfg(unix)]
#[test]
fn what_lies_behind_a_link_is_never_read() {
    let mut rebuilt = RebuiltSite::new();
    let elsewhere = SiteDir::tiny("");
    let link = rebuilt.site.path().join("content/linked");
    std::os::unix::fs::symlink(elsewhere.path().join("content/ashford"), &link).unwrap();
    assert_eq!(rebuilt.again(&["content/linked"]), Vec::<String>::new());
    let inside = "content/linked/2024-25/plan.yaml";
    assert_eq!(rebuilt.again(&[inside]), Vec::<String>::new());
    assert!(rebuilt.sources.find(inside).is_none());
}
