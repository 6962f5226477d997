//! See zhaloba_fuzz::texts.
#![no_main]

use zhaloba_fuzz::{seeds, texts};

libfuzzer_sys::fuzz_target!(init: seeds::hand_out("texts"), |bytes: &[u8]| texts::enter(bytes));
