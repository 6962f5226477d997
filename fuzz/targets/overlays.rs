//! See zhaloba_fuzz::overlays.
#![no_main]

use zhaloba_fuzz::{overlays, seeds};

libfuzzer_sys::fuzz_target!(init: seeds::hand_out("overlays"), |bytes: &[u8]| overlays::enter(bytes));
