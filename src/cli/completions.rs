//! `yjplan completions` and `yjplan man`: what a shell completes, and the manual, from the same
//! description of the commands that reads them.

use super::{Arguments as Program, output::Terminal};
use clap::CommandFactory;
use clap_complete::Shell;
use clap_mangen::Man;
use std::process::ExitCode;

/// The program's name, as it is typed.
const NAME: &str = "yjplan";

/// What `completions` is told.
#[derive(Debug, clap::Args)]
#[command(after_help = COMPLETIONS)]
pub(super) struct CompletionsArguments {
    /// For which shell
    #[arg(value_enum)]
    shell: Shell,
}

const COMPLETIONS: &str = "Examples:
  yjplan completions bash > ~/.local/share/bash-completion/completions/yjplan
  yjplan completions powershell >> $PROFILE";

/// What `man` is told.
#[derive(Debug, clap::Args)]
#[command(after_help = MANUAL)]
pub(super) struct ManArguments {
    /// The page of this command; of the whole program if not given
    #[arg(value_name = "COMMAND")]
    command: Option<String>,
}

const MANUAL: &str = "Examples:
  yjplan man > yjplan.1
  yjplan man serve | man -l -";

pub(super) fn run(arguments: &CompletionsArguments) -> ExitCode {
    let mut script = Vec::new();
    clap_complete::generate(arguments.shell, &mut Program::command(), NAME, &mut script);
    Terminal::result(String::from_utf8_lossy(&script), ExitCode::SUCCESS)
}

pub(super) fn man(arguments: &ManArguments) -> ExitCode {
    let mut program = Program::command();
    program.build();
    let page = match &arguments.command {
        None => program,
        Some(name) => match program.find_subcommand(name) {
            Some(command) => command.clone(),
            None => return Terminal::failure(format!("there is no command `{name}`")),
        },
    };
    let mut text = Vec::new();
    if let Err(error) = Man::new(page).render(&mut text) {
        return Terminal::failure(error);
    }
    Terminal::result(String::from_utf8_lossy(&text), ExitCode::SUCCESS)
}
