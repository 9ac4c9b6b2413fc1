//! Assigns files to the parts of a site by their names.

mod copies;
pub(crate) mod device_names;

use super::data_files::{DATA, DataFileKind};
use super::spreadsheet;
use super::yaml::open;
use crate::diagnostics::{Finding, nearest};
use crate::plan::{FAMILIES, Id};
use crate::sources::{FileId, Sources, Span};
use std::collections::BTreeMap;

/// The file of a borough.
#[derive(Debug, Clone)]
pub struct BoroughFile {
    /// The name of the borough's folder.
    pub id: Id,
    pub(super) file: FileId,
}

/// The files of one plan.
#[derive(Debug, Clone)]
pub struct PlanFiles {
    /// The name of the borough's folder.
    pub borough: Id,
    /// The name of the plan's folder.
    pub id: Id,
    /// The path of the plan's folder from the site's folder, with a slash at the end.
    pub folder: String,
    pub(super) facts: FileId,
    pub(super) sections: Vec<FileId>,
    pub(super) data: Vec<(FileId, &'static DataFileKind)>,
    /// Spreadsheets that data files may name.
    pub(super) sheets: Vec<FileId>,
}

impl PlanFiles {
    /// Whether the plan has a glossary file.
    pub fn has_glossary(&self, sources: &Sources) -> bool {
        let name = |file: &FileId| sources.file(*file).name();
        let mut data = self.data.iter();
        data.any(|(file, _)| name(file).ends_with("/glossary.yaml"))
    }
}

/// The files of a site, by what they are.
#[derive(Debug, Default)]
pub struct Layout {
    pub(super) settings: Option<FileId>,
    pub(super) areas: Option<FileId>,
    pub(super) frameworks: Vec<FileId>,
    /// Each borough's own file, in the order of their folders.
    pub boroughs: Vec<BoroughFile>,
    /// Each plan's files, in the order of their folders.
    pub plans: Vec<PlanFiles>,
}

/// A plan's folder while its files are collected.
#[derive(Default)]
struct PlanFolder {
    facts: Option<FileId>,
    first: Option<FileId>,
    sections: Vec<FileId>,
    data: Vec<(FileId, &'static DataFileKind)>,
    sheets: Vec<FileId>,
}

/// Assigns the files under content/. Reports files that belong nowhere, and files of assets/ that
/// may not be published.
pub fn lay_out(sources: &Sources) -> (Layout, Vec<Finding>) {
    let mut layout = Layout::default();
    let mut found = Vec::new();
    let mut boroughs: BTreeMap<&str, (Option<FileId>, FileId)> = BTreeMap::new();
    let mut plans: BTreeMap<(&str, &str), PlanFolder> = BTreeMap::new();
    for (file, source) in sources.under("content/") {
        let parts: Vec<&str> = source.name().split('/').skip(1).collect();
        if let [borough, _, ..] = parts[..]
            && borough != "frameworks"
        {
            boroughs.entry(borough).or_insert((None, file));
        }
        match parts[..] {
            ["site.yaml"] => layout.settings = Some(file),
            ["areas.yaml"] => layout.areas = Some(file),
            ["frameworks", name] if name.ends_with(".yaml") => layout.frameworks.push(file),
            [borough, "borough.yaml"] => {
                boroughs.insert(borough, (Some(file), file));
            }
            [borough, plan, ref rest @ ..] if !rest.is_empty() => {
                let folder = plans.entry((borough, plan)).or_default();
                folder.first.get_or_insert(file);
                found.extend(folder.take(rest, file));
            }
            _ => found.push(unused(
                file,
                &["site.yaml", "areas.yaml", "borough.yaml"],
                &parts,
            )),
        }
    }
    if layout.settings.is_none()
        && let Some((file, _)) = sources.iter().next()
    {
        found.push(missing_file(
            file,
            "content/site.yaml",
            "every site has one",
        ));
    }
    for (name, (file, first)) in boroughs {
        let id = super::folder_id(name, first, &mut found);
        match (id, file) {
            (Some(id), Some(file)) => layout.boroughs.push(BoroughFile { id, file }),
            (Some(_), None) => {
                let file = format!("content/{name}/borough.yaml");
                found.push(missing_file(first, &file, "every borough has one"));
            }
            (None, _) => {}
        }
    }
    for ((borough, plan), folder) in plans {
        layout
            .plans
            .extend(folder.finish(sources, (borough, plan), &mut found));
    }
    found.extend(copied_plans(sources, &layout));
    found.extend(unusable(sources));
    (layout, found)
}

/// Plans that are evidently copies of others.
fn copied_plans(sources: &Sources, layout: &Layout) -> Vec<Finding> {
    let named = layout.plans.iter().map(|plan| copies::PlanName {
        borough: &plan.borough,
        id: &plan.id,
        facts: plan.facts,
    });
    copies::of_plans(sources, &named.collect::<Vec<_>>())
}

/// Reports every file that cannot be read, even where nothing would use it, and empty files that
/// would be published.
fn unusable(sources: &Sources) -> impl Iterator<Item = Finding> {
    let unreadable = sources
        .iter()
        .filter_map(|(file, source)| open::unreadable(file, source));
    let empty = sources
        .under("assets/")
        .filter(|(_, source)| source.trouble().is_none() && source.bytes().is_empty())
        .map(|(file, _)| {
            Finding::warning("empty-file", Span::whole(file), "this file is empty")
                .help("put the file itself here, or delete it")
        });
    unreadable.chain(empty)
}

impl PlanFolder {
    /// Assigns a file to its place; a finding when it has none.
    fn take(&mut self, rest: &[&str], file: FileId) -> Option<Finding> {
        match rest {
            ["plan.yaml"] => self.facts = Some(file),
            [name] if name.ends_with(".md") => self.sections.push(file),
            ["data", name] if spreadsheet::is_csv(name) => self.sheets.push(file),
            ["data", name] => {
                let Some(data) = DATA.iter().find(|data| data.name == *name) else {
                    let known: Vec<_> = DATA.iter().map(|data| data.name).collect();
                    return Some(unused(file, &known, &[*name]));
                };
                self.data.push((file, data));
            }
            _ => return Some(unused(file, &["plan.yaml"], rest)),
        }
        None
    }

