//! Metadata written by cameras (Exif). The only file that knows the Exif crate.

use super::metadata_kind::MetadataKind;
use exif::{Context, Error, Field, In, Reader, Tag};

/// The kinds of metadata in an Exif block, which begins with its byte order. Size, orientation,
/// resolution and colours are ignored, because the picture itself shows them.
pub(super) fn metadata_kinds(bytes: &[u8]) -> Vec<MetadataKind> {
    let mut reader = Reader::new();
    reader.continue_on_error(true);
    let read = reader.read_raw(bytes.to_vec()).or_else(|error| {
        let Error::PartialResult(part) = error else {
            return Err(error);
        };
        Ok(part.into_inner().0)
    });
    let Ok(read) = read else {
        return vec![MetadataKind::Unread];
    };
    let main = read.fields().filter(|field| field.ifd_num == In::PRIMARY);
    let mut all: Vec<_> = main.filter_map(by).collect();
    let preview = [Tag::JPEGInterchangeFormat, Tag::StripOffsets];
    if preview
        .iter()
        .any(|tag| read.get_field(*tag, In::THUMBNAIL).is_some())
    {
        all.push(MetadataKind::Preview);
    }
    all
}

// the comment tag of Windows, which the crate does not name
const COMMENT: Tag = Tag(Context::Tiff, 0x9c9c);
const AUTHOR: Tag = Tag(Context::Tiff, 0x9c9d);
const KEYWORDS: Tag = Tag(Context::Tiff, 0x9c9e);

fn by(field: &Field) -> Option<MetadataKind> {
    let tag = field.tag;
    if says_nothing(field) {
        return None;
    }
    // the GPS version tag is often written without any place
    if tag.context() == Context::Gps {
        return (tag != Tag::GPSVersionID).then_some(MetadataKind::Place);
    }
    match tag {
        Tag::Artist | Tag::CameraOwnerName | AUTHOR => Some(MetadataKind::Person),
        Tag::DateTimeOriginal | Tag::DateTimeDigitized => Some(MetadataKind::Time),
        Tag::Make | Tag::Model | Tag::BodySerialNumber | Tag::LensSerialNumber => {
            Some(MetadataKind::Camera)
        }
        Tag::ImageDescription | Tag::UserComment | COMMENT | KEYWORDS => Some(MetadataKind::Words),
        _ => None,
    }
}

/// Whether a field contains nothing but spaces.
fn says_nothing(field: &Field) -> bool {
    match &field.value {
        exif::Value::Ascii(texts) => texts.iter().all(|text| is_blank(text)),
        exif::Value::Undefined(bytes, _) => is_blank(bytes) || bytes.len() <= 8,
        _ => false,
    }
}

fn is_blank(bytes: &[u8]) -> bool {
    bytes
        .iter()
        .all(|byte| *byte == 0 || byte.is_ascii_whitespace())
}
