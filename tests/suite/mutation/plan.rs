//! One of our documents alone in its site, and what the checks say of it.

use super::leaf::{Leaf, leaves};
use super::relations::{Relation, Sheet, relations};
use std::collections::BTreeMap;
use yjplan::diagnostics::Severity;
use yjplan::pipeline::{self, Strictness};
use yjplan::sources::{Source, Sources};

/// A plan alone in its site.
pub(in crate::mutation) struct Plan {
    pub(in crate::mutation) name: &'static str,
    pub(in crate::mutation) files: Vec<Source>,
    /// The scalars of each data file, by the file's place in `files`.
    pub(in crate::mutation) data: BTreeMap<usize, Vec<Leaf>>,
    pub(in crate::mutation) sheet: Sheet,
    pub(in crate::mutation) relations: Vec<Relation>,
    /// What is found in each data file and little else.
    pub(in crate::mutation) before: BTreeMap<usize, Found>,
}

pub(in crate::mutation) fn stem(name: &str) -> &str {
    let file = name.rsplit('/').next().unwrap();
    file.trim_end_matches(".yaml")
}

impl Plan {
    pub(in crate::mutation) fn of(content: &Sources, name: &'static str) -> Self {
        let (borough, _) = name.split_once('/').unwrap();
        let own = [
            "content/site.yaml".to_owned(),
            "content/areas.yaml".to_owned(),
            format!("content/{borough}/borough.yaml"),
        ];
        let folder = format!("content/{name}/");
        let is_its = |name: &str| {
            let frames = name.starts_with("content/frameworks/") || name.starts_with("assets/");
            frames || name.starts_with(&folder) || own.iter().any(|it| it == name)
        };
        let files = content.under("").map(|(_, file)| file.clone());
        let files: Vec<_> = files.filter(|file| is_its(file.name())).collect();
        let mut data = BTreeMap::new();
        let mut sheet = Sheet::new();
        let prefix = format!("{folder}data/");
        for (at, file) in files.iter().enumerate() {
            if file.name().starts_with(&prefix) {
                let text = file.text().unwrap();
                let found = leaves(text);
                for leaf in &found {
                    let key = format!("{}/{}", stem(file.name()), leaf.path);
                    sheet.insert(key, text[leaf.range.clone()].to_owned());
                }
                data.insert(at, found);
            }
        }
        let mut plan = Self {
            name,
            relations: relations(&sheet),
            files,
            data,
            sheet,
            before: BTreeMap::new(),
        };
        let before = |file: &usize| (*file, plan.before(*file));
        plan.before = plan.data.keys().map(before).collect();
        plan
    }

    /// What is found, gravest first, when one file reads otherwise.
    pub(in crate::mutation) fn found(
        &self,
        changed: Option<(usize, Vec<u8>)>,
        read: Read,
    ) -> Found {
        let mut files = self.files.clone();
        let own = changed.as_ref().map(|(at, _)| stem(self.files[*at].name()));
        if let Some((at, bytes)) = changed {
            files[at] = Source::new(self.files[at].name(), bytes);
        }
        if let (Read::Little, Some(own)) = (read, own) {
            files.retain(|file| beside(own).any(|it| it == stem(file.name())));
        }
        let checked = pipeline::check(&Sources::new(files), Strictness::AsFound);
        let found = checked.report.findings().iter();
        let mut found: Found = found.map(|it| (it.severity, it.message.clone())).collect();
        found.sort();
        found
    }

    /// What is found in one data file and little else when nothing is changed.
    fn before(&self, file: usize) -> Found {
        let bytes = self.files[file].text().unwrap().as_bytes().to_vec();
        self.found(Some((file, bytes)), Read::Little)
    }
}

/// How grave, and what.
pub(in crate::mutation) type Found = Vec<(Severity, String)>;

/// How much of a plan is read.
#[derive(Clone, Copy)]
pub(in crate::mutation) enum Read {
    /// All files of the plan.
    All,
    /// A data file and what its figures are bound to.
    Little,
}

/// The files that the figures of a data file are bound to.
fn beside(own: &str) -> impl Iterator<Item = &str> {
    let bound: &[&str] = match own {
        "indicators" | "benchmarks" | "kpis" => &["indicators", "benchmarks", "kpis"],
        "budget" | "contributions" => &["budget", "contributions"],
        _ => &[],
    };
    ["site", "areas", "borough", "plan", own]
        .into_iter()
        .chain(bound.iter().copied())
}
