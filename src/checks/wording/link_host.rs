//! Links lead to pages of sites that exist.
//!
//! # Checks
//!
//! Each web address of the plan, without going online: whether its host is nearly, but not quite,
//! one that plans often name (one or two letters off), and whether it leads only to the home page
//! of a site. A reference with a `note` may lead to a home page.
//!
//! # Why
//!
//! A misspelt host may belong to anybody. A link to a home page leaves the reader to search.
//!
//! # Example
//!
//! ```yaml
//! url: https://yiresourcehub.uk/constructive-resettlement     # yjresourcehub.uk
//! ```
//!
//! # Source
//!
//! A plan published in 2023 has five spellings of one host. The list of hosts is ours.

use crate::checks::Context;
use crate::diagnostics::Finding;
use crate::plan::prose::{Destination, Inline};
use crate::sources::Span;
use std::collections::BTreeSet;

const ID: &str = rule_id!();

/// Hosts that plans often name, without `www.`.
const HOSTS: [&str; 10] = [
    "assets.publishing.service.gov.uk",
    "cypcs.org.uk",
    "gov.uk",
    "justiceinspectorates.gov.uk",
    "legislation.gov.uk",
    "ofsted.gov.uk",
    "restorativejustice.org.uk",
    "yjresourcehub.uk",
    "youthendowmentfund.org.uk",
    "youtube.com",
];

/// An address, with its span, and whether a note explains it.
struct Address {
    url: String,
    span: Span,
    explained: bool,
}

pub(super) fn find(context: &Context) -> Vec<Finding> {
    let addresses = addresses(context).into_iter();
    addresses.filter_map(|address| doubtful(&address)).collect()
}

fn addresses(context: &Context) -> Vec<Address> {
    let document = &context.plan.document;
    let references = document.references.iter().filter_map(|reference| {
        Some(Address {
            url: reference.url.clone()?,
            span: reference.id.span,
            explained: reference.note.is_some(),
        })
    });
    let programmes = document.practice.programmes.iter().filter_map(|programme| {
        Some(Address {
            url: programme.url.clone()?,
            span: programme.id.span,
            explained: false,
        })
    });
    let mut all: Vec<_> = references.chain(programmes).collect();
    for passage in context.reading.passages() {
        let mut links = BTreeSet::new();
        linked(passage.inlines, &mut links);
        all.extend(links.into_iter().map(|url| Address {
            url,
            span: passage.span,
            explained: false,
        }));
    }
    all
}

fn linked(inlines: &[Inline], into: &mut BTreeSet<String>) {
    for inline in inlines {
        match inline {
            Inline::Link { to, .. } => {
                if let Destination::Web(url) = to.as_ref() {
                    into.insert(url.clone());
                }
            }
            Inline::Emphasis(inner) | Inline::Strong(inner) | Inline::Struck(inner) => {
                linked(inner, into);
            }
            _ => {}
        }
    }
}

fn doubtful(address: &Address) -> Option<Finding> {
    let (host, path) = parts(&address.url)?;
    if let Some(known) = HOSTS.into_iter().find(|known| nearly(host, known)) {
        let message = format!("{host} is not {known}");
        let finding = Finding::warning(ID, address.span, message);
        return Some(finding.help(format!("if {known} is meant, correct the address")));
    }
    if !path.is_empty() || address.explained || !HOSTS.contains(&host) {
        return None;
    }
    let message = format!("this link leads only to the home page of {host}");
    Some(
        Finding::warning(ID, address.span, message)
            .help("give the address of the page that is meant, or say in a note where to look"),
    )
}

/// The host without `www.`, and the path without its first slash; `None` for other texts.
fn parts(url: &str) -> Option<(&str, &str)> {
    let rest = url
        .strip_prefix("https://")
        .or_else(|| url.strip_prefix("http://"))?;
    let (host, path) = rest.split_once('/').unwrap_or((rest, ""));
    Some((host.strip_prefix("www.").unwrap_or(host), path))
}

/// Whether a host differs by one or two letters from a known one, and is long enough for that to be
/// a typing error.
fn nearly(host: &str, known: &str) -> bool {
    host != known
        && known.len() >= 10
        && host.len().abs_diff(known.len()) <= 2
        && strsim::damerau_levenshtein(host, known) <= 2
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_five_published_misspellings_are_known() {
        for host in [
            "viresourcehub.uk",
            "yjresourceshub.uk",
            "yresourceshub.uk",
            "yresourcehub.uk",
            "yiresourcehub.uk",
        ] {
            assert!(nearly(host, "yjresourcehub.uk"), "{host}");
        }
        assert!(!nearly("yjresourcehub.uk", "yjresourcehub.uk"));
        assert!(!nearly("portsmouth.gov.uk", "gov.uk"));
    }
}
