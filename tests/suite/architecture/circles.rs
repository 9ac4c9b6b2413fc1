//! No circle between files: no file uses another that uses it, directly or through others. A file
//! uses the files that define the names in it: `pub use` is followed to the definition, and is no
//! use itself.

use super::is_test;
use super::tokens::tokens;
use std::collections::{BTreeMap, BTreeSet};

/// Circles that still exist. One that is gone must be removed from the list.
const REMAINING: &[&[&str]] = &[
    &[
        "charts/figures/benchmark/choose_chart.rs",
        "charts/figures/benchmark/mod.rs",
        "charts/figures/benchmark/summary.rs",
        "charts/figures/benchmark/table.rs",
    ],
    &["parse/schema/reader.rs", "parse/spreadsheet/mod.rs"],
    &["parse/schema/record.rs", "parse/schema/value.rs"],
    &[
        "prose/inline.rs",
        "prose/notes.rs",
        "prose/render_state.rs",
        "prose/renderer.rs",
    ],
];

/// The path of a module from the root of the crate.
type Module<'a> = Vec<&'a str>;

/// A name that a `use` brings into a file, with its full path.
struct Import<'a> {
    name: &'a str,
    path: Vec<&'a str>,
    is_public: bool,
}

/// The content of a file: its tokens without imports, its imports, and the names that it defines.
struct File<'a> {
    name: &'a str,
    module: Module<'a>,
    tokens: Vec<&'a str>,
    imports: Vec<Import<'a>>,
    defined: BTreeSet<&'a str>,
}

/// The target of a path.
enum Target<'a> {
    Module(Module<'a>),
    /// Something that the file of this module defines.
    Item(Module<'a>),
}

struct Crate<'a>(BTreeMap<Module<'a>, File<'a>>);

const REGISTRY: &str = "checks/registry.rs";

/// The modules of the rules, which the lines of `rules!` declare in the registry.
fn rules(registry: &str) -> Vec<&str> {
    let lines = registry.lines();
    lines
        .filter_map(|line| line.strip_prefix("    \"")?.split_once(".rs\" "))
        .map(|(path, _)| path)
        .collect()
}

fn module_of<'a>(name: &'a str, rules: &[&str]) -> Module<'a> {
    let path = name.trim_end_matches(".rs");
    if let Some(rule) = path
        .strip_prefix("checks/")
        .filter(|path| rules.contains(path))
    {
        return vec!["checks", "registry", rule.rsplit('/').next().unwrap()];
    }
    let path = path.trim_end_matches("/mod");
    if path == "lib" {
        return Vec::new();
    }
    path.split('/').collect()
}

/// The imports of a tree such as `a::{b, c as d}`.
fn imports<'a>(tree: &[&'a str], before: &[&'a str], all: &mut Vec<(&'a str, Vec<&'a str>)>) {
    let mut path = before.to_vec();
    for (at, token) in tree.iter().enumerate() {
        match *token {
            "::" => {}
            "{" => {
                let (mut depth, mut start) = (0, at + 1);
                for (end, token) in tree.iter().enumerate().skip(at + 1) {
                    match *token {
                        "{" => depth += 1,
                        "}" if depth > 0 => depth -= 1,
                        "," | "}" if depth == 0 => {
                            imports(&tree[start..end], &path, all);
                            start = end + 1;
                        }
                        _ => {}
                    }
                }
                return;
            }
            "as" => {
                all.push((tree[at + 1], path));
                return;
            }
            "self" if !path.is_empty() => {}
            name => path.push(name),
        }
    }
    if let Some(name) = path.last().filter(|_| !tree.is_empty()) {
        all.push((name, path.clone()));
    }
}

fn parse<'a>(name: &'a str, text: &'a str, rules: &[&str]) -> File<'a> {
    let mut file = File {
        name,
        module: module_of(name, rules),
        tokens: Vec::new(),
        imports: Vec::new(),
        defined: BTreeSet::new(),
    };
    let tokens = tokens(text);
    let mut at = 0;
    while at < tokens.len() {
        let before = at.checked_sub(1).map_or("", |before| tokens[before]);
        match tokens[at] {
            "use" => {
                let length = tokens[at..].iter().position(|token| *token == ";").unwrap();
                let mut found = Vec::new();
                imports(&tokens[at + 1..at + length], &[], &mut found);
                let is_public = before == "pub" || before == ")";
                file.imports
                    .extend(found.into_iter().map(|(name, path)| Import {
                        name,
                        path,
                        is_public,
                    }));
                at += length;
            }
            "struct" | "enum" | "trait" | "type" | "fn" | "const" | "static" => {
                file.defined.insert(tokens[at + 1]);
            }
            // names in a macro are used where it is expanded
            "crate" if before == "$" => {}
            token => file.tokens.push(token),
        }
        at += 1;
    }
    file
}

