//! Building again with what an earlier build made: the same site and the same report as building
//! afresh, whatever changed in between.

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
struct Desk {
    site: SiteDir,
    sources: Sources,
    memory: BuildCache,
}

impl Desk {
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

    /// Builds again after the files `touched` have changed, which must give what building afresh
    /// gives. The folders of the plans that were made anew.
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
    let mut desk = Desk::new();
    let name = "content/ashford/2024-25/01-introduction.md";
    assert_eq!(desk.again(&[name]), Vec::<String>::new());
    desk.site.edit(name, "First", "Second");
    assert_eq!(desk.again(&[name]), ["ashford/2024-25"]);
    // what went wrong is not kept, and neither is what was right before it
    desk.site.edit(name, "title", "titel");
    assert_eq!(desk.again(&[name]), ["ashford/2024-25"]);
    desk.site.edit(name, "titel", "title");
    assert_eq!(desk.again(&[name]), ["ashford/2024-25"]);
}

#[test]
fn what_a_plan_says_of_others_follows_them() {
    let mut desk = Desk::new();
    let newer = "content/ashford/2025-26/plan.yaml";
    let title = desk.site.read(newer);
    let title = title
        .lines()
        .find(|line| line.starts_with("title:"))
        .unwrap();
    desk.site.edit(newer, title, "title: The newer plan");
    assert_eq!(desk.again(&[newer]), ["ashford/2025-26"]);
    let page = build(&desk.sources, &OPTIONS).site.unwrap();
    let page = page.get("ashford/2024-25/index.html").unwrap().to_vec();
    assert!(String::from_utf8(page).unwrap().contains("The newer plan"));
    // the first word that any plan explains brings a glossary to every page
    let glossary = "content/barton/2024-25/data/glossary.yaml";
    desk.site.write(
        glossary,
        "terms:\n  - term: AssetPlus\n    definition: The assessment.\n",
    );
    assert_eq!(desk.again(&[glossary]), ["barton/2024-25"]);
    let site = build(&desk.sources, &OPTIONS).site.unwrap();
    assert!(site.get("glossary/index.html").is_some());
    fs::remove_file(desk.site.path().join(glossary)).unwrap();
    assert_eq!(desk.again(&[glossary]), ["barton/2024-25"]);
}

#[test]
fn what_all_plans_share_changes_all() {
    let mut desk = Desk::new();
    let all = ["ashford/2024-25", "ashford/2025-26", "barton/2024-25"];
    let site = desk.site.read("content/site.yaml");
    desk.site.write(
        "content/site.yaml",
        format!("{site}base_url: https://x.org/plans\n"),
    );
    assert_eq!(desk.again(&["content/site.yaml"]), all);
    desk.site.write("content/site.yaml", "title: [");
    assert_eq!(desk.again(&["content/site.yaml"]), all);
    desk.site.write("content/site.yaml", site);
    assert_eq!(desk.again(&["content/site.yaml"]), all);
    let borough = "content/barton/borough.yaml";
    let text = desk.site.read(borough);
    desk.site
        .write(borough, format!("{text}summary: A borough.\n"));
    assert_eq!(desk.again(&[borough]), ["barton/2024-25"]);
    // prose is checked against the names of all boroughs
    desk.site
        .write(borough, text.replace("name: ", "name: New "));
    assert_eq!(desk.again(&[borough]), all);
}

#[test]
fn themes_and_assets_change_pages_and_no_plan() {
    let mut desk = Desk::new();
    let none = Vec::<String>::new();
    let sheet = "themes/default/static/brand.css";
    desk.site.write(sheet, "/* own */");
    assert_eq!(desk.again(&[sheet]), none);
    let template = "themes/default/templates/404.html";
    desk.site.write(template, "{{ page.nothing }}");
    assert_eq!(desk.again(&[template]), none);
    desk.site
        .write(template, "<!DOCTYPE html><title>Own</title>");
    assert_eq!(desk.again(&[template]), none);
    fs::remove_dir_all(desk.site.path().join("themes")).unwrap();
    assert_eq!(desk.again(&["themes"]), none);
    let name = "content/ashford/2024-25/01-introduction.md";
    desk.site.write(
        name,
        format!("{INTRODUCTION}\n[A picture](../../../assets/a.svg)\n"),
    );
    assert_eq!(desk.again(&[name]), ["ashford/2024-25"]);
    desk.site.write(
        "assets/a.svg",
        "<svg xmlns=\"http://www.w3.org/2000/svg\"/>",
    );
    assert_eq!(desk.again(&["assets/a.svg"]), none);
    fs::remove_file(desk.site.path().join("assets/a.svg")).unwrap();
    assert_eq!(desk.again(&["assets/a.svg"]), none);
}

#[test]
fn folders_that_come_and_go_leave_the_others_as_they_are() {
    let mut desk = Desk::new();
    for at in 0..20 {
        let name = format!("content/ashford-{at}/borough.yaml");
        desk.site
            .write(&name, desk.site.read("content/ashford/borough.yaml"));
        assert_eq!(desk.again(&[&name]), Vec::<String>::new());
    }
    let from = desk.site.path().join("content/barton");
    fs::rename(from, desk.site.path().join("content/abbey")).unwrap();
    assert_eq!(
        desk.again(&["content/barton", "content/abbey"]),
        ["abbey/2024-25"]
    );
}

#[cfg(unix)]
#[test]
fn what_lies_behind_a_link_is_never_read() {
    let mut desk = Desk::new();
    let elsewhere = SiteDir::tiny("");
    let link = desk.site.path().join("content/linked");
    std::os::unix::fs::symlink(elsewhere.path().join("content/ashford"), &link).unwrap();
    assert_eq!(desk.again(&["content/linked"]), Vec::<String>::new());
    let inside = "content/linked/2024-25/plan.yaml";
    assert_eq!(desk.again(&[inside]), Vec::<String>::new());
    assert!(desk.sources.find(inside).is_none());
}
