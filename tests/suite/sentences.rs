//! How well the rules on sentences find what is wrong and ignore what is right: the marks that the
//! corpus of `tests/sentences` must reach, and the numbers that `docs/sentences.md` prints.

#[path = "../sentences/corpus.rs"]
mod corpus;

use corpus::{Tally, Tried};
use std::fmt::Write;

/// The document with the numbers.
const DOCUMENT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/docs/sentences.md");

/// The least share of wrong sentences that is found, in percent. Below it is the greatest share of
/// right ones that is reported.
const RECALL: usize = 80;
const FALSE_ALARMS: usize = 5;

/// Kinds with fewer sentences than this are only counted with the others.
const FEW: usize = 10;

#[test]
fn wrong_sentences_are_found_and_right_ones_left_alone() {
    let mut document = String::from(INTRODUCTION);
    let mut wrong = Vec::new();
    for file in corpus::files() {
        let name = file
            .file_stem()
            .unwrap()
            .to_string_lossy()
            .replace('-', " ");
        let tried = corpus::try_all(&corpus::read(&file));
        wrong.extend(failing(&name, &tried));
        table(&mut document, &name, &tried);
    }
    if std::env::var("UPDATE").is_ok() {
        std::fs::write(DOCUMENT, &document).unwrap();
    }
    assert_eq!(wrong, Vec::<String>::new());
    assert_eq!(document, std::fs::read_to_string(DOCUMENT).unwrap());
}

const INTRODUCTION: &str = "# How well sentences are read

Rules on sentences are measured on labelled sentences, in the manner of council plans, each in a section of its own in
the starter plan: `tests/sentences` holds them, `cargo run --example sentences` prints these figures, and `TELL=1` also
those that are missed or alarmed. The sentences held out were written after the grammar stood, and nothing was changed
for their sake. A wrong sentence counts as found if any rule finds something on it about what it says.
";

/// The numbers of a file as a table.
fn table(document: &mut String, name: &str, tried: &[Tried]) {
    let row = |kind: &str, it: Tally| {
        format!(
            "| {kind} | {} of {} | {} of {} |\n",
            it.found, it.wrong, it.alarmed, it.right
        )
    };
    let _ = write!(
        document,
        "\n## Sentences {name}\n\n| kind | wrong ones found | right ones alarmed |\n|---|---|---|\n"
    );
    for (kind, tally) in corpus::tallies(tried) {
        document.push_str(&row(&kind, tally));
    }
    document.push_str(&row("all", corpus::total(tried)));
}

/// Where the marks are not reached, and right sentences that stop a build.
fn failing(name: &str, tried: &[Tried]) -> Vec<String> {
    let all = corpus::total(tried);
    let mut failing = Vec::new();
    if all.recall() < RECALL || all.false_alarms() > FALSE_ALARMS {
        failing.push(format!("{name}: {all}"));
        let alarmed = tried
            .iter()
            .filter(|it| !it.sentence.wrong && !it.rules.is_empty());
        failing.extend(alarmed.map(|it| format!("{:?}: {:?}", it.sentence.text, it.messages)));
    }
    // a kind with few sentences says little
    let kinds = corpus::tallies(tried).into_iter();
    let low = kinds.filter(|(_, it)| {
        (it.wrong >= FEW && it.recall() < RECALL)
            || (it.right >= FEW && it.false_alarms() > 2 * FALSE_ALARMS)
    });
    failing.extend(low.map(|(kind, it)| format!("{name}, {kind}: {it}")));
    let stops = tried.iter().filter(|it| it.stops && !it.sentence.wrong);
    failing.extend(stops.map(|it| format!("{name}: {:?} stops a build", it.sentence.text)));
    failing
}
