//! `yjplan import`, and Word documents of others: whatever they hold, nothing of it disappears.

use crate::site_dir::SiteDir;
use roxmltree::Document;
use std::collections::BTreeSet;
use std::fs::File;
use std::io::{Cursor, Read, Write};
use std::path::{Path, PathBuf};
use yjplan::import::{ImportError, ImportPlace, import};
use yjplan::pipeline;
use yjplan::sources;
use yjplan::units::Period;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipArchive, ZipWriter};

/// The words of the parts that hold the text of a document, read without our reader; `None` where
/// one of them cannot be read.
fn words_of(path: &Path) -> Option<BTreeSet<String>> {
    let mut archive = ZipArchive::new(File::open(path).ok()?).ok()?;
    let mut found = BTreeSet::new();
    let names: Vec<String> = archive
        .file_names()
        .filter_map(|name| Some(name.ok()?.into_owned()))
        .collect();
    let parts = [
        "document",
        "footnotes",
        "endnotes",
        "comments",
        "header",
        "footer",
    ];
    for name in names.iter().filter(|name| name.starts_with("word/")) {
        let stem = name.trim_start_matches("word/");
        if !parts.iter().any(|part| stem.starts_with(part)) || !stem.ends_with(".xml") {
            continue;
        }
        let mut text = String::new();
        archive.by_name(name).ok()?.read_to_string(&mut text).ok()?;
        let xml = Document::parse(&text).ok()?;
        for node in xml
            .descendants()
            .filter(|it| matches!(it.tag_name().name(), "t" | "delText"))
        {
            found.extend(words(node.text().unwrap_or_default()));
        }
    }
    Some(found)
}

/// Words of four letters and more: shorter ones stand in any file.
fn words(text: &str) -> impl Iterator<Item = String> {
    let words = text.split(|letter: char| !letter.is_alphanumeric());
    words
        .filter(|word| word.chars().count() > 3)
        .map(str::to_owned)
}

fn documents(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            documents(&path, found);
        } else if path.extension().is_some_and(|ending| ending == "docx") {
            found.push(path);
        }
    }
}

