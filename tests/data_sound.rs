//! Nothing is doubtful in the data of the program: no condition that can never hold, no text that nobody
//! has looked at for long when it was put in.

#![allow(clippy::unwrap_used, reason = "a test ends where it fails")]

use std::process::Command;

use zhaloba::data::Data;

#[test]
fn the_data_of_the_program_are_beyond_doubt() {
    let catalogue = Data::built_in().unwrap().rules.catalogue;
    let checked = catalogue.norms.iter().map(|norm| norm.checked_on);
    let today = checked.max().unwrap().to_string();
    for path in ["statutes.yaml", "templates/ru"] {
        let output = Command::new(env!("CARGO_BIN_EXE_zhaloba"))
            .args(["check", path, "--strict", "--lang", "en", "--today", &today])
            .output()
            .unwrap();
        let said = String::from_utf8(output.stderr).unwrap();
        assert_eq!(said, "No errors.\n", "{path}");
    }
}
