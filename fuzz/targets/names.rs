//! See zhaloba_fuzz::names.
#![no_main]

use zhaloba_fuzz::{names, seeds};

libfuzzer_sys::fuzz_target!(init: seeds::hand_out("names"), |bytes: &[u8]| names::enter(bytes));
