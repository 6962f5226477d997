//! Every call to the system that touches files is refused, one after the other, once and from there on: no half
//! file, no lie about the end, no accident.
//!
//! `cargo bench --bench faults` takes all commands, `cargo bench --bench faults -- forget` those with this word. Two
//! runs go on at a time.

#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::print_stdout,
    clippy::unwrap_used,
    reason = "a measurement prints, and fails by panicking"
)]

#[path = "../tests/faults/calls.rs"]
mod calls;
#[path = "../tests/faults/desk.rs"]
mod desk;
#[path = "../tests/faults/stage.rs"]
mod stage;

use std::collections::BTreeMap;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Instant;

use calls::{REASONS, Refusal, made, refused};
use stage::{SCENES, Scene, Undisturbed};

fn main() {
    assert!(calls::is_possible(), "strace is needed");
    let words: Vec<String> = std::env::args()
        .skip(1)
        .filter(|word| !word.starts_with('-'))
        .collect();
    let (mut runs, mut wrong) = (0, 0);
    for scene in SCENES
        .iter()
        .filter(|scene| words.iter().all(|word| scene.line.contains(word)))
    {
        let (count, faults) = sweep(scene);
        runs += count;
        wrong += faults;
    }
    println!("{runs} runs, {wrong} with faults");
    assert!(runs > 0 && wrong == 0);
}

/// All refusals of a command; returns how many there were, and how many ended badly.
fn sweep(scene: &Scene) -> (usize, usize) {
    let start = Instant::now();
    let whole = Undisturbed::of(scene);
    let refusals = refusals(scene);
    let (next, wrong) = (AtomicUsize::new(0), AtomicUsize::new(0));
    let codes: Mutex<BTreeMap<Option<i32>, usize>> = Mutex::default();
    std::thread::scope(|threads| {
        for _ in 0..2 {
            threads.spawn(|| {
                while let Some(refusal) = refusals.get(next.fetch_add(1, Ordering::Relaxed)) {
                    let (code, faults) = refused(scene, &whole, refusal);
                    *codes.lock().unwrap().entry(code).or_default() += 1;
                    if !faults.is_empty() {
                        wrong.fetch_add(1, Ordering::Relaxed);
                        println!("{}: {refusal:?}: {}", scene.line, faults.join("; "));
                    }
                }
            });
        }
    });
    let codes = codes.into_inner().unwrap();
    let codes: Vec<String> = codes
        .iter()
        .map(|(code, count)| {
            format!(
                "{} × exit {}",
                count,
                code.map_or("none".to_owned(), |code| code.to_string())
            )
        })
        .collect();
    let seconds = start.elapsed().as_secs();
    println!(
        "{}: {} runs in {seconds} s: {}",
        scene.line,
        refusals.len(),
        codes.join(", ")
    );
    (refusals.len(), wrong.into_inner())
}

fn refusals(scene: &Scene) -> Vec<Refusal> {
    let mut refusals = Vec::new();
    for (call, count) in made(scene) {
        for first in 1..=count {
            for reason in REASONS {
                for for_good in [false, true] {
                    refusals.push(Refusal {
                        call: call.clone(),
                        reason,
                        first,
                        for_good,
                    });
                }
            }
        }
    }
    refusals
}
