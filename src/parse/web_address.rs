//! Parses web and mail addresses by their grammars. The one file that knows the crates for this.

use email_address::EmailAddress;
use fluent_uri::Uri;
use std::fmt::Write;

/// The web address that was typed, in the form that browsers use.
///
/// # Errors
///
/// What is wrong with it, as the end of a sentence.
pub(in crate::parse) fn web(typed: &str) -> Result<String, &'static str> {
    let encoded = encoded(typed);
    let Ok(uri) = Uri::parse(encoded.as_str()) else {
        return Err("is no web address: it has signs that none may have");
    };
    if !matches!(
        uri.scheme().as_str().to_ascii_lowercase().as_str(),
        "http" | "https"
    ) {
        return Err("does not begin with https://");
    }
    let Some(authority) = uri.authority() else {
        return Err("names no web site");
    };
    if authority.userinfo().is_some() {
        return Err(
            "has a name before an `@`: the web site is the one after it, which readers may not see",
        );
    }
    if authority.host().is_empty() {
        return Err("names no web site");
    }
    Ok(uri.normalize().to_string())
}

/// The address with the characters encoded that browsers encode in a path: letters beyond ASCII,
/// and signs that people copy along. The host name is unchanged.
fn encoded(typed: &str) -> String {
    let site = typed.find("://").map_or(0, |at| at + 3);
    let path = typed[site..]
        .find(['/', '?', '#'])
        .map_or(typed.len(), |at| site + at);
    let mut out = typed[..path].to_owned();
    for letter in typed[path..].chars() {
        if letter.is_alphanumeric() && !letter.is_ascii()
            || matches!(letter, '|' | '[' | ']' | '{' | '}' | '^' | '`')
        {
            let mut bytes = [0; 4];
            let bytes = letter.encode_utf8(&mut bytes).bytes();
            for byte in bytes {
                let _ = write!(out, "%{byte:02X}");
            }
        } else {
            out.push(letter);
        }
    }
    out
}

/// Whether a text is exactly one mail address: no name, no second address, nothing that a mail
/// program would interpret.
pub(in crate::parse) fn is_mail(typed: &str) -> bool {
    let is_plain = !typed.contains(['?', '&', ',', ';', '<', '>', '"', '(', ')', '%', ' ']);
    is_plain && EmailAddress::is_valid(typed)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn web_addresses_name_their_site() {
        for typed in [
            "https://www.example.org:8443/licence?v=3#top",
            "http://example.org",
            "https://example.org/a%20b",
        ] {
            assert_eq!(web(typed).as_deref(), Ok(typed), "{typed}");
        }
        for typed in [
            "https:///evil",
            "https://user:pw@evil.example/",
            "https://@evil.example",
            "javascript:alert(1)",
            "https://a b",
            "https:a",
            "www.example.org",
            "https://exa\\mple.org",
            "https://",
        ] {
            assert!(web(typed).is_err(), "{typed}");
        }
    }

    #[test]
    fn mail_addresses_are_one_address() {
        for typed in ["youth.justice@example.org", "o'neil+yjs@mail.example.org"] {
            assert!(is_mail(typed), "{typed}");
        }
        for typed in [
            "a@example.org?bcc=b@example.net",
            "a@example.org,b@example.org",
            "A <a@example.org>",
            "a",
            "a@",
            "a@b@c.org",
        ] {
            assert!(!is_mail(typed), "{typed}");
        }
    }
}
