//! Finds the segments of a JPEG, PNG or WebP file that contain metadata. Nothing is decompressed or
//! interpreted here, and reading ends at the first invalid length.

/// A segment with metadata.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Held<'a> {
    /// Exif metadata, written by a camera.
    Exif(&'a [u8]),
    /// XMP metadata, written by an editor as XML.
    Xmp(&'a [u8]),
    /// IPTC metadata, the form of picture agencies.
    Iptc,
    /// Text under a keyword; the keyword of a comment is empty.
    Words {
        /// The keyword of a text chunk.
        keyword: &'a [u8],
    },
}

/// The metadata segments of a file; none where it is no such picture.
pub(super) fn boxes(bytes: &[u8]) -> Vec<Held<'_>> {
    if let Some(rest) = bytes.strip_prefix(b"\xff\xd8") {
        return in_jpeg(rest);
    }
    if let Some(rest) = bytes.strip_prefix(b"\x89PNG\r\n\x1a\n") {
        return in_png(rest);
    }
    match (bytes.get(..4), bytes.get(8..12), bytes.get(12..)) {
        (Some(b"RIFF"), Some(b"WEBP"), Some(rest)) => in_webp(rest),
        _ => Vec::new(),
    }
}

/// Cuts `length` bytes off the front; `None` where there are fewer.
fn take<'a>(rest: &mut &'a [u8], length: usize) -> Option<&'a [u8]> {
    let (first, others) = rest.split_at_checked(length)?;
    *rest = others;
    Some(first)
}

fn in_jpeg(mut rest: &[u8]) -> Vec<Held<'_>> {
    const SCAN: u8 = 0xda;
    let mut found = Vec::new();
    let mut next = || -> Option<(u8, &[u8])> {
        let marker = take(&mut rest, 2)?;
        let [0xff, kind] = *marker else {
            return None;
        };
        let length = take(&mut rest, 2)?;
        let length = usize::from(u16::from_be_bytes([length[0], length[1]]));
        Some((kind, take(&mut rest, length.checked_sub(2)?)?))
    };
    while let Some((kind, held)) = next().filter(|(kind, _)| *kind != SCAN) {
        found.extend(segment(kind, held));
    }
    found
}

fn segment(kind: u8, held: &[u8]) -> Option<Held<'_>> {
    let after = |start: &[u8]| held.strip_prefix(start);
    match kind {
        0xe1 => after(b"Exif\0\0")
            .map(Held::Exif)
            .or_else(|| after(b"http://ns.adobe.com/xap/1.0/\0").map(Held::Xmp)),
        0xed => after(b"Photoshop 3.0\0")
            .filter(|rest| has_caption(rest))
            .map(|_| Held::Iptc),
        0xfe if !held.is_empty() => Some(Held::Words { keyword: b"" }),
        _ => None,
    }
}

/// Whether Photoshop resource blocks contain an IPTC record with any content.
fn has_caption(boxes: &[u8]) -> bool {
    let starts = boxes.windows(6).position(|start| start == b"8BIM\x04\x04");
    // an empty name takes two bytes, and the length field four
    let length = starts.and_then(|at| boxes.get(at + 8..at + 12));
    length.is_some_and(|length| length != [0; 4])
}

fn in_png(mut rest: &[u8]) -> Vec<Held<'_>> {
    let mut found = Vec::new();
    let mut next = || -> Option<(&[u8], &[u8])> {
        let length = take(&mut rest, 4)?;
        let length = u32::from_be_bytes([length[0], length[1], length[2], length[3]]);
        let kind = take(&mut rest, 4)?;
        let held = take(&mut rest, usize::try_from(length).ok()?)?;
        take(&mut rest, 4)?; // a sum that proves the box
        Some((kind, held))
    };
    while let Some((kind, held)) = next() {
        let keyword = held.split(|byte| *byte == 0).next().unwrap_or_default();
        match kind {
            b"eXIf" => found.push(Held::Exif(held)),
            b"iTXt" if keyword == b"XML:com.adobe.xmp" => found.push(Held::Xmp(held)),
            b"tEXt" | b"zTXt" | b"iTXt" => found.push(Held::Words { keyword }),
            _ => {}
        }
    }
    found
}

fn in_webp(mut rest: &[u8]) -> Vec<Held<'_>> {
    let mut found = Vec::new();
    let mut next = || -> Option<(&[u8], &[u8])> {
        let kind = take(&mut rest, 4)?;
        let length = take(&mut rest, 4)?;
        let length = u32::from_le_bytes([length[0], length[1], length[2], length[3]]);
        let held = take(&mut rest, usize::try_from(length).ok()?)?;
        // a chunk of odd length is followed by a padding byte
        let _ = take(&mut rest, held.len() % 2);
        Some((kind, held))
    };
    while let Some((kind, held)) = next() {
        match kind {
            b"EXIF" => found.push(Held::Exif(held.strip_prefix(b"Exif\0\0").unwrap_or(held))),
            b"XMP " => found.push(Held::Xmp(held)),
            _ => {}
        }
    }
    found
}
