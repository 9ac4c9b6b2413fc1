//! Links that were not read as links: a space stands in the wrong place, or an address is missing.

use super::super::MarkdownReader;
use super::super::destination::{DestinationKind, asset, kind};
use crate::diagnostics::Finding;
use std::ops::Range;

/// Longer than any address that people type. Our choice.
const LONGEST_ADDRESS: usize = 2_000;

/// Longer than any name of a link. Our choice.
const LONGEST_NAME: usize = 200;

impl MarkdownReader<'_> {
    /// Links whose words and address were not read as one.
    pub(super) fn unread_links(&mut self, range: &Range<usize>) {
        let typed = self.typed(range);
        for (at, _) in typed.match_indices(']') {
            let rest = &typed[at + 1..];
            let spaces = rest
                .bytes()
                .take(3)
                .take_while(|byte| matches!(byte, b' ' | b'\n'));
            let gap = spaces.count();
            let Some(inner) = rest[gap..].strip_prefix('(') else {
                continue;
            };
            // no address has a bracket that is closed; so nothing is looked at twice
            let mut near = inner.bytes().take(LONGEST_ADDRESS);
            let Some(end) = near
                .position(|byte| matches!(byte, b')' | b']'))
                .filter(|end| inner[*end..].starts_with(')'))
            else {
                continue;
            };
            let address = &inner[..end];
            let has_space = address.trim().contains(' ') && !address.contains(['"', '\'', '<']);
            let (message, help) = if gap > 0 && leads_somewhere(address) {
                (
                    "a space stands between the words of this link and its address",
                    format!("write it without the space: `[…]({address})`"),
                )
            } else if gap == 0 && has_space && leads_somewhere(&address.replace(' ', "-")) {
                (
                    "this address has a space in it, and is not read as a link or picture",
                    format!("put it between angle brackets: `(<{address}>)`"),
                )
            } else {
                continue;
            };
            let start = range.start + at + 1 + gap;
            let span = self.span(&(start..start + address.len() + 2));
            let fix = (gap == 0).then(|| format!("(<{address}>)"));
            let finding = Finding::warning("link-not-read", span, message).help(help);
            self.found.push(match fix {
                Some(fix) => finding.fix(fix),
                None => finding,
            });
        }
    }

    /// A finding where words name a definition that is not written: `[the paper][smith]`.
    pub(in crate::parse::markdown) fn look_for_lost_reference(&mut self, at: usize) {
        let Some(rest) = self.text.get(at..).and_then(|rest| rest.strip_prefix("][")) else {
            return;
        };
        let Some(length) = rest
            .bytes()
            .take(LONGEST_NAME)
            .position(|byte| byte == b']')
        else {
            return;
        };
        let name = &rest[..length];
        if name.is_empty() || name.contains(['[', '\n']) {
            return;
        }
        let span = self.span(&(at + 1..at + length + 3));
        self.found.push(
            Finding::warning("link-not-read", span, format!("there is no address for `{name}` in this text, so the brackets are shown"))
                .help(format!("write the address after the words, `[…](https://…)`, or on a line of its own: `[{name}]: https://…`")),
        );
    }
}

/// Whether an address ends as names of files do: `our map.png`, `15-risks.md`.
fn is_file_name(address: &str) -> bool {
    address.rsplit_once('.').is_some_and(|(name, ending)| {
        let is_ending = ending.bytes().all(|byte| byte.is_ascii_alphanumeric());
        !name.is_empty() && is_ending && (2..=5).contains(&ending.len())
    })
}

fn leads_somewhere(address: &str) -> bool {
    match kind(address) {
        DestinationKind::Web => true,
        DestinationKind::Path => asset(address).is_some() || is_file_name(address),
        DestinationKind::Refused => false,
    }
}
