//! Broken sites: whatever is done to a file, there is a report that names it, and no panic, no
//! hang, no half output.
//!
//! `letters` changes what a file says, in memory; `disk` what lies on the disk in its place. The
//! fuzzers in `tests/fuzz` look further; what they found is kept by `kept`.

#[cfg(unix)]
mod damage;
#[cfg(unix)]
mod disk;
#[expect(unreachable_pub, reason = "part of the package of fuzzers too")]
mod kept;
mod letters;
