//! See zhaloba_fuzz::tables.
#![no_main]

use zhaloba_fuzz::{seeds, tables};

libfuzzer_sys::fuzz_target!(init: seeds::hand_out("tables"), |bytes: &[u8]| tables::enter(bytes));
