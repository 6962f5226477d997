//! See zhaloba_fuzz::layouts.
#![no_main]

use zhaloba_fuzz::{layouts, seeds};

libfuzzer_sys::fuzz_target!(init: seeds::hand_out("layouts"), |bytes: &[u8]| layouts::enter(bytes));
