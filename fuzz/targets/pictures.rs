//! See zhaloba_fuzz::pictures.
#![no_main]

use zhaloba_fuzz::{pictures, seeds};

libfuzzer_sys::fuzz_target!(init: seeds::hand_out("pictures"), |bytes: &[u8]| pictures::enter(bytes));
