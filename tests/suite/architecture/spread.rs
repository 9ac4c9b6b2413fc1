//! What an entity with values costs: the files that name it. Comments, texts and tests do not
//! count.

use super::is_test;
use super::tokens::tokens;

/// The most source files that may name one entity.
const MOST: usize = 12;

/// The files with a name that contains `entity` in any case.
fn files_that_name(entity: &str) -> Vec<String> {
    let sources = super::sources().into_iter();
    let names = |text: &str| {
        let mut tokens = tokens(text).into_iter();
        tokens.any(|token| token.to_lowercase().contains(entity))
    };
    sources
        .filter(|(file, text)| !is_test(file) && names(text))
        .map(|(file, _)| file)
        .collect()
}

#[test]
fn an_entity_is_named_in_few_files() {
    for entity in ["survey", "representation"] {
        let files = files_that_name(entity);
        assert!(
            files.len() <= MOST,
            "{entity} in {}: {files:#?}",
            files.len()
        );
    }
}
