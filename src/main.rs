//! The program: reads the clock, the environment and the arguments, and hands them to the library.

use std::ffi::OsString;
use std::process::ExitCode;

use serde_json::json;
use zhaloba::cli::{self, Stop};
use zhaloba::commands::{self, Surroundings};
use zhaloba::exit::Exit;
use zhaloba::messages::{self, Messages};
use zhaloba::problem::Problem;
use zhaloba::terminal::safe_json;

fn main() -> ExitCode {
    commands::prepare();
    if commands::serve(std::env::args_os()) {
        return ExitCode::SUCCESS;
    }
    let args: Vec<OsString> = std::env::args_os().collect();
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"]
        .into_iter()
        .filter_map(variable)
        .find(|name| !name.is_empty());
    let lang = messages::choose(
        cli::lang_flag(&args).as_deref(),
        variable("ZHALOBA_LANG").as_deref(),
        locale.as_deref(),
    );
    let messages = Messages::new(lang);
    let json = cli::json_flag(&args);
    let done = commands::guarded(|| match cli::parse(args.iter().cloned(), &messages) {
        Err(stop) => refuse(&stop, json, &messages),
        Ok(cli) => commands::run(&cli, &messages, &surroundings()),
    });
    let exit =
        done.unwrap_or_else(|problem| blame(&problem, "", json, Exit::Unexpected, &messages));
    exit.into()
}

#[expect(
    clippy::disallowed_methods,
    reason = "the one place that reads the clock and the environment"
)]
fn surroundings() -> Surroundings {
    Surroundings {
        today: chrono::Local::now().date_naive(),
        no_color: std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty()),
        dumb_terminal: variable("TERM").is_some_and(|kind| kind == "dumb"),
    }
}

#[expect(
    clippy::disallowed_methods,
    reason = "the one place that reads the clock and the environment"
)]
fn variable(name: &str) -> Option<String> {
    std::env::var(name).ok()
}

fn refuse(stop: &Stop, json: bool, messages: &Messages) -> Exit {
    let exit = stop.exit();
    match stop {
        Stop::Answer(text) => commands::hand_over(text.as_bytes(), exit, messages),
        Stop::Refusal { problem, usage } => {
            let usage = format!("\n\n{usage}");
            blame(problem, &usage, json, exit, messages)
        }
    }
}

/// Says the only problem of a command that came to nothing, and what is to be said after it to a person.
fn blame(problem: &Problem, after: &str, json: bool, exit: Exit, messages: &Messages) -> Exit {
    if json {
        let outcome = json!({ "ok": false, "problems": [messages.problem_json(problem)] });
        let line = safe_json(&outcome) + "\n";
        return commands::hand_over(line.as_bytes(), exit, messages);
    }
    commands::talk(&format!("{}{after}", messages.line(problem)));
    exit
}
