//! The built-in theme: the same files as `themes/default/`, carried inside the binary.
//!
//! A test walks that folder and fails when a file is missing here.

macro_rules! theme {
    ($($name:literal),* $(,)?) => {
        &[$((
            concat!("themes/default/", $name),
            include_bytes!(concat!(env!("CARGO_MANIFEST_DIR"), "/themes/default/", $name)) as &[u8],
        )),*]
    };
}

/// Name and bytes of each file of the built-in theme.
pub(super) const FILES: &[(&str, &[u8])] = theme![];
