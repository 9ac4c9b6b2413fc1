//! Sites with markup typed into every text field, so that a new field is attacked automatically.
//! The fields are taken from the generator of docs/reference.md.

mod typing;

use crate::site_dir::{SiteDir, files};
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use typing::{attacked, unfolded};
use yjplan::parse;

/// The attack on plain text, typed after its value.
const WORDS: &str = "\"'><script>window.__tripped = 1</script>{{ 12345 * 2 }}<img src=x onerror=window.__tripped=1>";

/// The attack on Markdown, typed after its value, where an HTML tag would be refused.
const MARKDOWN: &str = " \"onclick=\"window.__tripped=1 \\<script>window.__tripped = 1\\</script> {{ 12345 * 2 }} `<img src=x onerror=window.__tripped=1>`";

/// The sites that have most fields between them.
const SITES: [(&str, &str); 3] = [
    ("everywhere-kinds", "tests/sites/kinds"),
    ("everywhere-starter", "src/cli/starter"),
    ("everywhere-example", "."),
];

/// Fields of text that are parsed further, so that the attack is refused.
const READ: [&str; 18] = [
    "ref",
    "outcome",
    "file",
    "logo",
    "carried_from",
    "carried_to",
    "links",
    "action",
    "actions",
    "number",
    "recommendations",
    "group",
    "green",
    "amber",
    "red",
    "rule",
    "at",
    "columns",
];

/// Text that is added to files first, for fields that none of the sites has.
const MORE: [(&str, &str, &str); 9] = [
    ("voices.yaml", "voices:\n", VOICE),
    (
        "site.yaml",
        "  email: youth.justice@example.org\n",
        "  phone: A number\n  address: A street\n",
    ),
    (
        "site.yaml",
        "title: Ellbridge youth justice plans\n",
        STATEMENT,
    ),
    (
        "achievements.yaml",
        "caseload., priority: 1",
        ", topic: A heading",
    ),
    (
        "indicators.yaml",
        "{ period: 2023, count: 25, base: 12300",
        ", break: Counted anew",
    ),
    ("inspection.yaml", "    max: 9\n", "    note: A note.\n"),
    (
        "surveys.yaml",
        "    multiple_choice: no\n",
        "    note: A note.\n",
    ),
    (
        "benchmarks.yaml",
        "    caption: First time entrants beside other areas\n",
        "    note: A note.\n",
    ),
    (
        "plan.yaml",
        "\nsign_off:\n  by: Director of Children's Services\n",
        "  held_by: The council\n",
    ),
];

const VOICE: &str = "  - id: own-words
    voice: child
    form: verbatim
    text: I want to be heard.
    consent: { given_by: child, on: 2020-01-01, scope: [web, print] }
    reviewed:
      by: A post
      on: 2020-01-01
";

const STATEMENT: &str = "\
accessibility:
  compliance: partially compliant
  tested:
    on: 2025-01-01
    by: A tester
    how: By hand
  barriers:
    - text: A part that some cannot use
      criterion: 1.4.3
  burdens:
    - A part
  out_of_scope:
    - Another part
disclosure:
  exempt:
    - at: first-time-entrants
      reason: Nobody can be told by it.
      by: Head of Service
      on: 2025-01-01
";

/// Each site with markup everywhere, by a name.
pub(super) fn sites() -> Vec<(&'static str, SiteDir)> {
    let fields = fields();
    SITES
        .iter()
        .map(|(name, place)| (*name, site(place, &fields).0))
        .collect()
}

/// Fields that none of the sites has.
pub(super) fn never_typed() -> Vec<String> {
    let fields = fields();
    let typed: BTreeSet<_> = SITES
        .iter()
        .flat_map(|(_, place)| site(place, &fields).1)
        .collect();
    let all = fields
        .iter()
        .flat_map(|(file, keys)| keys.keys().map(move |key| format!("{file}: {key}")));
    all.filter(|field| !typed.contains(field)).collect()
}

/// The attack on each field, by the name of its file and its key.
type Fields = BTreeMap<String, BTreeMap<String, &'static str>>;

/// The text fields, from the reference. A key that is text in one block and something else in
/// another block of its file is left out.
fn fields() -> Fields {
    let mut kinds: BTreeMap<(String, String), BTreeSet<String>> = BTreeMap::new();
    let mut file = String::new();
    for line in parse::reference().lines() {
        if let Some(name) = line.strip_prefix("## ") {
            name.rsplit('/')
                .next()
                .unwrap_or_default()
                .clone_into(&mut file);
        }
        let cells: Vec<&str> = line.split('|').map(str::trim).collect();
        if let [_, key, kind, ..] = cells[..]
            && let Some(key) = key.strip_prefix('`')
        {
            let key = key.split('`').next().unwrap_or_default();
            let known = kinds.entry((file.clone(), key.to_owned())).or_default();
            known.insert(kind.to_owned());
        }
    }
    let mut fields = Fields::new();
    for ((file, key), kinds) in kinds {
        let all = |known: &[&str]| kinds.iter().all(|kind| known.contains(&kind.as_str()));
        let typed = if all(&["text", "list of text"]) {
            WORDS
        } else if all(&["prose", "list of prose", "prose, or a list of it"]) {
            MARKDOWN
        } else {
            continue;
        };
        if !READ.contains(&key.as_str()) {
            fields.entry(file).or_default().insert(key, typed);
        }
    }
    fields
}

/// A site with an attack in each of its fields, and the fields that were attacked.
fn site(place: &str, fields: &Fields) -> (SiteDir, BTreeSet<String>) {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join(place);
    let folder = SiteDir::empty();
    let mut typed = BTreeSet::new();
    let framework = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/framework");
    let frameworks = files(&framework)
        .into_iter()
        .filter(|(name, _)| name.ends_with(".yaml"));
    for (name, bytes) in frameworks {
        let text = String::from_utf8(bytes).unwrap();
        let bytes = attacked(
            &unfolded(&text),
            &fields["NAME.yaml"],
            "NAME.yaml",
            &mut typed,
        );
        folder.write(&format!("content/frameworks/{name}"), bytes);
    }
    for part in ["content", "assets"] {
        for (name, bytes) in files(&root.join(part)) {
            let name = format!("{part}/{name}");
            let file = name.rsplit('/').next().unwrap();
            let file = if file.ends_with(".md") {
                "NN-NAME.md"
            } else {
                file
            };
            let bytes = match fields.get(file) {
                Some(keys) => attacked(&fuller(file, bytes), keys, file, &mut typed),
                None => bytes,
            };
            folder.write(&name, bytes);
        }
    }
    (folder, typed)
}

/// A file with the text that is added first.
fn fuller(file: &str, bytes: Vec<u8>) -> String {
    let text = String::from_utf8(bytes).unwrap();
    let all = MORE.iter().filter(|(name, ..)| *name == file);
    let text = unfolded(&text);
    all.fold(text, |text, (_, after, more)| {
        text.replacen(after, &format!("{after}{more}"), 1)
    })
}
