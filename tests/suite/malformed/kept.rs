//! The inputs that the fuzzers in `tests/fuzz` kept, through the same judgement, so that they stay
//! good.

#[path = "../../fuzz/src/input.rs"]
mod input;
#[path = "../../fuzz/src/judge.rs"]
mod judge;

use crate::site_dir::files;
use input::Target;
use rayon::prelude::*;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;

#[test]
fn what_the_fuzzers_kept_is_judged_as_they_judge_it() {
    for target in Target::ALL {
        let corpus = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fuzz/corpus");
        let inputs = files(&corpus.join(target.name()));
        assert!(inputs.len() > 10, "{target:?}");
        inputs.par_iter().for_each(|(name, bytes)| {
            if let Some(sources) = input::site(target, bytes) {
                let judged = catch_unwind(AssertUnwindSafe(|| judge::judge(&sources)));
                assert!(judged.is_ok(), "{}/{name}", target.name());
            }
        });
    }
}
