//! See zhaloba_fuzz::cases.
#![no_main]

use zhaloba_fuzz::{cases, seeds};

libfuzzer_sys::fuzz_target!(init: seeds::hand_out("cases"), |bytes: &[u8]| cases::enter(bytes));
