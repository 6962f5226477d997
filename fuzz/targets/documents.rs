//! See zhaloba_fuzz::documents.
#![no_main]

use zhaloba_fuzz::{documents, seeds};

libfuzzer_sys::fuzz_target!(init: seeds::hand_out("documents"), |bytes: &[u8]| documents::enter(bytes));
