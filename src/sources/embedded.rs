//! Files that the binary carries: the built-in theme and the frameworks.
//!
//! A site's own file of the same name takes the place of one of these. A test walks the folders
//! that they come from and fails when a file is missing here.

macro_rules! theme {
    ($($name:literal),* $(,)?) => {
        &[$((
            concat!("themes/default/", $name),
            include_bytes!(concat!(env!("CARGO_MANIFEST_DIR"), "/themes/default/", $name)) as &[u8],
        )),*]
    };
}

/// Name and bytes of each file of the built-in theme.
pub(super) const THEME: &[(&str, &[u8])] = theme![];

/// Name and bytes of each framework.
pub(super) const FRAMEWORKS: &[(&str, &[u8])] = &[(
    "content/frameworks/england-and-wales-2024.yaml",
    include_bytes!("../framework/england-and-wales-2024.yaml"),
)];
