//! Many letters in one process: CPU time, peak memory and size of a letter of two pages.
//!
//! `cargo bench --bench long_run -- 100 1000 10000` makes so many letters, each number in processes of their
//! own: first on one thread from cases read before to closed files, then by `zhaloba batch` from a table of the
//! same cases. Each tells another story of another person, place and day. Linux only: the figures are
//! those that the kernel keeps of a process.

#![allow(
    clippy::print_stdout,
    clippy::unwrap_used,
    reason = "a measurement prints, and fails by panicking"
)]

use std::path::Path;
use std::process::{Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use chrono::{Days, NaiveDate};
use lopdf::Document;
use tempfile::TempDir;
use zhaloba::case::{Case, CaseFile};
use zhaloba::data::Data;
use zhaloba::letters::{Written, letters};
use zhaloba::messages::Lang;
use zhaloba::output::{Format, Press};
use zhaloba::schema::columns::{columns, texts};
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

const WHERE: [&str; 4] = [
    "После занятий нас собрали в кабинете. ",
    "Староста передала всем в чат. ",
    "На перемене в коридоре ко мне подошли. ",
    "Утром у входа нас остановили. ",
];
const WHAT: [&str; 3] = [
    "Мне сказали, что MAX надо установить до конца недели, иначе будут последствия. ",
    "Мне объявили, что задания и расписание теперь только в MAX. ",
    "Мне велели показать телефон и спросили, почему на нём нет MAX. ",
];
const THEN: [&str; 3] = [
    "Я попросил показать документ, ответили, что он внутренний. ",
    "Я сказал, что телефон личный, на это никто не ответил. ",
    "Я предложил пользоваться почтой, этого не приняли. ",
];
const END: [&str; 2] = [
    "Это слышали несколько человек из группы.",
    "На следующий день разговор повторился слово в слово.",
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
        batch(*count);
    }
}

fn run(count: usize) {
    let data = Data::built_in().unwrap();
    let today = today();
    let cases = CASES.map(|(name, addressee)| {
        let source = Source::from_bytes(None, example(name).as_bytes()).unwrap();
        let read = CaseFile::read(&source, &data.rules, today).unwrap();
        (read.case, [addressee.to_owned()])
    });
    let folder = in_memory();
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
    println!(
        "{count:6} letters: {:.2} ms of CPU and {:.2} ms a letter, {} bytes, peak memory {:.1} MiB",
        per_letter(cpu, count),
        per_letter(wall, count),
        bytes / count,
        peak_memory("/proc/self/status").unwrap(),
    );
}

/// What a case tells that no other does.
struct Told {
    name: String,
    address: String,
    story: String,
    /// How many days before that of the example.
    earlier: Days,
}

