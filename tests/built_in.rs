//! The data inside the program are sound.

#![allow(clippy::unwrap_used, reason = "a test ends where it fails")]

use zhaloba::data::Files;

#[test]
fn every_entry_and_every_sentence_is_sound() {
    let files = Files::built_in().unwrap();
    assert_eq!(files.laid_over(Vec::new()).err(), None);
}
