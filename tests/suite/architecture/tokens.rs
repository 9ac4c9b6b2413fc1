//! The tokens of Rust code: names, `::` and single signs, without comments, texts and tests.

/// The tokens of a source file, up to its module of tests.
pub(super) fn tokens(text: &str) -> Vec<&str> {
    let code = text.split("#[cfg(test)]\nmod tests {").next().unwrap();
    let (mut all, mut rest) = (Vec::new(), code);
    while let Some(first) = rest.chars().next() {
        let length = match first {
            '/' if rest.starts_with("//") => rest.find('\n').unwrap_or(rest.len()),
            'r' if rest.starts_with("r#\"") => rest.find("\"#").unwrap() + 2,
            '"' => text_length(rest),
            '\'' => character_length(rest),
            _ => {
                let token = token(rest);
                if !first.is_whitespace() {
                    all.push(token);
                }
                token.len()
            }
        };
        rest = &rest[length..];
    }
    all
}

fn token(rest: &str) -> &str {
    let name = rest.find(|letter: char| !letter.is_alphanumeric() && letter != '_');
    match name.unwrap_or(rest.len()) {
        0 if rest.starts_with("::") => &rest[..2],
        0 => &rest[..rest.chars().next().unwrap().len_utf8()],
        length => &rest[..length],
    }
}

/// The length of a text in quotation marks.
fn text_length(rest: &str) -> usize {
    let mut is_escaped = false;
    let end = rest[1..].find(|letter| {
        let ends = letter == '"' && !is_escaped;
        is_escaped = letter == '\\' && !is_escaped;
        ends
    });
    end.map_or(rest.len(), |end| end + 2)
}

/// The length of a character in quotation marks; of a lifetime, that of its mark.
fn character_length(rest: &str) -> usize {
    let inside = &rest[1..];
    let length = match inside.strip_prefix('\\') {
        Some(escaped) => escaped[1..].find('\'').map(|end| end + 2),
        None => inside.chars().next().map(char::len_utf8),
    };
    match length {
        Some(length) if inside[length..].starts_with('\'') => length + 2,
        _ => 1,
    }
}

#[test]
fn comments_texts_and_tests_are_no_tokens() {
    let code = "let a = 'x'; // b::c\nf::<'a>(\"d \\\" e\", '\\'', r#\"f\"#, \"\")\n#[cfg(test)]\nmod tests {}";
    assert_eq!(
        tokens(code).join(" "),
        "let a = ; f :: < a > ( , , , ) ".trim_end()
    );
}
