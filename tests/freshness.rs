//! The list of norms marks those that were compared with their source long ago, and counts them.

#![allow(
    clippy::indexing_slicing,
    clippy::unwrap_used,
    reason = "a test ends where it fails"
)]

use std::collections::BTreeSet;
use std::process::Command;

use chrono::{Days, NaiveDate};
use serde_json::Value;
use zhaloba::catalogue::freshness::FRESH_DAYS;
use zhaloba::data::Data;

fn law(today: NaiveDate, more: &[&str]) -> String {
    let today = today.to_string();
    let output = Command::new(env!("CARGO_BIN_EXE_zhaloba"))
        .args([&["law", "--lang", "en", "--today", &today][..], more].concat())
        .output()
        .unwrap();
    assert!(output.status.success());
    String::from_utf8(output.stdout).unwrap()
}

#[test]
fn the_list_marks_and_counts_stale_norms() {
    let catalogue = Data::built_in().unwrap().rules.catalogue;
    let (norms_of, norms) = (&catalogue.norms, catalogue.norms.len());
    let checked = catalogue.norms.iter().map(|norm| norm.checked_on);
    let (first, last) = (checked.clone().min().unwrap(), checked.max().unwrap());
    let fresh = Days::new(FRESH_DAYS.into());
    for (today, stale) in [
        (last.min(first + fresh), 0),
        (last + fresh + Days::new(1), norms),
    ] {
        let list = law(today, &[]);
        let days: BTreeSet<NaiveDate> = norms_of.iter().map(|norm| norm.checked_on).collect();
        let is_marked = |line: &str| days.iter().any(|day| line.contains(&format!("  {day}! ")));
        let marked = list.lines().filter(|line| is_marked(line));
        assert_eq!(marked.count(), stale, "{today}:\n{list}");
        let age = list.lines().last().unwrap();
        let told = match stale {
            0 => format!("Norms: {norms}, all checked within the last {FRESH_DAYS} days."),
            _ => format!(
                "Norms: {norms}, checked more than {FRESH_DAYS} days ago (marked \"!\"): {stale}."
            ),
        };
        assert_eq!(age, told);
        let list: Value = serde_json::from_str(&law(today, &["--json"])).unwrap();
        let told = list["norms"].as_array().unwrap().iter();
        let told = told.filter(|norm| norm["stale"] == true);
        assert_eq!(told.count(), stale);
    }
}
