//! No letter of a quotation of law changes unseen: `tests/quotations.txt` has the id of each norm that is
//! quoted and the SHA-256 of its text, sorted. `SNAPSHOTS=overwrite cargo test --test quotations` accepts
//! what has changed, after somebody has compared it with its source.

#![allow(clippy::unwrap_used, reason = "a test ends where it fails")]

use std::collections::BTreeMap;
use std::path::Path;

use sha2::{Digest as _, Sha256};
use snapbox::Data;
use zhaloba::catalogue::Norm;
use zhaloba::data::Files;

/// One line a quotation, in the order of the ids.
fn lines(norms: &[Norm]) -> String {
    let quoted = norms.iter().filter_map(|norm| {
        let quote = norm.quote.as_ref()?;
        let bytes = Sha256::digest(quote.as_bytes());
        let digits: String = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
        Some((norm.id.as_str(), digits))
    });
    let quoted: BTreeMap<&str, String> = quoted.collect();
    quoted
        .iter()
        .map(|(id, digits)| format!("{id} {digits}\n"))
        .collect()
}

fn norms() -> Vec<Norm> {
    Files::built_in().unwrap().statutes.norms
}

#[test]
fn quotations_are_those_that_were_compared() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/quotations.txt");
    snapbox::assert_data_eq!(lines(&norms()), Data::read_from(&path, None).raw());
}

/// One letter more, one quotation less, another id: each shows in the list.
#[test]
fn every_change_shows() {
    let (known, norms) = (lines(&norms()), norms());
    let quoted: Vec<usize> = (0..norms.len())
        .filter(|index| norms.get(*index).is_some_and(|norm| norm.quote.is_some()))
        .collect();
    assert!(quoted.len() > 40);
    for index in quoted {
        let changed = |change: &dyn Fn(&mut Norm)| {
            let mut norms = norms.clone();
            change(norms.get_mut(index).unwrap());
            lines(&norms)
        };
        assert_ne!(
            changed(&|norm| norm.quote.as_mut().unwrap().push('.')),
            known
        );
        assert_ne!(changed(&|norm| norm.quote = None), known);
        assert_ne!(changed(&|norm| norm.id.push('0')), known);
        assert_eq!(changed(&|norm| norm.summary = None), known);
    }
}
