//! What to mind on the computer of others: the proofs.

use std::fs;

use zhaloba::cli::command;
use zhaloba::messages::{Lang, Messages};

use crate::stage::{Stage, piped};

/// Options take files, days, ids and numbers; the one argument that may be a name can do without.
pub(crate) fn no_option_asks_for_people() {
    let mut program = command(&Messages::new(Lang::En));
    program.build();
    let mut options = 0;
    for one in program.get_subcommands() {
        for arg in one.get_arguments() {
            let help = arg.get_help().unwrap().to_string().to_lowercase();
            let name = arg.get_id().as_str();
            let is_personal = [
                "applicant",
                "address ",
                "phone",
                "passport",
                "e-mail",
                "surname",
            ]
            .iter()
            .any(|word| help.contains(word) || name.contains(word));
            assert!(
                !is_personal || name == "signers",
                "{}: {name}: {help}",
                one.get_name()
            );
            options += 1;
        }
    }
    assert!(options > 100);
    let stage = Stage::new();
    let output = stage.run("forms", "Примеров Пётр Петрович\n".as_bytes());
    assert!(
        String::from_utf8(output.stdout)
            .unwrap()
            .contains("Примерова Петра Петровича")
    );
}

/// A copy of the program beside a case, with no environment at all.
pub(crate) fn runs_where_it_lies() {
    let stage = Stage::new();
    let here = stage.work.path();
    fs::copy(env!("CARGO_BIN_EXE_zhaloba"), here.join("zhaloba")).unwrap();
    fs::copy("examples/student/case.yaml", here.join("case.yaml")).unwrap();
    let mut command = stage.command(here.join("zhaloba"));
    command.env_clear().args(["write", "case.yaml"]);
    let output = piped(command, b"");
    assert!(output.status.success(), "{output:?}");
    assert_eq!(fs::read_dir(here.join("letters")).unwrap().count(), 3);
}