impl<'a> Crate<'a> {
    /// The target of a path in `module`; `None` where it is in another crate.
    fn resolve(&self, module: &[&'a str], path: &[&'a str], depth: usize) -> Option<Target<'a>> {
        // a glob import may refer back to itself
        if depth > 12 {
            return None;
        }
        let mut from = module.to_vec();
        let mut path = path;
        let is_own = matches!(path.first(), Some(&("crate" | "self" | "super")));
        while let [first @ ("crate" | "self" | "super"), rest @ ..] = path {
            match *first {
                "crate" => from.clear(),
                "super" => drop(from.pop()),
                _ => {}
            }
            path = rest;
        }
        for (at, name) in path.iter().enumerate() {
            let inner: Module<'a> = from.iter().copied().chain([*name]).collect();
            if self.0.contains_key(&inner) {
                from = inner;
                continue;
            }
            let file = self.0.get(&from)?;
            if let Some(import) = file.imports.iter().find(|import| import.name == *name) {
                match self.resolve(&from, &import.path, depth + 1)? {
                    Target::Module(module) => from = module,
                    item @ Target::Item(_) => return Some(item),
                }
            } else if file.defined.contains(name) {
                return Some(Target::Item(from));
            } else if let Some(item) = self.through_globs(file, name, depth) {
                return Some(item);
            } else if at == 0 && !is_own {
                return None;
            } else {
                // defined by a macro
                return Some(Target::Item(from));
            }
        }
        Some(Target::Module(from))
    }

    fn through_globs(&self, file: &File<'a>, name: &'a str, depth: usize) -> Option<Target<'a>> {
        let globs = file.imports.iter().filter(|import| import.name == "*");
        globs
            .filter_map(|import| {
                let path = &import.path[..import.path.len() - 1];
                match self.resolve(&file.module, path, depth + 1)? {
                    Target::Module(module) if module != file.module => {
                        self.resolve(&module, &["self", name], depth + 1)
                    }
                    _ => None,
                }
            })
            .find(|target| match target {
                Target::Item(module) => self.0[module].defined.contains(name),
                Target::Module(_) => false,
            })
    }

    /// The files that define what a file names.
    fn uses(&self, file: &File<'a>) -> BTreeSet<&'a str> {
        let imported = file.imports.iter().filter(|import| !import.is_public);
        let mut paths: Vec<_> = imported.map(|import| import.path.clone()).collect();
        let mut path: Vec<&str> = Vec::new();
        for pair in file.tokens.windows(2) {
            let is_name =
                pair[0].starts_with(|letter: char| letter.is_alphabetic() || letter == '_');
            if is_name && (pair[1] == "::" || !path.is_empty()) {
                path.push(pair[0]);
            }
            if is_name && pair[1] != "::" || !is_name && pair[0] != "::" {
                paths.extend(Some(std::mem::take(&mut path)).filter(|path| path.len() > 1));
            }
        }
        let targets = paths
            .iter()
            .filter_map(|path| self.resolve(&file.module, path, 0));
        targets
            .filter_map(|target| match target {
                Target::Item(module) => self.0.get(&module).map(|file| file.name),
                Target::Module(_) => None,
            })
            .filter(|name| *name != file.name)
            .collect()
    }
}

/// The files that each file uses directly.
fn all_uses<'a>(
    sources: &'a BTreeMap<String, String>,
    rules: &[&str],
) -> BTreeMap<&'a str, BTreeSet<&'a str>> {
    let files = sources
        .iter()
        .filter(|(name, _)| *name != "main.rs" && !is_test(name));
    let files = files.map(|(name, text)| parse(name, text, rules));
    let whole = Crate(files.map(|file| (file.module.clone(), file)).collect());
    let files = whole.0.values();
    let mut uses: BTreeMap<_, _> = files.map(|file| (file.name, whole.uses(file))).collect();
    // the lines of `rules!` use every rule
    let of_registry = whole.0.values().map(|file| &file.module[..]);
    let of_registry =
        of_registry.filter(|module| module.len() == 3 && module[..2] == ["checks", "registry"]);
    let names: Vec<_> = of_registry.map(|module| whole.0[module].name).collect();
    if let Some(registry) = uses.get_mut(REGISTRY) {
        registry.extend(names);
    }
    uses
}

/// Groups of files that use each other, each in the order of their names.
fn circles<'a>(uses: &BTreeMap<&'a str, BTreeSet<&'a str>>) -> BTreeSet<Vec<&'a str>> {
    let reached = |file: &'a str| {
        let mut reached = BTreeSet::new();
        let mut open = vec![file];
        while let Some(next) = open.pop() {
            for used in &uses[next] {
                if reached.insert(*used) {
                    open.push(used);
                }
            }
        }
        reached
    };
    let all: BTreeMap<&str, BTreeSet<&str>> =
        uses.keys().map(|file| (*file, reached(file))).collect();
    let circle = |(file, own): (&&'a str, &BTreeSet<&'a str>)| {
        let members = own
            .iter()
            .copied()
            .filter(|other| all[other].contains(file));
        members.collect::<Vec<_>>()
    };
    all.iter()
        .map(circle)
        .filter(|circle| !circle.is_empty())
        .collect()
}

#[test]
fn no_circle_between_files() {
    let sources = super::sources();
    let uses = all_uses(&sources, &rules(&sources[REGISTRY]));
    let known: BTreeSet<_> = REMAINING.iter().map(|files| files.to_vec()).collect();
    let found = circles(&uses);
    let new: Vec<_> = found.difference(&known).collect();
    let gone: Vec<_> = known.difference(&found).collect();
    assert!(
        new.is_empty() && gone.is_empty(),
        "new: {new:#?}\ngone: {gone:#?}"
    );
}

#[test]
fn a_circle_is_found_through_a_public_import() {
    let files = [
        ("lib.rs", "pub mod a; pub mod b;"),
        ("a/mod.rs", "mod inner; pub use inner::Value;"),
        ("a/inner.rs", "pub struct Value; fn f() { crate::b::g() }"),
        ("b.rs", "use crate::a::Value; pub fn g() {}"),
    ];
    let sources = files.map(|(name, text)| (name.to_owned(), text.to_owned()));
    let sources = BTreeMap::from(sources);
    let uses = all_uses(&sources, &[]);
    assert_eq!(circles(&uses), BTreeSet::from([vec!["a/inner.rs", "b.rs"]]));
}
