//! See zhaloba_fuzz::letters.
#![no_main]

use zhaloba_fuzz::{letters, seeds};

libfuzzer_sys::fuzz_target!(init: seeds::hand_out("letters"), |bytes: &[u8]| letters::enter(bytes));
