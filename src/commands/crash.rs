//! An accident of the program itself: where it was is told, never what it was about.
//!
//! What Rust prints of a panic may quote a case, and a memory dump holds all of it. [`prepare`] silences the one
//! and forbids the other for the life of the process; [`guarded`] turns the accident into a [`Problem`], after
//! unfinished files were removed.

use std::panic::{self, AssertUnwindSafe, PanicHookInfo};
#[cfg(unix)]
use std::sync::Arc;
use std::sync::{Mutex, PoisonError};

use crate::problem::Problem;

/// Where the last accident was; it may have been on another thread than is told of it.
static PLACE: Mutex<Option<String>> = Mutex::new(None);

/// Keeps accidents from leaving anything of a case on the screen or the disk.
pub fn prepare() {
    panic::set_hook(Box::new(remember));
    leave_no_dump();
    #[cfg(unix)]
    outlive_a_full_file();
}

/// What the work comes to, or that it broke down.
///
/// # Errors
/// `unexpected` with the place in the source.
pub fn guarded<T>(work: impl FnOnce() -> T) -> Result<T, Problem> {
    // Nothing that the work has touched is used afterwards.
    panic::catch_unwind(AssertUnwindSafe(work)).map_err(|_| {
        let place = PLACE.lock().unwrap_or_else(PoisonError::into_inner).take();
        Problem::error("unexpected").with("place", place.unwrap_or_default())
    })
}

fn remember(accident: &PanicHookInfo<'_>) {
    let place = accident.location();
    let place = place.map(|place| format!("{}:{}", in_source(place.file()), place.line()));
    *PLACE.lock().unwrap_or_else(PoisonError::into_inner) = place;
}

/// A file of the source without the folders of the machine on which the program was built.
fn in_source(file: &str) -> String {
    let file = file.replace('\\', "/");
    if !file.starts_with('/') && !file.contains(":/") {
        return file;
    }
    let of_crate = file.split_once("/registry/src/");
    let of_crate = of_crate.and_then(|(_, rest)| rest.split_once('/'));
    let of_rust = file.split_once("/library/");
    let name = || file.rsplit_once('/').map_or("", |(_, name)| name);
    let inside = of_crate.or(of_rust).map(|(_, inside)| inside);
    inside.unwrap_or_else(name).to_owned()
}

#[cfg(unix)]
fn leave_no_dump() {
    use rustix::process::{Resource, Rlimit, setrlimit};
    let none = Rlimit {
        current: Some(0),
        maximum: Some(0),
    };
    // A system that refuses this keeps dumps by its own rules: no reason to write no letter.
    let _ = setrlimit(Resource::Core, none);
    not_to_be_read();
}

#[cfg(not(unix))]
fn leave_no_dump() {}

/// A file that the system lets grow no further is an error like a full disk, and not the end of the program, which would
/// leave files without names behind.
#[cfg(unix)]
fn outlive_a_full_file() {
    // Where signals cannot be listened to, this one ends the program as it does any other.
    let _ = signal_hook::flag::register(signal_hook::consts::SIGXFSZ, Arc::default());
}

/// Neither dumped to a program that collects dumps, nor read by other programs of the same account.
#[cfg(target_os = "linux")]
fn not_to_be_read() {
    use rustix::process::{DumpableBehavior, set_dumpable_behavior};
    let _ = set_dumpable_behavior(DumpableBehavior::NotDumpable);
}

#[cfg(all(unix, not(target_os = "linux")))]
fn not_to_be_read() {}

#[cfg(test)]
mod tests {
    use super::in_source;

    #[test]
    fn a_place_tells_nothing_of_the_machine_that_built_the_program() {
        for (file, told) in [
            ("src/letters.rs", "src/letters.rs"),
            (r"src\letters.rs", "src/letters.rs"),
            (
                "/home/me/.cargo/registry/src/index.crates.io-19/tera-2.4.0/src/vm.rs",
                "tera-2.4.0/src/vm.rs",
            ),
            (
                r"C:\Users\me\.cargo\registry\src\index-19\tera-2.4.0\src\vm.rs",
                "tera-2.4.0/src/vm.rs",
            ),
            ("/rustc/abc/library/core/src/str.rs", "core/src/str.rs"),
            ("/home/me/elsewhere/src/lib.rs", "lib.rs"),
        ] {
            assert_eq!(in_source(file), told, "{file}");
        }
    }
}
