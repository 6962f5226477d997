//! Letters to measure: of every example and golden case, and of cases made from them by chance that is
//! the same every time.

use std::path::{Path, PathBuf};
use std::thread::{available_parallelism, scope};

use chrono::NaiveDate;
use zhaloba::case::{Case, CaseFile};
use zhaloba::data::Data;
use zhaloba::grammar::ru::typography::keep_runs_together;
use zhaloba::letter::Letter;
use zhaloba::yaml::Source;

use super::chance::Chance;

/// A letter with the name to find it by.
pub(crate) struct Named {
    pub(crate) name: String,
    pub(crate) letter: Letter,
}

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 22).unwrap()
}

/// The cases that stand in files.
fn cases(data: &Data) -> Vec<(String, Case)> {
    let files = |folder: &str| std::fs::read_dir(folder).unwrap();
    let examples = files("examples").map(|entry| entry.unwrap().path().join("case.yaml"));
    let golden = files("tests/golden").map(|entry| entry.unwrap().path());
    let is_case = |path: &PathBuf| path.exists() && path.extension() == Some("yaml".as_ref());
    let mut paths: Vec<PathBuf> = examples.chain(golden).filter(is_case).collect();
    paths.sort();
    let read = |path: &Path| {
        let source = Source::open(path).unwrap().unwrap();
        // An example that brings a law of its own is no case for the law built in.
        CaseFile::read(&source, &data.rules, today()).ok()
    };
    paths
        .iter()
        .filter_map(|path| Some((path.display().to_string(), read(path)?.case)))
        .collect()
}

/// The letters of all cases that stand in files.
pub(crate) fn written(data: &Data) -> Vec<Named> {
    let cases = cases(data);
    let tasks = cases.iter().flat_map(|(name, case)| {
        let named = move |id: &String| (format!("{name} to {id}"), case.clone(), id.clone());
        case.to.iter().map(named)
    });
    composed(tasks.collect(), data)
}

/// So many letters that nobody wrote.
pub(crate) fn generated(count: usize, data: &Data) -> Vec<Named> {
    let cases: Vec<Case> = cases(data).into_iter().map(|(_, case)| case).collect();
    let mut chance = Chance::of(cases.iter().map(|case| case.incident.story.as_str()));
    let tasks = (0..count).map(|number| {
        let mut case = chance.pick(&cases).clone();
        chance.change(&mut case);
        let id = chance.pick(&case.to).clone();
        (format!("letter {number} to {id}"), case, id)
    });
    composed(tasks.collect(), data)
}

fn composed(tasks: Vec<(String, Case, String)>, data: &Data) -> Vec<Named> {
    let compose = |(name, case, id): &(String, Case, String)| {
        let addressee = data.rules.addressees.get(id)?;
        let letter = zhaloba::compose(case, addressee, data, today()).unwrap();
        Some(Named {
            name: name.clone(),
            letter: letter.map_runs(keep_runs_together),
        })
    };
    in_threads(&tasks, || (), |(), task| compose(task))
        .into_iter()
        .flatten()
        .collect()
}

/// What becomes of each item, in order, by as many threads as there are processors, each with tools of
/// its own.
pub(crate) fn in_threads<T: Sync, R: Send, Tools>(
    items: &[T],
    tools: impl Fn() -> Tools + Sync,
    work: impl Fn(&mut Tools, &T) -> R + Sync,
) -> Vec<R> {
    let threads = available_parallelism().map_or(1, usize::from);
    let share = items.len().div_ceil(threads).max(1);
    let done = |share: &[T]| {
        let mut tools = tools();
        let results = share.iter().map(|item| work(&mut tools, item));
        results.collect::<Vec<R>>()
    };
    scope(|scope| {
        let done = &done;
        let shares = items.chunks(share);
        let running: Vec<_> = shares
            .map(|share| scope.spawn(move || done(share)))
            .collect();
        let finished = running.into_iter().map(|thread| thread.join().unwrap());
        finished.flatten().collect()
    })
}