    /// The files of a plan, or the finding about its folder where it cannot be a plan.
    fn finish(
        self,
        sources: &Sources,
        (borough, plan): (&str, &str),
        found: &mut Vec<Finding>,
    ) -> Option<PlanFiles> {
        let first = self.first?;
        let id = super::folder_id(plan, first, found)?;
        let folder = format!("content/{borough}/{plan}/");
        let Some(facts) = self.facts else {
            let file = format!("{folder}plan.yaml");
            found.push(missing_file(first, &file, "every plan has one"));
            return None;
        };
        let mut sections = self.sections;
        sections.sort_by_cached_key(|file| section_order(sources.file(*file).name()));
        found.extend(copies::of_sections(sources, &sections));
        // a borough whose name is not a valid address has been reported already
        Some(PlanFiles {
            borough: Id::parse(borough)?,
            id,
            folder,
            facts,
            sections,
            data: self.data,
            sheets: self.sheets,
        })
    }
}

/// A part of a name. Digits are compared as a number, so that 2 comes before 10.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
enum NamePart {
    Number(u128),
    Text(String),
}

/// The sort key of a section: the page for children and families, then the others by their numbers.
fn section_order(name: &str) -> impl Ord + use<> {
    let file = name.rsplit('/').next().unwrap_or(name);
    (file != FAMILIES, natural_order(name))
}

/// The sort key for the order that people expect; names that differ only in leading zeros are
/// sorted as typed.
fn natural_order(name: &str) -> (Vec<NamePart>, String) {
    let mut parts = Vec::new();
    let mut rest = name;
    while let Some(first) = rest.chars().next() {
        let is_digit = first.is_ascii_digit();
        let end = rest.find(|letter: char| letter.is_ascii_digit() != is_digit);
        let (part, after) = rest.split_at(end.unwrap_or(rest.len()));
        parts.push(match part.parse() {
            Ok(number) if is_digit => NamePart::Number(number),
            _ => NamePart::Text(part.to_lowercase()),
        });
        rest = after;
    }
    (parts, name.to_owned())
}

fn missing_file(near: FileId, name: &str, why: &str) -> Finding {
    Finding::error(
        "missing-file",
        Span::whole(near),
        format!("there is no file {name}; {why}"),
    )
    .help(format!("add {name}; docs/reference.md says what it holds"))
}

/// The finding about a spreadsheet that no file of the plan names.
pub(super) fn unused_sheet(file: FileId, name: &str) -> Finding {
    let name = name.rsplit('/').next().unwrap_or(name);
    Finding::warning(
        "unknown-file",
        Span::whole(file),
        format!("no file of the plan takes its figures from `{name}`"),
    )
    .help(format!(
        "write `csv: {name}` in the data file where its rows belong, or delete it"
    ))
}

fn unused(file: FileId, known: &[&str], parts: &[&str]) -> Finding {
    let name = parts.last().copied().unwrap_or_default();
    let finding = Finding::warning(
        "unknown-file",
        Span::whole(file),
        format!("nothing reads the file `{name}` here"),
    );
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    let ending = name.rsplit_once('.').map_or("", |(_, ending)| ending);
    if ending.eq_ignore_ascii_case("md") || ending.eq_ignore_ascii_case("markdown") {
        return finding.help(format!(
            "rename it to `{stem}.md`: sections end in small letters"
        ));
    }
    if ending.eq_ignore_ascii_case("yml") {
        return finding.help(format!("rename it to `{stem}.yaml`"));
    }
    match nearest(name, known.iter().copied()) {
        Some(near) => finding.help(format!("did you mean `{near}`?")),
        None => finding.help(
            "pictures and documents belong in assets/; docs/reference.md lists every file of a plan",
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sections_stand_in_the_order_of_their_numbers() {
        let mut names = [
            "10-a.md",
            "2-b.md",
            "1-c.md",
            "families.md",
            "02-d.md",
            "11a-e.md",
        ];
        names.sort_by_cached_key(|name| section_order(name));
        assert_eq!(
            names,
            [
                "families.md",
                "1-c.md",
                "2-b.md",
                "02-d.md",
                "10-a.md",
                "11a-e.md",
            ]
        );
    }
}
