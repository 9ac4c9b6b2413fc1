//! The `yjplan` program: hands its arguments to the library.

use mimalloc::MiMalloc;
use std::process::ExitCode;

/// A site is many small texts; see `docs/performance.md` for what this saves.
#[global_allocator]
static ALLOCATOR: MiMalloc = MiMalloc;

fn main() -> ExitCode {
    yjplan::cli::run(std::env::args_os())
}
