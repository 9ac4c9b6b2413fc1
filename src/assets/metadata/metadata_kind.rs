//! The kinds of metadata in a picture, their names in XMP and PNG, and their words in messages.

/// A kind of metadata in a picture, the most sensitive first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum MetadataKind {
    /// The place where the picture was taken.
    Place,
    /// A person in the picture, or its author.
    Person,
    /// A preview, which may show more than the cropped picture.
    Preview,
    /// When the picture was taken.
    Time,
    /// The camera, sometimes with its serial number.
    Camera,
    /// A caption or comment.
    Words,
    /// Metadata that could not be read.
    Unread,
}

/// Names of XMP properties, with the kind of each.
const IN_XMP: [(&str, MetadataKind); 15] = [
    ("exif:GPS", MetadataKind::Place),
    ("photoshop:City", MetadataKind::Place),
    ("Iptc4xmpCore:Location", MetadataKind::Place),
    ("Iptc4xmpExt:LocationCreated", MetadataKind::Place),
    ("dc:creator", MetadataKind::Person),
    ("tiff:Artist", MetadataKind::Person),
    ("Iptc4xmpExt:PersonInImage", MetadataKind::Person),
    ("mwg-rs:Name", MetadataKind::Person),
    ("xmp:Thumbnails", MetadataKind::Preview),
    ("photoshop:DateCreated", MetadataKind::Time),
    ("exif:DateTimeOriginal", MetadataKind::Time),
    ("aux:SerialNumber", MetadataKind::Camera),
    ("tiff:Model", MetadataKind::Camera),
    ("dc:description", MetadataKind::Words),
    ("dc:subject", MetadataKind::Words),
];

/// Keywords of PNG text chunks, with the kind of each. Others, such as a title, are ignored.
const IN_PNG: [(&str, MetadataKind); 6] = [
    ("Author", MetadataKind::Person),
    ("Artist", MetadataKind::Person),
    ("Creation Time", MetadataKind::Time),
    ("Source", MetadataKind::Camera),
    ("Comment", MetadataKind::Words),
    ("Description", MetadataKind::Words),
];

impl MetadataKind {
    /// The kind as the end of the sentence "it tells …".
    pub(super) fn words(self) -> &'static str {
        match self {
            Self::Place => "where it was taken",
            Self::Person => "a person's name",
            Self::Preview => "how it looked before it was cut",
            Self::Time => "when it was taken",
            Self::Camera => "which camera took it",
            Self::Words => "a caption or comment that readers do not see",
            Self::Unread => "something that could not be read",
        }
    }
}

/// The kinds of metadata that a packet of XMP names.
pub(super) fn in_xmp(bytes: &[u8]) -> Vec<MetadataKind> {
    let text = String::from_utf8_lossy(bytes);
    let names = IN_XMP.iter().filter(|(name, _)| text.contains(name));
    names.map(|(_, kind)| *kind).collect()
}

/// The kind of metadata under a keyword of a PNG; `None` where it is none.
pub(super) fn under(keyword: &[u8]) -> Option<MetadataKind> {
    if keyword.starts_with(b"Raw profile type") && !keyword.ends_with(b"icc") {
        return Some(MetadataKind::Unread);
    }
    let mut known = IN_PNG.iter();
    let (_, kind) = known.find(|(name, _)| name.as_bytes().eq_ignore_ascii_case(keyword))?;
    Some(*kind)
}
