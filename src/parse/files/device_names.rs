//! Names that Windows keeps for devices, so that no folder or file there can have them.

/// The names of devices, without their numbers.
const DEVICES: [&str; 4] = ["con", "prn", "aux", "nul"];

/// Whether Windows can have no file or folder of this name, whatever its ending.
pub(crate) fn is_device(name: &str) -> bool {
    let stem = name
        .split('.')
        .next()
        .unwrap_or_default()
        .trim()
        .to_ascii_lowercase();
    let numbered = ["com", "lpt"].iter().any(|port| {
        let number = stem.strip_prefix(port);
        number.is_some_and(|it| it.len() == 1 && it.bytes().all(|byte| byte.is_ascii_digit()))
    });
    DEVICES.contains(&stem.as_str()) || numbered
}

#[cfg(test)]
mod tests {
    use super::is_device;

    #[test]
    fn devices_are_known_by_their_stems() {
        for name in ["con", "NUL", "aux.svg", "Com1", "lpt9.tar.gz"] {
            assert!(is_device(name), "{name}");
        }
        for name in ["contact", "null", "com10", "com", "auxiliary.svg"] {
            assert!(!is_device(name), "{name}");
        }
    }
}
