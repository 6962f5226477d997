//! See zhaloba_fuzz::people.
#![no_main]

use zhaloba_fuzz::{people, seeds};

libfuzzer_sys::fuzz_target!(init: seeds::hand_out("people"), |bytes: &[u8]| people::enter(bytes));
