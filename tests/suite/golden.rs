//! Golden files: output of the program kept in the repository, so that a review sees each change.
//! `.ci/update` generates all of them. Every test of a golden file has `golden_file` in its name,
//! by which `.ci/update` finds it.

use std::fs;
use std::path::Path;

/// Asserts that the file `name` of the repository equals `made`. Where `UPDATE` is set, as
/// `.ci/update` does, the file is written instead.
pub(crate) fn assert_golden(name: &str, made: &str) {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join(name);
    let kept = fs::read_to_string(&file).unwrap_or_default();
    if kept != made && std::env::var_os("UPDATE").is_some() {
        fs::write(&file, made).unwrap();
        return;
    }
    assert!(
        kept == made,
        "{name} is not what the program makes now. {}\nIf the change is meant, run `.ci/update` and commit the file.",
        first_difference(&kept, made)
    );
}

/// The first line in which two texts differ, with both versions.
fn first_difference(kept: &str, made: &str) -> String {
    let (mut kept, mut made) = (kept.split('\n'), made.split('\n'));
    for line in 1.. {
        match (kept.next(), made.next()) {
            (None, None) => break,
            (kept, made) if kept == made => {}
            (kept, made) => {
                let [kept, made] = [kept, made].map(|text| text.unwrap_or("(the end)"));
                return format!("Line {line} is\n    {kept}\nand should be\n    {made}");
            }
        }
    }
    String::new()
}

#[test]
fn golden_file_of_rules() {
    assert_golden("docs/rules.md", &yjplan::checks::reference());
}

#[test]
fn golden_file_of_keys() {
    assert_golden("docs/reference.md", &yjplan::parse::reference());
}

#[test]
fn the_first_line_that_differs_is_told() {
    let told = first_difference("one\ntwo\n", "one\nthree\n");
    assert_eq!(told, "Line 2 is\n    two\nand should be\n    three");
    assert!(first_difference("one", "one\ntwo").contains("(the end)"));
}
