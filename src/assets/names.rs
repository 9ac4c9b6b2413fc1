//! Checks names of files, which every web server and every disk must treat alike.

use crate::parse::device_names::is_device;
use crate::parse::invisible_chars::is_hidden;

/// Endings that make a web server run a file or show it as a page, even before another ending.
const RUN: [&str; 18] = [
    "asp", "aspx", "cgi", "hta", "htm", "html", "js", "jsp", "mjs", "php", "phtml", "pl", "py",
    "sh", "shtml", "svgz", "xht", "xhtml",
];

/// Characters with a meaning in addresses, or that some disks do not allow.
const SIGNS: [char; 11] = ['%', '#', '?', '\\', ':', '*', '"', '<', '>', '|', '`'];

/// What is wrong with a name, as the end of a sentence; `None` where it can be published.
pub(super) fn trouble(name: &str) -> Option<String> {
    if let Some(sign) = name.chars().find(|letter| SIGNS.contains(letter)) {
        return Some(format!(
            "has a `{sign}` in it, which means something else in an address"
        ));
    }
    if name.contains(|letter: char| letter.is_control() || is_hidden(letter)) {
        return Some("has letters in it that nobody can see".to_owned());
    }
    let part = |part: &str| part.ends_with(['.', ' ']) || part.starts_with(' ');
    if name.split('/').any(part) {
        return Some("begins or ends with a space or a full stop".to_owned());
    }
    if name.split('/').any(is_device) {
        return Some("is one that Windows keeps for a device".to_owned());
    }
    let mut endings = name.rsplit('/').next()?.split('.').skip(1);
    let ran = endings.find(|ending| RUN.contains(&ending.trim().to_ascii_lowercase().as_str()))?;
    Some(format!(
        "has the ending `.{ran}`, which some web servers run or show as a page"
    ))
}

#[cfg(test)]
mod tests {
    use super::trouble;

    #[test]
    fn plain_names_pass_and_clever_ones_do_not() {
        for plain in [
            "assets/map.png",
            "assets/my map (2).png",
            "assets/maps/a.b.pdf",
            "assets/cymraeg-ŵ.png",
            "assets/html.png",
        ] {
            assert_eq!(trouble(plain), None, "{plain}");
        }
        for clever in [
            "assets/a.html",
            "assets/a.php.png",
            "assets/a%2e.png",
            "assets/a\"onload=x.png",
            "assets/<b>.png",
            "assets/a.html .png",
            "assets/a.png ",
            "assets/a.html.",
            "assets/a\u{202e}gnp.png",
            "assets/a\nb.png",
            "assets/a:b.png",
            "assets/con.png",
            "assets/aux/map.png",
        ] {
            assert!(trouble(clever).is_some(), "{clever}");
        }
    }
}
