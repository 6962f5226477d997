//! How long a letter takes, step by step: `cargo bench --bench letters`, with `-- matching` one step only.
//!
//! What is measured is warm, but for `cold`: everything that a process does once is done. The cases are
//! the examples.

#![allow(
    missing_docs,
    clippy::unwrap_used,
    reason = "criterion makes functions without words; a measurement ends where it fails"
)]

use std::hint::black_box;
use std::path::PathBuf;
use std::process::Command;

use chrono::NaiveDate;
use criterion::{BatchSize, BenchmarkId, Criterion, criterion_group, criterion_main};
use zhaloba::case::{Case, CaseReader};
use zhaloba::data::Data;
use zhaloba::letter::Letter;
use zhaloba::letters::{Written, letters};
use zhaloba::output::{Format, Meta, Press};
use zhaloba::yaml::Source;

/// Examples with few and with many words, and the addressee of each.
const EXAMPLES: [(&str, &str); 3] = [
    ("student", "prosecutor"),
    ("parent", "rector"),
    ("teacher", "labour_inspectorate"),
];

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 22).unwrap()
}

fn source(example: &str) -> Source {
    let root = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
    let path = root.join("examples").join(example).join("case.yaml");
    Source::open(&path).unwrap().unwrap()
}

fn case(example: &str, data: &Data) -> Case {
    let reader = CaseReader::new(&data.rules);
    reader.read(&source(example), today()).unwrap().case
}

/// The file of a case to a case, checks included.
fn reading(criterion: &mut Criterion) {
    let data = Data::built_in().unwrap();
    let reader = CaseReader::new(&data.rules);
    let mut group = criterion.benchmark_group("reading");
    for (example, _) in EXAMPLES {
        let source = source(example);
        group.bench_function(BenchmarkId::from_parameter(example), |bencher| {
            bencher.iter(|| reader.read(black_box(&source), today()).unwrap());
        });
    }
    group.finish();
}

/// A case to what its letter rests on.
fn matching(criterion: &mut Criterion) {
    let data = Data::built_in().unwrap();
    let mut group = criterion.benchmark_group("matching");
    for (example, addressee) in EXAMPLES {
        let case = case(example, &data);
        let addressee = data.rules.addressees.get(addressee).unwrap();
        group.bench_function(BenchmarkId::from_parameter(example), |bencher| {
            bencher.iter(|| zhaloba::grounds(black_box(&case), addressee, &data, today()));
        });
    }
    group.finish();
}

/// A case to a letter: matching, words and marks, and which forms are doubtful.
fn composing(criterion: &mut Criterion) {
    let data = Data::built_in().unwrap();
    let mut group = criterion.benchmark_group("composing");
    for (example, addressee) in EXAMPLES {
        let case = case(example, &data);
        let to = [addressee.to_owned()];
        assert_eq!(letters(&case, &to, &data, today()).written.len(), 1);
        group.bench_function(BenchmarkId::from_parameter(example), |bencher| {
            bencher.iter(|| letters(black_box(&case), &to, &data, today()));
        });
    }
    group.finish();
}

/// What a process does once, before its first letter.
fn starting(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("starting");
    group.bench_function("data", |bencher| {
        bencher.iter(|| Data::built_in().unwrap());
    });
    let data = Data::built_in().unwrap();
    group.bench_function("case reader", |bencher| {
        let source = source("student");
        bencher.iter(|| CaseReader::new(&data.rules).read(&source, today()).unwrap());
    });
    group.finish();
}

/// The letter that the case comes to.
fn letter(example: &str, addressee: &str, data: &Data) -> Letter {
    let found = letters(&case(example, data), &[addressee.to_owned()], data, today());
    let Written { letter, .. } = found.written.into_iter().next().unwrap();
    letter
}

/// A letter to pages: with a press that knows its paragraphs, and with one that knows none.
fn laying_out(criterion: &mut Criterion) {
    let data = Data::built_in().unwrap();
    let mut group = criterion.benchmark_group("laying out");
    for (example, addressee) in EXAMPLES {
        let letter = letter(example, addressee, &data);
        let mut press = Press::embedded().unwrap();
        group.bench_function(BenchmarkId::new("known", example), |bencher| {
            bencher.iter(|| press.lay_out(black_box(&letter)).unwrap());
        });
        group.bench_function(BenchmarkId::new("new", example), |bencher| {
            bencher.iter_batched_ref(
                || Press::embedded().unwrap(),
                |press| press.lay_out(black_box(&letter)).unwrap(),
                BatchSize::SmallInput,
            );
        });
    }
    group.finish();
}

/// Pages to the bytes of a PDF, the faces cut before.
fn printing(criterion: &mut Criterion) {
    let data = Data::built_in().unwrap();
    let mut group = criterion.benchmark_group("printing");
    for (example, addressee) in EXAMPLES {
        let letter = letter(example, addressee, &data);
        let mut press = Press::embedded().unwrap();
        let layout = press.lay_out(&letter).unwrap();
        let meta = Meta {
            lang: "ru-RU",
            title: "ЖАЛОБА".to_owned(),
            dated: today(),
        };
        group.bench_function(BenchmarkId::from_parameter(example), |bencher| {
            bencher.iter(|| press.pdf(black_box(&layout), &meta).unwrap());
        });
    }
    group.finish();
}

/// A letter to the bytes of a document, its paragraphs known.
fn documents(criterion: &mut Criterion) {
    let data = Data::built_in().unwrap();
    let mut group = criterion.benchmark_group("documents");
    for (example, addressee) in EXAMPLES {
        let letter = letter(example, addressee, &data);
        let mut press = Press::embedded().unwrap();
        group.bench_function(BenchmarkId::from_parameter(example), |bencher| {
            let make = |press: &mut Press| press.render(black_box(&letter), today(), Format::Docx);
            bencher.iter(|| make(&mut press).unwrap());
        });
    }
    group.finish();
}

/// One letter by the program, from its start to its end.
fn cold(criterion: &mut Criterion) {
    let case = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("examples/student/case.yaml");
    let mut group = criterion.benchmark_group("cold");
    group.bench_function("student", |bencher| {
        bencher.iter(|| {
            let output = Command::new(env!("CARGO_BIN_EXE_zhaloba"))
                .arg("-q")
                .arg("write")
                .arg(&case)
                .args(["--to", "rosobrnadzor", "-o", "-"])
                .output()
                .unwrap();
            assert!(output.status.success());
        });
    });
    group.finish();
}

criterion_group!(
    steps, reading, matching, composing, laying_out, printing, documents, starting, cold
);
criterion_main!(steps);
