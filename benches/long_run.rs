//! Many letters in one process, on one thread: CPU time, peak memory and size of a letter of two pages.
//!
//! `cargo bench --bench long_run -- 100 1000 10000` makes so many letters, each number in a process
//! of its own. Every letter goes from a case, read before, to a closed file; each tells of another
//! person, place and day. Linux only: the figures are those that the kernel keeps of the process.

#![allow(
    clippy::print_stdout,
    clippy::unwrap_used,
    reason = "a measurement prints, and fails by panicking"
)]

use std::path::Path;
use std::process::Command;
use std::time::{Duration, Instant};

use chrono::{Days, NaiveDate};
use lopdf::Document;
use zhaloba::case::{Case, CaseFile};
use zhaloba::data::Data;
use zhaloba::letters::{Written, letters};
use zhaloba::output::{Format, Press};
use zhaloba::yaml::Source;

/// Examples, with an addressee whose letter takes two pages.
const CASES: [(&str, &str); 4] = [
    ("student", "rosobrnadzor"),
    ("employee", "prosecutor"),
    ("teacher", "labour_inspectorate"),
    ("chat", "rector"),
];

const SURNAMES: [&str; 12] = [
    "Громов",
    "Ветров",
    "Лесной",
    "Ильин",
    "Щукин",
    "Юрьев",
    "Цаплин",
    "Эрастов",
    "Фомин",
    "Жданов",
    "Холодный",
    "Абрикосов",
];
const GIVEN: [&str; 8] = [
    "Алексей Сергеевич",
    "Игорь Юрьевич",
    "Фёдор Эдуардович",
    "Захар Хрисанфович",
    "Юлий Цезаревич",
    "Щерба Якимович",
    "Эдуард Жанович",
    "Борис Глебович",
];
const PLACES: [&str; 5] = [
    "Екатеринбург",
    "Щёлково",
    "Йошкар-Ола",
    "Хабаровск",
    "Южно-Сахалинск",
];

/// Tells the program to measure in this process.
const HERE: &str = "--here";

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let numbers = arguments
        .iter()
        .filter_map(|argument| argument.parse().ok());
    let counts: Vec<usize> = numbers.collect();
    if arguments.iter().any(|argument| argument == HERE) {
        counts.into_iter().for_each(run);
    } else if counts.is_empty() {
        each(&[100, 1000, 10_000]);
    } else {
        each(&counts);
    }
}

/// Peak memory is that of a process, so every measurement has its own.
fn each(counts: &[usize]) {
    for count in counts {
        let program = std::env::current_exe().unwrap();
        let status = Command::new(program)
            .args([HERE, &count.to_string()])
            .status();
        assert!(status.unwrap().success());
    }
}

fn run(count: usize) {
    let data = Data::built_in().unwrap();
    let today = NaiveDate::from_ymd_opt(2026, 11, 24).unwrap();
    let cases = CASES.map(|(name, addressee)| {
        let path = format!("{}/examples/{name}/case.yaml", env!("CARGO_MANIFEST_DIR"));
        let source = Source::from_bytes(None, &std::fs::read(path).unwrap()).unwrap();
        let read = CaseFile::read(&source, &data.rules, today).unwrap();
        (read.case, [addressee.to_owned()])
    });
    // Files in memory where there are such: how fast a disk is, is no matter of ours.
    let memory = Path::new("/dev/shm");
    let folder = match memory.is_dir() {
        true => tempfile::tempdir_in(memory).unwrap(),
        false => tempfile::tempdir().unwrap(),
    };
    let mut press = Press::embedded().unwrap();
    let mut bytes = 0;
    let (cpu, start) = (cpu_time(), Instant::now());
    for (number, (case, to)) in cases.iter().cycle().take(count).enumerate() {
        let case = varied(case, number);
        let found = letters(&case, to, &data, today);
        let Written { letter, .. } = found.written.first().unwrap();
        let pdf = press.render(letter, today, Format::Pdf).unwrap();
        bytes += pdf.len();
        if number < CASES.len() {
            assert_eq!(Document::load_mem(&pdf).unwrap().get_pages().len(), 2);
        }
        std::fs::write(folder.path().join(format!("{number:05}.pdf")), pdf).unwrap();
    }
    let (cpu, wall) = (cpu_time() - cpu, start.elapsed());
    let each = |time: Duration| time.as_secs_f64() * 1000.0 / count as f64;
    println!(
        "{count:6} letters: {:.2} ms of CPU and {:.2} ms a letter, {} bytes, peak memory {:.1} MiB",
        each(cpu),
        each(wall),
        bytes / count,
        peak_memory(),
    );
}

/// The same case of another person at another place on another day.
fn varied(case: &Case, number: usize) -> Case {
    let mut case = case.clone();
    let pick = |list: &[&'static str], step: usize| list.get(number / step % list.len()).copied();
    let surname = pick(&SURNAMES, 1).unwrap();
    let place = pick(&PLACES, 7).unwrap();
    for applicant in &mut case.applicants {
        applicant.name = format!("{surname} {}", pick(&GIVEN, 3).unwrap());
        applicant.address = format!(
            "{}, г. {place}, ул. Примерная, д. {number}",
            100_000 + number
        );
    }
    let days = Days::new(number as u64 % 10);
    case.incident.date = case.incident.date.map(|date| date - days);
    case
}

fn cpu_time() -> Duration {
    let text = std::fs::read_to_string("/proc/self/schedstat").unwrap();
    let nanoseconds = text.split(' ').next().unwrap().parse().unwrap();
    Duration::from_nanos(nanoseconds)
}

fn peak_memory() -> f64 {
    let text = std::fs::read_to_string("/proc/self/status").unwrap();
    let line = text.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    let kibibytes: f64 = line
        .unwrap()
        .trim()
        .trim_end_matches(" kB")
        .parse()
        .unwrap();
    kibibytes / 1024.0
}
