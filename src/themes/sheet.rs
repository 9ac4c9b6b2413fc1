//! Finds what a style sheet of a theme fetches: it may only fetch files of the theme itself. The
//! one file that knows the CSS tokenizer.

use cssparser::{ParseError, Parser, ParserInput, Token};
use std::collections::BTreeSet;

/// CSS functions whose strings are addresses.
const FETCHING: [&str; 7] = [
    "url",
    "src",
    "image",
    "image-set",
    "-webkit-image-set",
    "cross-fade",
    "-webkit-cross-fade",
];

/// The deepest nesting of blocks and functions that is read. Our choice: far beyond any real style
/// sheet.
const DEEPEST: usize = 32;

/// What a style sheet fetches besides the files of `names`, in plain words; `None` where it fetches
/// nothing else.
pub(super) fn fetched_from_elsewhere(css: &str, names: &BTreeSet<&str>) -> Option<String> {
    let mut input = ParserInput::new(css);
    let mut parser = Parser::new(&mut input);
    let mut sheet = SheetReader { names, wrong: None };
    sheet.read(&mut parser, 0, false);
    sheet.wrong
}

struct SheetReader<'n> {
    names: &'n BTreeSet<&'n str>,
    wrong: Option<String>,
}

impl SheetReader<'_> {
    /// Reads to the end of a block. Where `fetches` is set, strings are addresses.
    fn read(&mut self, parser: &mut Parser<'_, '_>, depth: usize, fetches: bool) {
        if depth > DEEPEST {
            self.wrong
                .get_or_insert_with(|| "nests its blocks too deeply".to_owned());
            return;
        }
        while self.wrong.is_none() {
            let Ok(token) = parser.next().cloned() else {
                return;
            };
            let is_fetching = match &token {
                Token::UnquotedUrl(address) => {
                    self.look_at(address);
                    false
                }
                Token::QuotedString(address) if fetches => {
                    self.look_at(address);
                    false
                }
                Token::AtKeyword(word) if word.eq_ignore_ascii_case("import") => {
                    self.wrong = Some("imports another style sheet".to_owned());
                    return;
                }
                Token::Function(name) => FETCHING
                    .iter()
                    .any(|known| name.eq_ignore_ascii_case(known)),
                _ => false,
            };
            if matches!(
                token,
                Token::Function(_)
                    | Token::ParenthesisBlock
                    | Token::SquareBracketBlock
                    | Token::CurlyBracketBlock
            ) {
                let inside = fetches || is_fetching;
                let _: Result<(), ParseError<'_, ()>> = parser.parse_nested_block(|parser| {
                    self.read(parser, depth + 1, inside);
                    Ok(())
                });
            }
        }
    }

    fn look_at(&mut self, address: &str) {
        let is_own = self.names.contains(address) || address.starts_with('#');
        let is_inline = ["data:image/", "data:font/"]
            .iter()
            .any(|kind| address.starts_with(kind));
        if !is_own && !is_inline {
            self.wrong = Some(format!(
                "fetches `{address}`, which is no file of the theme's `static/`"
            ));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wrong(css: &str) -> bool {
        fetched_from_elsewhere(css, &BTreeSet::from(["fonts/a.woff2"])).is_some()
    }

    #[test]
    fn what_is_fetched_is_a_file_of_the_theme() {
        for css in [
            "x{src:url(\"fonts/a.woff2\")}",
            "x{src:url(fonts/a.woff2)}",
            "x{fill:url(#a)}",
            "/* url(http://a) */",
            "x{color:red}",
            "x{content:\"http://a\"}",
        ] {
            assert!(!wrong(css), "{css}");
        }
    }

    #[test]
    fn nothing_is_fetched_from_elsewhere_however_it_is_written() {
        for css in [
            "x{background:url(http://a/b)}",
            "x{background:URL( 'http://a' )}",
            "x{background:u\\72l(http://a)}",
            "@import \"http://a\";",
            "@\\69mport url(x.css);",
            "x{background:image-set(\"http://a\" 1x)}",
            "x{--a:url(//a)}",
            "@media print{x{background:url(file:///etc/passwd)}}",
            "x{background:url(other.png)}",
        ] {
            assert!(wrong(css), "{css}");
        }
    }
}
