//! Prints how many wrong sentences of the corpus are found and how many right ones raise an alarm,
//! by kind: `cargo run --example sentences -- [FILE …]`. With `TELL=1`, also each that is missed or
//! alarmed.

#![expect(
    clippy::expect_used,
    clippy::disallowed_methods,
    clippy::print_stdout,
    reason = "a command for developers: it reads the corpus and prints figures"
)]

mod corpus;

use std::path::PathBuf;

fn main() {
    let mut files: Vec<PathBuf> = std::env::args_os().skip(1).map(PathBuf::from).collect();
    if files.is_empty() {
        files = corpus::files();
    }
    let tell = std::env::var_os("TELL").is_some();
    for file in files {
        let tried = corpus::try_all(&corpus::read(&file));
        for it in tried.iter().filter(|_| tell) {
            let hit = !it.rules.is_empty();
            if hit != it.sentence.wrong || std::env::var("TELL").is_ok_and(|it| it == "all") {
                let label = if it.sentence.wrong { "wrong" } else { "right" };
                println!(
                    "{label} {}: {:?}\n    {:?}",
                    it.sentence.kind, it.sentence.text, it.messages
                );
            }
        }
        println!("{}", file.display());
        for (kind, tally) in corpus::tallies(&tried) {
            println!("  {kind:14} | {tally}");
        }
        let all = corpus::total(&tried);
        let stops = tried
            .iter()
            .filter(|it| it.stops && !it.sentence.wrong)
            .count();
        println!(
            "  all: recall {}%, false alarms {}% | {all}; {stops} right ones stop a build",
            all.recall(),
            all.false_alarms()
        );
    }
}