fn told(number: usize) -> Told {
    let pick = |list: &[&'static str], step: usize| list.get(number / step % list.len()).copied();
    let surname = pick(&SURNAMES, 1).unwrap();
    let place = pick(&PLACES, 7).unwrap();
    let story = [
        pick(&WHERE, 1),
        pick(&WHAT, 3),
        pick(&THEN, 5),
        pick(&END, 11),
    ];
    Told {
        name: format!("{surname} {}", pick(&GIVEN, 3).unwrap()),
        address: format!(
            "{}, г. {place}, ул. Примерная, д. {number}",
            100_000 + number
        ),
        story: story.map(Option::unwrap).concat() + &format!(" Это было в кабинете {number}."),
        earlier: Days::new(number as u64 % 10),
    }
}

/// The same case of another person at another place on another day.
fn varied(case: &Case, number: usize) -> Case {
    let mut case = case.clone();
    let told = told(number);
    for applicant in &mut case.applicants {
        applicant.name.clone_from(&told.name);
        applicant.address.clone_from(&told.address);
    }
    case.incident.story = told.story;
    case.incident.date = case.incident.date.map(|date| date - told.earlier);
    case
}

/// A table of the same cases.
fn table(count: usize, today: NaiveDate) -> Vec<u8> {
    let data = Data::built_in().unwrap();
    let columns = columns(&data.rules, Lang::En);
    let cases = CASES.map(|(name, addressee)| (texts(&example(name)), addressee));
    let mut table = csv::Writer::from_writer(Vec::new());
    let names = columns.iter().map(|column| column.name.as_str());
    table.write_record(names).unwrap();
    for (number, (texts, addressee)) in cases.iter().cycle().take(count).enumerate() {
        let told = told(number);
        let row = columns.iter().map(|column| match column.name.as_str() {
            "applicant.name" => told.name.clone(),
            "applicant.address" => told.address.clone(),
            "incident.story" => told.story.clone(),
            "to" => (*addressee).to_owned(),
            "dated" => today.to_string(),
            "incident.date" => {
                let date = column.cell(texts).parse::<NaiveDate>();
                date.map_or(String::new(), |date| (date - told.earlier).to_string())
            }
            _ => column.cell(texts),
        });
        table.write_record(row).unwrap();
    }
    table.into_inner().unwrap()
}

/// The same letters by the program, from a table.
fn batch(count: usize) {
    let today = today();
    let folder = in_memory();
    let path = folder.path().join("cases.csv");
    std::fs::write(&path, table(count, today)).unwrap();
    let before = cpu_time_of_children();
    let start = Instant::now();
    let mut program = Command::new(env!("CARGO_BIN_EXE_zhaloba"));
    program
        .args(["-q", "batch"])
        .arg(&path)
        .arg("-o")
        .arg(folder.path().join("letters"));
    let mut running = program.stdout(Stdio::null()).spawn().unwrap();
    let status = format!("/proc/{}/status", running.id());
    let mut peak = 0.0_f64;
    while running.try_wait().unwrap().is_none() {
        peak = peak.max(peak_memory(&status).unwrap_or_default());
        sleep(Duration::from_millis(10));
    }
    assert!(running.wait().unwrap().success());
    let (cpu, wall) = (cpu_time_of_children() - before, start.elapsed());
    println!(
        "{count:6} rows:    {:.2} ms of CPU and {:.2} ms a letter, peak memory {peak:.1} MiB",
        per_letter(cpu, count),
        per_letter(wall, count),
    );
}

fn example(name: &str) -> String {
    let path = format!("{}/examples/{name}/case.yaml", env!("CARGO_MANIFEST_DIR"));
    std::fs::read_to_string(path).unwrap()
}

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 24).unwrap()
}

/// Files in memory where there are such: how fast a disk is, is no matter of ours.
fn in_memory() -> TempDir {
    let memory = Path::new("/dev/shm");
    match memory.is_dir() {
        true => tempfile::tempdir_in(memory).unwrap(),
        false => tempfile::tempdir().unwrap(),
    }
}

fn per_letter(time: Duration, count: usize) -> f64 {
    time.as_secs_f64() * 1000.0 / count as f64
}

fn cpu_time() -> Duration {
    let text = std::fs::read_to_string("/proc/self/schedstat").unwrap();
    let nanoseconds = text.split(' ').next().unwrap().parse().unwrap();
    Duration::from_nanos(nanoseconds)
}

/// That of processes that have ended, which the kernel counts in hundredths of a second.
fn cpu_time_of_children() -> Duration {
    let text = std::fs::read_to_string("/proc/self/stat").unwrap();
    // The name of the program may hold blanks; behind it the fields are numbers.
    let fields = text.rsplit(')').next().unwrap().split_whitespace();
    let ticks: u64 = fields
        .skip(13)
        .take(2)
        .map(|field| field.parse::<u64>().unwrap())
        .sum();
    Duration::from_millis(ticks * 10)
}

/// In mebibytes; none of a process that is gone.
fn peak_memory(status: &str) -> Option<f64> {
    let text = std::fs::read_to_string(status).ok()?;
    let line = text.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    let kibibytes: f64 = line.trim().trim_end_matches(" kB").parse().ok()?;
    Some(kibibytes / 1024.0)
}
