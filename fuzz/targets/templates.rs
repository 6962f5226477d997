//! See zhaloba_fuzz::templates.
#![no_main]

use zhaloba_fuzz::{seeds, templates};

libfuzzer_sys::fuzz_target!(init: seeds::hand_out("templates"), |bytes: &[u8]| templates::enter(bytes));
