//! `yjplan completions` and `yjplan man`: shell completions and the manual, made from the
//! definitions that parse the command line.

use super::output::Terminal;
use clap::Command;
use clap_complete::Shell;
use clap_mangen::Man;
use std::process::ExitCode;

/// The program's name, as it is typed.
const NAME: &str = "yjplan";

/// The arguments of `completions`.
#[derive(Debug, clap::Args)]
#[command(after_help = COMPLETIONS)]
pub(super) struct CompletionsArguments {
    /// The shell to complete for
    #[arg(value_enum)]
    shell: Shell,
}

const COMPLETIONS: &str = "Examples:
  yjplan completions bash > ~/.local/share/bash-completion/completions/yjplan
  yjplan completions powershell >> $PROFILE";

/// The arguments of `man`.
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

/// Prints the completions of `program` for a shell.
pub(super) fn run(arguments: &CompletionsArguments, mut program: Command) -> ExitCode {
    let mut script = Vec::new();
    clap_complete::generate(arguments.shell, &mut program, NAME, &mut script);
    Terminal::result(String::from_utf8_lossy(&script), ExitCode::SUCCESS)
}

/// Prints the manual page of `program` or of one of its commands.
pub(super) fn man(arguments: &ManArguments, mut program: Command) -> ExitCode {
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
