//! Fuzzes spreadsheets that data files name.

#![no_main]

use libfuzzer_sys::{Corpus, fuzz_target};
use yjplan_fuzz::{Target, judge, site};

fuzz_target!(|bytes: &[u8]| -> Corpus {
    let Some(sources) = site(Target::Csv, bytes) else {
        return Corpus::Reject;
    };
    judge(&sources);
    Corpus::Keep
});
