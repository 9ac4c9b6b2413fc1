//! The kinds of files that are published, by the ending of the name, with the signatures at their
//! start.
//!
//! An allowlist, because nobody can list everything harmful: a browser takes a file of a kind that
//! its server does not know for a web page if it looks like one. So a file of a listed kind must
//! also begin as that kind does.

/// A kind of file that is published.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum FileKind {
    /// A raster image, such as PNG or JPEG.
    Picture,
    /// A vector image in SVG.
    Drawing,
    /// A document that other programs open.
    Document,
    /// Sound or video, in a listed container format.
    Recording,
    /// Plain text or tabular data, which every web server sends as such.
    Words,
}

use FileKind::{Document, Drawing, Picture, Recording, Words};

const KINDS: [(&str, FileKind); 23] = [
    ("png", Picture),
    ("jpg", Picture),
    ("jpeg", Picture),
    ("gif", Picture),
    ("webp", Picture),
    ("avif", Picture),
    ("ico", Picture),
    ("svg", Drawing),
    ("pdf", Document),
    ("docx", Document),
    ("xlsx", Document),
    ("pptx", Document),
    ("odt", Document),
    ("ods", Document),
    ("odp", Document),
    ("zip", Document),
    ("mp3", Recording),
    ("m4a", Recording),
    ("mp4", Recording),
    ("webm", Recording),
    ("txt", Words),
    ("csv", Words),
    ("json", Words),
];

/// The kind of a file by its name; `None` if it is not published.
pub(super) fn of(name: &str) -> Option<FileKind> {
    let (_, ending) = name.rsplit('/').next()?.rsplit_once('.')?;
    let ending = ending.to_ascii_lowercase();
    let known = KINDS.iter().find(|(known, _)| *known == ending);
    known.map(|(_, kind)| *kind)
}

/// The endings that are published, as they are typed: `.png`.
pub(super) fn endings() -> impl Iterator<Item = String> {
    KINDS.iter().map(|(ending, _)| format!(".{ending}"))
}

impl FileKind {
    /// The kind in words, for messages.
    pub(super) fn in_words(self) -> &'static str {
        match self {
            Picture => "a picture",
            Drawing => "a drawing",
            Document => "a document",
            Recording => "sound or film",
            Words => "text",
        }
    }

    /// Whether a file that begins with these bytes is of this kind. The signatures are those of the
    /// WHATWG's "MIME Sniffing Standard", and that of zip files, which office documents are.
    pub(super) fn fits(self, bytes: &[u8]) -> bool {
        let begins = |signatures: &[&[u8]]| signatures.iter().any(|it| bytes.starts_with(it));
        let is_box = bytes.get(4..8) == Some(b"ftyp");
        match self {
            Picture => {
                let is_webp = bytes.starts_with(b"RIFF") && bytes.get(8..12) == Some(b"WEBP");
                is_webp
                    || is_box
                    || begins(&[
                        b"\x89PNG\r\n\x1a\n",
                        b"\xff\xd8\xff",
                        b"GIF8",
                        b"\0\0\x01\0",
                    ])
            }
            Document => begins(&[b"%PDF-", b"PK\x03\x04"]),
            Recording => {
                is_box
                    || begins(&[
                        b"ID3",
                        b"\xff\xfb",
                        b"\xff\xf3",
                        b"\xff\xf2",
                        b"\x1aE\xdf\xa3",
                    ])
            }
            Drawing | Words => true,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_ending_counts_in_any_case() {
        assert_eq!(of("assets/a.PNG"), Some(Picture));
        for refused in [
            "assets/a.html",
            "assets/a.png.html",
            "assets/a.html.",
            "assets/a.html ",
            "assets/png",
            "assets/a.png/b",
            "assets/a.svgz",
            "assets/a.xml",
            "assets/a.js",
        ] {
            assert_eq!(of(refused), None, "{refused}");
        }
    }

    #[test]
    fn a_page_does_not_pass_for_a_picture() {
        assert!(Picture.fits(b"GIF89a"));
        assert!(Picture.fits(b"\0\0\0 ftypavif"));
        assert!(Picture.fits(b"RIFF\x10\0\0\0WEBPVP8 "));
        assert!(Document.fits(b"PK\x03\x04\x14"));
        for kind in [Picture, Document, Recording] {
            assert!(!kind.fits(b"<html><script>"), "{kind:?}");
            assert!(!kind.fits(b""), "{kind:?}");
        }
    }
}
