//! Whom a request is meant for.
//!
//! A page from elsewhere can bend its own name to this machine's address, and then ask the preview as
//! if it were at home; but it still sends that name.

/// Whether this is a name of this machine, with the port at which it is asked.
pub(super) fn is_this_machine(host: &str, port: u16) -> bool {
    ["127.0.0.1", "localhost", "[::1]"].iter().any(|name| {
        let rest = host
            .get(..name.len())
            .filter(|start| start.eq_ignore_ascii_case(name));
        let rest = rest.and_then(|_| host.get(name.len()..));
        rest.is_some_and(|rest| rest == format!(":{port}") || (port == 80 && rest.is_empty()))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

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
