//! Broken sites: whatever is done to a file, a report names it, without a panic, a hang or partial
//! output.
//!
//! `letters` changes the content of a file in memory; `disk` changes files on the disk. The fuzzers
//! in `tests/fuzz` search further; `kept` tests what they found.

#[cfg(unix)]
mod damage;
#[cfg(unix)]
mod disk;
#[expect(unreachable_pub, reason = "part of the package of fuzzers too")]
mod kept;
mod letters;
