//! Small pictures of each format, made here, with and without hidden metadata.

use super::metadata_kind::MetadataKind;
use super::{in_pictures, metadata_kinds};
use crate::diagnostics::Finding;
use crate::parse::{lay_out, shared};
use crate::sources::{Source, Sources};
use exif::experimental::Writer;
use exif::{Field, In, Rational, Tag, Value};
use std::io::Cursor;

fn ascii(tag: Tag, text: &str) -> Field {
    Field {
        tag,
        ifd_num: In::PRIMARY,
        value: Value::Ascii(vec![text.as_bytes().to_vec()]),
    }
}

/// Fields with the place, the author and the time.
fn telling() -> Vec<Field> {
    let place = Field {
        tag: Tag::GPSLatitude,
        ifd_num: In::PRIMARY,
        value: Value::Rational(vec![Rational { num: 51, denom: 1 }; 3]),
    };
    vec![
        ascii(Tag::Artist, "A name"),
        place,
        ascii(Tag::DateTimeOriginal, "2024:05:04 10:00:00"),
    ]
}

/// Fields that every camera writes and that need not be reported.
fn harmless() -> Vec<Field> {
    let orientation = Field {
        tag: Tag::Orientation,
        ifd_num: In::PRIMARY,
        value: Value::Short(vec![1]),
    };
    vec![orientation, ascii(Tag::Artist, "  ")]
}

fn exif(fields: &[Field]) -> Vec<u8> {
    let mut out = Cursor::new(Vec::new());
    let mut writer = Writer::new();
    for field in fields {
        writer.push_field(field);
    }
    writer.write(&mut out, false).unwrap();
    out.into_inner()
}

fn jpeg(segments: &[(u8, Vec<u8>)]) -> Vec<u8> {
    let mut out = b"\xff\xd8".to_vec();
    for (kind, held) in segments {
        let length = u16::try_from(held.len() + 2).unwrap();
        out.extend([0xff, *kind]);
        out.extend(length.to_be_bytes());
        out.extend(held);
    }
    out.extend(b"\xff\xda\x00\x02the picture\xff\xd9");
    out
}

fn png(chunks: &[(&[u8; 4], Vec<u8>)]) -> Vec<u8> {
    let mut out = b"\x89PNG\r\n\x1a\n".to_vec();
    for (kind, held) in chunks {
        out.extend(u32::try_from(held.len()).unwrap().to_be_bytes());
        out.extend(*kind);
        out.extend(held);
        out.extend([0; 4]);
    }
    out
}

fn webp(chunks: &[(&[u8; 4], Vec<u8>)]) -> Vec<u8> {
    let mut out = b"RIFF\0\0\0\0WEBP".to_vec();
    for (kind, held) in chunks {
        out.extend(*kind);
        out.extend(u32::try_from(held.len()).unwrap().to_le_bytes());
        out.extend(held);
        out.extend(vec![0; held.len() % 2]);
    }
    out
}

fn exif_segment(fields: &[Field]) -> (u8, Vec<u8>) {
    (0xe1, [b"Exif\0\0".to_vec(), exif(fields)].concat())
}

const XMP: &str = "<x><rdf exif:GPSLatitude=\"51\"/><dc:creator>A name</dc:creator></x>";

#[test]
fn what_a_camera_wrote_is_found_in_each_kind_of_file() {
    let expected = [
        MetadataKind::Place,
        MetadataKind::Person,
        MetadataKind::Time,
    ];
    let exif = exif(&telling());
    assert_eq!(metadata_kinds(&jpeg(&[exif_segment(&telling())])), expected);
    assert_eq!(metadata_kinds(&png(&[(b"eXIf", exif.clone())])), expected);
    assert_eq!(
        metadata_kinds(&webp(&[(b"VP8 ", vec![0; 3]), (b"EXIF", exif)])),
        expected
    );
}

