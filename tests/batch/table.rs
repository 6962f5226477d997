//! Tables to write letters from, and what came of them.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

/// A table in the making: rows of cells by the names of their columns.
#[derive(Debug, Clone, Default)]
pub(crate) struct Table {
    pub(crate) rows: Vec<BTreeMap<String, String>>,
}

/// How stories begin, and how they end: no two of them are alike.
const BEGINNINGS: [&str; 6] = [
    "После третьей пары куратор оставил нас в аудитории и сказал, что тех, кто до понедельника не установит MAX, \
     отчислят.",
    "Утром у входа дежурный остановил меня, велел открыть приложение и не пускал, пока не пришёл мастер.",
    "В чате отделения написали, что расписание теперь выкладывают только в MAX, а прежний чат удаляют.",
    "На собрании в общежитии объявили, что отказавшихся запишут в особый список и передадут директору.",
    "Преподаватель перед зачётом проверял телефоны и ставил отметку напротив каждой фамилии.",
    "Секретарь учебной части отказалась выдать справку и предложила заказать её через мессенджер.",
];
const ENDS: [&str; 6] = [
    "Приказа нам не показали, хотя я об этом просил два раза при свидетелях.",
    "Мне ответили, что это распоряжение сверху и обсуждать его никто не станет.",
    "Я предложил пользоваться почтой, но письма мои остались без ответа уже неделю.",
    "Телефон у меня свой, старый, и места для новых программ на нём не осталось.",
    "Потом мне звонили домой и спрашивали, почему я отказываюсь, при родителях.",
    "Другого способа узнать задания, по словам методиста, больше не существует.",
];

const SURNAMES: [&str; 6] = ["Громов", "Ветров", "Щукин", "Жданов", "Ильин", "Эрастов"];

impl Table {
    /// So many cases of invented people who write to these addressees.
    pub(crate) fn of(count: usize, to: &str) -> Self {
        let rows = (0..count).map(|number| {
            let of = |list: &[&str]| list[number % list.len()].to_owned();
            let end = ENDS[(number + number / 6) % ENDS.len()];
            let story = format!("{} {end}", of(&BEGINNINGS));
            let cells = [
                ("role", "student".to_owned()),
                ("institution.name", "ГБПОУ «Образцовый техникум»".to_owned()),
                ("institution.kind", "college".to_owned()),
                ("institution.region", "Пермский край".to_owned()),
                ("incident.date", format!("{:02}.11.2025", number % 18 + 1)),
                (
                    "incident.pressure",
                    "expulsion_threat|refuser_lists".to_owned(),
                ),
                ("incident.demanded_by.position", "куратор группы".to_owned()),
                ("incident.story", story),
                ("applicant.name", format!("{} Пётр Ильич", of(&SURNAMES))),
                (
                    "applicant.address",
                    format!("614000, г. Пермь, ул. Примерная, д. {}", number + 1),
                ),
                ("to", to.to_owned()),
                ("dated", "20.11.2025".to_owned()),
            ];
            cells
                .into_iter()
                .map(|(name, cell)| (name.to_owned(), cell))
                .collect()
        });
        Self {
            rows: rows.collect(),
        }
    }

    /// The same table with another cell in the row that a spreadsheet gives this number.
    pub(crate) fn with(mut self, row: usize, name: &str, cell: &str) -> Self {
        self.rows[row - 2].insert(name.to_owned(), cell.to_owned());
        self
    }

    pub(crate) fn columns(&self) -> Vec<&str> {
        let mut columns: Vec<&str> = Vec::new();
        for name in self.rows.iter().flat_map(|row| row.keys()) {
            if !columns.contains(&name.as_str()) {
                columns.push(name);
            }
        }
        // A row that begins with this sign is a comment.
        columns.sort_by_key(|name| name.starts_with('#'));
        columns
    }

    /// The rows as cells, that of the names first.
    pub(crate) fn cells(&self) -> Vec<Vec<String>> {
        let columns = self.columns();
        let names = columns.iter().map(|name| (*name).to_owned()).collect();
        let rows = self.rows.iter().map(|row| {
            let cell = |name: &&str| row.get(*name).cloned().unwrap_or_default();
            columns.iter().map(cell).collect()
        });
        std::iter::once(names).chain(rows).collect()
    }

    pub(crate) fn csv(&self, delimiter: u8) -> Vec<u8> {
        let mut writer = csv::WriterBuilder::new()
            .delimiter(delimiter)
            .from_writer(Vec::new());
        for row in self.cells() {
            writer.write_record(row).unwrap();
        }
        writer.into_inner().unwrap()
    }
}

/// A folder to work in.
pub(crate) struct Desk(tempfile::TempDir);

impl Desk {
    pub(crate) fn new() -> Self {
        Self(tempfile::tempdir().unwrap())
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    pub(crate) fn put(&self, name: &str, bytes: impl AsRef<[u8]>) {
        fs::write(self.path(name), bytes).unwrap();
    }

    pub(crate) fn put_table(&self, table: &Table) {
        self.put("t.csv", table.csv(b','));
    }

    pub(crate) fn command(&self, line: &str) -> Command {
        self.command_in("en", line)
    }

    fn command_in(&self, lang: &str, line: &str) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_zhaloba"));
        command
            .args(["--lang", lang])
            .args(line.split(' '))
            .current_dir(self.0.path())
            .stdin(Stdio::null());
        command
    }

    pub(crate) fn run(&self, line: &str) -> Told {
        Told::of(&self.command(line).output().unwrap())
    }

    pub(crate) fn run_in(&self, lang: &str, line: &str) -> Told {
        Told::of(&self.command_in(lang, line).output().unwrap())
    }

    /// Everything in a folder: names and contents.
    pub(crate) fn files(&self, folder: &str) -> BTreeMap<String, Vec<u8>> {
        files(&self.path(folder))
    }
}

pub(crate) fn files(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let entries = fs::read_dir(folder).unwrap().map(Result::unwrap);
    let named = entries.map(|entry| {
        let name = entry.file_name().into_string().unwrap();
        (name, fs::read(entry.path()).unwrap())
    });
    named.collect()
}

/// What a run of the program said.
#[derive(Debug)]
pub(crate) struct Told {
    pub(crate) code: i32,
    pub(crate) out: String,
    pub(crate) err: String,
}

impl Told {
    pub(crate) fn of(output: &Output) -> Self {
        Self {
            code: output.status.code().expect("no signal"),
            out: String::from_utf8(output.stdout.clone()).unwrap(),
            err: String::from_utf8(output.stderr.clone()).unwrap(),
        }
    }

    /// The errors and warnings without their advice.
    pub(crate) fn problems(&self) -> Vec<&str> {
        let lines = self.err.lines();
        lines
            .filter(|line| line.starts_with("error: ") || line.starts_with("warning: "))
            .collect()
    }
}

/// A report as rows of cells without that of the names.
pub(crate) fn report(bytes: &[u8]) -> Vec<Vec<String>> {
    let mut reader = csv::Reader::from_reader(bytes);
    let rows = reader.records().map(Result::unwrap);
    rows.map(|row| row.iter().map(str::to_owned).collect())
        .collect()
}
