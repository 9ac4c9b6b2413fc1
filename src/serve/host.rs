//! Checks for whom and from where a request comes.
//!
//! In a DNS rebinding attack, a page from elsewhere points its own name at this machine's address
//! and then requests the preview as its own; but it still sends that name.

/// Whether this is a name of this machine, with the port of the preview.
pub(super) fn is_this_machine(host: &str, port: u16) -> bool {
    ["127.0.0.1", "localhost", "[::1]"].iter().any(|name| {
        let rest = host
            .get(..name.len())
            .filter(|start| start.eq_ignore_ascii_case(name));
        let rest = rest.and_then(|_| host.get(name.len()..));
        rest.is_some_and(|rest| rest == format!(":{port}") || (port == 80 && rest.is_empty()))
    })
}

/// Whether the request comes from a page of the preview or from the person at this machine, as far
/// as the browser says so in `Origin` and `Sec-Fetch-Site`. A page from elsewhere may link to the
/// preview, so a navigation (`led`) is allowed, but it may not fetch from it.
pub(super) fn is_own_page(origin: Option<&str>, site: Option<&str>, led: bool, port: u16) -> bool {
    let is_ours = |origin: &str| {
        let host = origin.strip_prefix("http://");
        host.is_some_and(|host| is_this_machine(host, port))
    };
    let is_near = |site: &str| led || ["same-origin", "none"].contains(&site);
    origin.is_none_or(is_ours) && site.is_none_or(is_near)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_from_elsewhere_may_lead_here_and_not_fetch() {
        let own = |origin, site, led| is_own_page(origin, site, led, 4000);
        assert!(own(None, None, false));
        assert!(own(
            Some("http://localhost:4000"),
            Some("same-origin"),
            false
        ));
        assert!(own(None, Some("cross-site"), true));
        for (origin, site, led) in [
            (Some("https://evil.example"), None, false),
            (Some("http://localhost:3000"), None, true),
            (Some("null"), None, true),
            (Some(""), None, true),
            (None, Some("cross-site"), false),
            (None, Some("same-site"), false),
        ] {
            assert!(!own(origin, site, led), "{origin:?} {site:?}");
        }
    }

    #[test]
    fn only_names_of_this_machine_are_answered() {
        for ours in [
            "127.0.0.1:4000",
            "localhost:4000",
            "LOCALHOST:4000",
            "[::1]:4000",
        ] {
            assert!(is_this_machine(ours, 4000), "{ours}");
        }
        for foreign in [
            "evil.example:4000",
            "localhost.evil.example:4000",
            "localhost",
            "127.0.0.1:4001",
            "127.0.0.1:4000.evil.example",
            "",
            "192.168.0.1:4000",
            "é",
        ] {
            assert!(!is_this_machine(foreign, 4000), "{foreign}");
        }
        assert!(is_this_machine("localhost", 80));
    }
}
