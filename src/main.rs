//! The `yjplan` program: hands its arguments to the library.

use std::process::ExitCode;

fn main() -> ExitCode {
    yjplan::cli::run(std::env::args_os())
}
