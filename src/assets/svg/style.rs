//! Checks that the style of an SVG fetches nothing from elsewhere.

/// Syntax that fetches without `url(…)`, or lets a style run a program in an old browser.
const FETCHES: [&str; 5] = [
    "@import",
    "image-set(",
    "src(",
    "expression(",
    "-moz-binding",
];

/// Media types of `data:` addresses that cannot run: images and fonts.
const DATA: [&str; 7] = [
    "data:image/png;",
    "data:image/jpeg;",
    "data:image/gif;",
    "data:image/webp;",
    "data:font/",
    "data:application/font-",
    "data:application/x-font-",
];

/// Whether an address leads to a part of the same drawing, or contains an image or font itself.
pub(in crate::assets) fn stays(address: &str) -> bool {
    // browsers drop spaces and control characters
    let address: String = address.chars().filter(|c| *c > ' ').collect();
    let lower = address.to_ascii_lowercase();
    lower.starts_with('#') || DATA.iter().any(|data| lower.starts_with(data))
}

/// Whether a style fetches anything. One with a backslash could hide anything, so it counts.
pub(in crate::assets) fn reaches_out(style: &str) -> bool {
    let lower = style.to_ascii_lowercase();
    let mut addresses = lower.split("url(").skip(1);
    lower.contains('\\')
        || FETCHES.iter().any(|word| lower.contains(word))
        || addresses.any(|rest| !stays(rest.trim_start().trim_start_matches(['"', '\''])))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_of_the_drawing_stay_and_all_else_reaches_out() {
        for stays in [
            "fill:url(#a)",
            "fill: url( \"#a\" )",
            "src: url(data:font/woff2;base64,d09G)",
            "stroke:#fff",
        ] {
            assert!(!reaches_out(stays), "{stays}");
        }
        for out in [
            "fill:url(https://evil.example/a#b)",
            "fill:url(//evil.example)",
            "fill:url(#a);stroke:URL('x.svg#a')",
            "@import 'x.css'",
            "fill:u\\72l(https://evil.example)",
            "fill:url(data:image/svg+xml,x)",
            "background:image-set('https://evil.example' 1x)",
        ] {
            assert!(reaches_out(out), "{out}");
        }
    }
}