#[test]
fn what_an_editor_wrote_is_found() {
    let xmp = [b"http://ns.adobe.com/xap/1.0/\0".as_slice(), XMP.as_bytes()].concat();
    assert_eq!(
        metadata_kinds(&jpeg(&[(0xe1, xmp)])),
        [MetadataKind::Place, MetadataKind::Person]
    );
    assert_eq!(
        metadata_kinds(&jpeg(&[(0xfe, b"taken at school".to_vec())])),
        [MetadataKind::Words]
    );
    let form = b"Photoshop 3.0\x008BIM\x04\x04\0\0\0\0\0\x05words".to_vec();
    assert_eq!(
        metadata_kinds(&jpeg(&[(0xed, form)])),
        [MetadataKind::Words]
    );
    assert_eq!(
        metadata_kinds(&png(&[(b"tEXt", b"Author\0A name".to_vec())])),
        [MetadataKind::Person]
    );
    assert_eq!(
        metadata_kinds(&webp(&[(b"XMP ", XMP.into())])),
        [MetadataKind::Place, MetadataKind::Person]
    );
}

#[test]
fn what_says_nothing_of_anybody_is_left_alone() {
    for picture in [
        jpeg(&[exif_segment(&harmless())]),
        jpeg(&[(0xe2, b"ICC_PROFILE\0".to_vec())]),
        png(&[
            (b"tEXt", b"Software\0An editor".to_vec()),
            (b"IDAT", vec![1, 2]),
        ]),
        webp(&[(b"ICCP", vec![0; 4])]),
        b"<svg/>".to_vec(),
        Vec::new(),
    ] {
        assert_eq!(metadata_kinds(&picture), []);
    }
}

#[test]
fn what_cannot_be_read_is_said_to_be_there() {
    assert_eq!(
        metadata_kinds(&png(&[(b"eXIf", b"nonsense".to_vec())])),
        [MetadataKind::Unread]
    );
}

/// Files are not trusted: whatever is cut off or changed, reading does not fail.
#[test]
fn broken_files_are_read_as_far_as_they_go() {
    let whole = [
        jpeg(&[exif_segment(&telling()), (0xe1, XMP.into())]),
        png(&[(b"eXIf", exif(&telling())), (b"iTXt", XMP.into())]),
        webp(&[(b"EXIF", exif(&telling())), (b"XMP ", XMP.into())]),
    ];
    for picture in whole {
        for length in 0..picture.len() {
            metadata_kinds(&picture[..length]);
            let mut changed = picture.clone();
            changed[length] = !changed[length];
            metadata_kinds(&changed);
        }
    }
}

const SITE: &str = "title: Plans\npublisher: Us\nlogo: photo.jpg\ncontact:\n  name: The team\n  email: team@example.org\nlicence:\n  name: OGL\n";

fn found(site: &str, picture: Vec<u8>) -> (Sources, Vec<Finding>) {
    let sources = Sources::new(vec![
        Source::new("content/site.yaml", site.as_bytes().to_vec()),
        Source::new("assets/photo.jpg", picture),
    ]);
    let (layout, _) = lay_out(&sources);
    let common = shared(&sources, &layout);
    let found = in_pictures(&sources, &[&common.paths]);
    (sources, found)
}

#[test]
fn a_picture_that_tells_is_found_where_it_is_named() {
    let (sources, found) = found(SITE, jpeg(&[exif_segment(&telling())]));
    let [finding] = found.as_slice() else {
        panic!("{found:?}");
    };
    assert_eq!(
        finding.message,
        "assets/photo.jpg tells where it was taken, a person's name and when it was taken"
    );
    assert_eq!(sources.excerpt(finding.at.span), "photo.jpg");
    assert!(
        in_pictures(&sources, &[]).len() == 1,
        "also where nothing leads to it"
    );
}

#[test]
fn a_place_is_an_error_and_a_camera_a_warning() {
    let severity = |fields: Vec<Field>| {
        let (_, found) = found(SITE, jpeg(&[exif_segment(&fields)]));
        found.first().map(|finding| finding.severity.word())
    };
    assert_eq!(severity(telling()), Some("error"));
    assert_eq!(
        severity(vec![ascii(Tag::Model, "A camera")]),
        Some("warning")
    );
    assert_eq!(severity(harmless()), None);
}