/// A document with this body, stored without compression.
fn document(body: &str) -> Vec<u8> {
    let namespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    let main = format!("<w:document xmlns:w=\"{namespace}\"><w:body>{body}</w:body></w:document>");
    let root = "<Relationships><Relationship Id=\"r1\" Type=\"http://x/officeDocument\" Target=\"word/document.xml\"/></Relationships>";
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
    for (name, text) in [("_rels/.rels", root), ("word/document.xml", &main)] {
        zip.start_file(name, options).unwrap();
        zip.write_all(text.as_bytes()).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

fn paragraph(words: &str) -> String {
    format!("<w:p><w:r><w:t>{words}</w:t></w:r></w:p>")
}

/// A plan with a heading and a budget whose stated total is £1,000 too high.
pub(crate) fn last_year() -> Vec<u8> {
    let heading = "<w:p><w:pPr><w:pStyle w:val=\"Heading1\"/></w:pPr><w:r><w:t>Budget 2025-26</w:t></w:r></w:p>";
    let rows = [
        ["Agency", "Cash", "In kind", "Total"],
        ["Youth Justice Board", "240,000", "", "240,000"],
        ["Police", "", "52,000", "52,000"],
        ["Total", "240,000", "52,000", "293,000"],
    ];
    let cell = |words: &str| format!("<w:tc>{}</w:tc>", paragraph(words));
    let row = |cells: [&str; 4]| format!("<w:tr>{}</w:tr>", cells.map(cell).concat());
    document(&format!(
        "{heading}<w:tbl>{}</w:tbl>",
        rows.map(row).concat()
    ))
}

#[test]
fn the_first_check_of_an_imported_plan_says_what_the_old_one_had_wrong() {
    let folder = SiteDir::tiny("");
    std::fs::write(folder.path().join("last.docx"), last_year()).unwrap();
    let ran = folder.run(&["import", "last.docx", "ashford", "2025-26"]);
    assert_eq!(ran.code, 0, "{}", ran.stderr);
    assert!(
        ran.stderr
            .contains("import-ashford-2025-26.md lists 3 remarks"),
        "{}",
        ran.stderr
    );
    let report = folder.read("import-ashford-2025-26.md");
    let total = "the total of the column \"Total\" is £293,000, and its parts make £292,000";
    assert!(report.contains(total), "{report}");
    let facts = folder.read("content/ashford/2024-25/plan.yaml");
    folder.write(
        "content/ashford/2025-26/plan.yaml",
        facts.replace("2024-25", "2025-26"),
    );
    let budget = "content/ashford/2025-26/data/budget.yaml";
    let known = folder
        .read(budget)
        .replace("provisional:", "provisional: no");
    folder.write(budget, known.replace("source:", "source: the plan"));
    let checked = folder.run(&["check", "--format", "short"]).stdout;
    let found = format!("{budget}:");
    let found = checked
        .lines()
        .find(|line| line.starts_with(&found) && line.contains("budget-total"));
    assert!(
        found.is_some_and(|line| line.contains("£293,000")),
        "{checked}"
    );
}

#[test]
fn an_import_changes_nothing_that_is_there_and_says_what_it_cannot_read() {
    let folder = SiteDir::tiny("");
    let before = folder.read("content/ashford/2024-25/plan.yaml");
    std::fs::write(folder.path().join("last.docx"), last_year()).unwrap();
    let ran = folder.run(&["import", "last.docx", "ashford", "2024-25"]);
    assert_eq!(ran.code, 2);
    assert!(ran.stderr.contains("is there already"), "{}", ran.stderr);
    assert_eq!(folder.read("content/ashford/2024-25/plan.yaml"), before);
    std::fs::write(folder.path().join("old.doc"), b"\xd0\xcf\x11\xe0").unwrap();
    let ran = folder.run(&["import", "old.doc", "ashford", "2025-26"]);
    assert_eq!(ran.code, 2);
    assert!(ran.stderr.contains("save it as .docx"), "{}", ran.stderr);
}

#[test]
#[ignore = "tests/public-suites/run takes the documents from their packages"]
fn every_word_of_every_public_document_is_in_the_content_or_in_the_report() {
    let folder = std::env::var("YJPLAN_DOCUMENTS").unwrap();
    let mut paths = Vec::new();
    documents(Path::new(&folder), &mut paths);
    paths.sort();
    assert!(!paths.is_empty(), "no documents in {folder}");
    let site = sources::read(Path::new(env!("CARGO_MANIFEST_DIR"))).unwrap();
    let frameworks = pipeline::read(&site).frameworks;
    let years = Period::parse("2025-26").unwrap();
    let to = ImportPlace {
        borough: "testham",
        years: &years,
        framework: &frameworks[0],
    };
    let mut refused = 0;
    let mut lost = Vec::new();
    for path in &paths {
        let imported = match import(&std::fs::read(path).unwrap(), to) {
            Ok(imported) => imported,
            Err(ImportError::NotWord(why)) => {
                println!("{}: {why}", path.display());
                refused += 1;
                continue;
            }
            Err(other) => panic!("{}: {other}", path.display()),
        };
        let written = imported.files.values();
        let written: String = written
            .map(|bytes| String::from_utf8_lossy(bytes))
            .collect();
        let all = words_of(path).unwrap_or_default();
        // Word cuts words into runs anywhere, so that a part of one is looked for
        let missing = all.iter().filter(|word| !written.contains(*word));
        let missing: Vec<_> = missing.cloned().collect();
        if !missing.is_empty() {
            lost.push((path.display().to_string(), missing));
        }
    }
    println!("{} documents, {refused} of them refused", paths.len());
    assert!(lost.is_empty(), "{lost:#?}");
}
